import { Day, type SchoolYear, schoolYearOf } from '../kernel/days.ts';

/*
 * C49 (ADM-12): the year of a schoolwisselaar as the schools agreed it, as data. What happens at the old school tells when
 * the new one can expect something; the last two are waited for here.
 */

export const SWITCH_STEPS = ['weakResults', 'interim', 'endReview', 'form', 'place'] as const;
export type SwitchStep = (typeof SWITCH_STEPS)[number];

/** Month and day within the school year: from August on the first of its two years. */
const WINDOWS: Readonly<Record<SwitchStep, readonly [from: string, until: string]>> = {
  weakResults: ['11-01', '01-31'],
  interim: ['02-01', '03-31'],
  endReview: ['04-01', '05-31'],
  form: ['06-01', '06-15'],
  place: ['06-16', '07-10'],
};

export type SwitchState = 'done' | 'late' | 'now' | 'later';
export type SwitchLine = {
  readonly step: SwitchStep;
  readonly from: Day;
  readonly until: Day;
  readonly doneOn: Day | null;
  readonly state: SwitchState;
};

/** The five steps of the year in which he asked, with how each stands on a day. */
export function switchLines(
  receivedOn: Day | null,
  done: ReadonlyMap<SwitchStep, Day>,
  today: Day,
): readonly SwitchLine[] {
  const year = schoolYearOf(receivedOn ?? today);
  return SWITCH_STEPS.map((step) => {
    const [from, until] = WINDOWS[step].map((day) => dayIn(year, day)) as [Day, Day];
    const doneOn = done.get(step) ?? null;
    const state = doneOn !== null ? 'done' : today > until ? 'late' : today >= from ? 'now' : 'later';
    return { step, from, until, doneOn, state };
  });
}

function dayIn(year: SchoolYear, monthAndDay: string): Day {
  const first = monthAndDay >= '08-01';
  return Day.parse(`${first ? year.slice(0, 4) : year.slice(5)}-${monthAndDay}`);
}
