import type { Agreement } from '../../shared/agreements/model.ts';
import type { AgendaItemId, StudentId } from '../../shared/kernel/ids.ts';
import type { Reader, Writer } from '../db/database.ts';
import { findStaff } from '../staff/public.ts';
import { hasOpen, listOfItem, listOfStudent, type OpenedAgreement, saveAgreement } from './store.ts';

export function shown(db: Reader, { id, ...agreement }: OpenedAgreement): Agreement {
  return { ...agreement, agreementId: id, ownerName: findStaff(db, agreement.ownerId)?.name ?? '' };
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
