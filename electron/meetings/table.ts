import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AgendaItemId, MeetingId, SeriesId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import {
  FEEDBACK_HOW,
  FEEDBACK_TO,
  FEEDBACK_WHY_NOT,
  ITEM_ORIGINS,
  ITEM_STATES,
  MEETING_KINDS,
  MEETING_STATES,
} from '../../shared/meetings/model.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

export const meetings = sqliteTable('meetings', {
  id: idColumn<MeetingId>('id').primaryKey(),
  kind: text('kind', { enum: MEETING_KINDS }).notNull(),
  heldOn: dayColumn('held_on').notNull(),
  startsAt: text('starts_at').notNull(),
  endsAt: text('ends_at').notNull(),
  state: text('state', { enum: MEETING_STATES }).notNull(),
  seriesId: idColumn<SeriesId>('series_id'),
  definitiveOn: dayColumn('definitive_on'),
  finalisedAt: text('finalised_at'),
  minutesHash: blob('minutes_hash', { mode: 'buffer' }),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const meetingSeries = sqliteTable('meeting_series', {
  id: idColumn<SeriesId>('id').primaryKey(),
  kind: text('kind', { enum: MEETING_KINDS }).notNull(),
  everyDays: integer('every_days').notNull(),
  madeOn: dayColumn('made_on').notNull(),
});

export const meetingMilestones = sqliteTable('meeting_milestones', {
  meetingId: idColumn<MeetingId>('meeting_id').notNull(),
  kind: text('kind').notNull(),
  doneOn: dayColumn('done_on').notNull(),
});

export const meetingPresence = sqliteTable('meeting_presence', {
  meetingId: idColumn<MeetingId>('meeting_id').notNull(),
  staffId: idColumn<StaffId>('staff_id').notNull(),
});

export const agendaItems = sqliteTable('agenda_items', {
  id: idColumn<AgendaItemId>('id').primaryKey(),
  meetingId: idColumn<MeetingId>('meeting_id').notNull(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  position: integer('position').notNull(),
  minutes: integer('minutes').notNull(),
  state: text('state', { enum: ITEM_STATES }).notNull(),
  origin: text('origin', { enum: ITEM_ORIGINS }).notNull(),
  fromItemId: idColumn<AgendaItemId>('from_item_id'),
  returns: integer('returns', { mode: 'boolean' }).notNull(),
  letGo: integer('let_go', { mode: 'boolean' }).notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

/** Who tells whom what came of it: codes and days. */
export const itemFeedback = sqliteTable(
  'item_feedback',
  {
    itemId: idColumn<AgendaItemId>('item_id').notNull(),
    to: text('told_to', { enum: FEEDBACK_TO }).notNull(),
    studentId: idColumn<StudentId>('student_id').notNull(),
    ownerId: idColumn<StaffId>('owner_id'),
    by: dayColumn('by_day'),
    doneOn: dayColumn('done_on'),
    how: text('how', { enum: FEEDBACK_HOW }),
    isNotNeeded: integer('is_not_needed', { mode: 'boolean' }).notNull(),
    whyNot: text('why_not', { enum: FEEDBACK_WHY_NOT }),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.to] })],
);

/** Which members are not at the table for one pupil; no row means that everybody may be there. */
export const agendaItemAway = sqliteTable('agenda_item_away', {
  itemId: idColumn<AgendaItemId>('item_id').notNull(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  staffId: idColumn<StaffId>('staff_id').notNull(),
});
