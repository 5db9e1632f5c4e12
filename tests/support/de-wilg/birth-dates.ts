import type { Random } from './random.ts';

const MILLISECONDS_A_DAY = 86_400_000;
/** How many years a pupil is older (+) or younger (-) than his year of school says. */
const SHIFTS = [
  { years: 0, weight: 79 },
  { years: 1, weight: 14 },
  { years: 2, weight: 3 },
  { years: -1, weight: 4 },
] as const;

/**
 * A birthday that fits year 1 to 6 in the school year that starts in August of `start`: who goes straight on is 12 on
 * 1 October of year 1; doublures are older, and some went faster through primary school.
 */
export function inventBirthDate(random: Random, start: number, year: number): string {
  const shift = random.weighted(SHIFTS).years;
  const first = Date.UTC(start - 12 - year - shift, 9, 1);
  return new Date(first + random.int(0, 364) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
