import { describe, expect, it } from 'vitest';
import { readRoster } from '../../../electron/parser/read-roster.ts';
import { isBsnLike } from '../../../shared/students/roster/bsn.ts';
import { normalise, proposeColumns } from '../../../shared/students/roster/normalise.ts';
import { makeSchool } from './make-school.ts';
import type { WilgPupil } from './school.ts';
import { toEdexml } from './to-edexml.ts';
import { fakeBsn, toCsv, toOldCsv, toXlsx } from './to-files.ts';

const school = makeSchool({ pupils: 812 });
const coachNames = new Map(school.staff.map(({ code, name }) => [code, name]));

/** The file back through the app's own reader and column mapper. */
async function readBack(bytes: Uint8Array) {
  const table = await readRoster(bytes);
  if (!table.ok) throw new Error(table.code);
  return { table: table.value, ...normalise(table.value, proposeColumns(table.value.headers), school.zatDay) };
}

type Basis = Pick<WilgPupil, 'number' | 'givenName' | 'prefix' | 'surname' | 'className'> & {
  readonly birthDate: string | null;
};

/** What every form of the file holds of a pupil. */
function basisOf({ number, givenName, prefix, surname, birthDate, className }: Basis): Basis {
  return { number, givenName, prefix, surname, birthDate, className };
}

describe('the roster of De Wilg as a file', () => {
  it('comes back whole from CSV in UTF-8', async () => {
    const { table, rows, refused } = await readBack(toCsv(school));
    expect([table.format, table.delimiter, table.headerRow, refused]).toEqual(['csv', ';', 1, []]);
    expect(rows.map(basisOf)).toEqual(school.pupils.map(basisOf));
    expect(rows.map(({ coach }) => coach)).toEqual(school.pupils.map(({ coach }) => coachNames.get(coach)));
    expect(rows.map(({ level, year }) => [level, year])).toEqual(school.pupils.map(({ level, year }) => [level, year]));
  });

  it('comes back whole from XLSX', async () => {
    const { table, rows, refused } = await readBack(await toXlsx(school));
    expect([table.format, refused]).toEqual(['xlsx', []]);
    expect(rows.map(basisOf)).toEqual(school.pupils.map(basisOf));
  });

  it('comes back whole from EDEXML', async () => {
    const { table, rows, refused } = await readBack(Buffer.from(toEdexml(school)));
    expect([table.format, refused]).toEqual(['edexml', []]);
    expect(rows.map(basisOf)).toEqual(school.pupils.map(basisOf));
  });

  it('has a hard form: Windows-1252, a title above the header, one name column, a BSN column', async () => {
    const bytes = toOldCsv(school);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    const { table, rows, refused, dropped } = await readBack(bytes);
    expect([table.encoding, table.headerRow, refused]).toEqual(['windows-1252', 3, []]);
    expect(dropped).toEqual({ BSN: 812 });
    const plain = new Map(rows.map((row) => [row.number, row]));
    for (const pupil of school.pupils.filter(({ surname, givenName }) => /^[\w' -]+$/.test(surname + givenName))) {
      expect(plain.get(pupil.number)).toMatchObject(basisOf(pupil));
    }
  });

  it('only has BSNs that pass the eleven test and that are never given out', () => {
    for (let at = 0; at < 2000; at += 1) {
      expect(fakeBsn(at).startsWith('9999')).toBe(true);
      expect(isBsnLike(fakeBsn(at))).toBe(true);
    }
  });

  it('gives the same text twice', () => {
    expect(toCsv(makeSchool({ pupils: 812 })).equals(toCsv(school))).toBe(true);
    expect(toEdexml(makeSchool({ pupils: 812 }))).toBe(toEdexml(school));
  });
});
