import { z } from 'zod';
import { defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { MeetingId, StudentId } from '../kernel/ids.ts';
import { GROUNDS } from './grounds.ts';
import { ConsentVerdict, INFORM_WHO } from './model.ts';

const Pupil = z.strictObject({ studentId: StudentId, name: z.string(), className: z.string().nullable() });

/** Who must be asked before when, whose answer is awaited, what runs out soon and why, and who must be told. */
export const consentOverview = defineQuery({
  name: 'consent.overview',
  permission: 'consent.read',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({
    today: Day,
    ask: z.array(Pupil.extend({ meetingId: MeetingId, heldOn: Day, verdict: ConsentVerdict })).max(400),
    awaited: z.array(Pupil.extend({ answerBy: Day })).max(400),
    expiring: z.array(Pupil.extend({ lastDay: Day, birthday: z.number().int().nullable() })).max(400),
    inform: z.array(Pupil.extend({ who: z.enum(INFORM_WHO) })).max(400),
  }),
  refusals: [],
});

/** Every sharing without permission, in codes and days: for who watches over privacy and opens no dossier (PRIV-4). */
export const listWeighings = defineQuery({
  name: 'consent.weighings',
  permission: 'trail.read',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({
    weighings: z
      .array(
        z.strictObject({
          ground: z.enum(GROUNDS),
          recordedOn: Day,
          recordedBy: z.string().nullable(),
          heldOn: Day.nullable(),
          confirmBy: Day,
          confirmedOn: Day.nullable(),
          confirmedBy: z.string().nullable(),
          state: z.enum(['confirmed', 'confirmedLate', 'waits', 'lapsed']),
        }),
      )
      .max(1000),
    total: z.number().int(),
  }),
  refusals: [],
});
