import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { Line, OptionalLine } from '../kernel/text.ts';

/* What a test is and what a result is (`regels.md` 8). Norms belong to the publisher: the school types them over. */

/** 0-meting, volgmeting, and anything in between (C45). */
export const MOMENTS = ['start', 'end', 'other'] as const;
export type Moment = (typeof MOMENTS)[number];

export const DOMAINS = [
  'lezen',
  'woordenschat',
  'spelling',
  'luisteren',
  'engels',
  'rekenen',
  'wiskunde',
  'dyslexie',
  'dyscalculie',
] as const;
export type Domain = (typeof DOMAINS)[number];

/** What a signal can be about. Never a diagnosis: `taal` is said of reading and spelling (SCR-5, SCR-8). */
export const SIGNAL_KINDS = ['taal', 'rekenen'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

export function signalKindOf(domain: Domain): SignalKind {
  return domain === 'rekenen' || domain === 'wiskunde' || domain === 'dyscalculie' ? 'rekenen' : 'taal';
}

/** From high to low. E is not V, and C is below average where III is average (SCR-4). */
export const BAND_SCALES = { 'A-E': ['A', 'B', 'C', 'D', 'E'], 'I-V': ['I', 'II', 'III', 'IV', 'V'] } as const;
export type BandScale = keyof typeof BAND_SCALES;
export const BANDS = [...BAND_SCALES['A-E'], ...BAND_SCALES['I-V']] as const;
export type Band = (typeof BANDS)[number];

/** Under the line, on the watch-list, above both; `unknown` when what is known does not tell. */
export const STANDINGS = ['below', 'watch', 'above', 'unknown'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Which percentiles are under the line and on the watch-list; the school may choose others (SCR-5). */
export const LineSettings = z
  .strictObject({ signalAt: z.number().int().min(1).max(50), watchAt: z.number().int().min(1).max(75) })
  .refine(({ signalAt, watchAt }) => signalAt < watchAt);
export type LineSettings = z.infer<typeof LineSettings>;
export const USUAL_LINE: LineSettings = { signalAt: 10, watchAt: 25 };

/** How a value is written down. `words`: an own list, such as reference levels or what a teacher saw. */
export const SCALE_KINDS = ['score', 'percentile', 'letter', 'roman', 'words'] as const;

const NormTable = z.strictObject({
  /** '' is for every level. */
  level: z.string().max(40),
  moment: z.enum([...MOMENTS, 'any']),
  /** The lowest value of the second lowest band, and so on to the highest band; with `low` the highest value. */
  limits: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});
export type NormTable = z.infer<typeof NormTable>;

const Scale = z.strictObject({
  kind: z.enum(SCALE_KINDS),
  /** Two results are compared only when this is the same text (SCR-2). */
  version: Line,
  low: z.number(),
  high: z.number(),
  decimals: z.number().int().min(0).max(2),
  /** `low`: less is better, as with seconds or faults. */
  better: z.enum(['high', 'low']),
  words: z.array(z.strictObject({ text: Line, standing: z.enum(STANDINGS) })).max(12),
});

/** One edition of a test with its norms. A change makes a new one; what was scored with the old one stays. */
export const Edition = z
  .strictObject({
    name: Line,
    domain: z.enum(DOMAINS),
    edition: Line,
    normGroup: OptionalLine,
    /** After this day the norms are old: scoring warns and says so on paper. */
    validUntil: Day.nullable(),
    scale: Scale,
    bands: z.enum(['A-E', 'I-V']),
    norms: z.array(NormTable).max(24),
    minutes: z.number().int().min(0).max(300),
    /** Where the limits were copied from. */
    source: OptionalLine,
  })
  .refine(({ scale }) => scale.low < scale.high, { path: ['scale', 'high'] })
  .refine(({ scale }) => scale.kind !== 'words' || scale.words.length > 1, { path: ['scale', 'words'] })
  .refine(({ norms, scale }) => norms.every(({ limits }) => isOrdered(limits, scale.better)), { path: ['norms'] });
export type Edition = z.infer<typeof Edition>;

function isOrdered(limits: readonly number[], better: 'high' | 'low'): boolean {
  return limits.every((limit, i) => i === 0 || (better === 'high') === limit > (limits[i - 1] ?? 0));
}

/**
 * What stands in a cell. Beside a score there are three kinds of empty that are answers: absent (comes back), not
 * applicable, and withheld by the parents; a cell without a row is the fourth, missing (`privacy.md` 7).
 */
export const RESULT_STATES = ['scored', 'absent', 'notApplicable', 'withheld'] as const;
export type ResultState = (typeof RESULT_STATES)[number];

/** What one edition makes of a value. */
export const Scoring = z.strictObject({
  version: z.number().int(),
  edition: z.string(),
  scaleVersion: z.string(),
  /** The norm table that was used; `null` when the edition had none that fits. */
  norm: z.string().nullable(),
  band: z.enum(BANDS).nullable(),
  percentile: z.number().nullable(),
  /** For scales in words. */
  standing: z.enum(STANDINGS).nullable(),
  isExpired: z.boolean(),
  on: Day,
});
export type Scoring = z.infer<typeof Scoring>;

/** What is sealed in `onderwijs`: the value as it was given, and every scoring of it, oldest first. */
export const ResultText = z.strictObject({
  given: z.string().max(60),
  number: z.number().nullable(),
  scorings: z.array(Scoring).max(20),
  /** Typed a second time by somebody: the same, or put right. */
  checked: z.enum(['agreed', 'corrected']).nullable(),
  /** From a list: the lines that were there twice keep both and say so (`formats.md` 12). */
  isDouble: z.boolean(),
});
export type ResultText = z.infer<typeof ResultText>;
