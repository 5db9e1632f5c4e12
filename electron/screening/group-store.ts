import { and, asc, eq } from 'drizzle-orm';
import type { Day } from '../../shared/kernel/days.ts';
import type { StudentId, SupportGroupId } from '../../shared/kernel/ids.ts';
import { GroupText } from '../../shared/screening/groups.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { screeningAttendance as attendance, screeningGroups as groups } from './table.ts';

export type KeptGroup = Omit<typeof groups.$inferSelect, 'sealed'> & { readonly text: GroupText };

/** A dossier of its own in `onderwijs`: who is in it tells what a pupil is helped with. */
const sealedRow = ({ id, revision }: Pick<KeptGroup, 'id' | 'revision'>): SealedRow => ({
  table: 'screening_groups',
  id,
  dossier: id,
  revision,
});

const opened = (db: Reader, { sealed, ...row }: typeof groups.$inferSelect): KeptGroup => ({
  ...row,
  text: db.open(sealedRow(row), 'onderwijs', GroupText, sealed),
});

export function listAllGroups(db: Reader): KeptGroup[] {
  const rows = db.orm.select().from(groups).orderBy(asc(groups.isClosed), asc(groups.id)).all();
  return rows.map((row) => opened(db, row));
}

export function findGroup(db: Reader, id: SupportGroupId): KeptGroup | undefined {
  const row = db.orm.select().from(groups).where(eq(groups.id, id)).get();
  return row && opened(db, row);
}

export function saveGroupRow(db: Writer, { text, ...row }: KeptGroup): void {
  const sealed = db.seal(sealedRow(row), 'onderwijs', GroupText, text);
  const { schoolYear, isClosed, revision } = row;
  db.orm
    .insert(groups)
    .values({ ...row, sealed })
    .onConflictDoUpdate({ target: groups.id, set: { schoolYear, isClosed, revision, sealed } })
    .run();
}

type Attended = { readonly studentId: StudentId; readonly heldOn: Day; readonly state: 'present' | 'absent' };

export function listAttendance(db: Reader, groupId: SupportGroupId): Attended[] {
  return db.orm
    .select()
    .from(attendance)
    .where(eq(attendance.groupId, groupId))
    .orderBy(asc(attendance.heldOn))
    .all()
    .map(({ studentId, heldOn, state }) => ({ studentId, heldOn, state }));
}

/** One meeting of a group as a whole; what stood there before is replaced. */
export function saveAttendance(
  db: Writer,
  groupId: SupportGroupId,
  heldOn: Day,
  marks: readonly Omit<Attended, 'heldOn'>[],
): void {
  db.orm
    .delete(attendance)
    .where(and(eq(attendance.groupId, groupId), eq(attendance.heldOn, heldOn)))
    .run();
  for (const mark of marks)
    db.orm
      .insert(attendance)
      .values({ groupId, heldOn, ...mark })
      .run();
}
