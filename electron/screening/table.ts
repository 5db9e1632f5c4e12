import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SchoolYear } from '../../shared/kernel/days.ts';
import type { CampaignId, ImportId, InstrumentId, ResultId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import { MOMENTS, RESULT_STATES } from '../../shared/screening/model.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

export const screeningInstruments = sqliteTable('screening_instruments', {
  id: idColumn<InstrumentId>('id').primaryKey(),
  version: integer('version').notNull(),
  isArchived: integer('is_archived', { mode: 'boolean' }).notNull(),
});

export const screeningEditions = sqliteTable('screening_editions', {
  instrumentId: idColumn<InstrumentId>('instrument_id').notNull(),
  version: integer('version').notNull(),
  madeOn: dayColumn('made_on').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const screeningLine = sqliteTable('screening_line', {
  id: idColumn<string>('id').primaryKey(),
  signalAt: integer('signal_at').notNull(),
  watchAt: integer('watch_at').notNull(),
  revision: integer('revision').notNull(),
});

export const screeningCampaigns = sqliteTable('screening_campaigns', {
  id: idColumn<CampaignId>('id').primaryKey(),
  schoolYear: text('school_year').$type<SchoolYear>().notNull(),
  yearGroup: integer('year_group').notNull(),
  moment: text('moment', { enum: MOMENTS }).notNull(),
  fromDay: dayColumn('from_day').notNull(),
  untilDay: dayColumn('until_day').notNull(),
  catchUpOn: dayColumn('catch_up_on'),
  isClosed: integer('is_closed', { mode: 'boolean' }).notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const screeningCampaignTests = sqliteTable('screening_campaign_tests', {
  campaignId: idColumn<CampaignId>('campaign_id').notNull(),
  position: integer('position').notNull(),
  instrumentId: idColumn<InstrumentId>('instrument_id').notNull(),
});

export const screeningResults = sqliteTable('screening_results', {
  id: idColumn<ResultId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  campaignId: idColumn<CampaignId>('campaign_id').notNull(),
  instrumentId: idColumn<InstrumentId>('instrument_id').notNull(),
  /** 1 from the grid; a list that says something else for the same test keeps both. */
  attempt: integer('attempt').notNull(),
  takenOn: dayColumn('taken_on').notNull(),
  state: text('state', { enum: RESULT_STATES }).notNull(),
  importId: idColumn<ImportId>('import_id'),
  enteredBy: idColumn<UserId>('entered_by').notNull(),
  enteredAt: text('entered_at').notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});
