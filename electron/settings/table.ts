import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SchoolYear } from '../../shared/kernel/days.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

export const schoolProfile = sqliteTable('school_profile', {
  id: idColumn<string>('id').primaryKey(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const schoolYears = sqliteTable('school_years', {
  year: text('year').$type<SchoolYear>().primaryKey(),
  revision: integer('revision').notNull(),
});

export const holidays = sqliteTable('holidays', {
  year: text('year').$type<SchoolYear>().notNull(),
  position: integer('position').notNull(),
  name: text('name').notNull(),
  fromDay: dayColumn('from_day').notNull(),
  untilDay: dayColumn('until_day').notNull(),
});
