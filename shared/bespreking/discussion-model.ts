import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { Statements } from '../kernel/statement.ts';
import { Line, OptionalLine, Prose } from '../kernel/text.ts';
import { Feedback } from '../meetings/model.ts';
import { DECISIONS, GOAL_OUTCOMES } from './model.ts';

/* The form of one leerlingbespreking, in the phases of HGW-5. */

export const Fact = z.strictObject({
  what: Prose.pipe(z.string().min(1).max(2000)),
  /** When, where and how often. */
  when: OptionalLine,
});
export type Fact = z.infer<typeof Fact>;

/** Where something lies that helps or hinders (HGW-5, Begrijpen). */
export const FACTOR_PLACES = ['pupil', 'lesson', 'group', 'home'] as const;
const Factors = z.strictObject({ pupil: Prose, lesson: Prose, group: Prose, home: Prose });
export type Factors = z.infer<typeof Factors>;

/** The fixed beginnings of an onderwijsbehoefte; `self` is what the teacher himself needs. */
export const NEED_KINDS = [
  'instruction',
  'tasks',
  'activities',
  'feedback',
  'peers',
  'teacher',
  'parents',
  'self',
] as const;
export const Need = z.strictObject({ kind: z.enum(NEED_KINDS), text: Line });
export type Need = z.infer<typeof Need>;

/** HGW-6: without a measure or an end date a goal stays a concept. */
export const Goal = z.strictObject({
  goal: Line,
  start: OptionalLine,
  target: OptionalLine,
  measure: OptionalLine,
  until: Day.nullable(),
  outcome: z.enum(GOAL_OUTCOMES).nullable(),
});
export type Goal = z.infer<typeof Goal>;
export const MOST_GOALS = 3;

export const HEARD = ['notYet', 'yes', 'no'] as const;
/** Was the pupil (or were the parents) spoken to beforehand, when, and if not why not (HGW-4)? */
export const Heard = z.strictObject({ state: z.enum(HEARD), on: Day.nullable(), why: OptionalLine, view: Prose });
export type Heard = z.infer<typeof Heard>;

export const Evaluation = z.strictObject({
  on: Day,
  effect: Prose,
  decision: z.enum(DECISIONS),
  outcomes: z.array(z.enum(GOAL_OUTCOMES).nullable()).max(MOST_GOALS),
});
export type Evaluation = z.infer<typeof Evaluation>;

/** What people type before and during the talk. */
export const DiscussionForm = z.strictObject({
  reason: Prose,
  facts: z.array(Fact).max(30),
  /** What somebody said or thinks, with who is behind it and until when it holds (`privacy.md` 8). */
  statements: Statements.default([]),
  results: Prose,
  absence: Prose,
  pupil: Heard,
  parents: Heard,
  helping: Factors,
  hindering: Factors,
  tried: Prose,
  explanation: Prose,
  needs: z.array(Need).max(20),
  goals: z.array(Goal).max(MOST_GOALS),
  approach: Prose,
  facilities: Prose,
  parentsPart: Prose,
  pupilPart: Prose,
});
export type DiscussionForm = z.infer<typeof DiscussionForm>;

/** What is sealed in `onderwijs` of one discussion. */
export const DiscussionText = z.strictObject({
  form: DiscussionForm,
  feedback: z.array(Feedback).max(5),
  evaluations: z.array(Evaluation).max(30),
});
export type DiscussionText = z.infer<typeof DiscussionText>;

const NOT_HEARD: Heard = { state: 'notYet', on: null, why: '', view: '' };
const NO_FACTORS: Factors = { pupil: '', lesson: '', group: '', home: '' };
export const EMPTY_DISCUSSION: DiscussionForm = {
  reason: '',
  facts: [],
  statements: [],
  results: '',
  absence: '',
  pupil: NOT_HEARD,
  parents: NOT_HEARD,
  helping: NO_FACTORS,
  hindering: NO_FACTORS,
  tried: '',
  explanation: '',
  needs: [],
  goals: [],
  approach: '',
  facilities: '',
  parentsPart: '',
  pupilPart: '',
};

/** Who must hear what came of it; the two that HGW-4 asks for come first. */
export const TELL = ['pupil', 'parents', 'coach', 'teamleider', 'teachers'] as const;
