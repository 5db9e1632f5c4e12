import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { CareMoveId, ClassAdviceId, StaffId, StudentId, TrajectId } from '../kernel/ids.ts';
import { Line, OptionalLine, Prose } from '../kernel/text.ts';
import { StudentCard } from '../students/model.ts';
import {
  AdviceText,
  CareLine,
  CareMove,
  CareMoveText,
  ClassAdvice,
  TRAJECT_KINDS,
  TRAJECT_OUTCOMES,
  Traject,
} from './care.ts';

/** It is pasted into Somtoday or Magister, where a long text is not read. */
const MOST_ADVICE = 1000;

const Student = z.strictObject({ studentId: StudentId });
const Written = Prose.pipe(z.string().min(1));
const revision = z.number().int();
const ofStudent = { subject: (input: { studentId: StudentId }) => input.studentId, touches: ['care'] } as const;

/** In which line a pupil is, how he came there, and what runs for him. */
export const careOfStudent = defineQuery({
  name: 'zat.careOfStudent',
  permission: 'zat.read',
  subject: (input) => input.studentId,
  input: Student,
  output: z.strictObject({ line: CareLine, moves: z.array(CareMove), trajecten: z.array(Traject) }),
  refusals: ['STUDENT_NOT_FOUND'],
});

export const moveCareLine = defineCommand({
  ...ofStudent,
  name: 'zat.moveLine',
  permission: 'zat.plan',
  input: Student.extend({ line: CareLine, fromOn: Day, text: CareMoveText }),
  output: z.strictObject({ moveId: CareMoveId }),
  refusals: ['STUDENT_NOT_FOUND', 'SAME_LINE', 'DAY_IN_FUTURE', 'BEFORE_LAST_MOVE', 'TALK_MISSING', 'TALK_IN_FUTURE'],
});

export const beginTraject = defineCommand({
  ...ofStudent,
  name: 'zat.beginTraject',
  permission: 'trajecten.write',
  input: Student.extend({
    kind: z.enum(TRAJECT_KINDS),
    ownerId: StaffId.nullable(),
    provider: OptionalLine,
    question: Written,
    goals: z.array(Line).min(1).max(8),
    beganOn: Day,
    evaluateOn: Day,
  }),
  output: z.strictObject({ trajectId: TrajectId }),
  refusals: ['STUDENT_NOT_FOUND', 'STAFF_NOT_FOUND', 'EVALUATION_BEFORE_START', 'PROVIDER_MISSING'],
});

/** Looks back: on to a next moment, or to an end with an outcome. */
export const evaluateTraject = defineCommand({
  ...ofStudent,
  name: 'zat.evaluateTraject',
  permission: 'trajecten.write',
  input: Student.extend({
    trajectId: TrajectId,
    on: Day,
    what: Written,
    evaluateOn: Day.nullable(),
    outcome: z.enum(TRAJECT_OUTCOMES).nullable(),
    revision,
  }),
  output: z.strictObject({ revision }),
  refusals: [
    'TRAJECT_NOT_FOUND',
    'TRAJECT_ENDED',
    'EVALUATION_BEFORE_START',
    'DAY_IN_FUTURE',
    'NEXT_MOMENT_NEEDED',
    'NEXT_IN_PAST',
    'CHANGED_MEANWHILE',
  ],
});

/** Everything that runs in the second line, the first to look back on first. */
export const runningTrajecten = defineQuery({
  name: 'zat.runningTrajecten',
  permission: 'zat.read',
  subject: noSubject,
  input: z.strictObject({}),
  output: z.strictObject({
    rows: z
      .array(
        Traject.pick({ trajectId: true, kind: true, ownerName: true, beganOn: true, evaluateOn: true }).extend({
          card: StudentCard,
          line: CareLine,
        }),
      )
      .max(2000),
  }),
  refusals: [],
});

/** What his teachers can do for a pupil; a docent reads it of the pupils he teaches. */
export const advicesOfStudent = defineQuery({
  name: 'zat.advicesOfStudent',
  permission: 'advices.read',
  subject: (input) => input.studentId,
  input: Student,
  output: z.strictObject({ advices: z.array(ClassAdvice) }),
  refusals: ['STUDENT_NOT_FOUND'],
});

export const giveAdvice = defineCommand({
  ...ofStudent,
  name: 'zat.giveAdvice',
  permission: 'advices.write',
  input: Student.extend({ advice: AdviceText.shape.advice.pipe(z.string().max(MOST_ADVICE)), untilOn: Day.nullable() }),
  output: z.strictObject({ adviceId: ClassAdviceId }),
  refusals: ['STUDENT_NOT_FOUND', 'DAY_IN_PAST'],
});

/** It was put into Somtoday or Magister; or it holds no longer. */
export const changeAdvice = defineCommand({
  ...ofStudent,
  name: 'zat.changeAdvice',
  permission: 'advices.write',
  input: Student.extend({ adviceId: ClassAdviceId, change: z.enum(['pasted', 'notPasted', 'ended']), revision }),
  output: z.strictObject({ revision }),
  refusals: ['ADVICE_NOT_FOUND', 'CHANGED_MEANWHILE'],
});

/** To the clipboard, by the main thread, which takes it off again (H24); for Somtoday or Magister. */
export const copyAdvice = defineQuery({
  name: 'zat.copyAdvice',
  permission: 'advices.write',
  subject: (input) => input.studentId,
  input: Student.extend({ adviceId: ClassAdviceId }),
  output: z.strictObject({ text: z.string() }),
  refusals: ['ADVICE_NOT_FOUND'],
  desk: 'copyText',
});
