import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SchoolYear } from '../../shared/kernel/days.ts';
import type {
  AdviceId,
  CampaignId,
  CareCaseId,
  DeclarationId,
  FacilityId,
  ImportId,
  InstrumentId,
  MappingId,
  ParkedId,
  ResultId,
  ScreeningSignalId,
  StudentId,
  SupportGroupId,
  SupportId,
  UserId,
} from '../../shared/kernel/ids.ts';
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

export const screeningSignals = sqliteTable('screening_signals', {
  id: idColumn<ScreeningSignalId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  campaignId: idColumn<CampaignId>('campaign_id').notNull(),
  decidedOn: dayColumn('decided_on').notNull(),
  decidedBy: idColumn<UserId>('decided_by').notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const screeningCases = sqliteTable('screening_cases', {
  id: idColumn<CareCaseId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  openedOn: dayColumn('opened_on').notNull(),
  closedOn: dayColumn('closed_on'),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const screeningGroups = sqliteTable('screening_groups', {
  id: idColumn<SupportGroupId>('id').primaryKey(),
  schoolYear: text('school_year').$type<SchoolYear>().notNull(),
  isClosed: integer('is_closed', { mode: 'boolean' }).notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const screeningSupports = sqliteTable('screening_supports', {
  id: idColumn<SupportId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  groupId: idColumn<SupportGroupId>('group_id'),
  fromDay: dayColumn('from_day').notNull(),
  untilDay: dayColumn('until_day'),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const screeningAttendance = sqliteTable('screening_attendance', {
  groupId: idColumn<SupportGroupId>('group_id').notNull(),
  heldOn: dayColumn('held_on').notNull(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  state: text('state', { enum: ['present', 'absent'] }).notNull(),
});

export const screeningDeclarations = sqliteTable('screening_declarations', {
  id: idColumn<DeclarationId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  issuedOn: dayColumn('issued_on').notNull(),
  /** `null`: it does not run out (SCR-6). */
  validUntil: dayColumn('valid_until'),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

/** Two sealed parts: what a docent sees, and why, which he does not (SCR-7). */
export const screeningFacilities = sqliteTable('screening_facilities', {
  id: idColumn<FacilityId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  fromDay: dayColumn('from_day').notNull(),
  untilDay: dayColumn('until_day'),
  isForTests: integer('for_tests', { mode: 'boolean' }).notNull(),
  isForExam: integer('for_exam', { mode: 'boolean' }).notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
  sealedBasis: blob('sealed_basis', { mode: 'buffer' }).notNull(),
});

export const screeningAdvices = sqliteTable('screening_advices', {
  id: idColumn<AdviceId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  madeOn: dayColumn('made_on').notNull(),
  madeBy: idColumn<UserId>('made_by').notNull(),
  untilDay: dayColumn('until_day'),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const nurseInvitations = sqliteTable('screening_nurse_invitations', {
  studentId: idColumn<StudentId>('student_id').notNull(),
  schoolYear: text('school_year').$type<SchoolYear>().notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const screeningImports = sqliteTable('screening_imports', {
  id: idColumn<ImportId>('id').primaryKey(),
  at: text('at').notNull(),
  userId: idColumn<UserId>('user_id').notNull(),
  campaignId: idColumn<CampaignId>('campaign_id').notNull(),
  fileHash: blob('file_hash', { mode: 'buffer' }).notNull(),
  savedCount: integer('saved_count').notNull(),
  parkedCount: integer('parked_count').notNull(),
  state: text('state', { enum: ['done', 'undone'] }).notNull(),
});

export const screeningParked = sqliteTable('screening_parked', {
  id: idColumn<ParkedId>('id').primaryKey(),
  importId: idColumn<ImportId>('import_id').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const screeningMappings = sqliteTable('screening_mappings', {
  id: idColumn<MappingId>('id').primaryKey(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});
