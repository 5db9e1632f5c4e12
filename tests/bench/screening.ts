import { readResults } from '../../electron/parser/read-results.ts';
import { day, SchoolYear } from '../../shared/kernel/days.ts';
import type { InstrumentId } from '../../shared/kernel/ids.ts';
import { saveResult, saveResults, screeningGrid } from '../../shared/screening/contract.ts';
import {
  commitResults,
  pickResults,
  previewResults,
  undoResultImport,
} from '../../shared/screening/import-contract.ts';
import { pictureOf } from '../../shared/screening/pictures.ts';
import { yearYield } from '../../shared/screening/yield.ts';
import { findStudents } from '../../shared/students/contract.ts';
import type { StudentCard } from '../../shared/students/model.ts';
import { makeScores, WILG_TESTS } from '../support/de-wilg/scores.ts';
import { aCampaign, anInstrument } from '../support/story-screening.ts';
import type { World } from '../support/world.ts';
import type { Operation } from './measure.ts';

const MOST = 240;
const CHUNK = 400;

/** A year group of at most 240 pupils with four tests in autumn and spring; the RT is at work when this returns. */
export async function screeningOperations(world: World): Promise<readonly Operation[]> {
  const firsts: StudentCard[] = [];
  for (let offset = 0; firsts.length < MOST; offset += 200) {
    const input = { text: '', className: null, state: 'active' as const, offset, limit: 200 };
    const { students } = await world.get(findStudents, input);
    firsts.push(...students.filter(({ year }) => year === 1).slice(0, MOST - firsts.length));
    if (students.length < 200) break;
  }
  await world.actAs('remedialTeacher');
  const tests: InstrumentId[] = [];
  for (const { name, domain, low, high, limits } of WILG_TESTS) {
    const scale = { kind: 'score' as const, version: 's1', low, high, decimals: 0, better: 'high' as const, words: [] };
    tests.push(await anInstrument(world, { name, domain, scale, norms: [{ level: '', moment: 'any', limits }] }));
  }
  const scores = makeScores(firsts.length, 1);
  const autumn = await aCampaign(world, tests);
  const spring = await aCampaign(world, tests, { moment: 'end', from: day('2027-04-01'), until: day('2027-06-30') });
  const listed = await aCampaign(world, tests, { moment: 'other' });
  for (const [campaignId, when] of [
    [autumn, 'start'],
    [spring, 'end'],
  ] as const) {
    const cells = firsts.flatMap(({ studentId }, n) =>
      tests.map((instrumentId, i) => ({ studentId, instrumentId, given: scores[n]?.[when][i] ?? '', revision: 0 })),
    );
    for (let at = 0; at < cells.length; at += CHUNK)
      await world.get(saveResults, { campaignId, cells: cells.slice(at, at + CHUNK) });
  }
  const head = ['Leerlingnummer', ...WILG_TESTS.map(({ name }) => name)].join(';');
  const file = Buffer.from(
    [head, ...firsts.map(({ number }, n) => [number, ...(scores[n]?.start ?? [])].join(';'))].join('\n'),
  );
  const [first] = firsts;
  const [test] = tests;
  if (!first || !test) throw new Error('no first-years');
  let revision = 1;
  return [
    {
      name: `grid of ${firsts.length} × 4`,
      rounds: 20,
      batch: 1,
      budget: 24 * (firsts.length / MOST) + 2,
      run: () => world.get(screeningGrid, { campaignId: autumn, show: 'year' }),
    },
    {
      name: 'year picture',
      rounds: 10,
      batch: 1,
      budget: 26 * (firsts.length / MOST) + 2,
      run: async () => {
        const { rows, instruments, classes } = await world.get(screeningGrid, { campaignId: autumn, show: 'year' });
        for (const { instrumentId } of instruments)
          for (const one of [null, ...classes.map(({ name }) => name)])
            pictureOf(
              rows
                .filter(({ className }) => one === null || (className ?? '') === one)
                .map(({ cells }) => cells.find((cell) => cell.instrumentId === instrumentId) ?? null),
            );
      },
    },
    {
      name: 'save a score',
      rounds: 40,
      batch: 2,
      budget: 0.8,
      run: async () => {
        const input = { campaignId: autumn, studentId: first.studentId, instrumentId: test, given: '401', revision };
        revision = (await world.get(saveResult, input)).cell?.revision ?? revision;
      },
    },
    {
      name: 'yield of the year',
      rounds: 5,
      batch: 1,
      budget: 60 * (firsts.length / MOST) + 4,
      run: () => world.get(yearYield, { schoolYear: SchoolYear.parse('2026-2027'), yearGroup: 1 }),
    },
    {
      name: `list of ${firsts.length} × 4`,
      rounds: 3,
      batch: 1,
      budget: 120 * (firsts.length / MOST) + 10,
      run: async () => {
        const read = await readResults(file);
        if (!read.ok) throw new Error(read.code);
        const picked = await world.get(
          pickResults,
          { campaignId: listed },
          { fileHash: 'cd'.repeat(32), table: read.value },
        );
        const plan = { handle: picked.handle, campaignId: listed, mapping: picked.mapping };
        await world.get(previewResults, { ...plan, show: 'new', offset: 0 });
        const { importId } = await world.get(commitResults, { ...plan, saveAs: null });
        await world.get(undoResultImport, { importId });
      },
    },
  ];
}
