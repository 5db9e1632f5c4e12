import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NoteId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import { NOTE_AUDIENCES } from '../../shared/notes/model.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

export const restrictedNotes = sqliteTable('restricted_notes', {
  id: idColumn<NoteId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  authorId: idColumn<UserId>('author_id').notNull(),
  writtenOn: dayColumn('written_on').notNull(),
  audience: text('audience', { enum: NOTE_AUDIENCES }).notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});
