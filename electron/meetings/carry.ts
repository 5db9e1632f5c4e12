import type { Day } from '../../shared/kernel/days.ts';
import { AgendaItemId, type StudentId } from '../../shared/kernel/ids.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { carryOver } from '../../shared/meetings/rules.ts';
import type { Writer } from '../db/database.ts';
import { awayAt, type ItemRow, linkItem, listItemRows, setAway } from './item-store.ts';
import { listMeetings } from './store.ts';

/** What a kind of meeting knows of a pupil, and how it writes his new item. */
type CarryWork = {
  readonly db: Writer;
  readonly newId: () => string;
  readonly hasOpenAgreement: (studentId: StudentId) => boolean;
  /** Who left the school comes back on no agenda. */
  readonly isHere: (studentId: StudentId) => boolean;
  /** Puts the new item there with what must be taken along from the old one. */
  readonly write: (row: ItemRow, from: ItemRow) => void;
};

/**
 * Puts on this agenda who must come back (C43): of every pupil the last time he stood on a final agenda of this kind
 * counts, however long ago, so nothing open is lost when no next meeting was planned then. Who stands on another coming
 * agenda already is left there. Answers how many came back.
 */
export function carryInto(work: CarryWork, meeting: Meeting): number {
  const { db } = work;
  const all = listMeetings(db, meeting.kind);
  const coming = new Map<StudentId, ItemRow>();
  for (const other of all.filter(({ state }) => state === 'planned' || state === 'running')) {
    for (const row of listItemRows(db, other.meetingId)) coming.set(row.studentId, row);
  }
  let position = listItemRows(db, meeting.meetingId).length;
  let carried = 0;
  for (const row of lastTimes(db, all, meeting.heldOn)) {
    const origin = carryOver({ item: row, hasOpenAgreement: work.hasOpenAgreement(row.studentId) });
    if (origin === null || !work.isHere(row.studentId)) continue;
    const already = coming.get(row.studentId);
    if (already) {
      // Put there anew in the meantime: it is the same case.
      if (already.fromItemId === null && already.id !== row.id) linkItem(db, already.id, row.id, origin);
      continue;
    }
    position += 1;
    carried += 1;
    const id = AgendaItemId.parse(work.newId());
    const plain = { studentId: row.studentId, minutes: row.minutes, meetingId: meeting.meetingId };
    const item = {
      id,
      ...plain,
      position,
      state: 'open',
      origin,
      fromItemId: row.id,
      returns: false,
      letGo: false,
    } as const;
    work.write({ ...item, revision: 1 }, row);
    const stillAway = awayAt(db, row.id).filter((staffId) => meeting.memberIds.includes(staffId));
    setAway(db, item, stillAway);
  }
  return carried;
}

/** Of every pupil the last item on a final agenda until that day, in the order of those agendas. */
function lastTimes(db: Writer, all: readonly Meeting[], until: Day): ItemRow[] {
  const seen = new Set<StudentId>();
  const last: ItemRow[] = [];
  // The list is newest first.
  for (const { meetingId } of all.filter(({ state, heldOn }) => state === 'final' && heldOn <= until)) {
    const rows = listItemRows(db, meetingId).filter(({ studentId }) => !seen.has(studentId));
    for (const row of rows) seen.add(row.studentId);
    last.push(...rows);
  }
  return last;
}
