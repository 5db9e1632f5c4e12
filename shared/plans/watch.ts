import type { Day, SchoolYear } from '../kernel/days.ts';

/* "Heeft geen OPP, hoort er een te hebben": the school's own rule (`processen.md` 4.8), apart from the law (OPP-2). */

/** Who in the care structure can know a pupil. */
export const KNOWN_TO = ['trajectvoorziening', 'oka', 'leerplicht', 'jeugdarts'] as const;
export type KnownTo = (typeof KNOWN_TO)[number];
export const WATCH_REASONS = ['levelDown', 'repeats', ...KNOWN_TO] as const;
export type WatchReason = (typeof WATCH_REASONS)[number];

export type Year = {
  readonly schoolYear: SchoolYear;
  readonly level: string | null;
  readonly year: number | null;
  readonly from: Day;
};

export type WatchFacts = {
  /** Oldest first. */
  readonly enrolments: readonly Year[];
  /** The school's levels from low to high. */
  readonly levels: readonly string[];
  readonly schoolYear: SchoolYear;
  readonly knownTo: ReadonlySet<KnownTo>;
};

/** Why this pupil should have a plan this school year, by the school's own rule; empty when nothing says so. */
export function watchReasons({ enrolments, levels, schoolYear, knownTo }: WatchFacts): WatchReason[] {
  const now = enrolments.filter((one) => one.schoolYear === schoolYear).at(-1);
  // Within the year a pupil can go down as well, so what stood just before counts and not only last year.
  const before = now === undefined ? undefined : enrolments.filter((one) => one !== now && one.from <= now.from).at(-1);
  const isRecent = before !== undefined && Number(schoolYear.slice(0, 4)) - Number(before.schoolYear.slice(0, 4)) <= 1;
  const reasons: WatchReason[] = [];
  if (now && before && isRecent) {
    if (isLower(now.level, before.level, levels)) reasons.push('levelDown');
    const isNextYear = before.schoolYear !== now.schoolYear;
    if (isNextYear && now.year !== null && before.year !== null && now.year <= before.year) reasons.push('repeats');
  }
  return [...reasons, ...KNOWN_TO.filter((one) => knownTo.has(one))];
}

/** 'havo/vwo' counts for both, so only what lies wholly below goes down. Levels that the school does not know say nothing. */
function isLower(level: string | null, than: string | null, levels: readonly string[]): boolean {
  const [now, before] = [ranks(level, levels), ranks(than, levels)];
  return now.length > 0 && before.length > 0 && Math.max(...now) < Math.min(...before);
}

function ranks(level: string | null, levels: readonly string[]): number[] {
  const known = levels.map((name) => name.toLowerCase());
  return (level ?? '')
    .toLowerCase()
    .split('/')
    .map((part) => known.indexOf(part.trim()))
    .filter((rank) => rank >= 0);
}
