import type { SignalPlace } from '../../shared/bespreking/model.ts';
import type { StaffId, StudentId, TeamId } from '../../shared/kernel/ids.ts';
import { reachOf } from '../../shared/kernel/permissions.ts';
import type { Team } from '../../shared/staff/model.ts';
import type { StudentCard } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { Actor } from '../kernel/context.ts';
import { listStaff, teamsOf } from '../staff/public.ts';
import { classIdOf, findCard } from '../students/public.ts';

type Looking = { readonly db: Reader; readonly actor: Actor; readonly sees: (studentId: StudentId) => boolean };

/** Does the acting role read discussions, or only that they are there (a teamleider)? */
export function readsDiscussions({ role }: Actor): boolean {
  return reachOf(role, 'bespreking.read') !== undefined;
}

/** May the acting role read what stands in a signal, beside that it is there? A teamleider reads what a class is for. */
export function readsSignal(actor: Actor, { kind, place }: { kind: string; place: SignalPlace }): boolean {
  return readsDiscussions(actor) || place === 'klas' || kind === 'incident';
}

/** Lists: the card of a pupil whom the acting role may see here. Asks for a key first, since that is remembered. */
export function cardFor({ db, sees }: Looking, studentId: StudentId): StudentCard | undefined {
  if (!db.canOpen(studentId, 'klas')) return undefined;
  const card = findCard(db, studentId);
  return card && sees(studentId) ? card : undefined;
}

/** The team that discusses a pupil: the first one that teaches his class. */
export function teamOfPupil(db: Reader, studentId: StudentId): Team | undefined {
  const classId = classIdOf(db, studentId);
  return classId === undefined ? undefined : teamsOf(db).find(({ classIds }) => classIds.includes(classId));
}

export function findTeam(db: Reader, teamId: TeamId): Team | undefined {
  return teamsOf(db).find((team) => team.teamId === teamId);
}

const TEACHING: readonly string[] = ['docent', 'coach'];

/** Everybody who teaches a pupil now: the docenten of the teams of his class. */
export function teachersOf(db: Reader, studentId: StudentId): StaffId[] {
  const classId = classIdOf(db, studentId);
  if (classId === undefined) return [];
  const members = new Set(
    teamsOf(db).flatMap(({ classIds, memberIds }) => (classIds.includes(classId) ? memberIds : [])),
  );
  return listStaff(db)
    .filter(({ staffId, isActive, function: role }) => members.has(staffId) && isActive && TEACHING.includes(role))
    .map(({ staffId }) => staffId);
}
