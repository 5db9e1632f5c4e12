import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { BLOCK_STATES, BLOCKS } from '../../shared/intake/blocks.ts';
import {
  ADVICE_LEVELS,
  ANSWERS,
  APPLICATION_KINDS,
  OUTCOMES,
  REASON_CLASSES,
  STAGES,
  SUPPORT_NEEDS,
  TALK_KINDS,
} from '../../shared/intake/model.ts';
import { ATTACHMENT_STATES, FILE_TYPES } from '../../shared/intake/oso/model.ts';
import { SWITCH_STEPS } from '../../shared/intake/switch-path.ts';
import type { SchoolYear } from '../../shared/kernel/days.ts';
import type { IntakeAttachmentId, IntakeTalkId, RoundId, StaffId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

const sealed = () => blob('sealed', { mode: 'buffer' }).notNull();
const revision = () => integer('revision').notNull();

export const intakeRounds = sqliteTable('intake_rounds', {
  id: idColumn<RoundId>('id').primaryKey(),
  schoolYear: text('school_year').$type<SchoolYear>().notNull(),
  state: text('state', { enum: ['open', 'closed'] }).notNull(),
});

export const intakeSettings = sqliteTable('intake_settings', {
  id: idColumn<string>('id').primaryKey(),
  revision: revision(),
  sealed: sealed(),
});

export const applications = sqliteTable('applications', {
  studentId: idColumn<StudentId>('student_id').primaryKey(),
  kind: text('kind', { enum: APPLICATION_KINDS }).notNull(),
  roundId: idColumn<RoundId>('round_id'),
  stage: text('stage', { enum: STAGES }).notNull(),
  stageSince: dayColumn('stage_since').notNull(),
  receivedOn: dayColumn('received_on'),
  startsOn: dayColumn('starts_on').notNull(),
  level: text('level', { enum: ADVICE_LEVELS }).notNull(),
  wantsSupport: text('wants_support', { enum: ANSWERS }).notNull(),
  extendedOn: dayColumn('extended_on'),
  temporaryOn: dayColumn('temporary_on'),
  outcome: text('outcome', { enum: OUTCOMES }),
  decidedOn: dayColumn('decided_on'),
  letterSentOn: dayColumn('letter_sent_on'),
  handlerId: idColumn<StaffId>('handler_id'),
  notReached: integer('not_reached').notNull(),
  lastCallOn: dayColumn('last_call_on'),
  revision: revision(),
  sealed: sealed(),
});

export const intakeBlocks = sqliteTable('intake_blocks', {
  studentId: idColumn<StudentId>('student_id').notNull(),
  block: text('block', { enum: BLOCKS }).notNull(),
  state: text('state', { enum: BLOCK_STATES }).notNull(),
  askedOn: dayColumn('asked_on'),
  source: text('source', { enum: ['oso', 'hand', 'phone'] }).notNull(),
  revision: revision(),
  sealed: sealed(),
});

export const intakeScreenings = sqliteTable('intake_screenings', {
  studentId: idColumn<StudentId>('student_id').primaryKey(),
  screenedOn: dayColumn('screened_on').notNull(),
  byUser: idColumn<UserId>('by_user').notNull(),
  need: text('need', { enum: SUPPORT_NEEDS }).notNull(),
  revision: revision(),
  sealed: sealed(),
});

export const intakeTalks = sqliteTable('intake_talks', {
  id: idColumn<IntakeTalkId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  kind: text('kind', { enum: TALK_KINDS }).notNull(),
  heldOn: dayColumn('held_on').notNull(),
  parentsInformed: integer('parents_informed', { mode: 'boolean' }).notNull(),
  revision: revision(),
  sealed: sealed(),
});

export const intakeAdvices = sqliteTable('intake_advices', {
  studentId: idColumn<StudentId>('student_id').primaryKey(),
  givenOn: dayColumn('given_on').notNull(),
  byUser: idColumn<UserId>('by_user').notNull(),
  isPositive: integer('is_positive', { mode: 'boolean' }).notNull(),
  need: text('need', { enum: SUPPORT_NEEDS }).notNull(),
  revision: revision(),
  sealed: sealed(),
});

export const intakeDecisions = sqliteTable('intake_decisions', {
  studentId: idColumn<StudentId>('student_id').primaryKey(),
  outcome: text('outcome', { enum: ['placed', 'placedWithPlan', 'invited', 'refused'] }).notNull(),
  reasonClass: text('reason_class', { enum: REASON_CLASSES }),
  decidedOn: dayColumn('decided_on').notNull(),
  byUser: idColumn<UserId>('by_user').notNull(),
  confirmedOn: dayColumn('confirmed_on'),
  revision: revision(),
  sealed: sealed(),
});

export const intakeDossiers = sqliteTable('intake_dossiers', {
  studentId: idColumn<StudentId>('student_id').primaryKey(),
  importedOn: dayColumn('imported_on').notNull(),
  byUser: idColumn<UserId>('by_user').notNull(),
  year: text('year').notNull(),
  kind: text('kind').notNull(),
  madeOn: dayColumn('made_on'),
  isProvisional: integer('is_provisional', { mode: 'boolean' }).notNull(),
  seenOn: dayColumn('seen_on'),
  agreed: text('agreed', { enum: ANSWERS }).notNull(),
  revision: revision(),
  sealed: sealed(),
});

export const intakeAttachments = sqliteTable('intake_attachments', {
  id: idColumn<IntakeAttachmentId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  block: text('block', { enum: BLOCKS }).notNull(),
  state: text('state', { enum: ATTACHMENT_STATES }).notNull(),
  type: text('type', { enum: FILE_TYPES }).notNull(),
  isMisnamed: integer('is_misnamed', { mode: 'boolean' }).notNull(),
  size: integer('size').notNull(),
  revision: revision(),
  sealed: sealed(),
});

export const intakeWishes = sqliteTable('intake_wishes', {
  studentId: idColumn<StudentId>('student_id').primaryKey(),
  revision: revision(),
  sealed: sealed(),
});

export const intakeSwitchSteps = sqliteTable('intake_switch_steps', {
  studentId: idColumn<StudentId>('student_id').notNull(),
  step: text('step', { enum: SWITCH_STEPS }).notNull(),
  doneOn: dayColumn('done_on').notNull(),
  byUser: idColumn<UserId>('by_user').notNull(),
});
