import type { OfferId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../db/database.ts';
import { listOffersInUse } from './store.ts';

export { listStanding } from './standing.ts';

/** Which parts of the school's offer stand in some plan, so that they can be retired but never removed. */
export function offersInUse(db: Reader): ReadonlySet<OfferId> {
  return listOffersInUse(db);
}
