import { asc, eq } from 'drizzle-orm';
import type { SchoolYear } from '../../shared/kernel/days.ts';
import { SchoolProfile, type SchoolYearPlan } from '../../shared/settings/model.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { holidays, schoolProfile, schoolYears } from './table.ts';

export type KeptProfile = { readonly profile: SchoolProfile; readonly revision: number };

const row = (db: Reader, revision: number): SealedRow => ({
  table: 'school_profile',
  id: db.schoolDossier,
  dossier: db.schoolDossier,
  revision,
});

export function getProfile(db: Reader): KeptProfile {
  const kept = db.orm.select().from(schoolProfile).get();
  if (!kept) throw new Error('a vault without a school profile');
  return { revision: kept.revision, profile: db.open(row(db, kept.revision), 'school', SchoolProfile, kept.sealed) };
}

export function saveProfile(db: Writer, profile: SchoolProfile, revision: number): void {
  const sealed = db.seal(row(db, revision), 'school', SchoolProfile, profile);
  db.orm
    .insert(schoolProfile)
    .values({ id: db.schoolDossier, revision, sealed })
    .onConflictDoUpdate({ target: schoolProfile.id, set: { revision, sealed } })
    .run();
}

export function listYears(db: Reader): (SchoolYearPlan & { revision: number })[] {
  const days = db.orm.select().from(holidays).orderBy(asc(holidays.year), asc(holidays.position)).all();
  return db.orm
    .select()
    .from(schoolYears)
    .orderBy(asc(schoolYears.year))
    .all()
    .map(({ year, revision }) => ({
      year,
      revision,
      holidays: days
        .filter((holiday) => holiday.year === year)
        .map(({ name, fromDay, untilDay }) => ({ name, from: fromDay, until: untilDay })),
    }));
}

export function findYearRevision(db: Reader, year: SchoolYear): number {
  return db.orm.select().from(schoolYears).where(eq(schoolYears.year, year)).get()?.revision ?? 0;
}

/** The holidays of a year as a whole; what stood there before is replaced. */
export function saveYear(db: Writer, plan: SchoolYearPlan, revision: number): void {
  const { year } = plan;
  db.orm
    .insert(schoolYears)
    .values({ year, revision })
    .onConflictDoUpdate({ target: schoolYears.year, set: { revision } })
    .run();
  db.orm.delete(holidays).where(eq(holidays.year, year)).run();
  for (const [position, { name, from, until }] of plan.holidays.entries()) {
    db.orm.insert(holidays).values({ year, position, name, fromDay: from, untilDay: until }).run();
  }
}
