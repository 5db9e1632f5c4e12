import writeXlsxFile from 'write-excel-file/node';
import type { WilgPupil, WilgSchool } from './school.ts';

/* De Wilg's roster as the files that schools really have (`formats.md` 8). */

const HEADERS = [
  'Leerlingnummer',
  'Roepnaam',
  'Tussenvoegsel',
  'Achternaam',
  'Geboortedatum',
  'Geslacht',
  'Klas',
  'Leerjaar',
  'Opleiding',
  'Mentor',
] as const;
const LINE_END = '\r\n';
const BYTE_ORDER_MARK = '\uFEFF';

/** UTF-8 with a byte order mark, semicolons, dates as dd-mm-yyyy: what a Dutch Excel saves. */
export function toCsv(school: WilgSchool): Buffer {
  const nameOf = coachNames(school);
  const lines = school.pupils.map((pupil) => csvLine(rosterCells(pupil, nameOf)));
  return Buffer.from(BYTE_ORDER_MARK + [csvLine(HEADERS), ...lines, ''].join(LINE_END), 'utf8');
}

/**
 * The hard one: Windows-1252, a title and an empty line above the header, 'Achternaam, Roepnaam' in one column, and a
 * BSN column with numbers that pass the eleven test but belong to nobody. Letters that Windows-1252 lacks lose their
 * sign, as in the programs that write such files.
 */
export function toOldCsv(school: WilgSchool): Buffer {
  const nameOf = coachNames(school);
  const title = `Leerlingenlijst ${school.school.name} ${school.schoolYear}`;
  const headers = ['Stamnr', 'Naam', 'BSN', 'Geb.datum', 'Geslacht', 'Stamklas', 'Mentor'];
  const lines = school.pupils.map((pupil, at) => {
    const name = `${pupil.surname}, ${[pupil.givenName, pupil.prefix].filter((part) => part !== '').join(' ')}`;
    const coach = nameOf.get(pupil.coach) ?? '';
    return csvLine([
      pupil.number,
      name,
      fakeBsn(at),
      dutchDay(pupil.birthDate),
      pupil.sex.toUpperCase(),
      pupil.className,
      coach,
    ]);
  });
  return toWindows1252([csvLine([title]), '', csvLine(headers), ...lines, ''].join(LINE_END));
}

/** One sheet; numbers of pupils as text, birth dates as real Excel dates. */
export async function toXlsx(school: WilgSchool): Promise<Buffer> {
  const nameOf = coachNames(school);
  const header = HEADERS.map((value) => ({ value, fontWeight: 'bold' as const }));
  const rows = school.pupils.map((pupil) => {
    const cells = rosterCells(pupil, nameOf);
    return cells.map((value, at) =>
      HEADERS[at] === 'Geboortedatum'
        ? { value: new Date(`${pupil.birthDate}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' }
        : { value, type: String },
    );
  });
  return writeXlsxFile([header, ...rows], { sheet: 'Leerlingen' }).toBuffer();
}

/** A number of nine digits that passes the eleven test, in the range 9999…, which is never given out. */
export function fakeBsn(at: number): string {
  for (let last = 0; last < 100; last += 1) {
    const digits = `9999${String(at % 1000).padStart(3, '0')}${String(last).padStart(2, '0')}`;
    const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place), 0);
    if (sum % 11 === 0) return digits;
  }
  throw new Error('NO_BSN');
}

function rosterCells(pupil: WilgPupil, nameOf: ReadonlyMap<string, string>): string[] {
  const { number, givenName, prefix, surname, sex, className, year, level } = pupil;
  const coach = nameOf.get(pupil.coach) ?? '';
  return [number, givenName, prefix, surname, dutchDay(pupil.birthDate), sex, className, String(year), level, coach];
}

function coachNames(school: WilgSchool): Map<string, string> {
  return new Map(school.staff.map(({ code, name }) => [code, name]));
}

function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';');
}

function dutchDay(isoDay: string): string {
  return isoDay.split('-').reverse().join('-');
}

/** Signs of Windows-1252 outside Latin-1 that occur in names. */
const EXTRA: ReadonlyMap<string, number> = new Map([
  ['Š', 0x8a],
  ['š', 0x9a],
  ['Ž', 0x8e],
  ['ž', 0x9e],
  ['’', 0x92],
]);
const BARE: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['Ł', 'L'],
  ['ı', 'i'],
]);

function toWindows1252(text: string): Buffer {
  const bytes = [...text].map((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
    return EXTRA.get(sign) ?? (BARE.get(sign) ?? sign.normalize('NFKD')).charCodeAt(0);
  });
  return Buffer.from(bytes.map((byte) => (byte > 0xff ? 0x3f : byte)));
}
