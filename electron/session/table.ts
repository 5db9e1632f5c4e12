import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { StaffId, UserId } from '../../shared/kernel/ids.ts';
import { idColumn } from '../db/columns.ts';

export const users = sqliteTable('users', {
  id: idColumn<UserId>('id').primaryKey(),
  staffId: idColumn<StaffId>('staff_id'),
  createdAt: text('created_at').notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const drafts = sqliteTable('drafts', {
  userId: idColumn<UserId>('user_id').notNull(),
  draftKey: text('draft_key').notNull(),
  savedAt: text('saved_at').notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

/** Small facts of the vault itself, such as that the recovery sheet was typed back. */
export const vaultFacts = sqliteTable('vault_facts', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
