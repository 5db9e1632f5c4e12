import { type SchoolYear, schoolYearOf } from '../../shared/kernel/days.ts';
import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import type { TRAJECT_KINDS } from '../../shared/zat/care.ts';
import { CARE_KINDS } from '../../shared/zat/kinds.ts';
import type { Reader } from '../db/database.ts';
import { listItemRows, listMeetings } from '../meetings/public.ts';
import { listTrajectRows } from './care-store.ts';
import { listCaseOwners } from './case-store.ts';

/** Somebody in the care structure who has to do with a pupil: the kind of traject, and the person who does it. */
export type KnownInCare = {
  readonly studentId: StudentId;
  readonly traject: (typeof TRAJECT_KINDS)[number] | null;
  readonly ownerId: StaffId | null;
};

/**
 * Who had a traject in this school year, and for whom the zorgteam or the ZAT said who acts. From plain columns, and only
 * of pupils whose `zorg` the acting role can open: to whoever cannot, there is no such traject.
 */
export function knownInCare(db: Reader, schoolYear: SchoolYear): KnownInCare[] {
  const trajects = listTrajectRows(db)
    .filter(({ beganOn, endedOn }) => {
      return schoolYearOf(beganOn) <= schoolYear && (endedOn === null || schoolYearOf(endedOn) >= schoolYear);
    })
    .map(({ studentId, kind, ownerId }) => ({ studentId, traject: kind, ownerId }));
  const owners = listCaseOwners(db);
  const cases = CARE_KINDS.flatMap((kind) => listMeetings(db, kind))
    .filter(({ state, heldOn }) => state !== 'cancelled' && schoolYearOf(heldOn) === schoolYear)
    .flatMap(({ meetingId }) => listItemRows(db, meetingId))
    .map(({ id, studentId }) => ({ studentId, traject: null, ownerId: owners.get(id) ?? null }));
  return [...trajects, ...cases].filter(({ studentId }) => db.canOpen(studentId, 'zorg'));
}
