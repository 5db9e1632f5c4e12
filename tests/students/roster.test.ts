import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { readRoster } from '../../electron/parser/read-roster.ts';
import { findStudents } from '../../shared/students/contract.ts';
import { isBsnLike } from '../../shared/students/roster/bsn.ts';
import { splitFullName, splitPrefix } from '../../shared/students/roster/names.ts';
import { normalise, proposeColumns, readBirthDate } from '../../shared/students/roster/normalise.ts';
import { commitRoster, pickRoster, previewRoster, undoImport } from '../../shared/students/roster-contract.ts';
import { createWorld, type World } from '../support/world.ts';

const text = (value: string) => Buffer.from(value, 'latin1');
const HARD = text(
  'Leerlingenlijst De Wilg;;;\r\n;;;\r\nStamnr;Naam;Geboortedatum;Klas;BSN\r\n' +
    '001001;Özt\xfcrk, Zo\xeb;14-11-2010;4hC;111222333\r\n' +
    '001002;"Berg, Sem van de";1-2-2012;3vA;123456782\r\n' +
    '001003;Te Jong, Kind;1-2-2022;3vA;\r\n',
);

describe('reading a roster (formats 8)', () => {
  test('Windows-1252, semicolons, titles above the header, one name column and a BSN column', async () => {
    const read = await readRoster(HARD);
    if (!read.ok) throw new Error(read.code);
    expect(read.value).toMatchObject({ encoding: 'windows-1252', delimiter: ';', headerRow: 3 });
    const { rows, refused, dropped } = normalise(read.value, proposeColumns(read.value.headers), '2026-11-23');
    expect(rows).toMatchObject([
      { number: '001001', givenName: 'Zoë', surname: 'Öztürk', birthDate: '2010-11-14', className: '4hC' },
      { number: '001002', givenName: 'Sem', prefix: 'van de', surname: 'Berg' },
    ]);
    expect(refused).toMatchObject([{ row: 6, field: 'birthDate', reason: 'AGE_UNLIKELY' }]);
    expect(dropped).toEqual({ BSN: 2 });
    expect(JSON.stringify({ rows, refused, dropped })).not.toMatch(/111222333|123456782/);
  });

  test.each([
    ['empty', Buffer.alloc(0), 'EMPTY_FILE'],
    ['binary', Buffer.from([1, 2, 0, 4, 0, 0]), 'BINARY_FILE'],
    ['old Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'XLS_OLD'],
    ['half a zip', Buffer.from('PK\u0003\u0004 and nothing more'), 'ZIP_BROKEN'],
    ['no header', text('a;b\nc;d\n'), 'NO_HEADER_FOUND'],
    ['only a header', text('Stamnr;Achternaam\n'), 'NO_PUPILS'],
    ['DOCTYPE', text('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><EDEX/>'), 'XML_DOCTYPE'],
    ['broken XML', text('<?xml version="1.0"?><EDEX><leerlingen>'), 'XML_BROKEN'],
  ])('%s is refused with its own code', async (_name, bytes, code) => {
    expect(await readRoster(bytes)).toEqual({ ok: false, code });
  });

  test.each([
    ['14-11-2010', '2010-11-14'],
    ['1/2/12', '2012-02-01'],
    ['2010-11-14', '2010-11-14'],
    ['20101114', '2010-11-14'],
    ['13/31/2010', null],
    ['31-02-2010', null],
  ])('%s is read as %s: the day stands before the month', (typed, wanted) => expect(readBirthDate(typed)).toBe(wanted));

  test.each([
    ['Berg, Sem van de', { givenName: 'Sem', prefix: 'van de', surname: 'Berg' }],
    ['Sem van der Heijden-Oldenburger', { givenName: 'Sem', prefix: 'van der', surname: 'Heijden-Oldenburger' }],
    ['van den Berg, Noor', { givenName: 'Noor', prefix: 'van den', surname: 'Berg' }],
  ])('%s', (typed, parts) => expect(splitFullName(typed)).toEqual(parts));

  test('a prefix is only split off when it stands on its own', () => {
    expect(splitPrefix('Vandenberg')).toEqual({ prefix: '', surname: 'Vandenberg' });
  });

  test('the 11-test', () => {
    expect([isBsnLike('111222333'), isBsnLike('123456782'), isBsnLike('123456789')]).toEqual([true, true, false]);
  });
});

const SAMPLE = `${import.meta.dirname}/../../../shared/data/edexml/EDEXML.Voorbeeld.2.0.xml`;
test.skipIf(!existsSync(SAMPLE))(
  "the standard's own example: three pupils, and of their numbers only that there were any",
  async () => {
    const read = await readRoster(readFileSync(SAMPLE));
    if (!read.ok) throw new Error(read.code);
    expect(read.value).toMatchObject({ format: 'edexml', schoolYear: '2014-2015' });
    const { rows, dropped } = normalise(read.value, proposeColumns(read.value.headers), '2026-11-23');
    expect(rows).toHaveLength(3);
    expect(dropped).toMatchObject({ bsn: 1, 'bsn_ondwnr-4': 1 });
    expect(JSON.stringify(read.value)).not.toMatch(/>\d{9}<|"\d{9}"/);
  },
);

describe('importing a roster through the gate', () => {
  let world: World | undefined;
  afterEach(() => world?.close());

  test('preview, commit, the same file again, and undo', async () => {
    const w = await createWorld();
    world = w;
    const read = await readRoster(HARD);
    if (!read.ok) throw new Error(read.code);
    const brought = { fileHash: 'ab'.repeat(32), table: read.value };
    const pick = async () => w.get(pickRoster, {}, brought);
    const first = await pick();
    const preview = await w.get(previewRoster, {
      handle: first.handle,
      columns: first.columns,
      show: 'new',
      offset: 0,
    });
    expect(preview.counts).toEqual({ new: 2, changed: 0, same: 0, refused: 1, parked: 0, missing: 0 });
    expect(w.count('students')).toBe(0);
    const commit = (handle: typeof first.handle) => ({
      handle,
      columns: first.columns,
      schoolYear: '2026-2027',
      confirmedRows: [],
      markMissingAsLeft: true,
    });
    const { importId } = await w.get(commitRoster, commit(first.handle));
    expect(await w.call(commitRoster, commit(first.handle))).toEqual({ ok: false, code: 'IMPORT_GONE' });
    const find = async (typed: string) =>
      (await w.get(findStudents, { text: typed, className: null, state: 'active', offset: 0, limit: 10 })).students.map(
        ({ number }) => number,
      );
    expect(await find('ozturk')).toEqual(['001001']);
    expect(await find('vdberg')).toEqual(['001002']);

    const again = await pick();
    const same = await w.get(commitRoster, commit(again.handle));
    expect(same.counts).toMatchObject({ new: 0, changed: 0, same: 2, left: 0 });
    expect(await w.call(undoImport, { importId })).toEqual({ ok: false, code: 'NOT_THE_NEWEST' });
    await w.get(undoImport, { importId: same.importId });
    expect(await w.get(undoImport, { importId })).toEqual({ removed: 2, putBack: 0 });
    expect(w.count('students')).toBe(0);
    expect(JSON.stringify(w.trail())).not.toMatch(/111222333|Berg/);
  });
});
