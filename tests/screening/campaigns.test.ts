import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRoster } from '../../electron/parser/read-roster.ts';
import { day, SchoolYear } from '../../shared/kernel/days.ts';
import { CampaignId, InstrumentId, type StudentId, StudentId as StudentIdSchema } from '../../shared/kernel/ids.ts';
import { campaignFault, momentOn, windowOf, yearGroupOf } from '../../shared/screening/campaign.ts';
import * as calls from '../../shared/screening/contract.ts';
import { findStudents } from '../../shared/students/contract.ts';
import { commitRoster, pickRoster, undoImport } from '../../shared/students/roster-contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aStudent } from '../support/story.ts';
import {
  aCampaign,
  aFirstYearClass,
  anEdition,
  anInstrument,
  aScore,
  campaignInput,
  shippedInstrument,
} from '../support/story-screening.ts';
import { createWorld, type World } from '../support/world.ts';

describe('C45: the windows', () => {
  const year = SchoolYear.parse('2026-2027');
  test('0-meting in autumn, volgmeting in spring', () => {
    expect(windowOf(year, 'start')).toEqual({ from: '2026-09-01', until: '2026-11-30' });
    expect(windowOf(year, 'end')).toEqual({ from: '2027-04-01', until: '2027-06-30' });
    expect(windowOf(year, 'other')).toBeNull();
  });
  test.each([
    ['2026-08-20', 'start'],
    ['2026-11-26', 'start'],
    ['2027-01-10', 'end'],
    ['2027-05-01', 'end'],
  ])('on %s the next is %s', (on, moment) => expect(momentOn(day(on))).toBe(moment));

  const plan = { ...campaignInput([]), schoolYear: year };
  const id = InstrumentId.parse('00000000-0000-7000-8000-000000000001');
  test.each([
    [{}, null],
    [{ from: day('2026-12-01') }, 'ENDS_BEFORE_START'],
    [{ from: day('2026-07-31') }, 'OUTSIDE_SCHOOL_YEAR'],
    [{ catchUpOn: day('2026-08-31') }, 'CATCH_UP_BEFORE_START'],
    [{ instrumentIds: [id, id] }, 'SAME_TEST_TWICE'],
  ])('%o: %s', (facts, fault) => expect(campaignFault({ ...plan, ...facts })).toBe(fault));

  test.each([
    [{ year: 1, className: '3hA' }, 1],
    [{ year: null, className: '3hA' }, 3],
    [{ year: null, className: 'kopklas' }, null],
    [{ year: null, className: null }, null],
  ])('year group of %o is %s', (card, group) => expect(yearGroupOf(card)).toBe(group));
});

describe('through the gate', () => {
  let world: World;
  let pupils: StudentId[];
  let tekst: InstrumentId;
  let campaignId: CampaignId;
  const none = '00000000-0000-4000-8000-000000000001';
  beforeEach(async () => {
    world = await createWorld({ today: '2026-10-01' });
    pupils = await aFirstYearClass(world, '1hv2', 3);
    await world.actAs('remedialTeacher');
    tekst = await anInstrument(world);
    campaignId = await aCampaign(world, [tekst, await shippedInstrument(world, 'Diaspel')]);
  });
  afterEach(() => world.close());
  const pupil = (n: number): StudentId => pupils[n] ?? StudentIdSchema.parse(none);
  const cell = (given: string, revision = 0, n = 0) => ({
    campaignId,
    studentId: pupil(n),
    instrumentId: tekst,
    given,
    revision,
  });
  const grid = () => world.get(calls.screeningGrid, { campaignId, show: 'first' });

  test('a score is kept as it was given, with its band; typed again it replaces, emptied it is gone', async () => {
    expect(await does(world, calls.saveResult, cell('324'))).toMatchObject({
      cell: { state: 'scored', given: '324', band: 'E', standing: 'below', revision: 1 },
    });
    await refuses(world, calls.saveResult, cell('500'), 'CHANGED_MEANWHILE');
    await does(world, calls.saveResult, cell('500', 1));
    expect((await grid()).rows[0]?.cells).toMatchObject([{ given: '500', band: 'A', revision: 2 }]);
    expect(await does(world, calls.saveResult, cell('', 2))).toEqual({ cell: null });
    expect((await grid()).rows[0]?.cells).toEqual([]);
    expect(world.count('screening_results')).toBe(0);
  });

  test('four kinds of empty stay apart', async () => {
    await aScore(world, campaignId, pupil(0), tekst, 'afwezig');
    await aScore(world, campaignId, pupil(1), tekst, 'n.v.t.');
    const { rows } = await grid();
    expect(rows.map(({ cells }) => cells.map(({ state, given, standing }) => [state, given, standing]))).toEqual([
      [['absent', 'afwezig', 'unknown']],
      [['notApplicable', 'n.v.t.', 'unknown']],
      [],
    ]);
    await aScore(world, campaignId, pupil(2), tekst, 'geweigerd');
    const { campaigns } = await world.get(calls.listCampaigns, {});
    expect(campaigns[0]?.progress).toEqual({ pupils: 3, expected: 6, entered: 3, absent: 1 });
  });

  test('what cannot be is refused and leaves everything as it was', async () => {
    await refuses(world, calls.saveResult, cell('4133'), 'OUT_OF_RANGE');
    await refuses(world, calls.saveResult, cell('vier'), 'NOT_A_NUMBER');
    await refuses(world, calls.saveResult, cell('401,5'), 'TOO_PRECISE');
    const emt = await shippedInstrument(world, 'Klepel');
    await refuses(world, calls.saveResult, { ...cell('40'), instrumentId: emt }, 'NOT_IN_CAMPAIGN');
    await refuses(
      world,
      calls.saveResult,
      { ...cell('401'), campaignId: CampaignId.parse(none) },
      'CAMPAIGN_NOT_FOUND',
    );
    await refuses(
      world,
      calls.saveResult,
      { ...cell('401'), studentId: StudentIdSchema.parse(none) },
      'STUDENT_NOT_FOUND',
    );
    await world.actAs('zorgcoordinator');
    const older = await aStudent(world, { surname: 'Ouder' });
    await world.actAs('remedialTeacher');
    await refuses(world, calls.saveResult, { ...cell('401'), studentId: older }, 'NOT_IN_CAMPAIGN');
    const known = (await world.get(calls.listCampaigns, {})).campaigns[0];
    const closed = { ...campaignInput(known?.instrumentIds ?? []), campaignId, isClosed: true, revision: 1 };
    await does(world, calls.saveCampaign, closed);
    await refuses(world, calls.saveResult, cell('401'), 'CAMPAIGN_CLOSED');
  });

  test('a block is saved as a whole or not at all', async () => {
    const block = (last: string) => ({
      campaignId,
      cells: pupils.map((studentId, n) => ({
        studentId,
        instrumentId: tekst,
        given: n === 2 ? last : '401',
        revision: 0,
      })),
    });
    await refuses(world, calls.saveResults, block('4133'), 'OUT_OF_RANGE');
    expect(world.count('screening_results')).toBe(0);
    expect(await does(world, calls.saveResults, block('abs'))).toEqual({ saved: 3 });
    expect(world.count('screening_results')).toBe(3);
  });

  test('a campaign is changed by who saw its newest version, and never loses a test with scores', async () => {
    const input = { ...campaignInput([tekst]), campaignId, revision: 1 };
    await aScore(world, campaignId, pupil(0), await shippedInstrument(world, 'Diaspel'), '60');
    await refuses(world, calls.saveCampaign, input, 'TEST_HAS_RESULTS');
    await refuses(world, calls.saveCampaign, { ...input, revision: 0 }, 'CHANGED_MEANWHILE');
    await refuses(world, calls.saveCampaign, { ...input, campaignId: CampaignId.parse(none) }, 'CAMPAIGN_NOT_FOUND');
    const unknown = { ...input, instrumentIds: [InstrumentId.parse(none)] };
    await refuses(world, calls.saveCampaign, unknown, 'INSTRUMENT_NOT_FOUND');
    await refuses(world, calls.saveCampaign, { ...input, until: day('2026-08-31') }, 'ENDS_BEFORE_START');
    await refuses(
      world,
      calls.screeningGrid,
      { campaignId: CampaignId.parse(none), show: 'year' },
      'CAMPAIGN_NOT_FOUND',
    );
  });

  test('a change of norms is a new edition; the same again is none', async () => {
    const input = { instrumentId: tekst, edition: anEdition({ edition: 'norm 2027' }), isArchived: false, version: 1 };
    expect(await does(world, calls.saveInstrument, input)).toEqual({ instrumentId: tekst, version: 2 });
    await refuses(world, calls.saveInstrument, input, 'CHANGED_MEANWHILE');
    expect(await does(world, calls.saveInstrument, { ...input, version: 2, isArchived: true })).toMatchObject({
      version: 2,
    });
    await refuses(
      world,
      calls.saveInstrument,
      { ...input, instrumentId: InstrumentId.parse(none) },
      'INSTRUMENT_NOT_FOUND',
    );
    const { instruments } = await world.get(calls.listInstruments, {});
    expect(instruments.find(({ instrumentId }) => instrumentId === tekst)).toMatchObject({
      version: 2,
      isArchived: true,
    });
    expect(instruments.length).toBeGreaterThan(10);
    await refuses(world, calls.saveLine, { line: { signalAt: 20, watchAt: 40 }, revision: 3 }, 'CHANGED_MEANWHILE');
    await does(world, calls.saveLine, { line: { signalAt: 20, watchAt: 40 }, revision: 0 });
    expect((await world.get(calls.listInstruments, {})).line).toEqual({ signalAt: 20, watchAt: 40 });
  });

  test('who may not is refused; a zorgcoördinator looks and does not type', async () => {
    for (const role of ['coach', 'docent', 'teamleider', 'beheerder', 'directie'] as const) {
      await refusesRole(world, role, calls.screeningGrid, { campaignId, show: 'year' });
      await refusesRole(world, role, calls.saveResult, cell('401'));
    }
    await refusesRole(world, 'zorgcoordinator', calls.saveResult, cell('401'));
    await world.actAs('zorgcoordinator');
    expect((await grid()).rows).toHaveLength(3);
    const lines = world.trail().filter(({ act }) => act === 'screening.grid');
    expect(lines.filter(({ outcome, student }) => outcome === 'ok' && student !== null)).toHaveLength(3);
  });
});

test('a roster is not taken back over the heads of pupils who were measured', async () => {
  const world = await createWorld({ today: '2026-10-01' });
  const read = await readRoster(
    Buffer.from('Leerlingnummer;Roepnaam;Achternaam;Klas;Leerjaar\n1001;Noor;Proef;1hv2;1\n'),
  );
  if (!read.ok) throw new Error(read.code);
  const picked = await world.get(pickRoster, {}, { fileHash: 'ab'.repeat(32), table: read.value });
  const plan = { handle: picked.handle, columns: picked.columns, schoolYear: '2026-2027' };
  const { importId } = await world.get(commitRoster, { ...plan, confirmedRows: [], markMissingAsLeft: false });
  const { students } = await world.get(findStudents, { text: '', className: null, state: 'all', offset: 0, limit: 5 });
  await world.actAs('remedialTeacher');
  const tekst = await anInstrument(world);
  const campaignId = await aCampaign(world, [tekst]);
  await aScore(world, campaignId, students[0]?.studentId ?? StudentIdSchema.parse(''), tekst, '401');
  await world.actAs('zorgcoordinator');
  await refuses(world, undoImport, { importId }, 'PUPILS_IN_USE');
  await world.close();
});
