import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/kernel/days.ts';
import { BAND_SCALES, BANDS, type Scoring, USUAL_LINE } from '../../shared/screening/model.ts';
import {
  bandOfPercentile,
  bandOfScore,
  growthBetween,
  isExpired,
  normFor,
  percentileFits,
  percentilesOf,
  scoreValue,
  standingOf,
} from '../../shared/screening/norms.ts';
import { anEdition, LIMITS } from '../support/story-screening.ts';

const on = day('2026-10-01');
const group = { level: 'havo', moment: 'start' as const };

describe('C46, SCR-4: a percentile has a band', () => {
  test.each([
    [100, 'A', 'I'],
    [81, 'A', 'I'],
    [80, 'A', 'II'],
    [76, 'A', 'II'],
    [75, 'B', 'II'],
    [61, 'B', 'II'],
    [60, 'B', 'III'],
    [51, 'B', 'III'],
    [50, 'C', 'III'],
    [41, 'C', 'III'],
    [40, 'C', 'IV'],
    [26, 'C', 'IV'],
    [25, 'D', 'IV'],
    [21, 'D', 'IV'],
    [20, 'D', 'V'],
    [11, 'D', 'V'],
    [10.4, 'D', 'V'],
    [10, 'E', 'V'],
    [0, 'E', 'V'],
  ])('%d is %s and %s', (percentile, letter, roman) => {
    expect(bandOfPercentile(percentile, 'A-E')).toBe(letter);
    expect(bandOfPercentile(percentile, 'I-V')).toBe(roman);
  });

  test('the shares are 25, 25, 25, 15 and 10 percent, and five times 20', () => {
    const share = (scale: 'A-E' | 'I-V') =>
      BAND_SCALES[scale].map(
        (band) =>
          Array.from({ length: 100 }, (_, i) => i + 1).filter((p) => bandOfPercentile(p, scale) === band).length,
      );
    expect(share('A-E')).toEqual([25, 25, 25, 15, 10]);
    expect(share('I-V')).toEqual([20, 20, 20, 20, 20]);
  });

  test('whatever the percentile: its own band fits it and no other of that scale does', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.constantFrom('A-E' as const, 'I-V' as const),
        (p, scale) => {
          const own = bandOfPercentile(p, scale);
          return BAND_SCALES[scale].every((band) => percentileFits(p, band) === (band === own));
        },
      ),
    );
  });

  test('bands of one scale cover 0 to 100 without a hole or an overlap', () => {
    for (const scale of ['A-E', 'I-V'] as const) {
      const ranges = BAND_SCALES[scale].map(percentilesOf).toReversed();
      expect(ranges[0]?.[0]).toBe(0);
      expect(ranges.at(-1)?.[1]).toBe(100);
      for (const [i, [low]] of ranges.entries()) if (i > 0) expect(low).toBe((ranges[i - 1]?.[1] ?? 0) + 1);
    }
  });
});

describe('a score has a band by the limits of its norm', () => {
  test.each([
    [339, 'E'],
    [340, 'D'],
    [374, 'D'],
    [375, 'C'],
    [410, 'B'],
    [439, 'B'],
    [440, 'A'],
  ])('%d is %s', (score, band) => expect(bandOfScore(score, LIMITS, 'A-E', 'high')).toBe(band));

  test.each([
    [41, 'E'],
    [40, 'D'],
    [20, 'B'],
    [10, 'A'],
  ])('of faults less is better: %d is %s', (faults, band) =>
    expect(bandOfScore(faults, [40, 30, 20, 10], 'A-E', 'low')).toBe(band),
  );

  test('a better score never has a lower band', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 620 }), fc.integer({ min: 200, max: 620 }), (a, b) => {
        const at = (score: number) => BAND_SCALES['A-E'].indexOf(bandOfScore(score, LIMITS, 'A-E', 'high') as 'A');
        return a <= b ? at(a) >= at(b) : at(a) <= at(b);
      }),
    );
  });

  test('the norm of the own level goes before that of the own moment, and that before one for all', () => {
    const norm = (level: string, moment: 'any' | 'start') => ({ level, moment, limits: LIMITS });
    const norms = [norm('', 'any'), norm('', 'start'), norm('havo', 'any'), norm('vwo', 'start')];
    expect(normFor({ norms }, group)).toMatchObject({ level: 'havo', moment: 'any' });
    expect(normFor({ norms }, { level: 'vmbo-tl', moment: 'start' })).toMatchObject({ level: '', moment: 'start' });
    expect(normFor({ norms: [norm('vwo', 'start')] }, group)).toBeUndefined();
  });

  test('a score without a norm that fits stays a score: no band is guessed', () => {
    const value = { given: '401', number: 401 };
    const bare = scoreValue(anEdition({ norms: [] }), value, { ...group, version: 1, on });
    expect(bare).toMatchObject({ band: null, percentile: null, norm: null });
    expect(scoreValue(anEdition(), value, { ...group, version: 1, on })).toMatchObject({ band: 'C', norm: '|any' });
  });

  test('a norm past its date is used, and said to be old', () => {
    const old = anEdition({ validUntil: day('2026-07-31') });
    expect(isExpired(old, day('2026-07-31'))).toBe(false);
    expect(isExpired(old, on)).toBe(true);
    expect(scoreValue(old, { given: '401', number: 401 }, { ...group, version: 1, on })).toMatchObject({
      band: 'C',
      isExpired: true,
    });
  });
});

describe('SCR-5: where somebody stands against the line', () => {
  const scoring = (facts: Partial<Scoring>): Scoring => ({
    version: 1,
    edition: 'norm 2025',
    scaleVersion: 'proef 2025',
    norm: null,
    band: null,
    percentile: null,
    standing: null,
    isExpired: false,
    on,
    ...facts,
  });
  test.each([
    [{ band: 'E' as const }, USUAL_LINE, 'below'],
    [{ band: 'D' as const }, USUAL_LINE, 'watch'],
    [{ band: 'C' as const }, USUAL_LINE, 'above'],
    // V is 0 to 20: whether that is the lowest ten nobody can say.
    [{ band: 'V' as const }, USUAL_LINE, 'unknown'],
    [{ band: 'V' as const }, { signalAt: 20, watchAt: 40 }, 'below'],
    [{ band: 'IV' as const }, { signalAt: 20, watchAt: 40 }, 'watch'],
    [{ band: 'E' as const }, { signalAt: 5, watchAt: 25 }, 'unknown'],
    [{ percentile: 10, band: 'E' as const }, USUAL_LINE, 'below'],
    [{ percentile: 11, band: 'D' as const }, USUAL_LINE, 'watch'],
    [{ percentile: 7, band: 'E' as const }, { signalAt: 5, watchAt: 25 }, 'watch'],
    [{ percentile: 26, band: 'C' as const }, USUAL_LINE, 'above'],
    [{ standing: 'watch' as const }, USUAL_LINE, 'watch'],
    [{}, USUAL_LINE, 'unknown'],
  ])('%o with %o is %s', (facts, line, standing) => expect(standingOf(scoring(facts), line)).toBe(standing));
  test('nothing measured is unknown', () => expect(standingOf(undefined, USUAL_LINE)).toBe('unknown'));
});

describe('SCR-2: growth only on one scale', () => {
  const measured = (instrumentId: string, scaleVersion: string, number: number | null) => ({
    instrumentId,
    number,
    scoring: { ...scoreValue(anEdition(), { given: '401', number: 401 }, { ...group, version: 1, on }), scaleVersion },
  });
  test.each([
    [measured('a', 's1', 400), measured('a', 's1', 421.5), { kind: 'grown', by: 21.5 }],
    [measured('a', 's1', 421), measured('a', 's1', 400), { kind: 'grown', by: -21 }],
    [measured('a', 's1', 400), measured('b', 's1', 421), { kind: 'notComparable', why: 'otherTest' }],
    [measured('a', 's1', 400), measured('a', 's2', 421), { kind: 'notComparable', why: 'otherScale' }],
    [measured('a', 's1', null), measured('a', 's1', 421), { kind: 'notComparable', why: 'noNumber' }],
    [
      { ...measured('a', 's1', 1), scoring: undefined },
      measured('a', 's1', 4),
      { kind: 'notComparable', why: 'noNumber' },
    ],
  ])('case %#', (first, later, growth) => expect(growthBetween(first, later)).toEqual(growth));

  test('across versions of a scale nothing is ever computed', () => {
    const text = fc.constantFrom('s1', 's2', 's3');
    fc.assert(
      fc.property(text, text, fc.integer(), fc.integer(), (one, other, a, b) => {
        const growth = growthBetween(measured('a', one, a), measured('a', other, b));
        return (growth.kind === 'grown') === (one === other);
      }),
    );
  });
});

test('every band belongs to one scale', () => expect(new Set(BANDS).size).toBe(10));
