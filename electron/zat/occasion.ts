import type { ConsentVerdict } from '../../shared/consent/model.ts';
import { maySpeak } from '../../shared/consent/rules.ts';
import type { AgendaItemId, MeetingId, StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { isCareKind } from '../../shared/zat/kinds.ts';
import { verdictAt } from '../consent/public.ts';
import type { Reader } from '../db/database.ts';
import { findItemRow, findMeeting, type ItemRow, listItemRows } from '../meetings/public.ts';

const NOBODY: ConsentVerdict = { state: 'unknown', age: null, givers: [], informParents: false };

/** May this pupil be discussed by name in this meeting, with who is at the table for him? */
export function verdictIn(db: Reader, meeting: Meeting, studentId: StudentId): ConsentVerdict {
  return verdictAt(db, meeting, studentId) ?? NOBODY;
}

/** A meeting of this room; what another room holds is not ours to open. */
export function findCareMeeting(db: Reader, id: MeetingId): Meeting | undefined {
  const meeting = findMeeting(db, id);
  return meeting && isCareKind(meeting.kind) ? meeting : undefined;
}

export type ItemInMeeting = { readonly row: ItemRow; readonly meeting: Meeting };

export function findCareItem(db: Reader, itemId: AgendaItemId): ItemInMeeting | undefined {
  const row = findItemRow(db, itemId);
  const meeting = row && findCareMeeting(db, row.meetingId);
  return row && meeting ? { row, meeting } : undefined;
}

/** An item of an agenda that is still being made. */
export function plannedItem(db: Reader, itemId: AgendaItemId) {
  const found = findCareItem(db, itemId);
  if (!found) return refuse('ITEM_NOT_FOUND');
  return found.meeting.state === 'planned' ? ok(found) : refuse('MEETING_NOT_OPEN');
}

/**
 * The meeting as it stands today: an agenda is definitive only as long as everybody on it may be spoken of. A yes that
 * was taken back, a birthday or another gezag breaks it without anybody touching the agenda.
 */
export function asItStands(db: Reader, meeting: Meeting): { meeting: Meeting; isBroken: boolean } {
  if (meeting.state !== 'planned' || meeting.definitiveOn === null) return { meeting, isBroken: false };
  const rows = listItemRows(db, meeting.meetingId);
  const holds = rows.length > 0 && rows.every(({ studentId }) => maySpeak(verdictIn(db, meeting, studentId)));
  return holds ? { meeting, isBroken: false } : { meeting: { ...meeting, definitiveOn: null }, isBroken: true };
}
