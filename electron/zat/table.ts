import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AgendaItemId, ConsultId, MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { CASE_ACTIONS, CASE_ENDINGS } from '../../shared/zat/case.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

export const anonymousConsults = sqliteTable('anonymous_consults', {
  id: idColumn<ConsultId>('id').primaryKey(),
  meetingId: idColumn<MeetingId>('meeting_id').notNull(),
  minutes: integer('minutes').notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const zatCases = sqliteTable('zat_cases', {
  itemId: idColumn<AgendaItemId>('item_id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  formClosedOn: dayColumn('form_closed_on'),
  ownerId: idColumn<StaffId>('owner_id'),
  action: text('action', { enum: CASE_ACTIONS }),
  ending: text('ending', { enum: CASE_ENDINGS }),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});
