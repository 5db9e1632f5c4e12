import { z } from 'zod';
import { defineCommand, defineQuery } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { StudentId } from '../kernel/ids.ts';
import { ADVICE_LEVELS, ANSWERS, ApplicationText } from './model.ts';
import { SWITCH_STEPS } from './switch-path.ts';

/* Zij-instroom: who handles it, a teamleider as well, writes the application and ticks off the path (ADM-12, C49). */

const subject = (input: { studentId: StudentId }) => input.studentId;

/** The steps of the year with their days, and which are done. */
export const switchPath = defineQuery({
  name: 'intake.switchPath',
  permission: 'intake.read',
  subject,
  input: z.strictObject({ studentId: StudentId }),
  output: z.strictObject({
    lines: z.array(
      z.strictObject({
        step: z.enum(SWITCH_STEPS),
        from: Day,
        until: Day,
        doneOn: Day.nullable(),
        state: z.enum(['done', 'late', 'now', 'later']),
      }),
    ),
  }),
  refusals: ['APPLICATION_NOT_FOUND', 'NOT_A_SWITCH'],
});

export const saveSwitchStep = defineCommand({
  name: 'intake.saveSwitchStep',
  permission: 'intake.review',
  subject,
  touches: ['intake'],
  input: z.strictObject({ studentId: StudentId, step: z.enum(SWITCH_STEPS), doneOn: Day.nullable() }),
  output: z.strictObject({}),
  refusals: ['APPLICATION_NOT_FOUND', 'NOT_A_SWITCH', 'DONE_IN_FUTURE'],
});

/** The application itself, by who handles it; who that is only the zorgcoördinator changes. */
export const saveSwitch = defineCommand({
  name: 'intake.saveSwitch',
  permission: 'intake.review',
  subject,
  touches: ['intake'],
  input: z.strictObject({
    studentId: StudentId,
    text: ApplicationText,
    level: z.enum(ADVICE_LEVELS),
    wantsSupport: z.enum(ANSWERS),
    receivedOn: Day.nullable(),
    revision: z.number().int().min(0),
  }),
  output: z.strictObject({ studentId: StudentId, revision: z.number().int() }),
  refusals: [
    'APPLICATION_NOT_FOUND',
    'NOT_A_SWITCH',
    'RECEIVED_IN_FUTURE',
    'DOSSIER_ALREADY_READ',
    'CHANGED_MEANWHILE',
  ],
});
