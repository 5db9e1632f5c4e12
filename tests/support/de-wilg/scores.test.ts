import { expect, test } from 'vitest';
import { bandOfScore } from '../../../shared/screening/norms.ts';
import { makeScores, WILG_TESTS } from './scores.ts';

const bandsOf = (n: number) => {
  const scores = makeScores(4000);
  const { limits } = WILG_TESTS[n] ?? { limits: [0, 0, 0, 0] as const };
  const bands = scores
    .map(({ start }) => start[n] ?? '')
    .filter((given) => given !== 'afwezig')
    .map((given) => bandOfScore(Number(given), [...limits], 'A-E', 'high'));
  return Object.fromEntries(
    ['A', 'B', 'C', 'D', 'E'].map((band) => [band, bands.filter((one) => one === band).length / bands.length]),
  );
};

test.each(WILG_TESTS.map(({ name }, n) => [name, n] as const))('%s falls in real proportions', (_name, n) => {
  const shares = bandsOf(n);
  for (const [band, share] of Object.entries({ A: 0.25, B: 0.25, C: 0.25, D: 0.15, E: 0.1 }))
    expect(Math.abs((shares[band] ?? 0) - share), band).toBeLessThan(0.04);
});

test('the same seed gives the same scores, another one others', () => {
  expect(makeScores(50, 3)).toEqual(makeScores(50, 3));
  expect(makeScores(50, 3)).not.toEqual(makeScores(50, 4));
});

test('help is for who is low, and most of those grow more', () => {
  const scores = makeScores(3000);
  const growth = (isHelped: boolean) => {
    const mine = scores.filter(
      (one) => one.isHelped === isHelped && one.start[0] !== 'afwezig' && one.end[0] !== 'afwezig',
    );
    return mine.reduce((sum, { start, end }) => sum + Number(end[0]) - Number(start[0]), 0) / mine.length;
  };
  expect(growth(true)).toBeGreaterThan(growth(false));
});
