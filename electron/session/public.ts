import type { SealedPlace } from '../../shared/kernel/compartments.ts';
import type { StaffId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import { ROLE_ACCESS, type Role } from '../../shared/kernel/permissions.ts';
import type { MemorySlot, Reader, Writer } from '../db/database.ts';
import { grantDesk } from './grant-desk.ts';
import { findUser, listUsers } from './store.ts';

export { drawWords } from './passphrases.ts';
export { deleteDraftsAbout } from './store.ts';

export type UserAccess = {
  readonly userId: UserId;
  readonly name: string;
  readonly staffId: StaffId | null;
  readonly roles: readonly Role[];
};

const NAMES: MemorySlot<Map<string, string>> = { name: 'session.names', make: () => new Map() };

/** What somebody is called; `null` for a user who is not there any more. */
export function userName(db: Reader, userId: UserId): string | null {
  const names = db.memory(NAMES);
  const known = names.get(userId);
  if (known !== undefined) return known;
  const user = findUser(db, userId);
  if (user) names.set(userId, user.name);
  return user?.name ?? null;
}

/** Which member of staff a user is; users who are no staff (a beheerder of the board) have none. */
export function actorStaffId(db: Reader, userId: UserId): StaffId | null {
  return findUser(db, userId)?.staffId ?? null;
}

/** Every user with the roles that an administrator has signed. */
export function listUserAccess(db: Reader): UserAccess[] {
  const desk = grantDesk(db);
  return listUsers(db).map((user) => ({ ...user, roles: desk?.rolesOf.get(user.userId) ?? [] }));
}

type PupilsOf = (user: UserAccess, role: Role) => Iterable<StudentId>;

/**
 * Brings the keys per pupil of all coaches, teachers and team leaders in step with who belongs to whom
 * (`privacy.md` 1): gives what is missing, takes what is no longer due. Call it inside the command that changed a
 * coach, a class or a team. Does nothing for compartments that the acting user does not hold himself.
 */
export function syncPupilGrants(db: Writer, pupilsOf: PupilsOf): void {
  const desk = grantDesk(db);
  if (!desk) return;
  for (const user of listUserAccess(db)) {
    const wanted = wantedParts(user, pupilsOf);
    const had = new Set(desk.list(user.userId));
    for (const part of had) if (!wanted.has(part)) desk.take(user.userId, ...split(part));
    for (const part of wanted) if (!had.has(part)) desk.give(user.userId, ...split(part));
  }
}

function wantedParts(user: UserAccess, pupilsOf: PupilsOf): Set<string> {
  const wanted = new Set<string>();
  for (const role of user.roles) {
    const { grant, compartments } = ROLE_ACCESS[role];
    if (grant !== 'perPupil') continue;
    for (const student of pupilsOf(user, role)) for (const place of compartments) wanted.add(`${student}|${place}`);
  }
  return wanted;
}

function split(part: string): [string, SealedPlace] {
  const [student = '', place = ''] = part.split('|');
  // Safe: made by `wantedParts` or read from the key file, whose places come from there.
  return [student, place as SealedPlace];
}
