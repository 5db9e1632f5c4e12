import { and, desc, eq } from 'drizzle-orm';
import type { NoteId, StudentId } from '../../shared/kernel/ids.ts';
import { NoteText } from '../../shared/notes/model.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { restrictedNotes } from './table.ts';

type Kept = typeof restrictedNotes.$inferSelect;
export type NoteRow = Omit<Kept, 'sealed'>;

const sealedRow = ({ id, studentId, revision }: NoteRow): SealedRow => ({
  table: 'restricted_notes',
  id,
  dossier: studentId,
  revision,
});

/** Those that the acting role could open; of the others not even the number is told. Opens none. */
export function listNotes(db: Reader, studentId: StudentId): NoteRow[] {
  const mine = eq(restrictedNotes.studentId, studentId);
  const rows = db.orm.select().from(restrictedNotes).where(mine).orderBy(desc(restrictedNotes.id)).all();
  return rows.flatMap(({ sealed: _closed, ...row }) => (db.canOpen(studentId, row.audience) ? [row] : []));
}

export function findNote(db: Reader, studentId: StudentId, id: NoteId): Kept | undefined {
  const one = and(eq(restrictedNotes.id, id), eq(restrictedNotes.studentId, studentId));
  const row = db.orm.select().from(restrictedNotes).where(one).get();
  return row && db.canOpen(studentId, row.audience) ? row : undefined;
}

export function readNote(db: Reader, { sealed, ...row }: Kept): string {
  return db.open(sealedRow(row), row.audience, NoteText, sealed).text;
}

export function saveNote(db: Writer, row: NoteRow, text: string): void {
  const set = { ...row, sealed: db.seal(sealedRow(row), row.audience, NoteText, { text }) };
  db.orm.insert(restrictedNotes).values(set).onConflictDoUpdate({ target: restrictedNotes.id, set }).run();
}

export function deleteNote(db: Writer, id: NoteId): void {
  db.orm.delete(restrictedNotes).where(eq(restrictedNotes.id, id)).run();
}
