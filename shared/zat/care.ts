import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { CareMoveId, ClassAdviceId, StaffId, StudentId, TrajectId } from '../kernel/ids.ts';
import { Line, OptionalLine, Prose } from '../kernel/text.ts';

/* What the second line keeps of one pupil: in which line he is and why, his trajecten, and advice to his teachers. */

/** 1: coach and team. 2: zoco, trajectvoorziening, OKA. 3: by the ZAT to help outside the school (`processen.md` 5, 6). */
export const CARE_LINES = [1, 2, 3] as const;
export const CareLine = z.literal(CARE_LINES);
export type CareLine = z.infer<typeof CareLine>;

const Written = Prose.pipe(z.string().min(1));

/** One of both talks that belong to a move: when and what was said, or why there was none. */
export const CareTalk = z.strictObject({ on: Day.nullable(), said: Prose, whyNot: OptionalLine });
export type CareTalk = z.infer<typeof CareTalk>;

/** What is sealed in `zorg` of a move between lines. */
export const CareMoveText = z.strictObject({ reason: Written, pupil: CareTalk, parents: CareTalk });
export type CareMoveText = z.infer<typeof CareMoveText>;

export const CareMove = CareMoveText.extend({
  moveId: CareMoveId,
  studentId: StudentId,
  line: CareLine,
  fromOn: Day,
  recordedBy: z.string().nullable(),
});
export type CareMove = z.infer<typeof CareMove>;

/** Guidance by RT, trajectvoorziening, BPO, OKA, jeugdarts, or outside the school. */
export const TRAJECT_KINDS = ['rt', 'traject', 'bpo', 'oka', 'jeugdarts', 'external'] as const;
export const TRAJECT_OUTCOMES = ['reached', 'partly', 'notReached', 'handedOver', 'stopped'] as const;

export const Evaluation = z.strictObject({ on: Day, what: Written });

/** What is sealed in `zorg` of a traject. */
export const TrajectText = z.strictObject({
  question: Written,
  goals: z.array(Line).min(1).max(8),
  /** Who gives it outside the school; empty for our own people. */
  provider: OptionalLine,
  evaluations: z.array(Evaluation).max(40),
  /** What came of it in words, once it has ended. */
  result: Prose,
});
export type TrajectText = z.infer<typeof TrajectText>;

export const Traject = TrajectText.extend({
  trajectId: TrajectId,
  studentId: StudentId,
  kind: z.enum(TRAJECT_KINDS),
  ownerId: StaffId.nullable(),
  ownerName: z.string().nullable(),
  beganOn: Day,
  /** The next time somebody looks back; `null` once it has ended. */
  evaluateOn: Day.nullable(),
  endedOn: Day.nullable(),
  outcome: z.enum(TRAJECT_OUTCOMES).nullable(),
  revision: z.number().int(),
});
export type Traject = z.infer<typeof Traject>;

/** What is sealed in `klas`: beside facilities all that a teacher reads of a pupil, so no more than he can do with. */
export const AdviceText = z.strictObject({ advice: Prose.pipe(z.string().min(1)) });
export type AdviceText = z.infer<typeof AdviceText>;

export const ClassAdvice = AdviceText.extend({
  adviceId: ClassAdviceId,
  studentId: StudentId,
  givenOn: Day,
  /** It holds no longer after this day; `null` while nobody set one. */
  untilOn: Day.nullable(),
  /** When it was put into Somtoday or Magister. */
  pastedOn: Day.nullable(),
  givenBy: z.string().nullable(),
  revision: z.number().int(),
});
export type ClassAdvice = z.infer<typeof ClassAdvice>;
