import type { ClassId, StaffId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/permissions.ts';
import type { Guardian, StudentCard } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import { findStaff, teamsOf } from '../staff/public.ts';
import { directory } from './directory.ts';
import { listGuardians, listPupilsOfClasses, listPupilsOfCoach } from './store.ts';

/** A pupil's card; `undefined` when there is none or the acting role cannot open it. */
export function findCard(db: Reader, id: StudentId): StudentCard | undefined {
  return directory(db).entries.get(id)?.card;
}

/** Everybody whom the acting role can open. */
export function listCards(db: Reader): StudentCard[] {
  return [...directory(db).entries.values()].map(({ card }) => card);
}

export function guardiansOf(db: Reader, id: StudentId): Guardian[] {
  return listGuardians(db, id);
}

export function coachNameOf(db: Reader, id: StudentId): string | null {
  const coachId = directory(db).coachOf.get(id);
  const coach = coachId === undefined ? undefined : findStaff(db, coachId);
  return coach?.name ?? null;
}

export function classExists(db: Reader, id: ClassId): boolean {
  return directory(db).classes.has(id);
}

/**
 * The pupils somebody has to do with in a role that exists by a relation: a coach his coachleerlingen, a docent and a
 * teamleider the classes of their teams (`privacy.md` 2).
 */
export function pupilsOfUser(db: Reader, user: { userId: UserId; staffId: StaffId | null }, role: Role): StudentId[] {
  const { staffId } = user;
  if (staffId === null) return [];
  if (role === 'coach') return listPupilsOfCoach(db, staffId);
  if (role !== 'docent' && role !== 'teamleider') return [];
  const teams = teamsOf(db).filter((team) =>
    role === 'teamleider' ? team.leaderId === staffId : team.memberIds.includes(staffId),
  );
  return listPupilsOfClasses(
    db,
    teams.flatMap((team) => team.classIds),
  );
}
