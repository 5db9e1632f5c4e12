import { type Result, refuse } from '../kernel/result.ts';
import type { Holiday, SchoolYearPlan } from './model.ts';

export type YearFault = 'HOLIDAY_ENDS_BEFORE_START' | 'HOLIDAY_OUTSIDE_YEAR' | 'HOLIDAYS_OVERLAP';

/**
 * What is wrong with each holiday, in the order of the plan: it lies inside its school year (1 August to 31 July), ends
 * after it begins, and shares no day with another. A summer holiday runs into the next year; it is kept where it begins.
 */
export function faultsOf({ year, holidays }: SchoolYearPlan): readonly (YearFault | null)[] {
  const first = `${year.slice(0, 4)}-08-01`;
  const last = `${year.slice(5)}-07-31`;
  const sharesADay = (one: Holiday) =>
    holidays.some((other) => other !== one && other.from <= one.until && one.from <= other.until);
  return holidays.map((holiday) => {
    if (holiday.until < holiday.from) return 'HOLIDAY_ENDS_BEFORE_START';
    if (holiday.from < first || holiday.from > last) return 'HOLIDAY_OUTSIDE_YEAR';
    return sharesADay(holiday) ? 'HOLIDAYS_OVERLAP' : null;
  });
}

const GRAVEST_FIRST = ['HOLIDAY_ENDS_BEFORE_START', 'HOLIDAY_OUTSIDE_YEAR', 'HOLIDAYS_OVERLAP'] as const;

/** The plan with its holidays in order, or the gravest of its faults. */
export function decideSaveYear(plan: SchoolYearPlan): Result<SchoolYearPlan, YearFault> {
  const faults = faultsOf(plan);
  const worst = GRAVEST_FIRST.find((fault) => faults.includes(fault));
  if (worst) return refuse(worst);
  return { ok: true, value: { ...plan, holidays: plan.holidays.toSorted((a, b) => (a.from < b.from ? -1 : 1)) } };
}
