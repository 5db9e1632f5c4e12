import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Day } from '../../shared/kernel/days.ts';
import type { ClassId, ImportId, StudentId } from '../../shared/kernel/ids.ts';
import { STUDENT_STATES, StudentText } from '../../shared/students/model.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { statements } from './statement-store.ts';
import { coachRelations, enrolments, importChanges, imports, students } from './table.ts';

export type ImportRow = typeof imports.$inferSelect;

/** What a pupil was before an import, to put him back. */
export const Before = z.strictObject({
  text: StudentText,
  state: z.enum(STUDENT_STATES),
  leftOn: Day.nullable(),
  classId: z.string().nullable(),
});
export type Before = z.infer<typeof Before> & { readonly classId: ClassId | null };

const changeRow = (importId: ImportId, studentId: StudentId): SealedRow => ({
  table: 'import_changes',
  id: importId,
  dossier: studentId,
  revision: 1,
});

export function insertImport(db: Writer, row: ImportRow): void {
  db.orm.insert(imports).values(row).run();
}

export function listImportRows(db: Reader): ImportRow[] {
  return db.orm.select().from(imports).orderBy(desc(imports.at), desc(imports.id)).all();
}

export function findImport(db: Reader, id: ImportId): ImportRow | undefined {
  return db.orm.select().from(imports).where(eq(imports.id, id)).get();
}

export function markUndone(db: Writer, id: ImportId): void {
  db.orm.update(imports).set({ state: 'undone' }).where(eq(imports.id, id)).run();
}

export function insertChange(
  db: Writer,
  importId: ImportId,
  studentId: StudentId,
  kind: 'new' | 'changed' | 'left',
  before: Before | null,
): void {
  const sealedBefore = before === null ? null : db.seal(changeRow(importId, studentId), 'basis', Before, before);
  statements(db).insertChange.run({ importId, studentId, kind, sealedBefore });
}

export function listChanges(
  db: Reader,
  importId: ImportId,
): { studentId: StudentId; kind: 'new' | 'changed' | 'left'; before: Before | null }[] {
  const rows = db.orm.select().from(importChanges).where(eq(importChanges.importId, importId)).all();
  return rows.map(({ studentId, kind, sealedBefore }) => {
    const opened =
      sealedBefore === null ? null : db.open(changeRow(importId, studentId), 'basis', Before, sealedBefore);
    // Safe: a class id by construction of `insertChange`.
    return { studentId, kind, before: opened as Before | null };
  });
}

/** A pupil who came with an import that is undone; nothing was built on him. */
export function deleteStudent(db: Writer, studentId: StudentId): void {
  db.orm.delete(importChanges).where(eq(importChanges.studentId, studentId)).run();
  db.orm.delete(enrolments).where(eq(enrolments.studentId, studentId)).run();
  db.orm.delete(coachRelations).where(eq(coachRelations.studentId, studentId)).run();
  db.orm.delete(students).where(eq(students.id, studentId)).run();
}
