import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day, SchoolYear } from '../kernel/days.ts';
import { RoundId, StaffId, StudentId } from '../kernel/ids.ts';
import {
  ADVICE_LEVELS,
  ANSWERS,
  APPLICATION_KINDS,
  ApplicationFacts,
  ApplicationText,
  BOARD_STAGES,
  Round,
  STAGES,
} from './model.ts';
import { STEP_REFUSALS } from './rules.ts';

const revision = z.number().int().min(0);
const touches = ['intake'] as const;
const read = { permission: 'intake.read' } as const;
const manage = { permission: 'intake.manage', touches } as const;
const one = { subject: (input: { studentId: StudentId }) => input.studentId } as const;

export const ShownClock = z.strictObject({
  id: z.enum(['C9', 'C10', 'C11', 'C12', 'C13', 'C37', 'school']),
  dueOn: Day,
  endsOn: Day,
  daysLeft: z.number().int(),
});

export const BoardCard = z.strictObject({
  studentId: StudentId,
  /** Under this word presentation mode knows a name (`renderer/kernel/mask.ts`). */
  studentName: z.string(),
  kind: z.enum(APPLICATION_KINDS),
  fromSchool: z.string(),
  level: z.enum(ADVICE_LEVELS),
  isOutsideRule: z.boolean(),
  stage: z.enum(STAGES),
  daysInStage: z.number().int(),
  /** The school's own term for this column, in days; `null` where it has none. */
  stageTerm: z.number().int().nullable(),
  receivedOn: Day.nullable(),
  clock: ShownClock.nullable(),
  /** C12: was the application in ten weeks before the year? `null` where it does not count. */
  isTimely: z.boolean().nullable(),
  /** C10: the parents have the letter that makes six weeks ten. */
  isExtended: z.boolean(),
  missing: z.number().int(),
  asked: z.number().int(),
  open: z.number().int(),
  lastCallOn: Day.nullable(),
  notReached: z.number().int(),
  outcome: ApplicationFacts.shape.outcome,
  wantsSupport: z.enum(ANSWERS),
  /** A refusal that may not be closed yet: the duty of care is not done (ADM-5). */
  lacksOtherSchool: z.boolean(),
});
export type BoardCard = z.infer<typeof BoardCard>;

export const listRounds = defineQuery({
  ...read,
  name: 'intake.rounds',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({ rounds: z.array(Round), nextYear: SchoolYear }),
  refusals: [],
});

export const openRound = defineCommand({
  ...manage,
  name: 'intake.openRound',
  subject: noSubject,
  input: z.strictObject({ schoolYear: SchoolYear }),
  output: z.strictObject({ roundId: RoundId }),
  refusals: ['ROUND_EXISTS'],
});

/** Closing takes the committee's keys of everybody who was not decided on. */
export const setRoundState = defineCommand({
  ...manage,
  name: 'intake.setRoundState',
  subject: noSubject,
  input: z.strictObject({ roundId: RoundId, state: z.enum(['open', 'closed']) }),
  output: z.strictObject({}),
  refusals: ['ROUND_NOT_FOUND', 'UNDECIDED_LEFT'],
});

/** The columns with their cards, oldest first; `roundId` null is zij-instroom. A list: no dossier is opened. */
export const intakeBoard = defineQuery({
  ...read,
  name: 'intake.board',
  subject: noSubject,
  input: z.strictObject({ roundId: RoundId.nullable() }),
  output: z.strictObject({
    columns: z.array(
      z.strictObject({ stage: z.enum(BOARD_STAGES), oldestDays: z.number().int(), cards: z.array(BoardCard) }),
    ),
    closedCount: z.number().int(),
  }),
  refusals: ['ROUND_NOT_FOUND'],
});

/** The application itself; nothing of the dossier. Opens a dossier in the sense of the trail. */
export const intakeApplication = defineQuery({
  ...read,
  ...one,
  name: 'intake.application',
  input: z.strictObject({ studentId: StudentId }),
  output: z.strictObject({
    facts: ApplicationFacts,
    text: ApplicationText,
    studentName: z.string(),
    isTooEarly: z.boolean(),
    isTimely: z.boolean().nullable(),
    isOutsideRule: z.boolean(),
    clock: ShownClock.nullable(),
    mayExtendUntil: Day.nullable(),
    mayPlaceTemporarily: z.boolean(),
    handlerName: z.string().nullable(),
    /** He is a pupil of the school already. */
    isPupil: z.boolean(),
  }),
  refusals: ['APPLICATION_NOT_FOUND'],
});

export const saveApplication = defineCommand({
  ...manage,
  name: 'intake.saveApplication',
  subject: (input) => input.studentId,
  input: z.strictObject({
    studentId: StudentId.nullable(),
    kind: z.enum(APPLICATION_KINDS),
    /** `null` for zij-instroom. */
    roundId: RoundId.nullable(),
    text: ApplicationText,
    level: z.enum(ADVICE_LEVELS),
    wantsSupport: z.enum(ANSWERS),
    receivedOn: Day.nullable(),
    handlerId: StaffId.nullable(),
    revision,
  }),
  output: z.strictObject({ studentId: StudentId, revision }),
  refusals: [
    'APPLICATION_NOT_FOUND',
    'ROUND_NOT_FOUND',
    'ROUND_CLOSED',
    'STAFF_NOT_FOUND',
    'RECEIVED_IN_FUTURE',
    'DOSSIER_ALREADY_READ',
    'ALREADY_APPLIED',
    'CHANGED_MEANWHILE',
  ],
});

/** One column on, or one back for a mistake. No stage is skipped. */
export const moveApplication = defineCommand({
  ...one,
  permission: 'intake.review',
  touches,
  name: 'intake.move',
  input: z.strictObject({ studentId: StudentId, to: z.enum(['next', 'back']) }),
  output: z.strictObject({ stage: z.enum(STAGES) }),
  refusals: ['APPLICATION_NOT_FOUND', 'FIRST_STAGE', 'ALREADY_DECIDED', ...STEP_REFUSALS],
});

/** C10: the letter to the parents that makes six weeks ten. */
export const extendTerm = defineCommand({
  ...manage,
  ...one,
  name: 'intake.extend',
  input: z.strictObject({ studentId: StudentId, sentOn: Day }),
  output: z.strictObject({ dueOn: Day }),
  refusals: ['APPLICATION_NOT_FOUND', 'TOO_LATE_TO_EXTEND'],
});

/** C11: at day 70 without a decision. */
export const placeTemporarily = defineCommand({
  ...manage,
  ...one,
  name: 'intake.placeTemporarily',
  input: z.strictObject({ studentId: StudentId, on: Day }),
  output: z.strictObject({}),
  refusals: ['APPLICATION_NOT_FOUND', 'NOT_DUE'],
});

/** The parents take the application back; it goes to the rule of keeping (C37). */
export const withdrawApplication = defineCommand({
  ...manage,
  ...one,
  name: 'intake.withdraw',
  input: z.strictObject({ studentId: StudentId }),
  output: z.strictObject({}),
  refusals: ['APPLICATION_NOT_FOUND', 'ALREADY_DECIDED'],
});
