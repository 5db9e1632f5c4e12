import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readResults } from '../../electron/parser/read-results.ts';
import type { CampaignId, InstrumentId } from '../../shared/kernel/ids.ts';
import { screeningGrid } from '../../shared/screening/contract.ts';
import { printScreeningLetter } from '../../shared/screening/follow-contract.ts';
import { commitResults, pickResults } from '../../shared/screening/import-contract.ts';
import { BAND_SCALES } from '../../shared/screening/model.ts';
import { bandOfPercentile, percentileFits } from '../../shared/screening/norms.ts';
import { findStudents } from '../../shared/students/contract.ts';
import { does } from '../support/refuses.ts';
import { aCampaign, aFirstYearClass, anInstrument, aScore } from '../support/story-screening.ts';
import { createWorld } from '../support/world.ts';

/* Properties through the gate, on a real vault: a score, and the four kinds of empty, from a list to paper. */

const KINDS = ['scored', 'absent', 'notApplicable', 'withheld', 'missing'] as const;
type Kind = (typeof KINDS)[number];
/** How each stands in a list, in the grid, and on paper. */
const WORDS: Readonly<Record<Kind, { readonly given: string; readonly paper: string }>> = {
  scored: { given: '401', paper: '>401<' },
  absent: { given: 'afwezig', paper: '>was er niet<' },
  notApplicable: { given: 'n.v.t.', paper: '>niet van toepassing<' },
  withheld: { given: 'niet gedeeld', paper: '>wordt niet gedeeld<' },
  missing: { given: '', paper: '>nog niet gemaakt<' },
};
const TESTS = 3;

test('four kinds of empty survive import, an edit beside them, and print', async () => {
  const world = await createWorld({ today: '2026-10-01' });
  const pupils = await aFirstYearClass(world, '1hv2', 3);
  const { students } = await world.get(findStudents, {
    text: '',
    className: null,
    state: 'all',
    offset: 0,
    limit: 9,
  });
  const numbers = pupils.map((pupil) => students.find(({ studentId }) => studentId === pupil)?.number ?? '');
  await world.actAs('remedialTeacher');
  const tests: InstrumentId[] = [];
  for (let n = 1; n <= TESTS; n += 1) tests.push(await anInstrument(world, { name: `Proef ${n}` }));
  const kindsSeen = async (campaignId: CampaignId): Promise<Kind[][]> => {
    const { rows } = await world.get(screeningGrid, { campaignId, show: 'first' });
    return pupils.map((pupil) =>
      tests.map(
        (id) =>
          rows.find(({ studentId }) => studentId === pupil)?.cells.find(({ instrumentId }) => instrumentId === id)
            ?.state ?? 'missing',
      ),
    );
  };
  let round = 0;
  const kind = fc.constantFrom(...KINDS);
  const plan = fc.array(fc.array(kind, { minLength: TESTS, maxLength: TESTS }), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(plan, fc.nat(2), fc.nat(TESTS - 1), async (wanted, row, column) => {
      round += 1;
      const campaignId = await aCampaign(world, tests);
      const head = ['Leerlingnummer', 'Proef 1', 'Proef 2', 'Proef 3'].join(';');
      const lines = wanted.map((kinds, n) => [numbers[n], ...kinds.map((one) => WORDS[one].given)].join(';'));
      const read = await readResults(Buffer.from([head, ...lines].join('\n')));
      if (!read.ok) throw new Error(read.code);
      const fileHash = round.toString(16).padStart(64, '0');
      const { handle, mapping } = await world.get(pickResults, { campaignId }, { fileHash, table: read.value });
      if (wanted.flat().some((one) => one !== 'missing'))
        await does(world, commitResults, { handle, campaignId, mapping, saveAs: null });
      expect(await kindsSeen(campaignId)).toEqual(wanted);

      // One cell is typed over; every other stays what it was.
      const pupil = pupils[row];
      const instrumentId = tests[column];
      if (!pupil || !instrumentId) throw new Error('no cell');
      await aScore(world, campaignId, pupil, instrumentId, '401', wanted[row]?.[column] === 'missing' ? 0 : 1);
      const now = wanted.map((kinds, n) => kinds.map((one, at) => (n === row && at === column ? 'scored' : one)));
      expect(await kindsSeen(campaignId)).toEqual(now);

      const letter = {
        studentId: pupil,
        campaignId,
        kind: 'noSignal' as const,
        advice: 'Geen.',
        format: 'pdf' as const,
      };
      await does(world, printScreeningLetter, letter);
      const html = world.papers.at(-1)?.html ?? '';
      for (const one of KINDS)
        expect(html.split(WORDS[one].paper).length - 1, one).toBe((now[row] ?? []).filter((it) => it === one).length);
    }),
    { numRuns: 15 },
  );
  await world.close();
}, 120_000);

test('percentile and band agree in every cell, on either scale of bands', async () => {
  const world = await createWorld({ today: '2026-10-01' });
  const [pupil] = await aFirstYearClass(world, '1hv2', 1);
  await world.actAs('remedialTeacher');
  if (!pupil) throw new Error('no pupil');
  const scale = { kind: 'percentile' as const, version: 'p', low: 0, high: 100, decimals: 1, better: 'high' as const };
  const tests: InstrumentId[] = [];
  for (const bands of ['A-E', 'I-V'] as const)
    tests.push(await anInstrument(world, { name: bands, bands, norms: [], scale: { ...scale, words: [] } }));
  const campaignId = await aCampaign(world, tests);
  const revisions = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1000 }), fc.nat(1), async (tenths, at) => {
      const percentile = tenths / 10;
      const instrumentId = tests[at];
      if (!instrumentId) throw new Error('no test');
      const given = String(percentile).replace('.', ',');
      const cell = await aScore(world, campaignId, pupil, instrumentId, given, revisions[at]);
      revisions[at] = cell?.revision ?? 0;
      const bands = BAND_SCALES[at === 0 ? 'A-E' : 'I-V'];
      expect(cell).toMatchObject({ percentile, given, band: bandOfPercentile(percentile, at === 0 ? 'A-E' : 'I-V') });
      expect(bands.filter((band) => percentileFits(percentile, band))).toEqual([cell?.band]);
    }),
    { numRuns: 60 },
  );
  await world.close();
}, 120_000);
