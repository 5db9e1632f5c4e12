import { z } from 'zod';
import { InstrumentId, type StudentId } from '../kernel/ids.ts';
import { Line } from '../kernel/text.ts';
import { isBsnLike, withoutBsn } from '../students/roster/bsn.ts';
import type { RawTable } from '../students/roster/model.ts';
import { fieldOf, isNever, plainHeader } from '../students/roster/synonyms.ts';
import type { Instrument } from './campaign.ts';
import { type GivenFault, readGiven } from './read-given.ts';

/* A list of results of any supplier, read by a mapping that the school keeps (`formats.md` 12). Columns are named by
   their header, so that next year's file fits the same mapping. */

const Header = z.string().max(120);
export const ResultMapping = z.strictObject({
  number: Header.nullable(),
  name: Header.nullable(),
  className: Header.nullable(),
  /** `wide`: a column a test. `long`: a row a test, with the name of the test in a column. */
  shape: z.enum(['wide', 'long']),
  columns: z.array(z.strictObject({ header: Header, instrumentId: InstrumentId })).max(40),
  test: Header.nullable(),
  value: Header.nullable(),
  tests: z.array(z.strictObject({ text: Header, instrumentId: InstrumentId })).max(40),
});
export type ResultMapping = z.infer<typeof ResultMapping>;
export const SavedMapping = z.strictObject({ name: Line, mapping: ResultMapping });

export const PARK_REASONS = ['UNKNOWN_PUPIL', 'NAME_TWICE', 'OTHER_YEAR', 'NO_PUPIL'] as const;
export type ParkReason = (typeof PARK_REASONS)[number];
export type ImportPupil = {
  readonly studentId: StudentId;
  readonly number: string;
  readonly names: readonly string[];
  readonly className: string | null;
  readonly isInCampaign: boolean;
};
export type ImportValue = { readonly instrumentId: InstrumentId; readonly header: string; readonly given: string };
export type PlannedValue = ImportValue & {
  readonly row: number;
  readonly studentId: StudentId;
  /** `double`: something else stands there already, or twice in this file; both are kept and marked. */
  readonly kind: 'new' | 'same' | 'double';
};
export type RefusedValue = ImportValue & { readonly row: number; readonly who: string; readonly fault: GivenFault };
export type ParkedRow = {
  readonly row: number;
  readonly who: string;
  readonly reason: ParkReason;
  readonly values: readonly ImportValue[];
};
export type ResultPlan = {
  readonly values: readonly PlannedValue[];
  readonly refused: readonly RefusedValue[];
  readonly parked: readonly ParkedRow[];
  /** Values that were not read, per header: numbers of the state and the like. */
  readonly dropped: Readonly<Record<string, number>>;
};

const TEST_HEADERS = ['toets', 'toetsnaam', 'test', 'onderdeel', 'naamtoets'];
const VALUE_HEADERS = ['score', 'uitslag', 'waarde', 'resultaat', 'vaardigheidsscore', 'schaalscore'];

/** A first proposal from the headers; a wide file when names of tests stand above columns. */
export function proposeMapping(
  headers: readonly string[],
  rows: RawTable['rows'],
  instruments: readonly Instrument[],
): ResultMapping {
  const field = (...wanted: string[]) =>
    headers.find((header) => !isNever(header) && wanted.includes(fieldOf(header) ?? '')) ?? null;
  const named = (names: readonly string[]) => headers.find((header) => names.includes(plainHeader(header))) ?? null;
  const like = (text: string) =>
    instruments.find(({ edition }) => plainHeader(text) === plainHeader(edition.name)) ??
    instruments.find(({ edition }) => plainHeader(text).startsWith(plainHeader(edition.name)));
  const columns = headers.flatMap((header) => {
    const found = isNever(header) ? undefined : like(header);
    return found ? [{ header, instrumentId: found.instrumentId }] : [];
  });
  const [test, value] = [named(TEST_HEADERS), named(VALUE_HEADERS)];
  const isLong = columns.length === 0 && test !== null && value !== null;
  const at = headers.indexOf(test ?? '');
  const texts = isLong ? [...new Set(rows.map(({ cells }) => (cells[at] ?? '').trim()))].slice(0, 40) : [];
  return {
    number: field('number'),
    name: field('fullName') ?? field('surname'),
    className: field('className'),
    shape: isLong ? 'long' : 'wide',
    columns,
    test,
    value,
    tests: texts.flatMap((text) => {
      const found = like(text);
      return found ? [{ text, instrumentId: found.instrumentId }] : [];
    }),
  };
}

/** Does every column that the mapping names stand in this file? */
export function mappingFits(mapping: ResultMapping, headers: readonly string[]): boolean {
  const named = [mapping.number, mapping.name, mapping.className, ...mapping.columns.map(({ header }) => header)];
  const long = mapping.shape === 'long' ? [mapping.test, mapping.value] : [];
  return [...named, ...long].every((header) => header === null || headers.includes(header));
}

type Known = (studentId: StudentId, instrumentId: InstrumentId) => readonly string[];

/** What a file would do. Nobody is guessed: who cannot be found for certain is parked with his values. */
export function planResults(
  table: RawTable,
  mapping: ResultMapping,
  pupils: readonly ImportPupil[],
  instruments: readonly Instrument[],
  /** The scores that stand there already, as given. */
  known: Known,
): ResultPlan {
  const dropped: Record<string, number> = {};
  const column = (header: string | null): number => (header === null ? -1 : table.headers.indexOf(header));
  const secret = secretColumns(table, column(mapping.number));
  for (const { cells } of table.rows)
    for (const index of secret) if ((cells[index] ?? '').trim() !== '') count(dropped, table.headers[index] ?? '');
  const find = finder(pupils);
  const editions = new Map(instruments.map((one) => [one.instrumentId, one.edition]));
  const values: PlannedValue[] = [];
  const refused: RefusedValue[] = [];
  const parked: ParkedRow[] = [];
  const seen = new Map<string, string[]>();
  for (const { row, cells } of table.rows) {
    const cell = (header: string | null): string => {
      const index = column(header);
      if (index < 0 || secret.has(index)) return '';
      const raw = (cells[index] ?? '').normalize('NFC').trim();
      if (header === mapping.number) return raw.replace(/\.0$/, '');
      const clean = withoutBsn(raw);
      for (let n = 0; n < clean.dropped; n += 1) count(dropped, header ?? '');
      return clean.text;
    };
    const given = valuesOf(mapping, cell).filter((value) => value.given !== '' && editions.has(value.instrumentId));
    if (given.length === 0) continue;
    const [number, name, className] = [cell(mapping.number), cell(mapping.name), cell(mapping.className)];
    const who = [name, number, className]
      .filter((part) => part !== '')
      .join(', ')
      .slice(0, 200);
    const found = find(number, name, className);
    if ('reason' in found) {
      parked.push({ row, who, reason: found.reason, values: given });
      continue;
    }
    for (const value of given) {
      const edition = editions.get(value.instrumentId);
      const read = edition && readGiven(value.given, edition);
      if (!read) continue;
      if (!read.ok) {
        refused.push({ ...value, row, who, fault: read.code });
        continue;
      }
      const key = `${found.studentId} ${value.instrumentId}`;
      const before = [...known(found.studentId, value.instrumentId), ...(seen.get(key) ?? [])];
      const kind = before.includes(read.value.given) ? 'same' : before.length > 0 ? 'double' : 'new';
      seen.set(key, [...(seen.get(key) ?? []), read.value.given]);
      values.push({ ...value, given: read.value.given, row, studentId: found.studentId, kind });
    }
  }
  return { values, refused, parked, dropped };
}

function valuesOf(mapping: ResultMapping, cell: (header: string | null) => string): ImportValue[] {
  if (mapping.shape === 'wide') return mapping.columns.map((one) => ({ ...one, given: cell(one.header).slice(0, 60) }));
  const test = cell(mapping.test);
  const found = mapping.tests.find(({ text }) => text === test);
  return found ? [{ instrumentId: found.instrumentId, header: test, given: cell(mapping.value).slice(0, 60) }] : [];
}

type Found = { readonly studentId: StudentId } | { readonly reason: ParkReason };

/** By number; else by name, with the class when two have that name. */
function finder(pupils: readonly ImportPupil[]): (number: string, name: string, className: string) => Found {
  const byNumber = new Map(pupils.map((pupil) => [pupil.number, pupil]));
  const byName = new Map<string, ImportPupil[]>();
  for (const pupil of pupils)
    for (const name of new Set(pupil.names.map(plainName))) byName.set(name, [...(byName.get(name) ?? []), pupil]);
  const inCampaign = (pupil: ImportPupil): Found =>
    pupil.isInCampaign ? { studentId: pupil.studentId } : { reason: 'OTHER_YEAR' };
  return (number, name, className) => {
    const known = number === '' ? undefined : byNumber.get(number);
    if (known) return inCampaign(known);
    if (name === '') return { reason: number === '' ? 'NO_PUPIL' : 'UNKNOWN_PUPIL' };
    const named = byName.get(plainName(name)) ?? [];
    const chosen = className === '' ? named : named.filter((pupil) => pupil.className === className);
    const [one, ...others] = chosen;
    if (!one) return { reason: 'UNKNOWN_PUPIL' };
    return others.length > 0 ? { reason: 'NAME_TWICE' } : inCampaign(one);
  };
}

export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .trim();
}

function count(counts: Record<string, number>, header: string): void {
  counts[header] = (counts[header] ?? 0) + 1;
}

/** Columns that may never be read: by their name, or because most of what is in them is a BSN. */
function secretColumns({ headers, rows }: RawTable, numberColumn: number): Set<number> {
  const secret = new Set<number>();
  for (const [index, header] of headers.entries()) {
    const values = rows
      .slice(0, 200)
      .map(({ cells }) => cells[index]?.trim() ?? '')
      .filter((value) => value !== '');
    const isMostly = values.length >= 3 && values.filter(isBsnLike).length > values.length / 2;
    if (isNever(header) || (isMostly && index !== numberColumn)) secret.add(index);
  }
  return secret;
}
