import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { InputRoundId, StaffId, StudentId } from '../kernel/ids.ts';
import { OptionalLine, Prose } from '../kernel/text.ts';

/* The teacher input round: everybody scores and writes before he sees anybody else (`features.md` 2.10). */

/** The fixed scales, each from 1 (goes badly) to 5 (goes well). */
export const SCALES = ['results', 'attitude', 'tasks', 'peers', 'wellbeing'] as const;
export type Scale = (typeof SCALES)[number];
export const LOWEST = 1;
export const HIGHEST = 5;
/** `null`: I cannot say. */
const Score = z.number().int().min(LOWEST).max(HIGHEST).nullable();
export const Scores = z.strictObject({
  results: Score,
  attitude: Score,
  tasks: Score,
  peers: Score,
  wellbeing: Score,
});
export type Scores = z.infer<typeof Scores>;

const Short = Prose.pipe(z.string().max(4000));
export const InputText = z.strictObject({
  scores: Scores,
  seen: Short,
  works: Short,
  tried: Short,
  parentsTold: z.boolean(),
  parentsWhyNot: OptionalLine,
});
export type InputText = z.infer<typeof InputText>;

export const ROUND_STATES = ['open', 'closed'] as const;
export const ANSWER_STATES = ['asked', 'given', 'excused'] as const;

/** Who was asked, and how that stands; nothing of what anybody said. */
export const Asked = z.strictObject({
  staffId: StaffId,
  name: z.string(),
  email: z.string(),
  state: z.enum(ANSWER_STATES),
  givenOn: Day.nullable(),
  remindedOn: Day.nullable(),
  /** Typed in by somebody else, from paper or by word of mouth. */
  isByHand: z.boolean(),
  /** Still teaches this class; somebody who does not can no longer answer. */
  isTeacher: z.boolean(),
});
export type Asked = z.infer<typeof Asked>;

export const RoundHead = z.strictObject({
  roundId: InputRoundId,
  studentId: StudentId,
  state: z.enum(ROUND_STATES),
  askedOn: Day,
  dueOn: Day,
  question: Prose,
});
export type RoundHead = z.infer<typeof RoundHead>;

export const Input = InputText.extend({ staffId: StaffId, name: z.string(), isByHand: z.boolean() });
export type Input = z.infer<typeof Input>;
