import { addDays, addMonths, type Day, daysBetween, schoolYearOf } from '../kernel/days.ts';
import { addWorkingDays, isWorkingDay, onWorkingDay } from '../kernel/public-days.ts';
import { nextInSeries } from '../meetings/dates.ts';
import type { Plan } from '../plans/model.ts';
import type { Holiday } from '../settings/model.ts';
import { amountOf, CLOCKS, type ClockAmounts } from './clocks.ts';
import type { ClockId, Term } from './model.ts';

/* Terms are computed from facts and a day, and are kept nowhere: on another day the same facts give another list. */

/** The last day of a term that counts from an event. */
export function lastDay(clock: ClockId, from: Day, amounts: ClockAmounts = {}): Day {
  const amount = amountOf(clock, amounts);
  const { unit } = CLOCKS[clock];
  if (unit === 'months') return addMonths(from, amount);
  return unit === 'workingDays' ? addWorkingDays(from, amount) : addDays(from, amount);
}

/** A term with its colour on a day. The warning is on the counted day, also when the law moves it on. */
export function termOn(clock: ClockId, from: Day, on: Day, today: Day): Term {
  const { moves, nearFrom, lateFrom } = CLOCKS[clock];
  const left = daysBetween(today, on);
  const tone = left <= lateFrom ? 'late' : left <= nearFrom ? 'near' : 'far';
  return { clock, from, on, movedTo: moves && !isWorkingDay(on) ? onWorkingDay(on) : null, tone };
}

type PlanFacts = Pick<
  Plan,
  | 'kind'
  | 'state'
  | 'startedOn'
  | 'evaluateOn'
  | 'clockKind'
  | 'clockStart'
  | 'firstFixedOn'
  | 'lastEvaluatedOn'
  | 'closedOn'
  | 'rodBeginOn'
  | 'rodEndOn'
  | 'disputeOn'
>;
export type TermFacts = PlanFacts & {
  /** Of the version that holds: when it was fixed, and when everybody who must had agreed with it. */
  readonly heldFixedOn: Day | null;
  readonly heldAgreedOn: Day | null;
  /** When the pupil left the school. */
  readonly leftOn: Day | null;
};

const CLOCK_OF = { inschrijving: 'C1', definitievePlaatsing: 'C2', besluit: 'C3' } as const;

/** Every term that runs for one plan today, the nearest first. */
export function planTerms(facts: TermFacts, today: Day, amounts: ClockAmounts = {}): Term[] {
  const isAlive = facts.state !== 'closed' && facts.state !== 'steppedUp';
  const terms = [
    ...(facts.kind === 'opp' ? oppTerms(facts, today, amounts, isAlive) : []),
    ...(isAlive && facts.firstFixedOn !== null && facts.state !== 'evaluated'
      ? [termOn('C44', facts.startedOn, facts.evaluateOn, today)]
      : []),
  ];
  return terms.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function oppTerms(facts: TermFacts, today: Day, amounts: ClockAmounts, isAlive: boolean): Term[] {
  const counted = (clock: ClockId, from: Day): Term => termOn(clock, from, lastDay(clock, from, amounts), today);
  const { clockKind, clockStart, firstFixedOn, lastEvaluatedOn, heldFixedOn, heldAgreedOn } = facts;
  const endedOn = facts.closedOn ?? facts.leftOn;
  const mustFix = isAlive && firstFixedOn === null && clockKind !== null && clockStart !== null;
  return [
    ...(mustFix ? [counted(CLOCK_OF[clockKind], clockStart)] : []),
    ...(isAlive && firstFixedOn !== null && facts.state !== 'evaluated'
      ? [yearlyTerm(firstFixedOn, lastEvaluatedOn, today)]
      : []),
    ...(isAlive && heldFixedOn !== null && heldAgreedOn === null
      ? [termOn('C5', heldFixedOn, heldFixedOn, today)]
      : []),
    // What is objected to is the text that was fixed; before there is one, the dispute itself is all there is.
    ...(facts.disputeOn !== null ? [objectionTerm(heldFixedOn ?? facts.disputeOn, today)] : []),
    ...(firstFixedOn !== null && facts.rodBeginOn === null ? [counted('C7', firstFixedOn)] : []),
    ...(endedOn !== null && facts.rodBeginOn !== null && facts.rodEndOn === null ? [counted('C8', endedOn)] : []),
  ];
}

/**
 * C4: at least one evaluation in every school year, due at twelve months. A year in which the OPP was fixed counts when
 * six months of it are left; a year that has its evaluation is done with.
 */
export function yearlyTerm(firstFixedOn: Day, lastEvaluatedOn: Day | null, today: Day): Term {
  const from = lastEvaluatedOn ?? firstFixedOn;
  const reminder = addMonths(from, 6);
  const endOfYear = endOf(from);
  const yearEnd = lastEvaluatedOn === null && reminder <= endOfYear ? endOfYear : endOf(addDays(endOfYear, 1));
  const twelve = lastDay('C4', from);
  return termOn('C4', from, twelve < yearEnd ? twelve : yearEnd, today);
}

const endOf = (on: Day): Day => `${schoolYearOf(on).slice(5)}-07-31` as Day; // Safe: 31 July is a day of every year.

/** C13: until when an objection or a dispute about a decision can be brought. */
export function objectionTerm(sentOn: Day, today: Day): Term {
  return termOn('C13', sentOn, lastDay('C13', sentOn), today);
}

/** C42: by when the next ZAT or zorgteam should be, outside the holidays. */
export function rhythmTerm(lastHeldOn: Day, holidays: readonly Holiday[], today: Day): Term {
  return termOn('C42', lastHeldOn, nextInSeries(lastHeldOn, holidays), today);
}

/** C45: the window of the first or second measurement in which a day lies; `null` outside both. */
export function measurementWindow(
  today: Day,
): { readonly which: 'nulmeting' | 'volgmeting'; readonly term: Term } | null {
  const year = today.slice(0, 4);
  for (const [which, first, last] of [
    ['nulmeting', '09-01', '11-30'],
    ['volgmeting', '04-01', '06-30'],
  ] as const) {
    // Safe: these are days of every year.
    const [from, until] = [`${year}-${first}` as Day, `${year}-${last}` as Day];
    if (from <= today && today <= until) return { which, term: termOn('C45', from, until, today) };
  }
  return null;
}
