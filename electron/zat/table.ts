import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  AgendaItemId,
  CareMoveId,
  ClassAdviceId,
  ConsultId,
  CorrectionId,
  MeetingId,
  StaffId,
  StudentId,
  TrajectId,
  UserId,
} from '../../shared/kernel/ids.ts';
import { type CareLine, TRAJECT_KINDS, TRAJECT_OUTCOMES } from '../../shared/zat/care.ts';
import { CASE_ACTIONS, CASE_ENDINGS } from '../../shared/zat/case.ts';
import { SEAL_KINDS } from '../../shared/zat/minutes.ts';
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
  formBy: idColumn<StaffId>('form_by'),
  ownerId: idColumn<StaffId>('owner_id'),
  action: text('action', { enum: CASE_ACTIONS }),
  ending: text('ending', { enum: CASE_ENDINGS }),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const minutedItems = sqliteTable('minuted_items', {
  itemId: idColumn<AgendaItemId>('item_id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const minutesCorrections = sqliteTable('minutes_corrections', {
  id: idColumn<CorrectionId>('id').primaryKey(),
  itemId: idColumn<AgendaItemId>('item_id').notNull(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  field: text('field').notNull(),
  at: text('at').notNull(),
  userId: idColumn<UserId>('user_id').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const minutesSeals = sqliteTable('minutes_seals', {
  id: idColumn<string>('id').primaryKey(),
  meetingId: idColumn<MeetingId>('meeting_id').notNull(),
  kind: text('kind', { enum: SEAL_KINDS }).notNull(),
  userId: idColumn<UserId>('user_id').notNull(),
  at: text('at').notNull(),
  minutesHash: blob('minutes_hash', { mode: 'buffer' }).notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const careMoves = sqliteTable('care_moves', {
  id: idColumn<CareMoveId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  line: integer('line').$type<CareLine>().notNull(),
  fromOn: dayColumn('from_on').notNull(),
  recordedBy: idColumn<UserId>('recorded_by').notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const trajecten = sqliteTable('trajecten', {
  id: idColumn<TrajectId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  kind: text('kind', { enum: TRAJECT_KINDS }).notNull(),
  ownerId: idColumn<StaffId>('owner_id'),
  beganOn: dayColumn('began_on').notNull(),
  evaluateOn: dayColumn('evaluate_on'),
  endedOn: dayColumn('ended_on'),
  outcome: text('outcome', { enum: TRAJECT_OUTCOMES }),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const classAdvices = sqliteTable('class_advices', {
  id: idColumn<ClassAdviceId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  givenOn: dayColumn('given_on').notNull(),
  untilOn: dayColumn('until_on'),
  pastedOn: dayColumn('pasted_on'),
  givenBy: idColumn<UserId>('given_by').notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});
