import { z } from 'zod';
import { defineOperation, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { StudentId, UserId } from '../kernel/ids.ts';
import { TrailLine } from './model.ts';

/** One page of the logboek, newest first. */
export const trailPage = defineQuery({
  name: 'audit.page',
  permission: 'trail.read',
  input: z.strictObject({
    from: Day.nullable(),
    until: Day.nullable(),
    userId: UserId.nullable(),
    onlyRefused: z.boolean(),
    before: z.number().int().nullable(),
  }),
  output: z.strictObject({ lines: z.array(TrailLine).max(100), total: z.number().int(), hasMore: z.boolean() }),
  refusals: [],
  subject: noSubject,
});

/** "Wie heeft dit dossier geopend": everything that was done with one dossier (NEN 7513 chapter 9). */
export const trailOfStudent = defineQuery({
  name: 'audit.ofStudent',
  permission: 'trail.dossier',
  input: z.strictObject({ studentId: StudentId, from: Day.nullable(), until: Day.nullable() }),
  output: z.strictObject({ lines: z.array(TrailLine).max(500), hasMore: z.boolean() }),
  refusals: [],
  subject: (input) => input.studentId,
});

export const verifyTrail = defineOperation({
  name: 'audit.verify',
  permission: 'session.use',
  input: z.strictObject({}),
  output: z.strictObject({ verified: z.boolean(), entries: z.number().int(), brokenAt: z.number().int().nullable() }),
  refusals: [],
  subject: noSubject,
  touches: [],
});
