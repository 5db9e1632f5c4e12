import type { Day } from '../kernel/days.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { SIGNAL_KINDS, SignalOutcome, SignalPlace, SignalSource, SignalState, TalkGoal } from './model.ts';

type PlaceFacts = {
  readonly kind: (typeof SIGNAL_KINDS)[number];
  readonly source: SignalSource;
  /** Does the sender hold the key of `onderwijs`? A docent does not. */
  readonly holdsOnderwijs: boolean;
};

/**
 * Where a signal is sealed. What a teacher saw is for the class (`privacy.md` 1); what parents, screening or absence
 * brought, and every incident, is not for all teachers of the pupil, so it lies under a key they do not have.
 */
export function placeOfSignal({ kind, source, holdsOnderwijs }: PlaceFacts): SignalPlace {
  if (!holdsOnderwijs) return 'klas';
  return kind === 'signal' && source === 'teacher' ? 'klas' : 'onderwijs';
}

type SendFacts = { readonly source: SignalSource; readonly isActive: boolean; readonly holdsOnderwijs: boolean };

/** A docent tells what he saw himself or heard from the pupil; other sources are the coach's and the zoco's. */
export function decideSend({
  source,
  isActive,
  holdsOnderwijs,
}: SendFacts): Result<null, 'STUDENT_LEFT' | 'SOURCE_NOT_YOURS'> {
  if (!isActive) return refuse('STUDENT_LEFT');
  if (!holdsOnderwijs && source !== 'teacher' && source !== 'pupil') return refuse('SOURCE_NOT_YOURS');
  return ok(null);
}

type TriageFacts = {
  readonly state: SignalState;
  readonly outcome: SignalOutcome;
  readonly note: string;
};
type TriageRefusal = 'SIGNAL_CLOSED' | 'REASON_MISSING' | 'NOTHING_CHANGES';

/**
 * Talk, bring to the team, pass to the zoco, or close with a reason. A closed signal stays closed: what is seen anew is a
 * new signal, so that every outcome can be found again.
 */
export function decideTriage({ state, outcome, note }: TriageFacts): Result<{ state: SignalState }, TriageRefusal> {
  if (state === 'closed') return refuse('SIGNAL_CLOSED');
  if (outcome === 'closed' && note === '') return refuse('REASON_MISSING');
  if (outcome === state) return refuse('NOTHING_CHANGES');
  return ok({ state: outcome });
}

type TalkFacts = {
  readonly heldOn: Day;
  readonly today: Day;
  readonly goals: readonly Pick<TalkGoal, 'until'>[];
};

/** A talk was held, so not later than today; what it aims at lies after it. */
export function decideTalk({ heldOn, today, goals }: TalkFacts): Result<null, 'DAY_IN_FUTURE' | 'GOAL_BEFORE_TALK'> {
  if (heldOn > today) return refuse('DAY_IN_FUTURE');
  if (goals.some(({ until }) => until !== null && until < heldOn)) return refuse('GOAL_BEFORE_TALK');
  return ok(null);
}

/** Whose turn a signal is: `coach` until it is passed on, then the zoco's; nobody's once the team or a talk has it. */
export function waitsFor(state: SignalState): 'coach' | 'zoco' | null {
  if (state === 'new') return 'coach';
  return state === 'zoco' ? 'zoco' : null;
}
