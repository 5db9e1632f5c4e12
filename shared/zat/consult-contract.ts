import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { ConsultId, MeetingId } from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';
import { Consult } from './consult.ts';

const about = { permission: 'zat.plan', subject: noSubject, touches: ['meetings'] } as const;
const revision = z.number().int();

export const listZatConsults = defineQuery({
  name: 'zat.consults',
  permission: 'zat.read',
  subject: noSubject,
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.strictObject({ consults: z.array(Consult).max(50) }),
  refusals: ['MEETING_NOT_FOUND'],
});

/** A question without a pupil (PRIV-9). NAME_IN_TEXT: a pupil of this school is named in it. */
export const addZatConsult = defineCommand({
  ...about,
  name: 'zat.addConsult',
  input: z.strictObject({
    meetingId: MeetingId,
    question: Prose.pipe(z.string().min(1)),
    minutes: z.number().int().min(1).max(60),
  }),
  output: z.strictObject({ consultId: ConsultId }),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_OPEN', 'NAME_IN_TEXT'],
});

/** What the table advised, in general words. */
export const saveZatAdvice = defineCommand({
  ...about,
  name: 'zat.saveAdvice',
  input: z.strictObject({ consultId: ConsultId, advice: Prose, revision }),
  output: z.strictObject({ revision }),
  refusals: ['CONSULT_NOT_FOUND', 'MEETING_NOT_RUNNING', 'NAME_IN_TEXT', 'CHANGED_MEANWHILE'],
});

export const removeZatConsult = defineCommand({
  ...about,
  name: 'zat.removeConsult',
  input: z.strictObject({ consultId: ConsultId }),
  output: z.strictObject({}),
  refusals: ['CONSULT_NOT_FOUND', 'MEETING_NOT_OPEN'],
});
