import { and, eq, gte, inArray } from 'drizzle-orm';
import type { Day } from '../../shared/kernel/days.ts';
import type { AgendaItemId, StudentId } from '../../shared/kernel/ids.ts';
import { FEEDBACK_TO, type Feedback, type Meeting } from '../../shared/meetings/model.ts';
import { byId } from '../db/columns.ts';
import type { Reader, Writer } from '../db/database.ts';
import { idToBytes } from '../kernel/ids.ts';
import { agendaItems, itemFeedback, meetings } from './table.ts';

type Row = typeof itemFeedback.$inferSelect;
type About = { readonly itemId: AgendaItemId; readonly studentId: StudentId };

const boxOf = ({ itemId: _item, studentId: _student, ...box }: Row): Feedback => box;

const OF_ITEM = {
  name: 'meetings.feedback',
  make: ({ orm }: Reader) =>
    orm
      .select()
      .from(itemFeedback)
      .where(eq(itemFeedback.itemId, byId('itemBytes')))
      .prepare(),
};

/** Who tells whom about one item, in the order of the list. Codes and days only: no key is needed. */
export function feedbackOf(db: Reader, itemId: AgendaItemId): Feedback[] {
  const rows = db.memory(OF_ITEM).all({ itemBytes: idToBytes(itemId) });
  return FEEDBACK_TO.flatMap((to) => rows.filter((row) => row.to === to).map(boxOf));
}

export function setFeedback(db: Writer, { itemId, studentId }: About, box: Feedback): void {
  const set = { itemId, studentId, ...box };
  db.orm
    .insert(itemFeedback)
    .values(set)
    .onConflictDoUpdate({ target: [itemFeedback.itemId, itemFeedback.to], set })
    .run();
}

export type ToldItem = About & { readonly heldOn: Day; readonly kind: Meeting['kind']; readonly boxes: Feedback[] };

/** Every pupil who was discussed in these kinds of meeting since a day, with who was told; plain columns only. */
export function discussedSince(db: Reader, kinds: readonly Meeting['kind'][], since: Day): ToldItem[] {
  const items = db.orm
    .select({
      itemId: agendaItems.id,
      studentId: agendaItems.studentId,
      heldOn: meetings.heldOn,
      kind: meetings.kind,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(agendaItems.meetingId, meetings.id))
    .where(and(inArray(meetings.kind, [...kinds]), gte(meetings.heldOn, since), eq(agendaItems.state, 'discussed')))
    .all();
  const boxes = new Map<AgendaItemId, Feedback[]>();
  const rows = db.orm
    .select({ box: itemFeedback })
    .from(itemFeedback)
    .innerJoin(agendaItems, eq(itemFeedback.itemId, agendaItems.id))
    .innerJoin(meetings, eq(agendaItems.meetingId, meetings.id))
    .where(and(inArray(meetings.kind, [...kinds]), gte(meetings.heldOn, since)))
    .all();
  for (const { box } of rows) boxes.set(box.itemId, [...(boxes.get(box.itemId) ?? []), boxOf(box)]);
  return items.map((item) => ({ ...item, boxes: boxes.get(item.itemId) ?? [] }));
}
