import defaultYears from '../../resources/school-years.json' with { type: 'json' };
import type { Holiday, SchoolProfile } from '../../shared/settings/model.ts';
import { LOCK_AFTER, SchoolYearPlan } from '../../shared/settings/model.ts';
import type { Reader, Writer } from '../db/database.ts';
import { getProfile, listYears, saveProfile, saveYear } from './store.ts';

export function schoolProfile(db: Reader): SchoolProfile {
  return getProfile(db).profile;
}

/** Every holiday that the school has typed, of all years. */
export function holidaysOf(db: Reader): Holiday[] {
  return listYears(db).flatMap(({ holidays }) => holidays);
}

/** What a new vault begins with: its name, the usual levels, and the national holidays as a first proposal. */
export function seedSchool(db: Writer, name: string): void {
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
}
