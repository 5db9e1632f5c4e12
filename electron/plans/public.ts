import type { ClassId, OfferId, PlanId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../db/database.ts';
import { listOffersInUse, listPlans } from './store.ts';

export { listStanding } from './standing.ts';

/** Which parts of the school's offer stand in some plan, so that they can be retired but never removed. */
export function offersInUse(db: Reader): ReadonlySet<OfferId> {
  return listOffersInUse(db);
}

/** The newest plan of a class that runs or is being written; opens nothing. */
export function classPlanOf(db: Reader, classId: ClassId): PlanId | undefined {
  return listPlans(db, 'alive')
    .filter((plan) => plan.classId === classId)
    .map(({ id }) => id)
    .sort()
    .at(-1);
}
