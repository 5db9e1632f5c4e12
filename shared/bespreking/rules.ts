import { addDays, type Day, weekdayOf } from '../kernel/days.ts';
import { isWorkingDay } from '../kernel/public-days.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { decideStatement, type StatementRefusal } from '../kernel/statement.ts';
import type { Meeting } from '../meetings/model.ts';
import type { Holiday } from '../settings/model.ts';
import {
  type DiscussionForm,
  type DiscussionText,
  FACTOR_PLACES,
  type Goal,
  type Heard,
  MOST_GOALS,
  TELL,
} from './discussion-model.ts';
import type { Decision, DISCUSSION_STATES } from './model.ts';

/** HGW-6: six to eight weeks is the usual time until an evaluation. */
export const EVALUATE_AFTER_DAYS = 49;
const A_WEEK = 7;
const MOST_MEETINGS = 60;

/** Week by week on the same weekday, leaving out weeks in which the school is closed on that day: a holiday of its own or a public one. */
export function weeklyFrom(first: Day, until: Day, holidays: readonly Holiday[]): Day[] {
  const days: Day[] = [];
  for (let on = first; on <= until && days.length < MOST_MEETINGS; on = addDays(on, A_WEEK))
    if (isWorkingDay(on) && !holidays.some((holiday) => holiday.from <= on && on <= holiday.until)) days.push(on);
  return days;
}

type SeriesFacts = {
  readonly first: Day;
  readonly until: Day;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly today: Day;
  readonly days: readonly Day[];
};
type SeriesRefusal = 'DAY_IN_PAST' | 'ENDS_BEFORE_START' | 'NOT_A_SCHOOL_DAY' | 'NO_DAYS';

export function decideSeries(facts: SeriesFacts): Result<null, SeriesRefusal> {
  if (facts.first < facts.today) return refuse('DAY_IN_PAST');
  if (facts.endsAt <= facts.startsAt || facts.until < facts.first) return refuse('ENDS_BEFORE_START');
  if (weekdayOf(facts.first) > 5) return refuse('NOT_A_SCHOOL_DAY');
  return facts.days.length === 0 ? refuse('NO_DAYS') : ok(null);
}

/** HGW-4: spoken to beforehand with a day, or a reason why not. */
export function isHeard({ state, on, why }: Heard): boolean {
  return (state === 'yes' && on !== null) || (state === 'no' && why !== '');
}

/** Without a measure or an end date a goal is a concept only (HGW-6). */
export function isConcept({ measure, until }: Pick<Goal, 'measure' | 'until'>): boolean {
  return measure === '' || until === null;
}

export const GAPS = ['reason', 'heard', 'fact', 'helping', 'need', 'evaluateOn'] as const;
export type Gap = (typeof GAPS)[number];

/**
 * What is missing before this counts as `besproken` (HGW-5): the head with its reason, the pupil heard or why not
 * (HGW-4), one fact, one factor that helps, one onderwijsbehoefte, and a day for the evaluation.
 */
export function gapsOf(form: DiscussionForm, evaluateOn: Day | null): Gap[] {
  const is: Readonly<Record<Gap, boolean>> = {
    reason: form.reason !== '',
    heard: isHeard(form.pupil),
    fact: form.facts.length > 0,
    helping: FACTOR_PLACES.some((place) => form.helping[place] !== ''),
    need: form.needs.length > 0,
    evaluateOn: evaluateOn !== null,
  };
  return GAPS.filter((gap) => !is[gap]);
}

/** The gaps as one number, so that a list knows them without opening a form; and back. */
export function gapMask(gaps: readonly Gap[]): number {
  return GAPS.reduce((mask, gap, bit) => (gaps.includes(gap) ? mask + 2 ** bit : mask), 0);
}

export function gapsOfMask(mask: number): Gap[] {
  return GAPS.filter((_gap, bit) => Math.floor(mask / 2 ** bit) % 2 === 1);
}

export const PHASES = ['kop', 'waarnemen', 'begrijpen', 'behoeften', 'plannen', 'realiseren'] as const;
type Phase = (typeof PHASES)[number];
const PHASE_OF: Readonly<Record<Gap, Phase>> = {
  reason: 'kop',
  heard: 'waarnemen',
  fact: 'waarnemen',
  helping: 'begrijpen',
  need: 'behoeften',
  evaluateOn: 'plannen',
};

export function phaseOf(gap: Gap): Phase {
  return PHASE_OF[gap];
}

/** Still to be held, or being held: it can take a pupil. */
export function isOpen({ state }: Pick<Meeting, 'state'>): boolean {
  return state === 'planned' || state === 'running';
}

type BringFacts = {
  readonly isActive: boolean;
  readonly hasOpenCase: boolean;
  readonly meeting: Pick<Meeting, 'state'> | null;
};

/** One open case per pupil: a second one would be discussed apart from the first. */
export function decideBring({
  isActive,
  hasOpenCase,
  meeting,
}: BringFacts): Result<null, 'STUDENT_LEFT' | 'ALREADY_BROUGHT' | 'MEETING_NOT_OPEN'> {
  if (!isActive) return refuse('STUDENT_LEFT');
  if (hasOpenCase) return refuse('ALREADY_BROUGHT');
  return meeting !== null && !isOpen(meeting) ? refuse('MEETING_NOT_OPEN') : ok(null);
}

type StartFacts = {
  readonly meeting: Pick<Meeting, 'state'>;
  /** `null` for a rapportvergadering, which is about the whole class. */
  readonly cases: readonly { readonly isHeard: boolean }[] | null;
};

/** The meeting begins when somebody spoke with every pupil on it, or wrote why not (HGW-4). */
export function decideStart({
  meeting,
  cases,
}: StartFacts): Result<null, 'MEETING_NOT_OPEN' | 'AGENDA_EMPTY' | 'PUPIL_NOT_HEARD'> {
  if (meeting.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  if (cases?.length === 0) return refuse('AGENDA_EMPTY');
  return cases === null || cases.every(({ isHeard: heard }) => heard) ? ok(null) : refuse('PUPIL_NOT_HEARD');
}

type CloseFacts = {
  readonly meeting: Pick<Meeting, 'state'> | null;
  readonly outcome: 'discussed' | 'notDiscussed';
  readonly gaps: readonly Gap[];
};

export function decideClose({
  meeting,
  outcome,
  gaps,
}: CloseFacts): Result<null, 'MEETING_NOT_RUNNING' | 'FORM_INCOMPLETE'> {
  if (meeting?.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  return outcome === 'discussed' && gaps.length > 0 ? refuse('FORM_INCOMPLETE') : ok(null);
}

type FormRefusal = 'MINUTES_FIXED' | 'DAY_IN_FUTURE' | 'DAY_IN_PAST' | 'TOO_MANY_GOALS' | StatementRefusal;
type FormFacts = {
  readonly isFixed: boolean;
  readonly form: DiscussionForm;
  readonly evaluateOn: Day | null;
  readonly today: Day;
};

export function decideSaveForm({ isFixed, form, evaluateOn, today }: FormFacts): Result<null, FormRefusal> {
  if (isFixed) return refuse('MINUTES_FIXED');
  if (form.goals.length > MOST_GOALS) return refuse('TOO_MANY_GOALS');
  if ([form.pupil, form.parents].some(({ on }) => on !== null && on > today)) return refuse('DAY_IN_FUTURE');
  for (const statement of form.statements) {
    const decision = decideStatement(statement, today);
    if (!decision.ok) return decision;
  }
  return evaluateOn !== null && evaluateOn < today ? refuse('DAY_IN_PAST') : ok(null);
}

type EvaluateFacts = {
  readonly state: (typeof DISCUSSION_STATES)[number];
  readonly discussedOn: Day | null;
  readonly closedBy: Decision | null;
  readonly today: Day;
  readonly decision: Decision;
  readonly nextOn: Day | null;
};
type EvaluateRefusal = 'NOT_DISCUSSED' | 'TOO_EARLY' | 'ALREADY_STOPPED' | 'NEW_DAY_NEEDED' | 'DAY_IN_PAST';

/** An evaluation comes after the day of the talk; going on needs a new day, else nobody would come back to it. */
export function decideEvaluate(facts: EvaluateFacts): Result<{ evaluateOn: Day | null }, EvaluateRefusal> {
  const { state, discussedOn, closedBy, today, decision, nextOn } = facts;
  if (state !== 'discussed' || discussedOn === null) return refuse('NOT_DISCUSSED');
  if (closedBy !== null && closedBy !== 'goOn') return refuse('ALREADY_STOPPED');
  if (today <= discussedOn) return refuse('TOO_EARLY');
  if (decision !== 'goOn') return ok({ evaluateOn: null });
  if (nextOn === null) return refuse('NEW_DAY_NEEDED');
  return nextOn <= today ? refuse('DAY_IN_PAST') : ok({ evaluateOn: nextOn });
}

/** Ids end in chance; so their ends give an order that nobody chose. */
export function shuffled<Id>(order: readonly Id[], lots: readonly string[]): Id[] {
  return order
    .map((id, i) => ({ id, lot: (lots[i] ?? '').slice(-8) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))
    .map(({ id }) => id);
}

/** Who must still be told, in order; the pupil and the parents first (HGW-4). */
export function notTold({ feedback }: Pick<DiscussionText, 'feedback'>): (typeof TELL)[number][] {
  return TELL.filter((to) => !feedback.some((it) => it.to === to && (it.doneOn !== null || it.isNotNeeded)));
}

/** Seconds for each pupil of a whole class: all of the meeting but the last five minutes, shared fairly. */
export function secondsEach({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>, pupils: number): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const room = Math.max(minutes(endsAt) - minutes(startsAt) - CLOSING_MINUTES, 1);
  return pupils === 0 ? 0 : Math.floor((room * 60) / pupils);
}
const CLOSING_MINUTES = 5;
