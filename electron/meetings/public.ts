import type { Day } from '../../shared/kernel/days.ts';
import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { atTable } from '../../shared/meetings/rules.ts';
import type { Reader, Writer } from '../db/database.ts';
import { findStaff } from '../staff/public.ts';
import { awayAt, listItemRowsOfStudent } from './item-store.ts';
import { listMeetings, listMeetingsOn, saveMeeting } from './store.ts';

export { carryInto } from './carry.ts';
export { discussedSince, feedbackOf, setFeedback } from './feedback-store.ts';
export {
  awayAt,
  deleteItem,
  findItemRow,
  getItem,
  type ItemRow,
  listItemRows,
  listItemRowsOfStudent,
  markItem,
  moveToMeeting,
  saveItem,
  setAway,
  setItemState,
  setMinutes,
  setOrder,
} from './item-store.ts';
export {
  findMeeting,
  insertSeries,
  listMeetings,
  listMilestones,
  listSeries,
  saveMeeting,
  setMilestone,
} from './store.ts';

/** The first meeting of this kind that is still to be held, today included. */
export function nextMeeting(db: Reader, kind: Meeting['kind'], today: Day): Meeting | undefined {
  const coming = listMeetings(db, kind).filter(
    ({ state, heldOn }) => (state === 'planned' || state === 'running') && heldOn >= today,
  );
  return coming.at(-1);
}

/** The first meeting of this kind after another one that is still to be held. */
export function meetingAfter(db: Reader, { kind, heldOn, meetingId }: Meeting): Meeting | undefined {
  const later = listMeetings(db, kind).filter(
    (other) => other.state === 'planned' && other.heldOn >= heldOn && other.meetingId !== meetingId,
  );
  return later.at(-1);
}

/** What else is held that day; what does not go on takes nobody's time. */
export function othersOn(db: Reader, heldOn: Day, meetingId: Meeting['meetingId'] | null): Meeting[] {
  return listMeetingsOn(db, heldOn).filter((other) => other.state !== 'cancelled' && other.meetingId !== meetingId);
}

/**
 * Who of the members hears of this pupil. Before he is on the agenda that is everybody but the leerplichtambtenaar, who
 * is only there where leerplicht plays (PRIV-8).
 */
export function tableFor(db: Reader, { meetingId, memberIds }: Meeting, studentId: StudentId): StaffId[] {
  const row = listItemRowsOfStudent(db, studentId).find((item) => item.meetingId === meetingId);
  return atTable(memberIds, row ? awayAt(db, row.id) : usuallyAway(db, memberIds));
}

/** Members who are not at the table unless somebody says so (PRIV-8). */
export function usuallyAway(db: Reader, memberIds: readonly StaffId[]): StaffId[] {
  return memberIds.filter((id) => findStaff(db, id)?.function === 'leerplichtambtenaar');
}

/** The agenda is no longer fixed: something on it, or who hears of it, has changed. */
export function reopenAgenda(db: Writer, meeting: Meeting): void {
  if (meeting.state !== 'planned' || meeting.definitiveOn === null) return;
  saveMeeting(db, { ...meeting, definitiveOn: null, revision: meeting.revision + 1 });
}
