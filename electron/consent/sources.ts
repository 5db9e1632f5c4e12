import type { ConsentPurpose } from '../../shared/consent/model.ts';
import type { DisclosureGround } from '../../shared/disclosure/model.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../db/database.ts';
import { listGroundRows } from './ground-store.ts';
import { listConsents } from './store.ts';

export type Occasion = {
  readonly on: Day;
  readonly meetingId: MeetingId | null;
  readonly memberIds: readonly StaffId[];
  /** What for; the ZAT unless it is said. Permission for one purpose is none for another. */
  readonly purpose?: ConsentPurpose;
};

/**
 * On which records a paper about this pupil rests at this occasion: the permissions with a yes that cover everybody who
 * hears of it, else the weighed grounds. For the register of disclosures; whether it may at all is `verdictFor`'s.
 */
export function sourcesOf(
  db: Reader,
  studentId: StudentId,
  { on, meetingId, memberIds, purpose = 'zat' }: Occasion,
): { readonly ground: Extract<DisclosureGround, 'consent' | 'weighed'>; readonly sourceIds: string[] } {
  const consents = listConsents(db, studentId).filter(
    (consent) =>
      consent.purpose === purpose &&
      (consent.meetingId === null || consent.meetingId === meetingId) &&
      consent.expiresOn >= on &&
      (consent.withdrawnOn === null || consent.withdrawnOn > on) &&
      consent.text.givers.some(
        ({ answer, withdrawnOn }) => answer === 'ja' && (withdrawnOn === null || withdrawnOn > on),
      ) &&
      memberIds.every((id) => consent.text.partyIds.includes(id)),
  );
  const grounds = listGroundRows(db, studentId).filter((ground) => ground.meetingId === meetingId);
  if (consents.length > 0 && grounds.length === 0)
    return { ground: 'consent', sourceIds: consents.map(({ id }) => id) };
  return { ground: grounds.length > 0 ? 'weighed' : 'consent', sourceIds: grounds.map(({ id }) => id) };
}
