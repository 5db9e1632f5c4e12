import { z } from 'zod';
import { defineCommand, noSubject } from '../kernel/contract.ts';
import { DiscussionId } from '../kernel/ids.ts';

/** What no longer fits after a pupil went to another class, or his team changed, while his case is prepared. */
export const ClassChange = z.strictObject({
  /** The team of his class now, when the case lies with another one. */
  teamName: z.string().nullable(),
  /** Asked, and no longer able to answer. */
  gone: z.number().int(),
  /** Teaches him now, and was not asked. */
  notAsked: z.number().int(),
});
export type ClassChange = z.infer<typeof ClassChange>;

/** The case follows the pupil: to the team of his class now, and its docenten are asked. */
export const followClass = defineCommand({
  name: 'bespreking.followClass',
  permission: 'bespreking.prepare',
  subject: noSubject,
  touches: ['bespreking', 'students'],
  input: z.strictObject({ discussionId: DiscussionId }),
  output: z.strictObject({ teamName: z.string(), asked: z.number().int() }),
  refusals: ['CASE_NOT_FOUND', 'CASE_CLOSED', 'NO_TEAM', 'NOTHING_CHANGED'],
});
