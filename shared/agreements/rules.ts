import { type Day, daysBetween } from '../kernel/days.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { AgreementEvent, AgreementState } from './model.ts';

type SettleFacts = {
  readonly outcome: 'done' | 'partly' | 'not' | 'continue';
  readonly newDueOn: Day | null;
  readonly today: Day;
};
export type Settled = { readonly state: AgreementState; readonly dueOn: Day | null; readonly settledOn: Day | null };

/** Closes an agreement, or lets it run on to a new day; without a day nobody would come back to it. */
export function decideSettle(facts: SettleFacts): Result<Settled, 'NEW_DAY_NEEDED' | 'DUE_IN_PAST'> {
  if (facts.outcome !== 'continue') return ok({ state: facts.outcome, dueOn: null, settledOn: facts.today });
  if (facts.newDueOn === null) return refuse('NEW_DAY_NEEDED');
  if (facts.newDueOn < facts.today) return refuse('DUE_IN_PAST');
  return ok({ state: 'open', dueOn: facts.newDueOn, settledOn: null });
}

type ReopenFacts = {
  readonly state: AgreementState;
  /** The last thing that became of it. */
  readonly last: Pick<AgreementEvent, 'kind' | 'fromDue'> | null;
};

/** Takes the last change back: what was closed is open again; what was put off has its earlier day again (`dueOn`). */
export function decideReopen({ state, last }: ReopenFacts): Result<{ readonly dueOn: Day | null }, 'ALREADY_OPEN'> {
  if (state !== 'open') return ok({ dueOn: null });
  return last?.kind === 'moved' ? ok({ dueOn: last.fromDue }) : refuse('ALREADY_OPEN');
}

/** How an agreement stands: late, today, within a week, or later. */
export function dueState(dueOn: Day, today: Day): 'late' | 'today' | 'soon' | 'later' {
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= 7 ? 'soon' : 'later';
}
