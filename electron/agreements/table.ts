import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { AGREEMENT_STATES } from '../../shared/agreements/model.ts';
import type { AgendaItemId, AgreementId, MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

export const agreements = sqliteTable('agreements', {
  id: idColumn<AgreementId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  meetingId: idColumn<MeetingId>('meeting_id'),
  itemId: idColumn<AgendaItemId>('item_id'),
  ownerId: idColumn<StaffId>('owner_id').notNull(),
  madeOn: dayColumn('made_on').notNull(),
  dueOn: dayColumn('due_on').notNull(),
  state: text('state', { enum: AGREEMENT_STATES }).notNull(),
  settledOn: dayColumn('settled_on'),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});
