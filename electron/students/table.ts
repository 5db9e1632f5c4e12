import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SchoolYear } from '../../shared/kernel/days.ts';
import type { ClassId, GuardianId, ImportId, StaffId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import { GEZAG, STUDENT_STATES } from '../../shared/students/model.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

export const classes = sqliteTable('classes', {
  id: idColumn<ClassId>('id').primaryKey(),
  schoolYear: text('school_year').$type<SchoolYear>().notNull(),
  level: text('level'),
  year: integer('year'),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const students = sqliteTable('students', {
  id: idColumn<StudentId>('id').primaryKey(),
  state: text('state', { enum: STUDENT_STATES }).notNull(),
  leftOn: dayColumn('left_on'),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const enrolments = sqliteTable('enrolments', {
  id: idColumn<string>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  schoolYear: text('school_year').$type<SchoolYear>().notNull(),
  classId: idColumn<ClassId>('class_id'),
  level: text('level'),
  year: integer('year'),
  fromDay: dayColumn('from_day').notNull(),
  untilDay: dayColumn('until_day'),
});

export const coachRelations = sqliteTable('coach_relations', {
  studentId: idColumn<StudentId>('student_id').notNull(),
  staffId: idColumn<StaffId>('staff_id').notNull(),
  fromDay: dayColumn('from_day').notNull(),
  untilDay: dayColumn('until_day'),
});

export const guardians = sqliteTable('guardians', {
  id: idColumn<GuardianId>('id').primaryKey(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  gezag: text('gezag', { enum: GEZAG }).notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const imports = sqliteTable('imports', {
  id: idColumn<ImportId>('id').primaryKey(),
  at: text('at').notNull(),
  userId: idColumn<UserId>('user_id').notNull(),
  fileHash: blob('file_hash', { mode: 'buffer' }).notNull(),
  schoolYear: text('school_year').$type<SchoolYear>().notNull(),
  newCount: integer('new_count').notNull(),
  changedCount: integer('changed_count').notNull(),
  leftCount: integer('left_count').notNull(),
  state: text('state', { enum: ['done', 'undone'] }).notNull(),
});

export const importChanges = sqliteTable('import_changes', {
  importId: idColumn<ImportId>('import_id').notNull(),
  studentId: idColumn<StudentId>('student_id').notNull(),
  kind: text('kind', { enum: ['new', 'changed', 'left'] }).notNull(),
  sealedBefore: blob('sealed_before', { mode: 'buffer' }),
});
