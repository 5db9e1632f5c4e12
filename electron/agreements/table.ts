import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { AGREEMENT_EVENTS, AGREEMENT_STATES } from '../../shared/agreements/model.ts';
import type {
  AgendaItemId,
  AgreementEventId,
  AgreementId,
  MeetingId,
  StaffId,
  StudentId,
  UserId,
} from '../../shared/kernel/ids.ts';
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

export const agreementEvents = sqliteTable('agreement_events', {
  id: idColumn<AgreementEventId>('id').primaryKey(),
  agreementId: idColumn<AgreementId>('agreement_id').notNull(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  kind: text('kind', { enum: AGREEMENT_EVENTS }).notNull(),
  on: dayColumn('happened_on').notNull(),
  byUser: idColumn<UserId>('by_user').notNull(),
  fromDue: dayColumn('from_due'),
  toDue: dayColumn('to_due'),
  fromOwner: idColumn<StaffId>('from_owner'),
  toOwner: idColumn<StaffId>('to_owner'),
  outcome: text('outcome', { enum: AGREEMENT_STATES }),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});
