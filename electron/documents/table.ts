import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { idColumn } from '../db/columns.ts';

export const letterTexts = sqliteTable('letter_texts', {
  kind: text('kind').primaryKey(),
  /** False after 'zet terug': the row stays for its revision, the program's words hold. */
  isOwn: integer('is_own', { mode: 'boolean' }).notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const letterSettings = sqliteTable('letter_settings', {
  id: idColumn<string>('id').primaryKey(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});
