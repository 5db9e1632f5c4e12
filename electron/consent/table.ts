import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { GROUNDS } from '../../shared/consent/grounds.ts';
import { CONSENT_PURPOSES, INFORM_KINDS, INFORM_WHO } from '../../shared/consent/model.ts';
import type { ConsentId, GroundId, InformId, MeetingId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

export const consents = sqliteTable('consents', {
  id: idColumn<ConsentId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  purpose: text('purpose', { enum: CONSENT_PURPOSES }).notNull(),
  meetingId: idColumn<MeetingId>('meeting_id'),
  recordedOn: dayColumn('recorded_on').notNull(),
  recordedBy: idColumn<UserId>('recorded_by').notNull(),
  expiresOn: dayColumn('expires_on').notNull(),
  withdrawnOn: dayColumn('withdrawn_on'),
  answerBy: dayColumn('answer_by'),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const sharingGrounds = sqliteTable('sharing_grounds', {
  id: idColumn<GroundId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  meetingId: idColumn<MeetingId>('meeting_id').notNull(),
  ground: text('ground', { enum: GROUNDS }).notNull(),
  recordedOn: dayColumn('recorded_on').notNull(),
  recordedBy: idColumn<UserId>('recorded_by').notNull(),
  confirmedOn: dayColumn('confirmed_on'),
  confirmedBy: idColumn<UserId>('confirmed_by'),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const consentInforms = sqliteTable('consent_informs', {
  id: idColumn<InformId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  who: text('who', { enum: INFORM_WHO }).notNull(),
  kind: text('kind', { enum: INFORM_KINDS }).notNull(),
  on: dayColumn('told_on').notNull(),
  recordedBy: idColumn<UserId>('recorded_by').notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const sharingRules = sqliteTable('sharing_rules', {
  /** The school's own dossier: there is one set of rules. */
  id: idColumn<string>('id').primaryKey(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});
