import { isBsnLike, withoutBsn } from './bsn.ts';
import type { ColumnMap, RawTable, RosterField, RosterRefusal, RosterRow } from './model.ts';
import { splitFullName, splitPrefix } from './names.ts';
import { MASK } from './secrets.ts';
import { fieldOf, isNever } from './synonyms.ts';

const LONGEST_NAME = 200;

export type Normalised = {
  readonly rows: readonly RosterRow[];
  readonly refused: readonly RosterRefusal[];
  /** Values that were not read, per header. */
  readonly dropped: Readonly<Record<string, number>>;
};

/** A first proposal: the first column whose header is known for a field. Columns that may never be read are left out. */
export function proposeColumns(headers: readonly string[]): ColumnMap {
  const map: Partial<Record<RosterField, number>> = {};
  for (const [index, header] of headers.entries()) {
    const field = isNever(header) ? null : fieldOf(header);
    if (field !== null && map[field] === undefined) map[field] = index;
  }
  return map;
}

/** Rows of text become pupils; what cannot be trusted is refused with its row, field and reason (`formats.md` 8, 16). */
export function normalise(table: RawTable, columns: ColumnMap, today: string): Normalised {
  const dropped: Record<string, number> = {};
  const count = (header: string, n = 1): void => {
    dropped[header] = (dropped[header] ?? 0) + n;
  };
  const secret = secretColumns(table, columns);
  const rows: RosterRow[] = [];
  const refused: RosterRefusal[] = [];
  for (const { row, cells } of table.rows) {
    for (const index of secret) if ((cells[index] ?? '').trim() !== '') count(table.headers[index] ?? '');
    const cell = (field: RosterField): string => {
      const index = columns[field];
      if (index === undefined || secret.has(index)) return '';
      const raw = (cells[index] ?? '').normalize('NFC').trim();
      if (field === 'number') return raw;
      const clean = withoutBsn(raw);
      if (clean.dropped > 0) count(table.headers[index] ?? '', clean.dropped);
      return clean.text;
    };
    const result = oneRow(row, cell, today);
    if ('reason' in result) refused.push({ ...result, value: withoutBsn(result.value).text });
    else if (result.number !== '') rows.push(result);
  }
  const { one, twice } = withoutRepeats(rows);
  return { rows: one, refused: [...refused, ...twice], dropped };
}

function oneRow(row: number, cell: (field: RosterField) => string, today: string): RosterRow | RosterRefusal {
  const refuse = (field: RosterField, value: string, reason: RosterRefusal['reason']): RosterRefusal => ({
    row,
    field,
    value,
    reason,
  });
  const number = cell('number').replace(/\.0$/, '');
  if (number === '') return refuse('number', '', 'NUMBER_MISSING');
  if (number === MASK) return refuse('number', '', 'NUMBER_IS_BSN');
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(number)) return refuse('number', number, 'NUMBER_SCIENTIFIC');
  const name = nameOf(cell);
  if (name.surname === '' && name.givenName === '') return refuse('surname', '', 'NAME_MISSING');
  const longest = [name.givenName, name.prefix, name.surname].find((part) => part.length > LONGEST_NAME);
  if (longest !== undefined) return refuse('surname', `${longest.slice(0, 20)}…`, 'NAME_TOO_LONG');
  const birth = cell('birthDate');
  const birthDate = birth === '' ? null : readBirthDate(birth);
  if (birth !== '' && birthDate === null) return refuse('birthDate', birth, 'DATE_UNREADABLE');
  const age = birthDate === null ? null : Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  if (age !== null && (age < 9 || age > 25)) return refuse('birthDate', birth, 'AGE_UNLIKELY');
  const year = Number.parseInt(cell('year'), 10);
  return {
    row,
    number,
    ...name,
    givenName: name.givenName === '' ? cell('initials') || name.surname : name.givenName,
    surname: name.surname === '' ? name.givenName : name.surname,
    birthDate,
    sex: sexOf(cell('sex')),
    className: cell('className').slice(0, 60),
    level: cell('level').slice(0, 60),
    year: Number.isInteger(year) && year >= 1 && year <= 8 ? year : null,
    coach: cell('coach').slice(0, LONGEST_NAME),
    email: cell('email').slice(0, LONGEST_NAME),
  };
}

function nameOf(cell: (field: RosterField) => string) {
  const surname = cell('surname');
  if (surname === '' && cell('fullName') !== '') return splitFullName(cell('fullName'));
  const prefix = cell('prefix');
  const parts = prefix === '' ? splitPrefix(surname) : { prefix, surname };
  return { givenName: cell('givenName'), ...parts };
}

/** dd-mm-yyyy, d-m-yy, dd/mm/yyyy, yyyy-mm-dd, yyyymmdd. Never month first. `null` when it is no day. */
export function readBirthDate(text: string): string | null {
  const [, y1, m1, d1] = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(text) ?? [];
  const [, d2, m2, y2] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: .*)?$/.exec(text) ?? [];
  const [y, m, d] = y1 === undefined ? [y2, m2, d2] : [y1, m1, d1];
  if (y === undefined || m === undefined || d === undefined) return null;
  const year = y.length === 2 ? `20${y}` : y;
  const day = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) || !isSameDay(at, day) ? null : day;
}

function isSameDay(at: number, day: string): boolean {
  return new Date(at).toISOString().startsWith(day);
}

/** Digits are not guessed: in one standard 1 is a boy, in another a girl. */
function sexOf(text: string): RosterRow['sex'] {
  const plain = text.toLowerCase();
  if (/^(m|man|j|jongen)$/.test(plain)) return 'm';
  return /^(v|vrouw|meisje)$/.test(plain) ? 'v' : 'onbekend';
}

/** Columns that may not be read: by their name, or because most of what is in them is a BSN. */
function secretColumns(table: RawTable, columns: ColumnMap): Set<number> {
  const secret = new Set<number>();
  for (const [index, header] of table.headers.entries()) {
    if (isNever(header)) secret.add(index);
    else if (index !== columns.number && isMostlyBsn(table, index)) secret.add(index);
  }
  return secret;
}

function isMostlyBsn(table: RawTable, index: number): boolean {
  const values = table.rows
    .slice(0, 200)
    .map(({ cells }) => cells[index]?.trim() ?? '')
    .filter((value) => value !== '');
  return values.length >= 3 && values.filter(isBsnLike).length > values.length / 2;
}

/** Several rows for one number are one pupil, and the last row's class counts; another birth date is another pupil. */
function withoutRepeats(rows: readonly RosterRow[]): { one: RosterRow[]; twice: RosterRefusal[] } {
  const kept = new Map<string, RosterRow>();
  const twice: RosterRefusal[] = [];
  for (const line of rows) {
    const before = kept.get(line.number);
    const isOther =
      before !== undefined && (before.birthDate ?? line.birthDate) !== (line.birthDate ?? before.birthDate);
    if (isOther) twice.push({ row: line.row, field: 'number', value: line.number, reason: 'NUMBER_TWICE' });
    else kept.set(line.number, line);
  }
  return { one: [...kept.values()], twice };
}
