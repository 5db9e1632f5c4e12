import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SchoolYear } from '../../shared/kernel/days.ts';
import type { OfferDomainId, OfferId } from '../../shared/kernel/ids.ts';
import { OFFER_STATES } from '../../shared/settings/offer.ts';
import { dayColumn, idColumn } from '../db/columns.ts';

export const schoolProfile = sqliteTable('school_profile', {
  id: idColumn<string>('id').primaryKey(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const schoolYears = sqliteTable('school_years', {
  year: text('year').$type<SchoolYear>().primaryKey(),
  revision: integer('revision').notNull(),
});

export const holidays = sqliteTable('holidays', {
  year: text('year').$type<SchoolYear>().notNull(),
  position: integer('position').notNull(),
  name: text('name').notNull(),
  fromDay: dayColumn('from_day').notNull(),
  untilDay: dayColumn('until_day').notNull(),
});

export const offerDomains = sqliteTable('offer_domains', {
  id: idColumn<OfferDomainId>('id').primaryKey(),
  position: integer('position').notNull(),
  state: text('state', { enum: OFFER_STATES }).notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});

export const offerNeeds = sqliteTable('offer_needs', {
  id: idColumn<OfferId>('id').primaryKey(),
  domainId: idColumn<OfferDomainId>('domain_id').notNull(),
  position: integer('position').notNull(),
  state: text('state', { enum: OFFER_STATES }).notNull(),
  revision: integer('revision').notNull(),
  sealed: blob('sealed', { mode: 'buffer' }).notNull(),
});
