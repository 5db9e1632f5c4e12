import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, SchoolYear } from '../../shared/kernel/days.ts';
import { InstrumentId, StudentId } from '../../shared/kernel/ids.ts';
import { saveResults } from '../../shared/screening/contract.ts';
import { saveSupport } from '../../shared/screening/follow-contract.ts';
import { BAND_SCALES, type Scoring } from '../../shared/screening/model.ts';
import { isHelped, type PupilYear, yearYield, yieldOf } from '../../shared/screening/yield.ts';
import { makeScores, WILG_TESTS } from '../support/de-wilg/scores.ts';
import { refusesRole } from '../support/refuses.ts';
import { aCampaign, aFirstYearClass, anInstrument } from '../support/story-screening.ts';
import { createWorld } from '../support/world.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const about = { instrumentId: InstrumentId.parse(id(1)), testName: 'Diatekst', kind: 'taal' as const };
const scoring = (band: Scoring['band'], scaleVersion: string): Scoring => ({
  version: 1,
  edition: 'norm',
  scaleVersion,
  norm: null,
  band,
  percentile: null,
  standing: null,
  isExpired: false,
  on: day('2026-10-01'),
});
const score = (number: number, band: Scoring['band'], scale = 's1') => ({
  given: String(number),
  number,
  scoring: scoring(band, scale),
  standing: band === 'E' ? ('below' as const) : ('above' as const),
});
const pupil = (n: number, start: PupilYear['start'], end: PupilYear['end'], helped = false): PupilYear => ({
  studentId: StudentId.parse(id(10 + n)),
  name: `Proef ${n}`,
  className: '1hv2',
  start,
  end,
  isHelped: helped,
});

describe('SCR-9: the yield of a year', () => {
  test('start against end, apart for who was helped', () => {
    const { all, helped, notHelped } = yieldOf(about, [
      pupil(1, score(320, 'E'), score(380, 'C'), true),
      pupil(2, score(330, 'E'), score(335, 'E'), true),
      pupil(3, score(450, 'A'), score(430, 'B')),
    ]);
    expect(helped).toEqual({
      pupils: 2,
      comparable: 2,
      meanGrowth: 32.5,
      up: 1,
      same: 1,
      down: 0,
      belowAtStart: 2,
      belowAtEnd: 1,
    });
    expect(notHelped).toMatchObject({ pupils: 1, meanGrowth: -20, up: 0, down: 1 });
    expect(all).toMatchObject({ pupils: 3, meanGrowth: 15, belowAtStart: 2, belowAtEnd: 1 });
  });

  test('another version of the scale: the bands are told, and nothing is counted across them', () => {
    const { all, rows } = yieldOf(about, [pupil(1, score(320, 'E'), score(51, 'D', 's2'))]);
    expect(rows[0]).toMatchObject({ growth: null, startBand: 'E', endBand: 'D' });
    expect(all).toMatchObject({ comparable: 0, meanGrowth: null, up: 0, same: 0, down: 0 });
  });

  test('A to E and I to V are never laid beside each other', () => {
    const { all } = yieldOf(about, [pupil(1, score(320, 'E'), score(380, 'III'))]);
    expect([all.up, all.same, all.down]).toEqual([0, 0, 0]);
  });

  test('whatever the scales: a figure of the year rests on pupils who stand on one scale twice, and on no other', () => {
    const scale = fc.constantFrom('s1', 's2', 's3');
    const band = fc.constantFrom(...BAND_SCALES['A-E'], ...BAND_SCALES['I-V'], null);
    const value = fc.record({ from: scale, to: scale, a: fc.nat(600), b: fc.nat(600), x: band, y: band });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (values) => {
        const of = (kept: typeof values) =>
          yieldOf(
            about,
            kept.map(({ from, to, a, b, x, y }, n) => pupil(n, score(a, x, from), score(b, y, to))),
          ).all;
        const { comparable, meanGrowth, up, same, down } = of(values);
        const alone = of(values.filter(({ from, to }) => from === to));
        return (
          comparable === values.filter(({ from, to }) => from === to).length &&
          meanGrowth === alone.meanGrowth &&
          up === alone.up &&
          same === alone.same &&
          down === alone.down
        );
      }),
    );
  });

  test('nobody is counted twice, whatever the scores', () => {
    const band = fc.constantFrom(...BAND_SCALES['A-E'], null);
    const value = fc.record({
      a: fc.integer({ min: 200, max: 620 }),
      b: fc.integer({ min: 200, max: 620 }),
      x: band,
      y: band,
      helped: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (values) => {
        const pupils = values.map(({ a, b, x, y, helped }, n) => pupil(n, score(a, x), score(b, y), helped));
        const { all, helped, notHelped } = yieldOf(about, pupils);
        return (
          helped.pupils + notHelped.pupils === all.pupils &&
          helped.up + notHelped.up === all.up &&
          all.up + all.same + all.down <= all.pupils
        );
      }),
    );
  });

  test.each([
    [{ kind: 'taal' as const, from: day('2026-11-01'), until: day('2027-02-01') }, true],
    [{ kind: 'taal' as const, from: day('2026-11-01'), until: null }, true],
    [{ kind: 'taal' as const, from: day('2026-08-01'), until: day('2026-09-30') }, false],
    [{ kind: 'taal' as const, from: day('2027-05-02'), until: null }, false],
    [{ kind: 'rekenen' as const, from: day('2026-11-01'), until: null }, false],
  ])('help %o between October and May: %s', (support, wanted) =>
    expect(isHelped([support], 'taal', '2026-10-01', '2027-05-01')).toBe(wanted),
  );
});

test('a class of De Wilg over a year, through the gate', async () => {
  const world = await createWorld({ today: '2026-10-01' });
  const pupils = await aFirstYearClass(world, '1hv2', 24);
  await world.actAs('remedialTeacher');
  const [tekst] = WILG_TESTS;
  if (!tekst) throw new Error('no test');
  const { name, domain, low, high, limits } = tekst;
  const scale = { kind: 'score' as const, version: 's1', low, high, decimals: 0, better: 'high' as const, words: [] };
  const instrumentId = await anInstrument(world, {
    name,
    domain,
    scale,
    norms: [{ level: '', moment: 'any', limits }],
  });
  const scores = makeScores(24, 5);
  const cells = (when: 'start' | 'end') =>
    pupils.map((studentId, n) => ({ studentId, instrumentId, given: scores[n]?.[when][0] ?? '', revision: 0 }));
  const start = await aCampaign(world, [instrumentId]);
  await world.get(saveResults, { campaignId: start, cells: cells('start') });
  for (const [n, studentId] of pupils.entries())
    if (scores[n]?.isHelped) {
      const text = {
        kind: 'taal' as const,
        what: 'Leesgroep',
        goal: '',
        frequency: '',
        result: '',
        helped: 'unknown' as const,
      };
      await world.get(saveSupport, {
        studentId,
        supportId: null,
        groupId: null,
        from: day('2026-11-01'),
        until: null,
        text,
        revision: 0,
      });
    }
  world.setToday('2027-05-10');
  const spring = { moment: 'end' as const, from: day('2027-04-01'), until: day('2027-06-30') };
  const end = await aCampaign(world, [instrumentId], spring);
  await world.get(saveResults, { campaignId: end, cells: cells('end') });
  const { tests } = await world.get(yearYield, { schoolYear: SchoolYear.parse('2026-2027'), yearGroup: 1 });
  const both = scores.filter((one) => one.start[0] !== 'afwezig' && one.end[0] !== 'afwezig');
  expect(tests).toHaveLength(1);
  expect(tests[0]?.all.pupils).toBe(both.length);
  expect(tests[0]?.helped.pupils).toBe(both.filter((one) => one.isHelped).length);
  const grown = both.map((one) => Number(one.end[0]) - Number(one.start[0]));
  expect(tests[0]?.all.meanGrowth).toBeCloseTo(grown.reduce((sum, one) => sum + one, 0) / grown.length, 1);
  await refusesRole(world, 'coach', yearYield, { schoolYear: SchoolYear.parse('2026-2027'), yearGroup: 1 });
  await world.close();
});
