import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Compartment } from '../../shared/kernel/compartments.ts';
import type { AgendaItemId, MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { type AgendaItem, ItemText } from '../../shared/meetings/model.ts';
import { byId } from '../db/columns.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { idToBytes } from '../kernel/ids.ts';
import { feedbackOf, setFeedback } from './feedback-store.ts';
import { agendaItemAway, agendaItems } from './table.ts';

/** The plain part of an agenda item: order and state, without opening anything of the pupil. */
export type ItemRow = Omit<typeof agendaItems.$inferSelect, 'sealed'>;

/** What a kind of meeting writes at an item, and under which of the pupil's keys: each kind brings its own. */
type ItemShape<S extends z.ZodType> = { readonly compartment: Compartment; readonly text: S };

const CARE_ITEM = { compartment: 'zorg', text: ItemText } as const;

const itemRow = ({ id, studentId, revision }: Pick<ItemRow, 'id' | 'studentId' | 'revision'>): SealedRow => ({
  table: 'agenda_items',
  id,
  dossier: studentId,
  revision,
});

const PLAIN = {
  id: agendaItems.id,
  meetingId: agendaItems.meetingId,
  studentId: agendaItems.studentId,
  position: agendaItems.position,
  minutes: agendaItems.minutes,
  state: agendaItems.state,
  origin: agendaItems.origin,
  fromItemId: agendaItems.fromItemId,
  returns: agendaItems.returns,
  letGo: agendaItems.letGo,
  revision: agendaItems.revision,
};

/** Read at every opening of a pupil's page. */
const STATEMENTS = {
  name: 'meetings.items',
  make: ({ orm }: Reader) => ({
    itemsOfStudent: orm
      .select(PLAIN)
      .from(agendaItems)
      .where(eq(agendaItems.studentId, byId('studentBytes')))
      .prepare(),
    away: orm
      .select({ staffId: agendaItemAway.staffId })
      .from(agendaItemAway)
      .where(eq(agendaItemAway.itemId, byId('itemBytes')))
      .prepare(),
  }),
};

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
  return db.memory(STATEMENTS).itemsOfStudent.all({ studentBytes: idToBytes(studentId) });
}

/** Opens what one kind of meeting wrote at an item; ask `context.concerns` first. */
function openItemText<S extends z.ZodType>(db: Reader, row: ItemRow, shape: ItemShape<S>): z.output<S> {
  const kept = db.orm.select({ sealed: agendaItems.sealed }).from(agendaItems).where(eq(agendaItems.id, row.id)).get();
  if (!kept) throw new Error('agenda item is gone');
  return db.open(itemRow(row), shape.compartment, shape.text, kept.sealed);
}

/** Puts an item there or changes it; raise `revision` with every change. */
function saveItemText<S extends z.ZodType>(db: Writer, row: ItemRow, shape: ItemShape<S>, text: z.input<S>): void {
  const set = { ...row, sealed: db.seal(itemRow(row), shape.compartment, shape.text, text) };
  db.orm.insert(agendaItems).values(set).onConflictDoUpdate({ target: agendaItems.id, set }).run();
}

/** An item of the care meetings, with its `zorg` part. */
export function getItem(db: Reader, row: ItemRow): AgendaItem {
  const { id, ...plain } = row;
  const kept = openItemText(db, row, CARE_ITEM);
  // Rows of before the boxes had a table of their own have them in the sealed part.
  const boxes = feedbackOf(db, id);
  const older = kept.feedback.filter(({ to }) => !boxes.some((box) => box.to === to));
  return { itemId: id, ...plain, ...kept, feedback: [...boxes, ...older] };
}

export function saveItem(db: Writer, item: AgendaItem): void {
  const { itemId, question, form, notes, feedback, ...plain } = item;
  saveItemText(db, { id: itemId, ...plain }, CARE_ITEM, { question, form, notes, feedback: [] });
  for (const box of feedback) setFeedback(db, { itemId, studentId: plain.studentId }, box);
}

/** Plain state only: nothing of the pupil is opened or sealed again. */
export function setItemState(db: Writer, id: AgendaItemId, state: AgendaItem['state']): void {
  db.orm.update(agendaItems).set({ state }).where(eq(agendaItems.id, id)).run();
}

/** Marked to come back, or let go after being taken off an agenda; plain, so nothing is opened. */
export function markItem(db: Writer, id: AgendaItemId, marks: Partial<Pick<AgendaItem, 'returns' | 'letGo'>>): void {
  db.orm.update(agendaItems).set(marks).where(eq(agendaItems.id, id)).run();
}

/** A pupil who was put on the agenda anew turns out to come back from an earlier item. */
export function linkItem(db: Writer, id: AgendaItemId, fromItemId: AgendaItemId, origin: AgendaItem['origin']): void {
  db.orm.update(agendaItems).set({ fromItemId, origin }).where(eq(agendaItems.id, id)).run();
}

/** To another agenda of the same kind, with all that was written; plain, since the seal binds the pupil and not the day. */
export function moveToMeeting(db: Writer, id: AgendaItemId, to: { meetingId: MeetingId; position: number }): void {
  db.orm
    .update(agendaItems)
    .set({ ...to, origin: 'moved', state: 'open' })
    .where(eq(agendaItems.id, id))
    .run();
}

export function setMinutes(db: Writer, id: AgendaItemId, minutes: number): void {
  db.orm.update(agendaItems).set({ minutes }).where(eq(agendaItems.id, id)).run();
}

/** Members of the meeting who are not at the table for this pupil. */
export function awayAt(db: Reader, itemId: AgendaItemId): StaffId[] {
  return db
    .memory(STATEMENTS)
    .away.all({ itemBytes: idToBytes(itemId) })
    .map(({ staffId }) => staffId);
}

export function setAway(
  db: Writer,
  { id, studentId }: Pick<ItemRow, 'id' | 'studentId'>,
  away: readonly StaffId[],
): void {
  db.orm.delete(agendaItemAway).where(eq(agendaItemAway.itemId, id)).run();
  for (const staffId of new Set(away)) db.orm.insert(agendaItemAway).values({ itemId: id, studentId, staffId }).run();
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
