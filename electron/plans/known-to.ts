import { day, lastDayOf, type SchoolYear } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { KnownTo } from '../../shared/plans/watch.ts';
import type { StaffFunction } from '../../shared/staff/model.ts';
import type { TRAJECT_KINDS } from '../../shared/zat/care.ts';
import { agreementOwners } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import { findStaff } from '../staff/public.ts';
import { knownInCare } from '../zat/public.ts';

type TrajectKind = (typeof TRAJECT_KINDS)[number];

/** Whose pupil one is when this function has something to do for him. */
const BY_FUNCTION: Partial<Record<StaffFunction, KnownTo>> = {
  trajectcoordinator: 'trajectvoorziening',
  remedialTeacher: 'trajectvoorziening',
  bpo: 'trajectvoorziening',
  oka: 'oka',
  leerplichtambtenaar: 'leerplicht',
  jeugdarts: 'jeugdarts',
};

/** Something that knows which pupils are known to whom in a school year. */
export type KnownSource = (db: Reader, schoolYear: SchoolYear) => Iterable<readonly [StudentId, KnownTo]>;

/** Somebody of that function promised something about the pupil in this school year. */
const byAgreements: KnownSource = function* (db, schoolYear) {
  for (const { studentId, ownerId } of agreementOwners(
    db,
    day(`${schoolYear.slice(0, 4)}-08-01`),
    lastDayOf(schoolYear),
  )) {
    const known = BY_FUNCTION[findStaff(db, ownerId)?.function ?? 'docent'];
    if (known !== undefined) yield [studentId, known];
  }
};

/** Which guidance makes a pupil known to whom; help outside the school only by who does it. */
const BY_TRAJECT: Readonly<Record<TrajectKind, KnownTo | null>> = {
  rt: 'trajectvoorziening',
  traject: 'trajectvoorziening',
  bpo: 'trajectvoorziening',
  oka: 'oka',
  jeugdarts: 'jeugdarts',
  external: null,
};

/** A traject that ran in this school year, or a zorgteam or ZAT that said which of its members acts. */
const byCare: KnownSource = function* (db, schoolYear) {
  for (const { studentId, traject, ownerId } of knownInCare(db, schoolYear)) {
    const byKind = traject === null ? null : BY_TRAJECT[traject];
    if (byKind !== null) yield [studentId, byKind];
    const byOwner = ownerId === null ? undefined : BY_FUNCTION[findStaff(db, ownerId)?.function ?? 'docent'];
    if (byOwner !== undefined) yield [studentId, byOwner];
  }
};

/** Every source the program has. A room that knows of more adds its own here, by its public.ts. */
const SOURCES: readonly KnownSource[] = [byAgreements, byCare];

/** To whom each pupil is known this school year: codes from plain columns only, so no dossier is opened and no word of it is told. */
export function knownToOf(
  db: Reader,
  schoolYear: SchoolYear,
  sources: readonly KnownSource[] = SOURCES,
): Map<StudentId, Set<KnownTo>> {
  const all = new Map<StudentId, Set<KnownTo>>();
  for (const source of sources)
    for (const [studentId, known] of source(db, schoolYear)) {
      const set = all.get(studentId);
      if (set) set.add(known);
      else all.set(studentId, new Set([known]));
    }
  return all;
}
