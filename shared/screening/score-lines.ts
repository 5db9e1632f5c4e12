import { addDays, type Day, daysBetween } from '../kernel/days.ts';
import type { Support } from './follow.ts';
import type { Measurement } from './follow-contract.ts';
import type { Band } from './model.ts';
import { type Growth, growthBetween } from './norms.ts';

/* What a line of scores is drawn from. The table beside it shows the same. */

export type Point = {
  readonly on: Day;
  readonly given: string;
  readonly number: number | null;
  readonly band: Band | null;
  /** 0 to 1 in the width and, upwards is better, in the height; `null` when there is no number to place. */
  readonly x: number;
  readonly y: number | null;
  readonly measurement: Measurement;
  /** Against the measurement before it. */
  readonly growth: Growth | null;
};
export type Bar = { readonly support: Support; readonly from: number; readonly until: number };
export type ScoreLine = {
  readonly instrumentId: string;
  readonly testName: string;
  readonly points: readonly Point[];
  /** Pairs of points that stand on one version of a scale: only those are joined (SCR-2). */
  readonly joined: readonly (readonly [from: number, to: number])[];
  readonly bars: readonly Bar[];
};

const MARGIN_DAYS = 14;

/** One line a test, over the same time for all, with the help that ran in that time. */
export function scoreLines(
  measurements: readonly Measurement[],
  supports: readonly Support[],
  today: Day,
): ScoreLine[] {
  const scored = measurements.filter(({ state }) => state === 'scored');
  const days = [...scored.map(({ on }) => on), ...supports.flatMap(({ from, until }) => [from, until ?? today])].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = addDays(first, -MARGIN_DAYS);
  const length = Math.max(1, daysBetween(start, addDays(last, MARGIN_DAYS)));
  const at = (on: Day): number => daysBetween(start, on) / length;
  const bars = supports.map((support) => ({ support, from: at(support.from), until: at(support.until ?? today) }));
  return [...Map.groupBy(scored, ({ instrumentId }) => instrumentId)].flatMap(([instrumentId, mine]) => {
    const [one] = mine;
    if (!one) return [];
    const ordered = mine.toSorted((a, b) => (a.on < b.on ? -1 : 1));
    const numbers = ordered.flatMap(({ number }) => number ?? []);
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    // A line over the whole scale of 0 to 999 would be flat; a quarter of the spread stays free on both sides.
    const room = Math.max((high - low) / 4, (one.high - one.low) / 40, 1);
    const heightOf = (number: number): number => {
      const share = (number - low + room) / (high - low + 2 * room);
      return one.isReversed ? 1 - share : share;
    };
    const points = ordered.map((measurement, i): Point => {
      const { on, given, number, scorings } = measurement;
      const before = ordered[i - 1];
      const scoring = scorings.at(-1);
      return {
        on,
        given,
        number,
        band: scoring?.band ?? null,
        x: at(on),
        y: number === null ? null : heightOf(number),
        measurement,
        growth: before ? growthBetween(measured(before), measured(measurement)) : null,
      };
    });
    const joined = points.flatMap(({ growth }, i) => (growth?.kind === 'grown' ? [[i - 1, i] as const] : []));
    return [{ instrumentId, testName: one.testName, points, joined, bars }];
  });
}

function measured({ instrumentId, number, scorings }: Measurement) {
  return { instrumentId, number, scoring: scorings.at(-1) };
}
