import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { CLOCK_IDS } from '../../shared/deadlines/model.ts';
import type { UserId } from '../../shared/kernel/ids.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

export const clockSettings = sqliteTable('clock_settings', {
  clock: text('clock', { enum: CLOCK_IDS }).primaryKey(),
  amount: integer('amount').notNull(),
  changedOn: dayColumn('changed_on').notNull(),
  changedBy: idColumn<UserId>('changed_by').notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});
