import type { NormTable } from '../../../shared/screening/model.ts';
import { makeRandom, type Random } from './random.ts';

/* Make-believe scores of a year group in real proportions: A, B and C a quarter each, D 15 and E 10 of a hundred, with
   who reads badly also spelling badly. The limits are invented: those of real tests belong to their publishers. */

export type WilgTest = {
  readonly name: string;
  readonly domain: 'lezen' | 'woordenschat' | 'spelling' | 'rekenen';
  readonly low: number;
  readonly high: number;
  /** Lowest value of D, C, B and A: the percentiles 10, 25, 50 and 75 of this made-up school. */
  readonly limits: NormTable['limits'];
  readonly mean: number;
  readonly spread: number;
};

export const WILG_TESTS: readonly WilgTest[] = [
  test('Diatekst', 'lezen', 200, 620, 430, 55),
  test('Diawoord', 'woordenschat', 200, 620, 405, 45),
  test('Diaspel', 'spelling', 20, 130, 80, 14),
  test('Diacijfer', 'rekenen', 200, 620, 420, 48),
];

function test(
  name: string,
  domain: WilgTest['domain'],
  low: number,
  high: number,
  mean: number,
  spread: number,
): WilgTest {
  const at = (z: number): number => Math.round(mean + z * spread);
  return { name, domain, low, high, mean, spread, limits: [at(-1.2816), at(-0.6745), at(0), at(0.6745)] };
}

/** Of a pupil's skill only this much is shared between tests; the rest belongs to the test. */
const SHARED = 0.6;
const ABSENT = 0.03;
/** What a year of lessons adds, and what help adds on top for who had it. */
const GROWTH = 0.25;
const HELP = 0.35;

export type WilgScores = {
  /** Per test in the order of `WILG_TESTS`: a score as it would be typed, or 'afwezig'. */
  readonly start: readonly string[];
  readonly end: readonly string[];
  /** Had help in between. */
  readonly isHelped: boolean;
};

/** The scores of so many pupils, the same for the same seed on every machine. */
export function makeScores(pupils: number, seed = 1): readonly WilgScores[] {
  const random = makeRandom(seed);
  return Array.from({ length: pupils }, () => {
    const skill = normal(random);
    const skills = WILG_TESTS.map(() => Math.sqrt(SHARED) * skill + Math.sqrt(1 - SHARED) * normal(random));
    const isHelped = skills.some((z) => z < -1.2816) && random.chance(0.8);
    const gain = () => GROWTH + (isHelped ? HELP : 0) + normal(random) * 0.3;
    const start = skills.map((z, i) => given(random, i, z));
    const end = skills.map((z, i) => given(random, i, z + gain()));
    return { start, end, isHelped };
  });
}

function given(random: Random, test: number, z: number): string {
  const known = WILG_TESTS[test];
  if (!known) throw new Error('NO_SUCH_TEST');
  if (random.chance(ABSENT)) return 'afwezig';
  return String(Math.max(known.low, Math.min(known.high, Math.round(known.mean + z * known.spread))));
}

/** Box and Muller. */
function normal(random: Random): number {
  const [a, b] = [Math.max(random.next(), 1e-9), random.next()];
  return Math.sqrt(-2 * Math.log(a)) * Math.cos(2 * Math.PI * b);
}
