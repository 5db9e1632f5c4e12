import { addDays, type Day } from '../kernel/days.ts';
import { isPublicHoliday, isWorkingDay } from '../kernel/public-days.ts';
import type { Holiday } from '../settings/model.ts';
import type { Meeting } from './model.ts';

/** Five weeks: the school's own rhythm of zorgteam and ZAT (C42). */
export const RHYTHM_DAYS = 35;
const A_WEEK = 7;

/** The holiday in which a day lies. */
export function holidayOn(on: Day, holidays: readonly Holiday[]): Holiday | undefined {
  return holidays.find(({ from, until }) => from <= on && on <= until);
}

/** A weekend, a public holiday, or a holiday of the school. */
export function isClosed(on: Day, holidays: readonly Holiday[]): boolean {
  return !isWorkingDay(on) || holidayOn(on, holidays) !== undefined;
}

/** The next day in the rhythm: five weeks on, and week by week further while the school is closed: a holiday of its own or a public one (C42). */
export function nextInSeries(last: Day, holidays: readonly Holiday[]): Day {
  let on = addDays(last, RHYTHM_DAYS);
  while (holidayOn(on, holidays) || isPublicHoliday(on)) on = addDays(on, A_WEEK);
  return on;
}

/** A whole year's series that begins on a day, at most to the last day given. */
export function seriesFrom(first: Day, until: Day, holidays: readonly Holiday[]): Day[] {
  const days: Day[] = [];
  for (let on = first; on <= until; on = nextInSeries(on, holidays)) days.push(on);
  return days;
}

/** What must be done around a meeting, in days before (-) or after it; a closed day gives way to the school day before. */
export const MILESTONES = [
  { kind: 'formsClosed', days: -13 },
  { kind: 'peoplePhoned', days: -6 },
  { kind: 'consentIn', days: -2 },
  { kind: 'agendaOut', days: -2 },
  { kind: 'minutesOut', days: 7 },
  { kind: 'allTold', days: 14 },
] as const;
export type Milestone = { readonly kind: (typeof MILESTONES)[number]['kind']; readonly on: Day };

/**
 * Planned back from the day of the meeting: moving the meeting moves them all. Only the ZAT has a form that must be
 * closed (HGW-7).
 */
export function planBack(heldOn: Day, holidays: readonly Holiday[], meeting: Meeting['kind'] = 'zat'): Milestone[] {
  return MILESTONES.filter(({ kind }) => meeting === 'zat' || kind !== 'formsClosed').map(({ kind, days }) => {
    let on = addDays(heldOn, days);
    while (isClosed(on, holidays)) on = addDays(on, -1);
    return { kind, on };
  });
}
