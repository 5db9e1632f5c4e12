import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { AgendaItemId, AgreementId, StudentId } from '../kernel/ids.ts';
import { Feedback } from '../meetings/model.ts';
import { OpenBox } from './feedback.ts';

export const MOST_BOXES = 500;

/** Who must still be told, nearest day first; who has no part in the care meetings sees only what he promised himself. */
export const stillToTell = defineQuery({
  name: 'agreements.stillToTell',
  permission: 'agreements.read',
  subject: noSubject,
  input: z.strictObject({ who: z.enum(['mine', 'all']) }),
  output: z.strictObject({ boxes: z.array(OpenBox).max(MOST_BOXES), total: z.number().int() }),
  refusals: [],
});

/** Told, not needed, or open again. */
export const tellFeedback = defineCommand({
  name: 'agreements.tell',
  permission: 'agreements.settle',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId, itemId: AgendaItemId, feedback: Feedback }),
  output: z.strictObject({ before: Feedback.nullable() }),
  refusals: ['ITEM_NOT_FOUND', 'STAFF_NOT_FOUND', 'DAY_IN_FUTURE', 'REASON_MISSING', 'HOW_MISSING'],
  touches: ['agreements', 'meetings'],
});

const ItemInput = z.strictObject({ studentId: StudentId, itemId: AgendaItemId });

/** What of this item teachers need: its agreements, with those for the class chosen beforehand. */
export const teacherLines = defineQuery({
  name: 'agreements.teacherLines',
  permission: 'agreements.read',
  subject: (input) => input.studentId,
  input: ItemInput,
  output: z.strictObject({
    lines: z.array(
      z.strictObject({
        agreementId: AgreementId,
        what: z.string(),
        ownerName: z.string(),
        dueOn: Day,
        isForTeachers: z.boolean(),
      }),
    ),
  }),
  refusals: ['ITEM_NOT_FOUND'],
});

/** To the clipboard, by the main thread, which takes it off again (H24). */
export const copyTeacherText = defineQuery({
  name: 'agreements.copyText',
  permission: 'agreements.read',
  subject: (input) => input.studentId,
  input: ItemInput.extend({ agreementIds: z.array(AgreementId).min(1).max(30) }),
  output: z.strictObject({ text: z.string() }),
  refusals: ['ITEM_NOT_FOUND', 'AGREEMENT_NOT_FOUND'],
  desk: 'copyText',
});
