import { type Result, refuse } from '../kernel/result.ts';
import type { SchoolYearPlan } from './model.ts';

export type YearFault = 'HOLIDAY_ENDS_BEFORE_START' | 'HOLIDAY_OUTSIDE_YEAR' | 'HOLIDAYS_OVERLAP';

/** Holidays lie inside their school year (1 August to 31 July), end after they begin, and do not overlap. */
export function decideSaveYear(plan: SchoolYearPlan): Result<SchoolYearPlan, YearFault> {
  const first = `${plan.year.slice(0, 4)}-08-01`;
  const last = `${plan.year.slice(5)}-07-31`;
  const inOrder = [...plan.holidays].sort((a, b) => (a.from < b.from ? -1 : 1));
  if (inOrder.some(({ from, until }) => until < from)) return refuse('HOLIDAY_ENDS_BEFORE_START');
  // A summer holiday begins in one school year and ends in the next; it is kept where it begins.
  if (inOrder.some(({ from }) => from < first || from > last)) return refuse('HOLIDAY_OUTSIDE_YEAR');
  if (inOrder.some(({ from }, i) => i > 0 && from <= (inOrder[i - 1]?.until ?? ''))) return refuse('HOLIDAYS_OVERLAP');
  return { ok: true, value: { ...plan, holidays: inOrder } };
}
