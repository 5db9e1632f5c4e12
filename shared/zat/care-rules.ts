import type { Day } from '../kernel/days.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { CareLine, CareMove, CareTalk, ClassAdvice, Traject } from './care.ts';

type MoveFacts = {
  readonly line: CareLine;
  readonly fromOn: Day;
  readonly pupil: CareTalk;
  readonly parents: CareTalk;
  /** The moves until now, newest first. */
  readonly moves: readonly Pick<CareMove, 'line' | 'fromOn'>[];
  readonly today: Day;
};
type MoveRefusal = 'SAME_LINE' | 'DAY_IN_FUTURE' | 'BEFORE_LAST_MOVE' | 'TALK_MISSING' | 'TALK_IN_FUTURE';

/** The line a pupil is in: the first until somebody moved him. */
export function lineOf(moves: readonly Pick<CareMove, 'line'>[]): CareLine {
  return moves[0]?.line ?? 1;
}

/** A pupil goes to another line with a day, a reason, and both talks, or why one of them was not held. */
export function decideMove({ line, fromOn, pupil, parents, moves, today }: MoveFacts): Result<null, MoveRefusal> {
  if (line === lineOf(moves)) return refuse('SAME_LINE');
  if (fromOn > today) return refuse('DAY_IN_FUTURE');
  const [last] = moves;
  if (last && fromOn < last.fromOn) return refuse('BEFORE_LAST_MOVE');
  const talks = [pupil, parents];
  if (talks.some(({ on, whyNot }) => on === null && whyNot === '')) return refuse('TALK_MISSING');
  return talks.some(({ on }) => on !== null && on > today) ? refuse('TALK_IN_FUTURE') : ok(null);
}

type BeginFacts = Pick<Traject, 'kind' | 'provider' | 'beganOn'> & { readonly evaluateOn: Day };

/** It has a moment to look back after its beginning, and outside the school somebody who gives it. */
export function decideBegin(facts: BeginFacts): Result<null, 'EVALUATION_BEFORE_START' | 'PROVIDER_MISSING'> {
  if (facts.evaluateOn <= facts.beganOn) return refuse('EVALUATION_BEFORE_START');
  return facts.kind === 'external' && facts.provider === '' ? refuse('PROVIDER_MISSING') : ok(null);
}

type EvaluateFacts = {
  readonly traject: Pick<Traject, 'beganOn' | 'endedOn'>;
  readonly on: Day;
  readonly today: Day;
  /** The next moment; `null` when it ends with this one. */
  readonly evaluateOn: Day | null;
  readonly hasOutcome: boolean;
};
type EvaluateRefusal =
  | 'TRAJECT_ENDED'
  | 'EVALUATION_BEFORE_START'
  | 'DAY_IN_FUTURE'
  | 'NEXT_MOMENT_NEEDED'
  | 'NEXT_IN_PAST';

/** Looking back either ends a traject with an outcome, or says when one looks again: nothing runs on unseen. */
export function decideEvaluate(facts: EvaluateFacts): Result<null, EvaluateRefusal> {
  const { traject, on, today, evaluateOn, hasOutcome } = facts;
  if (traject.endedOn !== null) return refuse('TRAJECT_ENDED');
  if (on < traject.beganOn) return refuse('EVALUATION_BEFORE_START');
  if (on > today) return refuse('DAY_IN_FUTURE');
  if (hasOutcome) return ok(null);
  if (evaluateOn === null) return refuse('NEXT_MOMENT_NEEDED');
  return evaluateOn <= on ? refuse('NEXT_IN_PAST') : ok(null);
}

/** Advice that still holds on that day. */
export function holdsOn({ untilOn }: Pick<ClassAdvice, 'untilOn'>, on: Day): boolean {
  return untilOn === null || untilOn >= on;
}
