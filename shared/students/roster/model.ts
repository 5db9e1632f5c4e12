import { z } from 'zod';
import { SchoolYear } from '../../kernel/days.ts';

/** A file as rows of text, whatever it was; made in the keyless process and checked again behind it. */
export const RawTable = z.strictObject({
  format: z.enum(['csv', 'xlsx', 'edexml']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  /** '2026-2027' where the file says for which year it is. */
  schoolYear: SchoolYear.nullable(),
  /** 1-based; `null` for a format without one. */
  headerRow: z.number().int().nullable(),
  headers: z.array(z.string()).max(500),
  rows: z.array(z.strictObject({ row: z.number().int(), cells: z.array(z.string()) })).max(100_000),
});
export type RawTable = z.infer<typeof RawTable>;

export const ROSTER_FIELDS = [
  'number',
  'givenName',
  'prefix',
  'surname',
  'fullName',
  'initials',
  'birthDate',
  'sex',
  'className',
  'year',
  'level',
  'coach',
  'email',
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** Which column (0-based) is which field. */
export type ColumnMap = Readonly<Partial<Record<RosterField, number>>>;

export type RosterRow = {
  readonly row: number;
  readonly number: string;
  readonly givenName: string;
  readonly prefix: string;
  readonly surname: string;
  readonly birthDate: string | null;
  readonly sex: 'm' | 'v' | 'onbekend';
  readonly className: string;
  readonly level: string;
  readonly year: number | null;
  readonly coach: string;
  readonly email: string;
};

export const ROSTER_REASONS = [
  'NUMBER_MISSING',
  'NUMBER_SCIENTIFIC',
  'NUMBER_IS_BSN',
  'NUMBER_TWICE',
  'NAME_MISSING',
  'NAME_TOO_LONG',
  'DATE_UNREADABLE',
  'AGE_UNLIKELY',
  'BIRTH_DATE_DIFFERS',
  'SAME_PERSON_OTHER_NUMBER',
] as const;
export type RosterReason = (typeof ROSTER_REASONS)[number];

export type RosterRefusal = {
  readonly row: number;
  readonly field: RosterField;
  readonly value: string;
  readonly reason: RosterReason;
};
