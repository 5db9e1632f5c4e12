import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  DisclosureGround,
  DisclosureKind,
  DisclosurePurpose,
  DisclosureState,
  ReceiverKind,
} from '../../shared/disclosure/model.ts';
import type { DisclosureId, StaffId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

export const disclosures = sqliteTable('disclosures', {
  id: idColumn<DisclosureId>('id').primaryKey(),
  year: integer('year').notNull(),
  number: integer('number').notNull(),
  kind: text('kind').$type<DisclosureKind>().notNull(),
  detail: text('detail').notNull(),
  receiverKind: text('receiver_kind').$type<ReceiverKind>().notNull(),
  purpose: text('purpose').$type<DisclosurePurpose>().notNull(),
  format: text('format').notNull(),
  state: text('state').$type<DisclosureState>().notNull(),
  madeOn: dayColumn('made_on').notNull(),
  /** ISO instant. */
  madeAt: text('made_at').notNull(),
  madeBy: idColumn<UserId>('made_by').notNull(),
});

export const disclosureReceivers = sqliteTable(
  'disclosure_receivers',
  {
    disclosureId: idColumn<DisclosureId>('disclosure_id').notNull(),
    staffId: idColumn<StaffId>('staff_id').notNull(),
  },
  (it) => [primaryKey({ columns: [it.disclosureId, it.staffId] })],
);

export const disclosureSubjects = sqliteTable(
  'disclosure_subjects',
  {
    disclosureId: idColumn<DisclosureId>('disclosure_id').notNull(),
    studentId: idColumn<StudentId>('student_id').notNull(),
    ground: text('ground').$type<DisclosureGround>().notNull(),
    /** Ids of the permissions or weighed grounds, with spaces between. */
    sourceIds: text('source_ids').notNull(),
    /** Codes of `DISCLOSURE_PARTS`, with spaces between. */
    parts: text('parts').notNull(),
    revision: integer('revision').notNull(),
    sealed: blob('sealed', { mode: 'buffer' }).notNull(),
  },
  (it) => [primaryKey({ columns: [it.disclosureId, it.studentId] })],
);
