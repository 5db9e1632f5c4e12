import { and, asc, desc, eq } from 'drizzle-orm';
import type { AgendaItemId, MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { type AgendaItem, ItemText, type Meeting, MeetingText } from '../../shared/meetings/model.ts';
import { byId } from '../db/columns.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { idToBytes } from '../kernel/ids.ts';
import { agendaItems, meetingPresence, meetings } from './table.ts';

/** The plain part of an agenda item: order and state, without opening anything of the pupil. */
export type ItemRow = Omit<typeof agendaItems.$inferSelect, 'sealed'>;
type MeetingRow = typeof meetings.$inferSelect;

const meetingRow = (db: Reader, id: MeetingId, revision: number): SealedRow => ({
  table: 'meetings',
  id,
  dossier: db.schoolDossier,
  revision,
});
const itemRow = ({ id, studentId, revision }: Pick<ItemRow, 'id' | 'studentId' | 'revision'>): SealedRow => ({
  table: 'agenda_items',
  id,
  dossier: studentId,
  revision,
});

function meetingOf(db: Reader, { id, sealed, minutesHash, ...row }: MeetingRow): Meeting {
  const text = db.open(meetingRow(db, id, row.revision), 'school', MeetingText, sealed);
  const present = statements(db).presence.all({ meetingBytes: idToBytes(id) });
  return {
    ...row,
    ...text,
    meetingId: id,
    minutesHash: minutesHash?.toString('hex') ?? null,
    presentIds: present.map(({ staffId }) => staffId),
  };
}

export function findMeeting(db: Reader, id: MeetingId): Meeting | undefined {
  const row = statements(db).meeting.get({ meetingBytes: idToBytes(id) });
  return row && meetingOf(db, row);
}

/** Newest day first. */
export function listMeetings(db: Reader, kind: Meeting['kind']): Meeting[] {
  const rows = db.orm.select().from(meetings).where(eq(meetings.kind, kind)).orderBy(desc(meetings.heldOn)).all();
  return rows.map((row) => meetingOf(db, row));
}

export function saveMeeting(db: Writer, meeting: Meeting): void {
  const { meetingId, place, chairId, memberIds, presentIds, minutesHash, ...plain } = meeting;
  const sealed = db.seal(meetingRow(db, meetingId, plain.revision), 'school', MeetingText, {
    place,
    chairId,
    memberIds,
  });
  const set = { ...plain, minutesHash: minutesHash === null ? null : Buffer.from(minutesHash, 'hex'), sealed };
  db.orm
    .insert(meetings)
    .values({ id: meetingId, ...set })
    .onConflictDoUpdate({ target: meetings.id, set })
    .run();
  savePresence(db, meetingId, presentIds);
}

function savePresence(db: Writer, meetingId: MeetingId, presentIds: readonly StaffId[]): void {
  db.orm.delete(meetingPresence).where(eq(meetingPresence.meetingId, meetingId)).run();
  for (const staffId of new Set(presentIds)) db.orm.insert(meetingPresence).values({ meetingId, staffId }).run();
}

const PLAIN = {
  id: agendaItems.id,
  meetingId: agendaItems.meetingId,
  studentId: agendaItems.studentId,
  position: agendaItems.position,
  minutes: agendaItems.minutes,
  state: agendaItems.state,
  origin: agendaItems.origin,
  fromItemId: agendaItems.fromItemId,
  revision: agendaItems.revision,
};

/** Read at every opening of a pupil's page. */
const STATEMENTS = {
  name: 'meetings.statements',
  make: ({ orm }: Reader) => ({
    meeting: orm
      .select()
      .from(meetings)
      .where(eq(meetings.id, byId('meetingBytes')))
      .prepare(),
    presence: orm
      .select()
      .from(meetingPresence)
      .where(eq(meetingPresence.meetingId, byId('meetingBytes')))
      .prepare(),
    itemsOfStudent: orm
      .select(PLAIN)
      .from(agendaItems)
      .where(eq(agendaItems.studentId, byId('studentBytes')))
      .prepare(),
  }),
};

function statements(db: Reader) {
  return db.memory(STATEMENTS);
}

export function listItemRows(db: Reader, meetingId: MeetingId): ItemRow[] {
  return db.orm
    .select(PLAIN)
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position))
    .all();
}

export function findItemRow(db: Reader, id: AgendaItemId): ItemRow | undefined {
  return db.orm.select(PLAIN).from(agendaItems).where(eq(agendaItems.id, id)).get();
}

export function listItemRowsOfStudent(db: Reader, studentId: StudentId): ItemRow[] {
  return statements(db).itemsOfStudent.all({ studentBytes: idToBytes(studentId) });
}

/** Opens the `zorg` part; ask `context.concerns` first. */
export function getItem(db: Reader, row: ItemRow): AgendaItem {
  const kept = db.orm.select({ sealed: agendaItems.sealed }).from(agendaItems).where(eq(agendaItems.id, row.id)).get();
  if (!kept) throw new Error('agenda item is gone');
  const { id, ...plain } = row;
  return { itemId: id, ...plain, ...db.open(itemRow(row), 'zorg', ItemText, kept.sealed) };
}

export function saveItem(db: Writer, item: AgendaItem): void {
  const { itemId, question, form, notes, feedback, ...plain } = item;
  const text = { question, form, notes, feedback };
  const sealed = db.seal(itemRow({ id: itemId, ...plain }), 'zorg', ItemText, text);
  const set = { ...plain, sealed };
  db.orm
    .insert(agendaItems)
    .values({ id: itemId, ...set })
    .onConflictDoUpdate({ target: agendaItems.id, set })
    .run();
}

/** Plain state only: nothing of the pupil is opened or sealed again. */
export function setItemState(db: Writer, id: AgendaItemId, state: AgendaItem['state']): void {
  db.orm.update(agendaItems).set({ state }).where(eq(agendaItems.id, id)).run();
}

export function setOrder(db: Writer, meetingId: MeetingId, order: readonly AgendaItemId[]): void {
  for (const [index, id] of order.entries()) {
    const it = and(eq(agendaItems.id, id), eq(agendaItems.meetingId, meetingId));
    db.orm
      .update(agendaItems)
      .set({ position: index + 1 })
      .where(it)
      .run();
  }
}

export function deleteItem(db: Writer, id: AgendaItemId): void {
  db.orm.delete(agendaItems).where(eq(agendaItems.id, id)).run();
}
