import type { StaffId } from '../../shared/kernel/ids.ts';
import type { StaffMember, Team } from '../../shared/staff/model.ts';
import type { MemorySlot, Reader, Writer } from '../db/database.ts';
import { findMember, listMembers, listTeams } from './store.ts';

/** Everybody, by id: a school has a hundred, and lists ask for each name again and again. */
const STAFF: MemorySlot<Map<StaffId, StaffMember>> = {
  name: 'staff.all',
  make: (db) => new Map(listMembers(db).map((member) => [member.staffId, member])),
};

export function findStaff(db: Reader, id: StaffId): StaffMember | undefined {
  return db.memory(STAFF).get(id);
}

export function listStaff(db: Reader): StaffMember[] {
  return [...db.memory(STAFF).values()];
}

export function staffExists(db: Reader, id: StaffId): boolean {
  return db.memory(STAFF).has(id);
}

/** The one member of staff with exactly this name; `undefined` when there is none or more than one. */
export function staffCalled(db: Reader, name: string): StaffMember | undefined {
  const called = listStaff(db).filter((member) => member.name === name);
  return called.length === 1 ? called[0] : undefined;
}

export function teamsOf(db: Reader): Team[] {
  return listTeams(db);
}

/** After a change of one member, once it is committed. */
export function refreshStaff(db: Writer, id: StaffId): void {
  db.afterCommit(() => {
    const member = findMember(db, id);
    if (member) db.memory(STAFF).set(id, member);
  });
}
