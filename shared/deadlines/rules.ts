import { type Day, daysBetween } from '../kernel/days.ts';
import type { TodayLine } from './model.ts';

const A_WEEK = 7;

/** How near a day is: before today, within seven days with today as the first, or further on. No day: it waits now. */
export function partOf(on: Day | null, today: Day): 'late' | 'week' | 'later' {
  if (on === null) return 'week';
  const days = daysBetween(today, on);
  if (days < 0) return 'late';
  return days < A_WEEK ? 'week' : 'later';
}

/** The order of Vandaag: what is longest late comes first; what has no day comes after today's; then by kind and key. */
export function byUrgency(today: Day): (a: TodayLine, b: TodayLine) => number {
  const dayOf = ({ on }: TodayLine): string => on ?? `${today}~`;
  return (a, b) =>
    compare(dayOf(a), dayOf(b)) ||
    compare(a.kind, b.kind) ||
    compare(a.facts.what ?? '', b.facts.what ?? '') ||
    compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
