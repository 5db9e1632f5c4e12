import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { parseResultsInProcess } from '../../electron/parser/parse-in-process.ts';
import { readResults } from '../../electron/parser/read-results.ts';
import { day, SchoolYear } from '../../shared/kernel/days.ts';
import { type CampaignId, HandleId, ImportId, InstrumentId, ParkedId, StudentId } from '../../shared/kernel/ids.ts';
import { screeningGrid } from '../../shared/screening/contract.ts';
import { screeningOfStudent } from '../../shared/screening/follow-contract.ts';
import { planResults, proposeMapping } from '../../shared/screening/import.ts';
import * as imports from '../../shared/screening/import-contract.ts';
import { findStudents } from '../../shared/students/contract.ts';
import { refuses, refusesRole } from '../support/refuses.ts';
import { aStudent } from '../support/story.ts';
import { aCampaign, aFirstYearClass, anEdition, anInstrument, aScore } from '../support/story-screening.ts';
import { createWorld, type World } from '../support/world.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const bytes = (text: string) => Buffer.from(text, 'utf8');
/** Passes the eleven test and belongs to nobody. */
const BSN = '999900031';

describe('a list of results is read by its content', () => {
  test.each([
    ['Leerling;Diatekst;Diaspel\nAdriaans, Noah;401;66\n', ['Leerling', 'Diatekst', 'Diaspel'], 2],
    ['Uitslagen 1hv2\n\nLeerlingnummer,Toets,Score\n1,Diatekst,401\n', ['Leerlingnummer', 'Toets', 'Score'], 4],
    ['[Naam]\t[Score]\nNoah\t4\n', ['[Naam]', '[Score]'], 2],
  ])('%j', async (text, headers, row) => {
    const read = await readResults(bytes(text));
    expect(read).toMatchObject({ ok: true, value: { headers, rows: [{ row }] } });
  });

  test.each([
    ['', 'EMPTY_FILE'],
    ['1;2;3\n4;5;6\n', 'NO_HEADER_FOUND'],
    ['Leerling;Score\n', 'NO_PUPILS'],
    ['PK\u0003\u0004 no zip', 'ZIP_BROKEN'],
    ['a\u0000b', 'BINARY_FILE'],
    [`Naam;Score\nNoah;${'4'.repeat(70_000)}\n`, 'CELL_TOO_LONG'],
    ['<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', 'NO_HEADER_FOUND'],
  ])('%j is refused', async (text, code) =>
    expect(await readResults(bytes(text.slice(0, 80_000)))).toEqual({ ok: false, code }),
  );

  test('Excel too; an old one is told what to do', async () => {
    const sheet = [
      [{ value: 'Naam' }, { value: 'Diatekst' }],
      [{ value: 'Noah Adriaans' }, { value: 401 }],
    ];
    const file = await writeXlsxFile(sheet, {}).toBuffer();
    expect(await readResults(file)).toMatchObject({ ok: true, value: { rows: [{ cells: ['Noah Adriaans', '401'] }] } });
    expect(await readResults(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual({ ok: false, code: 'XLS_OLD' });
  });

  test('the process says what kind of list it is asked for', async () => {
    const sent: unknown[] = [];
    const child = { postMessage: (message: unknown) => sent.push(message), on: () => {}, kill: () => {} };
    expect(await parseResultsInProcess(() => child, bytes('x'), 0.01)).toEqual({
      ok: false,
      code: 'PARSER_STOPPED',
    });
    expect(sent).toMatchObject([{ kind: 'results' }]);
  });
});

describe('what a list would do', () => {
  const tekst = {
    instrumentId: InstrumentId.parse(id(1)),
    version: 1,
    isArchived: false,
    edition: anEdition({ name: 'Diatekst' }),
  };
  const spel = {
    instrumentId: InstrumentId.parse(id(2)),
    version: 1,
    isArchived: false,
    edition: anEdition({ name: 'Diaspel' }),
  };
  const pupil = (n: number, number: string, names: string[], className = '1hv2', isInCampaign = true) => ({
    studentId: StudentId.parse(id(10 + n)),
    number,
    names,
    className,
    level: 'havo',
    isInCampaign,
  });
  const pupils = [
    pupil(1, '100001', ['Noah Adriaans', 'Adriaans, Noah']),
    pupil(2, '100002', ['Sofie van Loon', 'van Loon, Sofie']),
    pupil(3, '100003', ['Sofie van Loon', 'van Loon, Sofie'], '1hv3'),
    pupil(4, '100004', ['Oud Leerling'], '3hA', false),
  ];
  const plan = async (text: string, known: Record<string, string[]> = {}) => {
    const read = await readResults(bytes(text));
    if (!read.ok) throw new Error(read.code);
    const mapping = proposeMapping(read.value.headers, read.value.rows, [tekst, spel]);
    const planned = planResults(
      read.value,
      mapping,
      pupils,
      [tekst, spel],
      (studentId, test) => known[`${studentId.slice(-2)} ${test.slice(-1)}`] ?? [],
      { moment: 'start', schoolYear: SchoolYear.parse('2026-2027'), today: day('2026-11-26') },
    );
    const { values, refused, parked, dropped, unknownTests, otherLetters } = planned;
    return {
      values: values.map((one) =>
        [one.studentId.slice(-2), one.instrumentId.slice(-1), one.given, one.kind, one.on].filter(Boolean).join(' '),
      ),
      refused: refused.map((one) => `${one.row} ${one.header} ${one.given} ${one.fault}`),
      parked: parked.map((one) => `${one.row} ${one.reason} ${one.values.length}`),
      dropped,
      unknown: unknownTests.map(({ text, n }) => `${text} ${n}`),
      letters: otherLetters.map(({ row, header, letter, ours }) => `${row} ${header} ${letter} ${ours}`),
    };
  };
  const nothing = { values: [], refused: [], parked: [], dropped: {}, unknown: [], letters: [] };

  test.each([
    ['wide', 'Leerlingnummer;Diatekst;Diaspel\n100001;401;410\n', { values: ['11 1 401 new', '11 2 410 new'] }],
    [
      'long',
      'Leerlingnummer;Toets;Score\n100001;Diatekst;401\n100001;Diaspel;410\n',
      { values: ['11 1 401 new', '11 2 410 new'] },
    ],
    ['by name in any order and without accents', 'Naam;Diatekst\nAdriaans, Noàh;401\n', { values: ['11 1 401 new'] }],
    ['legal words stay words', 'Naam;Diatekst\nNoah Adriaans;n.v.t.\n', { values: ['11 1 n.v.t. new'] }],
    ['an empty cell is no news', 'Naam;Diatekst;Diaspel\nNoah Adriaans;;410\n', { values: ['11 2 410 new'] }],
    [
      'twice with another value: both, marked',
      'Naam;Diatekst\nNoah Adriaans;401\nNoah Adriaans;402\n',
      { values: ['11 1 401 new', '11 1 402 double'] },
    ],
    [
      'twice the same is once',
      'Naam;Diatekst\nNoah Adriaans;401\nNoah Adriaans;401\n',
      { values: ['11 1 401 new', '11 1 401 same'] },
    ],
    [
      'what cannot be is refused with its row',
      'Naam;Diatekst\nNoah Adriaans;4133\n',
      { refused: ['2 Diatekst 4133 OUT_OF_RANGE'] },
    ],
    ['a formula is no number', 'Naam;Diatekst\nNoah Adriaans;=1+1\n', { refused: ['2 Diatekst =1+1 NOT_A_NUMBER'] }],
    ['unknown is parked, never guessed', 'Naam;Diatekst\nNoah Adriaansen;401\n', { parked: ['2 UNKNOWN_PUPIL 1'] }],
    ['two of one name are parked', 'Naam;Diatekst\nSofie van Loon;401\n', { parked: ['2 NAME_TWICE 1'] }],
    ['unless the class tells', 'Naam;Klas;Diatekst\nSofie van Loon;1hv3;401\n', { values: ['13 1 401 new'] }],
    ['another year is parked', 'Leerlingnummer;Diatekst\n100004;401\n', { parked: ['2 OTHER_YEAR 1'] }],
    [
      'a number nobody has goes on to the name',
      'Leerlingnummer;Naam;Diatekst\n999;Noah Adriaans;401\n',
      { values: ['11 1 401 new'] },
    ],
    [
      'a column of the state is only counted',
      `Naam;BSN;Diatekst\nNoah Adriaans;${BSN};401\n`,
      { values: ['11 1 401 new'], dropped: { BSN: 1 } },
    ],
    [
      'a number of the state in a name too',
      `Naam;Diatekst\nNoah Adriaans ${BSN};401\n`,
      { values: ['11 1 401 new'], dropped: { Naam: 1 } },
    ],
    [
      'a letter beside a score is looked at and not read as a score',
      'Leerlingnummer;Diatekst;Diatekst niveau\n100001;401;C\n100002;330;D\n',
      { values: ['11 1 401 new', '12 1 330 new'], letters: ['3 Diatekst niveau D E'] },
    ],
    [
      'a day of the list, and days that cannot be',
      'Leerlingnummer;Datum;Diatekst\n100001;12-10-2026;401\n100002;31-2-2027;402\n100003;27-11-2026;403\n',
      {
        values: ['11 1 401 new 2026-10-12'],
        refused: ['3 Datum 31-2-2027 NOT_A_DAY', '4 Datum 27-11-2026 DAY_OUTSIDE'],
      },
    ],
    [
      'a test that nobody has named yet is asked about, never dropped in silence',
      'Leerlingnummer;Toets;Score\n100001;Diatekst;401\n100001;Woorden;30\n100002;Woorden;31\n',
      { values: ['11 1 401 new'], unknown: ['Woorden 2'] },
    ],
  ])('%s', async (_name, text, wanted) => expect(await plan(text)).toEqual({ ...nothing, ...wanted }));

  test('against what stands there', async () => {
    const text = 'Naam;Diatekst;Diaspel\nNoah Adriaans;401;410\n';
    expect((await plan(text, { '11 1': ['401'], '11 2': ['411'] })).values).toEqual([
      '11 1 401 same',
      '11 2 410 double',
    ]);
  });
});

describe('through the gate', () => {
  let world: World;
  let pupils: StudentId[];
  let tekst: InstrumentId;
  let campaignId: CampaignId;
  let numbers: string[];
  beforeEach(async () => {
    world = await createWorld({ today: '2026-10-01' });
    pupils = await aFirstYearClass(world, '1hv2', 3);
    const { students } = await world.get(findStudents, {
      text: '',
      className: null,
      state: 'all',
      offset: 0,
      limit: 20,
    });
    numbers = pupils.map((pupil) => students.find(({ studentId }) => studentId === pupil)?.number ?? '');
    await aStudent(world, { surname: 'Zonder Klas' });
    await world.actAs('remedialTeacher');
    tekst = await anInstrument(world);
    campaignId = await aCampaign(world, [tekst]);
  });
  afterEach(() => world.close());
  const pick = async (text: string, hash = 'ab') => {
    const read = await readResults(bytes(text));
    if (!read.ok) throw new Error(read.code);
    return world.get(imports.pickResults, { campaignId }, { fileHash: hash.repeat(32), table: read.value });
  };
  const list = (rows: readonly string[]) => `Leerlingnummer;BSN;Proeftekst\n${rows.join('\n')}\n`;
  const grid = async () =>
    (await world.get(screeningGrid, { campaignId, show: 'first' })).rows.map(({ cells }) => cells[0]);

  test('seen first, then kept; again changes nothing; undone it is gone, and what was typed stays', async () => {
    await aScore(world, campaignId, pupils[1] ?? StudentId.parse(id(1)), tekst, 'afwezig');
    const text = list([
      `${numbers[0]};${BSN};324`,
      `${numbers[1]};${BSN};401`,
      `${numbers[2]};${BSN};4133`,
      `1;${BSN};500`,
    ]);
    const { handle, mapping, mappingName } = await pick(text);
    expect(mappingName).toBeNull();
    const input = { handle, campaignId, mapping };
    const { counts, dropped } = await world.get(imports.previewResults, { ...input, show: 'new', offset: 0 });
    expect(counts).toEqual({ new: 2, double: 0, same: 0, refused: 1, parked: 1, otherLetter: 0 });
    expect(dropped).toEqual({ BSN: 4 });
    expect(world.count('screening_results')).toBe(1);
    const { importId, saved, parked } = await world.get(imports.commitResults, { ...input, saveAs: 'Dia begin' });
    expect([saved, parked]).toEqual([2, 1]);
    expect(await grid()).toMatchObject([{ given: '324', band: 'E' }, { given: '401' }, undefined]);

    const again = await pick(text);
    expect(again.mappingName).toBe('Dia begin');
    await refuses(world, imports.commitResults, { ...input, handle: again.handle, saveAs: null }, 'NOTHING_TO_IMPORT');

    const everything = JSON.stringify([world.trail(), world.papers, await world.get(imports.listResultImports, {})]);
    expect(everything).not.toContain(BSN);
    expect(await world.get(imports.undoResultImport, { importId })).toEqual({ removed: 2 });
    expect(await grid()).toMatchObject([undefined, { state: 'absent' }, undefined]);
    expect(world.count('screening_parked')).toBe(0);
    await refuses(world, imports.undoResultImport, { importId }, 'ALREADY_UNDONE');
    await refuses(world, imports.undoResultImport, { importId: ImportId.parse(id(1)) }, 'IMPORT_NOT_FOUND');
  });

  test('a day in the list is kept; without one a campaign that is over keeps its last day', async () => {
    const dated = await pick(`Leerlingnummer;Datum;Proeftekst\n${numbers[0]};28-9-2026;324\n`);
    const input = { campaignId, saveAs: null };
    await world.get(imports.commitResults, { ...input, handle: dated.handle, mapping: dated.mapping });
    world.setToday('2026-12-20');
    const bare = await pick(`Leerlingnummer;Proeftekst\n${numbers[1]};401\n`, 'cd');
    await world.get(imports.commitResults, { ...input, handle: bare.handle, mapping: bare.mapping });
    const daysOf = async (studentId: StudentId = StudentId.parse(id(1))) =>
      (await world.get(screeningOfStudent, { studentId })).measurements.map(({ on }) => on);
    expect([await daysOf(pupils[0]), await daysOf(pupils[1])]).toEqual([['2026-09-28'], ['2026-11-30']]);
  });

  test('a second score that differs is kept beside the first, and both are marked', async () => {
    await aScore(world, campaignId, pupils[0] ?? StudentId.parse(id(1)), tekst, '324');
    const { handle, mapping } = await pick(list([`${numbers[0]};;402`]));
    await world.get(imports.commitResults, { handle, campaignId, mapping, saveAs: null });
    expect(await grid()).toMatchObject([{ given: '324', isDouble: true }, undefined, undefined]);
    expect(world.count('screening_results')).toBe(2);
  });

  test('a parked line waits until somebody says who it is, or that it is nobody here', async () => {
    const { handle, mapping } = await pick(list([`77;;401`, `78;;402`]));
    await world.get(imports.commitResults, { handle, campaignId, mapping, saveAs: null });
    const { parked } = await world.get(imports.listResultImports, {});
    expect(parked.map(({ who, reason }) => [who, reason])).toEqual([
      ['77', 'UNKNOWN_PUPIL'],
      ['78', 'UNKNOWN_PUPIL'],
    ]);
    const [first, second] = parked.map(({ parkedId }) => parkedId);
    const parkedId = first ?? ParkedId.parse(id(1));
    const { students } = await world.get(findStudents, {
      text: 'Zonder',
      className: null,
      state: 'all',
      offset: 0,
      limit: 5,
    });
    const outside = students[0]?.studentId ?? StudentId.parse(id(1));
    await refuses(world, imports.settleParked, { parkedId, studentId: outside }, 'NOT_IN_CAMPAIGN');
    await refuses(world, imports.settleParked, { parkedId, studentId: StudentId.parse(id(1)) }, 'STUDENT_NOT_FOUND');
    const studentId = pupils[2] ?? StudentId.parse(id(1));
    expect(await world.get(imports.settleParked, { parkedId, studentId })).toEqual({ saved: 1 });
    expect(await grid()).toMatchObject([undefined, undefined, { given: '401' }]);
    expect(await world.get(imports.settleParked, { parkedId: second ?? parkedId, studentId: null })).toEqual({
      saved: 0,
    });
    await refuses(world, imports.settleParked, { parkedId, studentId }, 'PARKED_NOT_FOUND');
  });

  test('only the RT reads lists in; a list that is not there any more is said so', async () => {
    const { mapping } = await pick(list([`${numbers[0]};;402`]));
    const gone = { handle: HandleId.parse(id(1)), campaignId, mapping };
    await refuses(world, imports.commitResults, { ...gone, saveAs: null }, 'IMPORT_GONE');
    await refuses(world, imports.previewResults, { ...gone, show: 'new', offset: 0 }, 'IMPORT_GONE');
    await refusesRole(world, 'zorgcoordinator', imports.commitResults, { ...gone, saveAs: null });
    await refusesRole(world, 'coach', imports.listResultImports, {});
  });
});
