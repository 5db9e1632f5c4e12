import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { ClassId, StudentId } from '../kernel/ids.ts';
import { Line, OptionalLine } from '../kernel/text.ts';
import { ADVICE_LEVELS, DecisionText, REASON_CLASSES } from './model.ts';
import { DECISION_REFUSALS } from './rules.ts';

const revision = z.number().int().min(0);
const touches = ['intake'] as const;
const subject = (input: { studentId: StudentId }) => input.studentId;

/** Who waits for the committee, in the order of their clocks; what the committee may not see is not in it. */
export const committeeList = defineQuery({
  name: 'intake.committee',
  permission: 'intake.read',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({
    waiting: z.array(
      z.strictObject({
        studentId: StudentId,
        studentName: z.string(),
        level: z.enum(ADVICE_LEVELS),
        isInvited: z.boolean(),
        dueOn: Day.nullable(),
      }),
    ),
  }),
  refusals: [],
});

const decision = z.strictObject({
  studentId: StudentId,
  outcome: z.enum(['placed', 'placedWithPlan', 'invited', 'refused']),
  reasonClass: z.enum(REASON_CLASSES).nullable(),
  text: DecisionText,
  confirmedOn: Day.nullable(),
  revision,
});

/** The committee decides on one applicant; another record than the advice, by another role. */
export const decideApplication = defineCommand({
  name: 'intake.decide',
  permission: 'intake.decide',
  subject,
  touches,
  input: decision,
  output: z.strictObject({ revision }),
  refusals: ['APPLICATION_NOT_FOUND', 'NOT_FOR_COMMITTEE', 'CHANGED_MEANWHILE', ...DECISION_REFUSALS],
});

/** Zij-instroom is decided by who handles it: teamleider or zorgcoördinator (`processen.md` 2). */
export const decideSwitch = defineCommand({
  name: 'intake.decideSwitch',
  permission: 'intake.review',
  subject,
  touches,
  input: decision,
  output: z.strictObject({ revision }),
  refusals: ['APPLICATION_NOT_FOUND', 'NOT_A_SWITCH', 'CHANGED_MEANWHILE', ...DECISION_REFUSALS],
});

/** ADM-5: the other school, found and with the day it said yes; this is what the refusal waits for. */
export const completeRefusal = defineCommand({
  name: 'intake.completeRefusal',
  permission: 'intake.manage',
  subject,
  touches,
  input: z.strictObject({ studentId: StudentId, otherSchool: Line, confirmedOn: Day, revision }),
  output: z.strictObject({ revision }),
  refusals: ['APPLICATION_NOT_FOUND', 'NOT_REFUSED', 'CONFIRMED_IN_FUTURE', 'CHANGED_MEANWHILE'],
});

/** A placed applicant becomes a pupil with the same dossier; nothing is typed again. */
export const admitApplicant = defineCommand({
  name: 'intake.admit',
  permission: 'intake.manage',
  subject,
  touches: ['intake', 'students'],
  input: z.strictObject({ studentId: StudentId, number: Line, classId: ClassId.nullable() }),
  output: z.strictObject({}),
  refusals: ['APPLICATION_NOT_FOUND', 'NOT_PLACED', 'ALREADY_PUPIL', 'CLASS_NOT_FOUND', 'NUMBER_TAKEN'],
});

/** Said on the letter's line: it went out on this day. */
export const letterSent = defineCommand({
  name: 'intake.letterSent',
  permission: 'intake.manage',
  subject,
  touches,
  input: z.strictObject({ studentId: StudentId, sentOn: Day }),
  output: z.strictObject({}),
  refusals: ['APPLICATION_NOT_FOUND', 'NOT_DECIDED', 'REFUSAL_INCOMPLETE', 'SENT_IN_FUTURE'],
});

/** So many letters are marked at once, so that the page can show progress. */
export const SENT_BATCH = 25;

/** A pile of letters that went out together: each application is closed with it. All or none. */
export const lettersSent = defineCommand({
  name: 'intake.lettersSent',
  permission: 'intake.manage',
  subject: noSubject,
  touches,
  input: z.strictObject({ studentIds: z.array(StudentId).min(1).max(SENT_BATCH), sentOn: Day }),
  output: z.strictObject({ closed: z.number().int() }),
  refusals: ['APPLICATION_NOT_FOUND', 'NOT_DECIDED', 'REFUSAL_INCOMPLETE', 'SENT_IN_FUTURE'],
});

/** C37: who was not placed and until when his dossier is kept. */
export const listNotPlaced = defineQuery({
  name: 'intake.notPlaced',
  permission: 'intake.manage',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        studentId: StudentId,
        studentName: z.string(),
        outcome: z.enum(['refused', 'withdrawn']),
        decidedOn: Day,
        keptUntil: Day,
        otherSchool: OptionalLine,
        isDue: z.boolean(),
      }),
    ),
  }),
  refusals: [],
});

/** So many at a time; a round has fewer who are not placed. */
export const MOST_DESTROYED = 200;

/**
 * C37, RET-7: takes away everything of applicants who were not placed and whose term of keeping is over: rows, attachments,
 * drafts, lines in the register, and the keys, so that no copy opens either. The trail keeps that it was done.
 */
export const destroyApplicants = defineCommand({
  name: 'intake.destroy',
  permission: 'intake.destroy',
  subject: noSubject,
  touches: ['intake', 'disclosures'],
  input: z.strictObject({
    studentIds: z.array(StudentId).min(1).max(MOST_DESTROYED),
    /** How many dossiers go, as the user typed it. */
    typedCount: z.number().int(),
  }),
  output: z.strictObject({ dossiers: z.number().int(), attachments: z.number().int() }),
  refusals: ['APPLICATION_NOT_FOUND', 'COUNT_DIFFERS', 'NOT_DUE'],
});
