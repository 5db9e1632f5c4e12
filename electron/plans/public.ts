import type { Day } from '../../shared/kernel/days.ts';
import type { OfferId, StudentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../db/database.ts';
import { listOffersInUse, listPlans } from './store.ts';

/** Which parts of the school's offer stand in some plan, so that they can be retired but never removed. */
export function offersInUse(db: Reader): ReadonlySet<OfferId> {
  return listOffersInUse(db);
}

/** Per pupil the first day on which a plan that runs must be evaluated; opens none of them. */
export function evaluationDays(db: Reader): Map<StudentId, Day> {
  const days = new Map<StudentId, Day>();
  for (const { studentId, state, evaluateOn } of listPlans(db, 'alive'))
    if (studentId !== null && state !== 'draft' && !days.has(studentId)) days.set(studentId, evaluateOn);
  return days;
}
