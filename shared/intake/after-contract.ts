import { z } from 'zod';
import { PaperFormat } from '../documents/paper.ts';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { HandleId, RoundId, StudentId } from '../kernel/ids.ts';
import { Line, OptionalLine, Prose } from '../kernel/text.ts';
import { ADVICE_LEVELS, SUPPORT_NEEDS } from './model.ts';

/* After the decision: letters, and the list from which classes are made. */

const revision = z.number().int().min(0);
const manage = { permission: 'intake.manage', subject: noSubject } as const;
/** So many letters are written at once, so that the page can show progress and stop in between. */
export const LETTER_BATCH = 10;
/** So many in one file. */
export const MOST_LETTERS = 400;
export const INTAKE_LETTERS = ['placed', 'placedWithPlan', 'invited', 'refused'] as const;

/** Who gets which letter now; a refusal that is not complete says what it lacks. */
export const letterList = defineQuery({
  ...manage,
  name: 'intake.letters',
  input: z.strictObject({}),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        studentId: StudentId,
        studentName: z.string(),
        letter: z.enum(INTAKE_LETTERS),
        decidedOn: Day,
        sentOn: Day.nullable(),
        isComplete: z.boolean(),
      }),
    ),
  }),
  refusals: [],
});

/**
 * Writes letters and keeps them in memory only, beside those that were written before under the same handle. Nothing
 * leaves, and whoever stops here has made nothing.
 */
export const composeIntakeLetters = defineCommand({
  ...manage,
  name: 'intake.composeLetters',
  touches: [],
  input: z.strictObject({
    handle: HandleId.nullable(),
    studentIds: z.array(StudentId).min(1).max(LETTER_BATCH),
    letter: z.enum(INTAKE_LETTERS),
    /** What the user types before an invitation: day, time and place. */
    typed: z.record(z.string().max(40), Line),
  }),
  output: z.strictObject({ handle: HandleId, letters: z.number().int() }),
  refusals: ['APPLICATION_NOT_FOUND', 'OTHER_DECISION', 'REFUSAL_INCOMPLETE', 'LETTERS_GONE', 'TOO_MANY_LETTERS'],
});

/** One file with a letter a page of what was written, and one line in the register that names everybody in it. */
export const printIntakeLetters = defineCommand({
  ...manage,
  name: 'intake.printLetters',
  desk: 'savePaper',
  touches: ['disclosures'],
  input: z.strictObject({ handle: HandleId, format: PaperFormat }),
  output: z.strictObject({ letters: z.number().int() }),
  refusals: ['LETTERS_GONE', 'OTHER_DECISION', 'REFUSAL_INCOMPLETE', 'PAPER_NOT_SAVED'],
});

export const Wishes = z.strictObject({
  /** With whom, and without whom: names as they are said, also of somebody who did not apply here. */
  withWhom: OptionalLine,
  withoutWhom: OptionalLine,
  profile: OptionalLine,
  note: Prose,
});
export type Wishes = z.infer<typeof Wishes>;

/** Placed applicants of a round with what bears on the making of classes (`processen.md` 1.7). */
export const composition = defineQuery({
  ...manage,
  name: 'intake.composition',
  input: z.strictObject({ roundId: RoundId }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        studentId: StudentId,
        studentName: z.string(),
        fromSchool: z.string(),
        level: z.enum(ADVICE_LEVELS),
        need: z.enum(SUPPORT_NEEDS).nullable(),
        hasPlan: z.boolean(),
        wishes: Wishes,
        revision,
      }),
    ),
  }),
  refusals: ['ROUND_NOT_FOUND'],
});

export const saveWishes = defineCommand({
  name: 'intake.saveWishes',
  permission: 'intake.manage',
  subject: (input) => input.studentId,
  touches: ['intake'],
  input: z.strictObject({ studentId: StudentId, wishes: Wishes, revision }),
  output: z.strictObject({ revision }),
  refusals: ['APPLICATION_NOT_FOUND', 'CHANGED_MEANWHILE'],
});

/** The list as an Excel file, for the people who make the classes; no text in it can act as a formula. */
export const exportComposition = defineCommand({
  ...manage,
  name: 'intake.exportComposition',
  desk: 'savePaper',
  touches: ['disclosures'],
  input: z.strictObject({ roundId: RoundId }),
  output: z.strictObject({ rows: z.number().int() }),
  refusals: ['ROUND_NOT_FOUND', 'NOBODY_PLACED', 'PAPER_NOT_SAVED'],
});
