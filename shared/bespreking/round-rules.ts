import type { Day } from '../kernel/days.ts';
import type { StaffId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import {
  type ANSWER_STATES,
  type InputText,
  type ROUND_STATES,
  SCALES,
  type Scale,
  type Scores,
} from './round-model.ts';

type Answer = { readonly staffId: StaffId; readonly state: (typeof ANSWER_STATES)[number] };
type SightFacts = {
  readonly roundState: (typeof ROUND_STATES)[number];
  readonly answers: readonly Answer[];
  /** The staff member who looks; `null` for a user who is none. */
  readonly viewer: StaffId | null;
  /** Reads discussions (coach, zoco and others with `onderwijs`), not only answers them. */
  readonly readsDiscussions: boolean;
};

/**
 * May somebody see what others gave? Only after his own is in; whoever was not asked, or did not answer in time, only
 * when the round is closed and he reads discussions. So no opinion is coloured by another (`features.md` 3.10).
 */
export function maySeeInputs({ roundState, answers, viewer, readsDiscussions }: SightFacts): boolean {
  const own = answers.find(({ staffId }) => staffId === viewer);
  if (own?.state === 'given') return true;
  return readsDiscussions && roundState === 'closed';
}

type GiveFacts = {
  readonly roundState: (typeof ROUND_STATES)[number];
  readonly own: Answer | undefined;
  readonly text: InputText;
};
type GiveRefusal = 'NOT_ASKED' | 'ROUND_CLOSED' | 'ALREADY_GIVEN' | 'INPUT_EMPTY' | 'WHY_MISSING';

/** Given is given: after it one sees the others, so it cannot be changed any more. */
export function decideGive({ roundState, own, text }: GiveFacts): Result<null, GiveRefusal> {
  if (!own || own.state === 'excused') return refuse('NOT_ASKED');
  if (own.state === 'given') return refuse('ALREADY_GIVEN');
  if (roundState === 'closed') return refuse('ROUND_CLOSED');
  if (text.seen === '' || SCALES.every((scale) => text.scores[scale] === null)) return refuse('INPUT_EMPTY');
  if (!text.parentsTold && text.parentsWhyNot === '') return refuse('WHY_MISSING');
  return ok(null);
}

type ByHandFacts = GiveFacts & { readonly typist: Answer | undefined };

/** Whoever types in what a colleague said on paper reads it; so his own must be in first. */
export function decideGiveFor({ typist, ...facts }: ByHandFacts): Result<null, GiveRefusal | 'OWN_INPUT_FIRST'> {
  if (typist?.state === 'asked' && facts.roundState === 'open') return refuse('OWN_INPUT_FIRST');
  return decideGive(facts);
}

type AskFacts = { readonly teachers: number; readonly dueOn: Day; readonly today: Day };

export function decideAsk({ teachers, dueOn, today }: AskFacts): Result<null, 'NO_TEACHERS' | 'DUE_IN_PAST'> {
  if (teachers === 0) return refuse('NO_TEACHERS');
  return dueOn < today ? refuse('DUE_IN_PAST') : ok(null);
}

/** '7 van 9': who was excused does not count. */
export function countGiven(answers: readonly Pick<Answer, 'state'>[]): { given: number; asked: number } {
  return {
    given: answers.filter(({ state }) => state === 'given').length,
    asked: answers.filter(({ state }) => state !== 'excused').length,
  };
}

export type Spread = {
  readonly scale: Scale;
  readonly count: number;
  readonly median: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Two or more from the middle of at least three answers; when half lies that far, the team is divided and nobody is one. */
  readonly outliers: readonly StaffId[];
};
const FAR = 2;
const ENOUGH = 3;

/** Per scale how far apart the teachers are, the widest first: there the talk begins. */
export function spreadOf(inputs: readonly { staffId: StaffId; scores: Scores }[]): Spread[] {
  const spreads = SCALES.map((scale): Spread => {
    const scored = inputs.flatMap(({ staffId, scores }) => {
      const score = scores[scale];
      return score === null ? [] : [{ staffId, score }];
    });
    const order = scored.map(({ score }) => score).sort((a, b) => a - b);
    const median = medianOf(order);
    const isFar = (score: number) => median !== null && order.length >= ENOUGH && Math.abs(score - median) >= FAR;
    const far = scored.filter(({ score }) => isFar(score)).map(({ staffId }) => staffId);
    return {
      scale,
      count: order.length,
      median,
      lowest: order[0] ?? null,
      highest: order.at(-1) ?? null,
      outliers: far.length * 2 < order.length ? far : [],
    };
  });
  return spreads.sort((a, b) => widthOf(b) - widthOf(a));
}

export function widthOf({ lowest, highest }: Pick<Spread, 'lowest' | 'highest'>): number {
  return lowest === null || highest === null ? -1 : highest - lowest;
}

function medianOf(order: readonly number[]): number | null {
  const [below, above] = [order[Math.ceil(order.length / 2) - 1], order[Math.floor(order.length / 2)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}
