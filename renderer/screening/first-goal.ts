import type { StudentId } from '../../shared/kernel/ids.ts';
import type { SignalKind } from '../../shared/screening/model.ts';
import { followTexts as t } from './follow-on-texts.ts';

/** What a signal hands on to a plan: the score is where the goal begins. */
export type FirstGoal = {
  readonly studentId: StudentId;
  readonly reason: string;
  readonly text: string;
  readonly start: string;
  readonly measure: string;
};
/** Puts it in a plan and goes there; a sentence when it could not. `null` for a role that writes no plans. */
export type OnFirstGoal = ((goal: FirstGoal) => Promise<string | null>) | null;

type Facts = {
  readonly studentId: StudentId;
  readonly kind: SignalKind;
  readonly reason: string;
  /** Tests that the signal rests on, and the scores as they stood: 'Diatekst 324, E (norm 2025)'. */
  readonly tests: readonly string[];
  readonly scores: readonly string[];
};

/** A goal that lacks only its target: how far somebody comes is for the RT and the pupil to say. */
export function firstGoalOf({ studentId, kind, reason, tests, scores }: Facts): FirstGoal {
  const named = new Intl.ListFormat('nl-NL').format(tests);
  return {
    studentId,
    reason: [t.reason(kind), reason].filter((part) => part !== '').join('\n'),
    text: t.goal[kind],
    start: scores.join('; ').slice(0, 200),
    measure: named === '' ? '' : t.measure(named).slice(0, 200),
  };
}
