import type { Day } from '../kernel/days.ts';
import {
  BAND_SCALES,
  type Band,
  type BandScale,
  type Edition,
  type LineSettings,
  type Moment,
  type NormTable,
  type Scoring,
  type Standing,
} from './model.ts';

/** The lowest percentile of each band, from high to low (C46). */
const FLOORS: Readonly<Record<BandScale, readonly number[]>> = {
  'A-E': [76, 51, 26, 11, 0],
  'I-V': [81, 61, 41, 21, 0],
};

/** C46; for a percentile with decimals the whole number above it counts, so 10.4 is not in the lowest ten. */
export function bandOfPercentile(percentile: number, scale: BandScale): Band {
  const whole = Math.ceil(percentile);
  const at = FLOORS[scale].findIndex((floor) => whole >= floor);
  return BAND_SCALES[scale][at === -1 ? 4 : at] ?? BAND_SCALES[scale][4];
}

/** The percentiles that a band stands for, both ends included. */
export function percentilesOf(band: Band): readonly [low: number, high: number] {
  const scale: BandScale = BAND_SCALES['A-E'].some((one) => one === band) ? 'A-E' : 'I-V';
  const bands: readonly Band[] = BAND_SCALES[scale];
  const at = bands.indexOf(band);
  const above = FLOORS[scale][at - 1];
  return [FLOORS[scale][at] ?? 0, above === undefined ? 100 : above - 1];
}

/** Do a percentile and a band that were both given say the same (SCR-4)? A band is never turned into another scale. */
export function percentileFits(percentile: number, band: Band): boolean {
  const [low, high] = percentilesOf(band);
  const whole = Math.ceil(percentile);
  return whole >= low && whole <= high;
}

/** Counts how many limits a value reaches: none is the lowest band, four the highest. */
export function bandOfScore(
  value: number,
  limits: NormTable['limits'],
  scale: BandScale,
  better: 'high' | 'low',
): Band {
  const reached = limits.filter((limit) => (better === 'high' ? value >= limit : value <= limit)).length;
  return BAND_SCALES[scale][4 - reached] ?? BAND_SCALES[scale][4];
}

export type Group = { readonly level: string | null; readonly moment: Moment };

/** The norm table for this level and moment; one for exactly this level or moment goes before one for all. */
export function normFor(edition: Pick<Edition, 'norms'>, { level, moment }: Group): NormTable | undefined {
  const fits = edition.norms.filter(
    (norm) => (norm.level === '' || norm.level === level) && (norm.moment === 'any' || norm.moment === moment),
  );
  const weight = (norm: NormTable) => (norm.level === '' ? 0 : 2) + (norm.moment === 'any' ? 0 : 1);
  return fits.toSorted((a, b) => weight(b) - weight(a))[0];
}

export function isExpired({ validUntil }: Pick<Edition, 'validUntil'>, on: Day): boolean {
  return validUntil !== null && on > validUntil;
}

type Value = { readonly given: string; readonly number: number | null };
type Circumstance = Group & { readonly version: number; readonly on: Day };

/** What an edition makes of a value on the day it is scored. Without a fitting norm there is a value and no band. */
export function scoreValue(edition: Edition, value: Value, circumstance: Circumstance): Scoring {
  const { scale, bands } = edition;
  const { version, on } = circumstance;
  const base = {
    version,
    edition: edition.edition,
    scaleVersion: scale.version,
    norm: null,
    band: null,
    percentile: null,
    standing: null,
    isExpired: isExpired(edition, on),
    on,
  };
  if (scale.kind === 'words') {
    const word = scale.words.find(({ text }) => text === value.given);
    return { ...base, isExpired: base.isExpired, standing: word?.standing ?? 'unknown' };
  }
  if (scale.kind === 'letter' || scale.kind === 'roman') {
    const kind: BandScale = scale.kind === 'letter' ? 'A-E' : 'I-V';
    return { ...base, band: BAND_SCALES[kind].find((band) => band === value.given) ?? null };
  }
  if (value.number === null) return base;
  if (scale.kind === 'percentile')
    return { ...base, percentile: value.number, band: bandOfPercentile(value.number, bands) };
  const norm = normFor(edition, circumstance);
  if (!norm) return base;
  const band = bandOfScore(value.number, norm.limits, bands, scale.better);
  return { ...base, norm: [norm.level, norm.moment].join('|'), band };
}

/** Where somebody stands against the line. A band that lies across the line says nothing: V holds 0 to 20. */
export function standingOf(scoring: Scoring | undefined, { signalAt, watchAt }: LineSettings): Standing {
  if (!scoring) return 'unknown';
  if (scoring.standing !== null) return scoring.standing;
  if (scoring.percentile !== null) {
    const whole = Math.ceil(scoring.percentile);
    return whole <= signalAt ? 'below' : whole <= watchAt ? 'watch' : 'above';
  }
  if (scoring.band === null) return 'unknown';
  const [low, high] = percentilesOf(scoring.band);
  if (high <= signalAt) return 'below';
  if (low <= signalAt) return 'unknown';
  if (high <= watchAt) return 'watch';
  return low <= watchAt ? 'unknown' : 'above';
}

export type Measured = {
  readonly instrumentId: string;
  readonly number: number | null;
  readonly scoring: Scoring | undefined;
};
export type Growth =
  | { readonly kind: 'grown'; readonly by: number }
  | { readonly kind: 'notComparable'; readonly why: 'otherTest' | 'otherScale' | 'noNumber' };

/** The difference between two measurements: of the same test, on the same version of its scale, or not at all (SCR-2). */
export function growthBetween(first: Measured, later: Measured): Growth {
  if (first.instrumentId !== later.instrumentId) return { kind: 'notComparable', why: 'otherTest' };
  if (!first.scoring || !later.scoring || first.number === null || later.number === null)
    return { kind: 'notComparable', why: 'noNumber' };
  if (first.scoring.scaleVersion !== later.scoring.scaleVersion) return { kind: 'notComparable', why: 'otherScale' };
  return { kind: 'grown', by: Math.round((later.number - first.number) * 100) / 100 };
}
