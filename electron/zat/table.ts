import { blob, integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import type { ConsultId, MeetingId } from '../../shared/kernel/ids.ts';
import { idColumn } from '../db/columns.ts';

export const anonymousConsults = sqliteTable('anonymous_consults', {
  id: idColumn<ConsultId>('id').primaryKey(),
  meetingId: idColumn<MeetingId>('meeting_id').notNull(),
  minutes: integer('minutes').notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});
