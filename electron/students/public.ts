import type { Day, SchoolYear } from '../../shared/kernel/days.ts';
import type { ClassId, StaffId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/permissions.ts';
import type { Guardian, StudentCard } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import { applicantsBeforeCommittee, applicantsHandledBy } from '../intake/public.ts';
import { findStaff, teamsOf } from '../staff/public.ts';
import { directory, sortedEntries } from './directory.ts';
import {
  findStudentText,
  listChangedEnrolments,
  listGuardians,
  listPupilsOfClasses,
  listPupilsOfCoach,
} from './store.ts';

export { namesAround, namesInClass } from './names-around.ts';

/** A pupil's card; `undefined` when there is none or the acting role cannot open it. */
export function findCard(db: Reader, id: StudentId): StudentCard | undefined {
  return directory(db).entries.get(id)?.card;
}

/** Everybody whom the acting role can open. */
export function listCards(db: Reader): StudentCard[] {
  return [...directory(db).entries.values()].map(({ card }) => card);
}

/** Does the school know that this pupil's parents do not agree with each other (OPP-9)? */
export function parentsDisagree(db: Reader, id: StudentId): boolean {
  return findStudentText(db, id)?.text.parentsDisagree ?? false;
}

export function guardiansOf(db: Reader, id: StudentId): Guardian[] {
  return listGuardians(db, id);
}

export function coachNameOf(db: Reader, id: StudentId): string | null {
  const coachId = directory(db).coachOf.get(id);
  const coach = coachId === undefined ? undefined : findStaff(db, coachId);
  return coach?.name ?? null;
}

/** Who decides for a pupil, whether they are known to disagree, and since when he is gone. */
export function familyOf(
  db: Reader,
  id: StudentId,
): { guardians: Guardian[]; parentsDisagree: boolean; leftOn: Day | null } {
  const known = findStudentText(db, id);
  return {
    guardians: listGuardians(db, id),
    parentsDisagree: known?.text.parentsDisagree ?? false,
    leftOn: known?.row.leftOn ?? null,
  };
}

export function classNameOf(db: Reader, id: ClassId): string | undefined {
  return directory(db).classes.get(id)?.name;
}

/** Who is in this class now, as far as the acting role can open them. */
export function pupilsInClass(db: Reader, id: ClassId): StudentId[] {
  return [...directory(db).classOf].flatMap(([studentId, classId]) => (classId === id ? [studentId] : []));
}

export type EnrolledYear = {
  readonly schoolYear: SchoolYear;
  readonly level: string | null;
  readonly year: number | null;
  readonly from: Day;
};

/**
 * Of every pupil who does not simply go on to the next year of the same level: his years, oldest first. Levels and years
 * only, nothing sealed; whether he goes down or does the year again is not said here.
 */
export function yearsOfWhoChanged(db: Reader, now: SchoolYear): Map<StudentId, EnrolledYear[]> {
  const all = new Map<StudentId, EnrolledYear[]>();
  for (const { studentId, schoolYear, level, year, fromDay } of listChangedEnrolments(db, now)) {
    const one = { schoolYear, level, year, from: fromDay };
    const list = all.get(studentId);
    if (list) list.push(one);
    else all.set(studentId, [one]);
  }
  return all;
}

export function classExists(db: Reader, id: ClassId): boolean {
  return directory(db).classes.has(id);
}

/**
 * The pupils somebody has to do with in a role that exists by a relation: a coach his coachleerlingen, a docent and a
 * teamleider the classes of their teams, a committee the applicants of the open round (`privacy.md` 2).
 */
export function pupilsOfUser(db: Reader, user: { userId: UserId; staffId: StaffId | null }, role: Role): StudentId[] {
  const { staffId } = user;
  if (role === 'toelatingscommissie') return applicantsBeforeCommittee(db);
  if (staffId === null) return [];
  if (role === 'coach') return listPupilsOfCoach(db, staffId);
  if (role !== 'docent' && role !== 'teamleider') return [];
  const teams = teamsOf(db).filter((team) =>
    role === 'teamleider' ? team.leaderId === staffId : team.memberIds.includes(staffId),
  );
  const pupils = listPupilsOfClasses(
    db,
    teams.flatMap((team) => team.classIds),
  );
  return role === 'teamleider' ? [...pupils, ...applicantsHandledBy(db, staffId)] : pupils;
}

export { admitStudent } from './admit.ts';
/** The class in which a pupil is now. */
export function classIdOf(db: Reader, id: StudentId): ClassId | undefined {
  return directory(db).classOf.get(id);
}

/** Who is in a class now and whom the acting role can open, in the order of a class list. */
export function cardsOfClass(db: Reader, id: ClassId): StudentCard[] {
  const { classOf } = directory(db);
  return sortedEntries(db).flatMap(({ card }) =>
    card.state === 'active' && classOf.get(card.studentId) === id ? [card] : [],
  );
}
