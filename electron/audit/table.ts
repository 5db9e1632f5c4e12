import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { OUTCOMES } from '../../shared/audit/model.ts';
import type { StudentId, UserId } from '../../shared/kernel/ids.ts';
import { idColumn } from '../db/columns.ts';

export const trailEntries = sqliteTable('trail_entries', {
  seq: integer('seq').primaryKey(),
  segment: integer('segment').notNull(),
  at: text('at').notNull(),
  act: text('act').notNull(),
  outcome: text('outcome', { enum: OUTCOMES }).notNull(),
  userId: idColumn<UserId>('user_id'),
  studentId: idColumn<StudentId>('student_id'),
  body: text('body').notNull(),
  hash: blob('hash', { mode: 'buffer' }).notNull(),
  mac: blob('mac', { mode: 'buffer' }).notNull(),
});
