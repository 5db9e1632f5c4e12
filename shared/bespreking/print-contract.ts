import { z } from 'zod';
import { PaperFormat } from '../documents/paper.ts';
import { defineCommand, noSubject } from '../kernel/contract.ts';
import { DiscussionId } from '../kernel/ids.ts';

export const REPORT_FOR = ['school', 'pupil', 'parents'] as const;

/**
 * The report of one pupil and of nobody else, with his own words first. What teachers gave in the input round is not on
 * it: that was said to the team. NOT_FOR_PARENTS: from 16 the pupil decides who reads about him.
 */
export const printDiscussion = defineCommand({
  name: 'bespreking.print',
  permission: 'documents.print',
  desk: 'savePaper',
  touches: ['disclosures'],
  subject: noSubject,
  input: z.strictObject({
    discussionId: DiscussionId,
    receiver: z.enum(REPORT_FOR),
    format: PaperFormat.default('pdf'),
  }),
  output: z.strictObject({}),
  refusals: ['CASE_NOT_FOUND', 'NOT_DISCUSSED', 'NOT_FOR_PARENTS', 'AGE_UNKNOWN', 'PAPER_NOT_SAVED'],
});
