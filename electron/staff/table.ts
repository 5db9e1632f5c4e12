import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ClassId, StaffId, TeamId } from '../../shared/kernel/ids.ts';
import { STAFF_FUNCTIONS } from '../../shared/staff/model.ts';
import { idColumn } from '../db/columns.ts';

export const staff = sqliteTable('staff', {
  id: idColumn<StaffId>('id').primaryKey(),
  function: text('function', { enum: STAFF_FUNCTIONS }).notNull(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const teams = sqliteTable('teams', {
  id: idColumn<TeamId>('id').primaryKey(),
  leaderId: idColumn<StaffId>('leader_id'),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const teamMembers = sqliteTable('team_members', {
  teamId: idColumn<TeamId>('team_id').notNull(),
  staffId: idColumn<StaffId>('staff_id').notNull(),
});

export const teamClasses = sqliteTable('team_classes', {
  teamId: idColumn<TeamId>('team_id').notNull(),
  classId: idColumn<ClassId>('class_id').notNull(),
});
