import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { CLASS_OUTCOMES } from '../../shared/bespreking/class-contract.ts';
import {
  DECISIONS,
  DISCUSSION_STATES,
  SIGNAL_KINDS,
  SIGNAL_OUTCOMES,
  SIGNAL_PLACES,
  SIGNAL_SOURCES,
  SIGNAL_STATES,
} from '../../shared/bespreking/model.ts';
import { ANSWER_STATES, ROUND_STATES } from '../../shared/bespreking/round-model.ts';
import type {
  ClassId,
  CoachTalkId,
  DiscussionId,
  InputRoundId,
  MeetingId,
  SignalId,
  StaffId,
  StudentId,
  TeamId,
  UserId,
} from '../../shared/kernel/ids.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

const studentId = () => idColumn<StudentId>('student_id').notNull();
const revision = () => integer('revision').notNull();
const sealed = () => blob('sealed', { mode: 'buffer' }).notNull();

export const signals = sqliteTable('signals', {
  id: idColumn<SignalId>('id').primaryKey(),
  studentId: studentId(),
  kind: text('kind', { enum: SIGNAL_KINDS }).notNull(),
  source: text('source', { enum: SIGNAL_SOURCES }).notNull(),
  place: text('place', { enum: SIGNAL_PLACES }).notNull(),
  sentOn: dayColumn('sent_on').notNull(),
  sentBy: idColumn<UserId>('sent_by').notNull(),
  state: text('state', { enum: SIGNAL_STATES }).notNull(),
  revision: revision(),
  sealed: sealed(),
});

export const signalSteps = sqliteTable('signal_steps', {
  id: idColumn<string>('id').primaryKey(),
  signalId: idColumn<SignalId>('signal_id').notNull(),
  studentId: studentId(),
  outcome: text('outcome', { enum: SIGNAL_OUTCOMES }).notNull(),
  takenOn: dayColumn('taken_on').notNull(),
  takenBy: idColumn<UserId>('taken_by').notNull(),
  revision: revision(),
  sealed: sealed(),
});

export const coachTalks = sqliteTable('coach_talks', {
  id: idColumn<CoachTalkId>('id').primaryKey(),
  studentId: studentId(),
  signalId: idColumn<SignalId>('signal_id'),
  heldOn: dayColumn('held_on').notNull(),
  heldBy: idColumn<UserId>('held_by').notNull(),
  revision: revision(),
  sealed: sealed(),
});

export const teamMeetings = sqliteTable('team_meetings', {
  meetingId: idColumn<MeetingId>('meeting_id').primaryKey(),
  teamId: idColumn<TeamId>('team_id').notNull(),
  classId: idColumn<ClassId>('class_id'),
});

export const discussions = sqliteTable('discussions', {
  id: idColumn<DiscussionId>('id').primaryKey(),
  studentId: studentId(),
  teamId: idColumn<TeamId>('team_id').notNull(),
  meetingId: idColumn<MeetingId>('meeting_id'),
  signalId: idColumn<SignalId>('signal_id'),
  fromId: idColumn<DiscussionId>('from_id'),
  position: integer('position').notNull(),
  minutes: integer('minutes').notNull(),
  state: text('state', { enum: DISCUSSION_STATES }).notNull(),
  isHeard: integer('is_heard', { mode: 'boolean' }).notNull(),
  gaps: integer('gaps').notNull(),
  broughtOn: dayColumn('brought_on').notNull(),
  broughtBy: idColumn<UserId>('brought_by').notNull(),
  discussedOn: dayColumn('discussed_on'),
  evaluateOn: dayColumn('evaluate_on'),
  evaluatedOn: dayColumn('evaluated_on'),
  openGoals: integer('open_goals').notNull(),
  decision: text('decision', { enum: DECISIONS }),
  carried: integer('carried').notNull(),
  revision: revision(),
  sealed: sealed(),
});

export const inputRounds = sqliteTable('input_rounds', {
  id: idColumn<InputRoundId>('id').primaryKey(),
  studentId: studentId(),
  discussionId: idColumn<DiscussionId>('discussion_id').notNull(),
  state: text('state', { enum: ROUND_STATES }).notNull(),
  askedOn: dayColumn('asked_on').notNull(),
  askedBy: idColumn<UserId>('asked_by').notNull(),
  dueOn: dayColumn('due_on').notNull(),
  closedOn: dayColumn('closed_on'),
  revision: revision(),
  sealed: sealed(),
});

export const inputAnswers = sqliteTable('input_answers', {
  id: idColumn<string>('id').primaryKey(),
  roundId: idColumn<InputRoundId>('round_id').notNull(),
  studentId: studentId(),
  staffId: idColumn<StaffId>('staff_id').notNull(),
  state: text('state', { enum: ANSWER_STATES }).notNull(),
  givenOn: dayColumn('given_on'),
  givenBy: idColumn<UserId>('given_by'),
  remindedOn: dayColumn('reminded_on'),
  revision: revision(),
  sealed: blob('sealed', { mode: 'buffer' }),
});

export const classReviews = sqliteTable('class_reviews', {
  id: idColumn<string>('id').primaryKey(),
  meetingId: idColumn<MeetingId>('meeting_id').notNull(),
  studentId: studentId(),
  position: integer('position').notNull(),
  outcome: text('outcome', { enum: CLASS_OUTCOMES }).notNull(),
  revision: revision(),
  sealed: sealed(),
});
