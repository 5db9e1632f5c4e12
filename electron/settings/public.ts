import defaultYears from '../../resources/school-years.json' with { type: 'json' };
import type { OfferId } from '../../shared/kernel/ids.ts';
import type { Holiday, SchoolProfile } from '../../shared/settings/model.ts';
import { LOCK_AFTER, SchoolYearPlan } from '../../shared/settings/model.ts';
import type { Reader, Writer } from '../db/database.ts';
import { seedDefaultOffer } from './default-offer.ts';
import { listNeeds } from './offer-store.ts';
import { getProfile, listYears, saveProfile, saveYear } from './store.ts';

export function schoolProfile(db: Reader): SchoolProfile {
  return getProfile(db).profile;
}

/** Every holiday that the school has typed, of all years. */
export function holidaysOf(db: Reader): Holiday[] {
  return listYears(db).flatMap(({ holidays }) => holidays);
}

/** Does every one of these stand in the offer, active or retired? */
export function offersExist(db: Reader, ids: Iterable<OfferId>): boolean {
  const known = new Set(listNeeds(db).map(({ id }) => id));
  return [...ids].every((id) => known.has(id));
}

/** What a new vault begins with: its name, the usual levels, empty school years, and the default offer. */
export function seedSchool(db: Writer, name: string, newId: () => string): void {
  saveProfile(
    db,
    {
      name,
      levels: ['vmbo-tl', 'havo', 'vwo'],
      departments: [],
      address: '',
      phone: '',
      lockAfterMinutes: LOCK_AFTER.usual,
    },
    1,
  );
  for (const plan of SchoolYearPlan.array().parse(defaultYears.years)) saveYear(db, plan, 1);
  seedDefaultOffer(db, newId);
}
