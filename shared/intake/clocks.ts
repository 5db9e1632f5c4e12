import { addDays, type Day, daysBetween, lastDayOf, schoolYearOf } from '../kernel/days.ts';
import { onWorkingDay } from '../kernel/public-days.ts';
import type { ApplicationFacts } from './model.ts';

/* The clocks on a card (`regels.md` 11). Terms are calendar days from the day of actual receipt (ADM-2). */

export type ClockRule = {
  readonly id: 'C9' | 'C10' | 'C11' | 'C12' | 'C13' | 'C37';
  readonly days: number;
  /** From which day it runs. */
  readonly from: 'received' | 'starts' | 'letterSent' | 'decided';
  readonly basis: string;
  readonly certainty: 'sure' | 'likely' | 'uncertain';
};

/** As data with their legal ground, so that a change of law is a change of one line. */
export const CLOCKS: readonly ClockRule[] = [
  { id: 'C9', days: 42, from: 'received', basis: 'WVO 2020, zorgplicht (ADM-2)', certainty: 'sure' },
  { id: 'C10', days: 70, from: 'received', basis: 'WVO 2020, zorgplicht (ADM-2)', certainty: 'sure' },
  { id: 'C11', days: 70, from: 'received', basis: 'tijdelijke plaatsing (ADM-4)', certainty: 'sure' },
  { id: 'C12', days: -70, from: 'starts', basis: 'tijdige aanmelding (ADM-1)', certainty: 'sure' },
  { id: 'C13', days: 42, from: 'letterSent', basis: 'bezwaar (ADM-6)', certainty: 'likely' },
  { id: 'C37', days: 42, from: 'decided', basis: 'bewaartermijn niet geplaatst (RET-7)', certainty: 'uncertain' },
];

export type Clock = {
  readonly id: ClockRule['id'] | 'school';
  /** The earlier day, on which is warned. */
  readonly dueOn: Day;
  /** The end when it falls on a weekend or holiday (Algemene termijnenwet); the same day when not. */
  readonly endsOn: Day;
  readonly daysLeft: number;
};

function ruleOf(id: ClockRule['id']): ClockRule {
  const rule = CLOCKS.find((it) => it.id === id);
  if (!rule) throw new Error('no such clock');
  return rule;
}

/** The day a rule gives, counted from a day (C9-C13, C37). */
export function dueBy(id: ClockRule['id'], from: Day): Day {
  return addDays(from, ruleOf(id).days);
}

type ClockFacts = Pick<
  ApplicationFacts,
  'receivedOn' | 'startsOn' | 'extendedOn' | 'temporaryOn' | 'decidedOn' | 'outcome' | 'letterSentOn'
>;

/**
 * The clock that matters now: six weeks, ten when extended in writing, after that temporary placement until the
 * decision; a refusal runs on as the term of objection and then as the term of keeping.
 */
export function clockOf(facts: ClockFacts, today: Day): Clock | null {
  const { receivedOn, extendedOn, decidedOn, outcome, letterSentOn } = facts;
  const clock = (id: ClockRule['id'], dueOn: Day): Clock => ({
    id,
    dueOn,
    endsOn: onWorkingDay(dueOn),
    daysLeft: daysBetween(today, dueOn),
  });
  if (outcome === 'refused' && letterSentOn !== null && today <= dueBy('C13', letterSentOn))
    return clock('C13', dueBy('C13', letterSentOn));
  if (decidedOn !== null && (outcome === 'refused' || outcome === 'withdrawn'))
    return clock('C37', keptUntil(decidedOn, letterSentOn));
  if (decidedOn !== null || receivedOn === null) return null;
  if (today > dueBy('C11', receivedOn)) return clock('C11', dueBy('C11', receivedOn));
  return extendedOn === null ? clock('C9', dueBy('C9', receivedOn)) : clock('C10', dueBy('C10', receivedOn));
}

/**
 * C37: six weeks after the decision, at the latest 31 July of the round; never before the term of objection has run
 * (RET-7 over C13).
 */
export function keptUntil(decidedOn: Day, letterSentOn: Day | null): Day {
  const sixWeeks = dueBy('C37', decidedOn);
  // The end of the year in which was decided: zij-instroom begins at any time, so its own start says nothing.
  const endOfRound = lastDayOf(schoolYearOf(decidedOn));
  const kept = sixWeeks < endOfRound ? sixWeeks : endOfRound;
  const objection = letterSentOn === null ? kept : dueBy('C13', letterSentOn);
  return objection > kept ? objection : kept;
}

/** C12: was the application in, ten weeks before the school year? */
export function isTimely(receivedOn: Day, startsOn: Day): boolean {
  return receivedOn <= dueBy('C12', startsOn);
}

/** C10: only before day 42, once, and with a letter that went out. */
export function mayExtend(facts: ClockFacts, sentOn: Day): boolean {
  const { receivedOn, extendedOn, decidedOn } = facts;
  return (
    receivedOn !== null &&
    extendedOn === null &&
    decidedOn === null &&
    sentOn >= receivedOn &&
    sentOn <= dueBy('C9', receivedOn)
  );
}

/** C11: at day 70 without a decision, until the decision. */
export function mayPlaceTemporarily(facts: ClockFacts, today: Day): boolean {
  const { receivedOn, temporaryOn, decidedOn } = facts;
  return receivedOn !== null && temporaryOn === null && decidedOn === null && today >= dueBy('C11', receivedOn);
}
