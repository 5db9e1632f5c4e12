import { type Day, day, type SchoolYear } from '../kernel/days.ts';
import type { InstrumentId, StudentId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { withoutBsn } from '../students/roster/bsn.ts';
import type { RawTable } from '../students/roster/model.ts';
import { readBirthDate } from '../students/roster/normalise.ts';
import { fieldOf, isNever, plainHeader } from '../students/roster/synonyms.ts';
import type { Instrument } from './campaign.ts';
import { finder, secretColumns } from './import-find.ts';
import type {
  ImportPupil,
  ImportValue,
  OtherLetter,
  ParkedRow,
  PlannedValue,
  RefusedValue,
  ResultMapping,
  ResultPlan,
} from './import-model.ts';
import { BANDS, type Band, type Moment } from './model.ts';
import { scoreValue } from './norms.ts';
import { readGiven } from './read-given.ts';

const TEST_HEADERS = ['toets', 'toetsnaam', 'test', 'onderdeel', 'naamtoets'];
const VALUE_HEADERS = ['score', 'uitslag', 'waarde', 'resultaat', 'vaardigheidsscore', 'schaalscore'];

const DATE_HEADERS = ['datum', 'afnamedatum', 'toetsdatum', 'datumafname', 'afgenomenop', 'gemaaktop'];

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
  const found = headers.flatMap((header, index) => {
    const instrument = isNever(header) ? undefined : like(header);
    return instrument ? [{ header, index, instrument }] : [];
  });
  const letters = found.filter(({ index, instrument }) => holdsLetters(rows, index, instrument));
  // Of two columns about one test the first with numbers is its score.
  const columns = [
    ...new Map(
      found
        .filter((one) => !letters.includes(one))
        .toReversed()
        .map((one) => [one.instrument.instrumentId, one] as const),
    ).values(),
  ].toSorted((one, other) => one.index - other.index);
  const pair = ({ header, instrument }: (typeof found)[number]) => ({ header, instrumentId: instrument.instrumentId });
  const [test, value] = [named(TEST_HEADERS), named(VALUE_HEADERS)];
  const isLong = columns.length === 0 && test !== null && value !== null;
  const at = headers.indexOf(test ?? '');
  const texts = isLong ? [...new Set(rows.map(({ cells }) => (cells[at] ?? '').trim()))].slice(0, 40) : [];
  return {
    number: field('number'),
    name: field('fullName') ?? field('surname'),
    className: field('className'),
    date: named(DATE_HEADERS),
    shape: isLong ? 'long' : 'wide',
    columns: columns.map(pair),
    letters: letters.map(pair),
    test,
    value,
    tests: texts.flatMap((text) => {
      const found = like(text);
      return found ? [{ text, instrumentId: found.instrumentId }] : [];
    }),
  };
}

/** Are these letters beside a score, as many suppliers print them? Of a test that is scored in letters they are the score. */
function holdsLetters(rows: RawTable['rows'], index: number, { edition }: Instrument): boolean {
  if (edition.scale.kind !== 'score' && edition.scale.kind !== 'percentile') return false;
  const values = rows
    .slice(0, 50)
    .map(({ cells }) => (cells[index] ?? '').trim())
    .filter((value) => value !== '');
  return values.length > 0 && values.filter((value) => bandOf(value) !== null).length * 2 > values.length;
}

function bandOf(text: string): Band | null {
  return BANDS.find((band) => band === text.toUpperCase()) ?? null;
}

/** Does every column that the mapping names stand in this file? */
export function mappingFits(mapping: ResultMapping, headers: readonly string[]): boolean {
  const columns = [...mapping.columns, ...mapping.letters].map(({ header }) => header);
  const named = [mapping.number, mapping.name, mapping.className, mapping.date, ...columns];
  const long = mapping.shape === 'long' ? [mapping.test, mapping.value] : [];
  return [...named, ...long].every((header) => header === null || headers.includes(header));
}

/** When this campaign is, for the norms and for the days in the list. */
export type ListMoment = { readonly moment: Moment; readonly schoolYear: SchoolYear; readonly today: Day };
type Known = (studentId: StudentId, instrumentId: InstrumentId) => readonly string[];

/** What a file would do. Nobody is guessed: who cannot be found for certain is parked with his values. */
export function planResults(
  table: RawTable,
  mapping: ResultMapping,
  pupils: readonly ImportPupil[],
  instruments: readonly Instrument[],
  /** The scores that stand there already, as given. */
  known: Known,
  when: ListMoment,
): ResultPlan {
  const dropped: Record<string, number> = {};
  const column = (header: string | null): number => (header === null ? -1 : table.headers.indexOf(header));
  const secret = secretColumns(table, column(mapping.number));
  for (const { cells } of table.rows)
    for (const index of secret) if ((cells[index] ?? '').trim() !== '') count(dropped, table.headers[index] ?? '');
  const find = finder(pupils);
  const editions = new Map(instruments.map((one) => [one.instrumentId, one]));
  const values: PlannedValue[] = [];
  const refused: RefusedValue[] = [];
  const parked: ParkedRow[] = [];
  const otherLetters: OtherLetter[] = [];
  const unknown = new Map<string, number>();
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
    const taken = mapping.date === null ? '' : cell(mapping.date);
    const read = taken === '' ? null : readDay(taken, when);
    const on = read?.ok ? read.value : null;
    if (mapping.shape === 'long' && cell(mapping.value) !== '') {
      const test = cell(mapping.test);
      if (!mapping.tests.some(({ text }) => text === test)) unknown.set(test, (unknown.get(test) ?? 0) + 1);
    }
    const given = valuesOf(mapping, cell, on).filter((value) => value.given !== '' && editions.has(value.instrumentId));
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
      const instrument = editions.get(value.instrumentId);
      if (!instrument) continue;
      if (read?.ok === false) {
        refused.push({ ...value, header: mapping.date ?? '', given: taken.slice(0, 60), row, who, fault: read.code });
        continue;
      }
      const score = readGiven(value.given, instrument.edition);
      if (!score.ok) {
        refused.push({ ...value, row, who, fault: score.code });
        continue;
      }
      const letterIn = mapping.letters.find(({ instrumentId }) => instrumentId === value.instrumentId);
      const letter = letterIn ? cell(letterIn.header) : '';
      const circumstance = { level: found.level, moment: when.moment, version: instrument.version, on: when.today };
      const ours = scoreValue(instrument.edition, score.value, circumstance).band;
      if (letterIn && bandOf(letter) !== null && ours !== null && bandOf(letter) !== ours)
        otherLetters.push({ ...value, header: letterIn.header, row, who, letter, ours });
      const key = `${found.studentId} ${value.instrumentId}`;
      const before = [...known(found.studentId, value.instrumentId), ...(seen.get(key) ?? [])];
      const kind = before.includes(score.value.given) ? 'same' : before.length > 0 ? 'double' : 'new';
      seen.set(key, [...(seen.get(key) ?? []), score.value.given]);
      values.push({ ...value, given: score.value.given, row, studentId: found.studentId, kind });
    }
  }
  const unknownTests = [...unknown].map(([text, n]) => ({ text, n }));
  return { values, refused, parked, unknownTests, otherLetters, dropped };
}

/** A day of this school year that has been; anything else is said at its line. */
function readDay(text: string, { schoolYear, today }: ListMoment): Result<Day, 'NOT_A_DAY' | 'DAY_OUTSIDE'> {
  const read = readBirthDate(text);
  if (read === null) return refuse('NOT_A_DAY');
  const on = day(read);
  const isInside = on >= `${schoolYear.slice(0, 4)}-08-01` && on <= `${schoolYear.slice(5)}-07-31` && on <= today;
  return isInside ? ok(on) : refuse('DAY_OUTSIDE');
}

function valuesOf(mapping: ResultMapping, cell: (header: string | null) => string, on: Day | null): ImportValue[] {
  if (mapping.shape === 'wide')
    return mapping.columns.map((one) => ({ ...one, given: cell(one.header).slice(0, 60), on }));
  const test = cell(mapping.test);
  const found = mapping.tests.find(({ text }) => text === test);
  return found ? [{ instrumentId: found.instrumentId, header: test, given: cell(mapping.value).slice(0, 60), on }] : [];
}

function count(counts: Record<string, number>, header: string): void {
  counts[header] = (counts[header] ?? 0) + 1;
}
