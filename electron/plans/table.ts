import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SchoolYear } from '../../shared/kernel/days.ts';
import type {
  ClassId,
  GuardianId,
  OfferId,
  PlanId,
  PlanRecordId,
  PlanVersionId,
  StudentId,
  UserId,
} from '../../shared/kernel/ids.ts';
import { OPP_CLOCKS, PLAN_KINDS, PLAN_STATES, VERSION_BASES } from '../../shared/plans/model.ts';
import { DECISIONS, INSTEMMING_WAYS, RECORD_KINDS } from '../../shared/plans/records.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

const sealed = () => blob('sealed', { mode: 'buffer' }).notNull();
const revision = () => integer('revision').notNull();
const recordedBy = () => idColumn<UserId>('recorded_by').notNull();

export const plans = sqliteTable('plans', {
  id: idColumn<PlanId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id'),
  classId: idColumn<ClassId>('class_id'),
  kind: text('kind', { enum: PLAN_KINDS }).notNull(),
  state: text('state', { enum: PLAN_STATES }).notNull(),
  startedOn: dayColumn('started_on').notNull(),
  evaluateOn: dayColumn('evaluate_on').notNull(),
  extraSupport: text('extra_support', { enum: ['ja', 'nee'] }),
  clockKind: text('clock_kind', { enum: OPP_CLOCKS }),
  clockStart: dayColumn('clock_start'),
  firstFixedOn: dayColumn('first_fixed_on'),
  lastEvaluatedOn: dayColumn('last_evaluated_on'),
  closedOn: dayColumn('closed_on'),
  rodBeginOn: dayColumn('rod_begin_on'),
  rodEndOn: dayColumn('rod_end_on'),
  disputeOn: dayColumn('dispute_on'),
  followsId: idColumn<PlanId>('follows_id'),
  revision: revision(),
});

export const planVersions = sqliteTable('plan_versions', {
  id: idColumn<PlanVersionId>('id').primaryKey(),
  planId: idColumn<PlanId>('plan_id').notNull(),
  studentId: idColumn<StudentId>('student_id'),
  number: integer('number').notNull(),
  basis: text('basis', { enum: VERSION_BASES }).notNull(),
  fixedOn: dayColumn('fixed_on'),
  fixedBy: idColumn<UserId>('fixed_by'),
  agreedOn: dayColumn('agreed_on'),
  textHash: blob('text_hash', { mode: 'buffer' }),
  revision: revision(),
  sealed: sealed(),
});

export const planRecords = sqliteTable('plan_records', {
  id: idColumn<PlanRecordId>('id').primaryKey(),
  planId: idColumn<PlanId>('plan_id').notNull(),
  versionId: idColumn<PlanVersionId>('version_id').notNull(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  kind: text('kind', { enum: RECORD_KINDS }).notNull(),
  onDay: dayColumn('on_day').notNull(),
  untilDay: dayColumn('until_day'),
  recordedBy: recordedBy(),
  revision: revision(),
  sealed: sealed(),
});

export const planInstemming = sqliteTable('plan_instemming', {
  id: idColumn<PlanRecordId>('id').primaryKey(),
  planId: idColumn<PlanId>('plan_id').notNull(),
  versionId: idColumn<PlanVersionId>('version_id').notNull(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  guardianId: idColumn<GuardianId>('guardian_id'),
  answer: text('answer', { enum: ['ja', 'nee'] }).notNull(),
  onDay: dayColumn('on_day').notNull(),
  how: text('how', { enum: INSTEMMING_WAYS }).notNull(),
  recordedBy: recordedBy(),
  revision: revision(),
  sealed: sealed(),
});

export const planEvaluations = sqliteTable('plan_evaluations', {
  id: idColumn<PlanRecordId>('id').primaryKey(),
  planId: idColumn<PlanId>('plan_id').notNull(),
  versionId: idColumn<PlanVersionId>('version_id').notNull(),
  studentId: idColumn<StudentId>('student_id'),
  onDay: dayColumn('on_day').notNull(),
  decision: text('decision', { enum: DECISIONS }),
  recordedBy: recordedBy(),
  revision: revision(),
  sealed: sealed(),
});

export const planScores = sqliteTable('plan_scores', {
  id: idColumn<PlanRecordId>('id').primaryKey(),
  planId: idColumn<PlanId>('plan_id').notNull(),
  versionId: idColumn<PlanVersionId>('version_id').notNull(),
  studentId: idColumn<StudentId>('student_id'),
  goalId: idColumn<string>('goal_id').notNull(),
  evaluationId: idColumn<PlanRecordId>('evaluation_id'),
  onDay: dayColumn('on_day').notNull(),
  outcome: integer('outcome').notNull(),
  revision: revision(),
  sealed: sealed(),
});

export const planOffers = sqliteTable('plan_offers', {
  planId: idColumn<PlanId>('plan_id').notNull(),
  offerId: idColumn<OfferId>('offer_id').notNull(),
  studentId: idColumn<StudentId>('student_id'),
});

export const oppWaivers = sqliteTable('opp_waivers', {
  studentId: idColumn<StudentId>('student_id').notNull(),
  schoolYear: text('school_year').$type<SchoolYear>().notNull(),
  onDay: dayColumn('on_day').notNull(),
  recordedBy: recordedBy(),
  revision: revision(),
  sealed: sealed(),
});
