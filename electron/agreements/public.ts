import type { Agreement } from '../../shared/agreements/model.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { AgendaItemId, AgreementId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { Actor } from '../kernel/context.ts';
import { actorStaffId } from '../session/public.ts';
import { findStaff, staffCalled } from '../staff/public.ts';
import {
  deleteAgreement,
  findAgreement,
  hasOpen,
  listOfItem,
  listOfStudent,
  listOpenFromMeetings,
  listOwners,
  type OpenedAgreement,
  saveAgreement,
} from './store.ts';

export function shown(db: Reader, { id, ...agreement }: OpenedAgreement): Agreement {
  return { ...agreement, agreementId: id, ownerName: findStaff(db, agreement.ownerId)?.name ?? '' };
}

/**
 * Whose promises are the actor's own: the member of staff he was given access as; for the founder, who came before any
 * staff, the one who is called like him. Decides what is shown first, never what may be seen.
 */
export function ownStaffId(db: Reader, { userId, name }: Actor): StaffId | null {
  return actorStaffId(db, userId) ?? staffCalled(db, name)?.staffId ?? null;
}

/** Open ones, and those made at one item; the pupil's own order is by day. */
export function agreementsOf(db: Reader, studentId: StudentId): Agreement[] {
  return listOfStudent(db, studentId).map((agreement) => shown(db, agreement));
}

export function agreementsMadeAt(db: Reader, itemId: AgendaItemId): Agreement[] {
  return listOfItem(db, itemId).map((agreement) => shown(db, agreement));
}

/** How many of a pupil's agreements are open; opens none of them. */
export function countOpen(db: Reader, studentId: StudentId): number {
  return hasOpen(db, studentId);
}

export function addAgreement(db: Writer, agreement: OpenedAgreement): void {
  saveAgreement(db, agreement);
}

/** One agreement, opened. */
export function agreementById(db: Reader, id: AgreementId): OpenedAgreement | undefined {
  return findAgreement(db, id);
}

/** Who promised something about whom between two days: ids only, nothing is opened. */
export function agreementOwners(db: Reader, from: Day, until: Day): ReturnType<typeof listOwners> {
  return listOwners(db, from, until);
}

/** Whom every open agreement of a meeting is about, and which meeting: ids only. */
export function openFromMeetings(db: Reader): ReturnType<typeof listOpenFromMeetings> {
  return listOpenFromMeetings(db);
}

/** Only for one that was made by mistake, before anything was fixed of it. */
export function removeAgreement(db: Writer, id: AgreementId): void {
  deleteAgreement(db, id);
}
