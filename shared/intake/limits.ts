import { z } from 'zod';
import { Line } from '../kernel/text.ts';
import { ADVICE_LEVELS } from './model.ts';

/** The headings of the school's own limits (`processen.md` 1.8). */
export const LIMIT_FIELDS = ['support', 'level', 'social', 'attitude', 'physical', 'stacked'] as const;
export type LimitField = (typeof LIMIT_FIELDS)[number];

export const LIMIT_MARKS = ['fits', 'attention', 'beyond', 'unknown'] as const;
export type LimitMark = (typeof LIMIT_MARKS)[number];

export const Limit = z.strictObject({ field: z.enum(LIMIT_FIELDS), text: Line });
export type Limit = z.infer<typeof Limit>;

/** What the school sets itself; the defaults are in `resources/intake-defaults.json`. */
export const IntakeSettings = z.strictObject({
  acceptedLevels: z.array(z.enum(ADVICE_LEVELS)).max(ADVICE_LEVELS.length),
  limits: z.array(Limit).max(60),
  /** Days within which a dossier is screened, and an answer of the primary school is awaited; a term of the school. */
  screenWithinDays: z.number().int().min(1).max(60),
  answerWithinDays: z.number().int().min(1).max(60),
  /** Days of the Kernprocedure for the round's year (C48): typed each year, never guessed. */
  kernprocedure: z.array(z.strictObject({ what: Line, on: z.iso.date() })).max(20),
});
export type IntakeSettings = z.infer<typeof IntakeSettings>;
