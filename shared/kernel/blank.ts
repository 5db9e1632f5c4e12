import { z } from 'zod';
import { Prose } from './text.ts';

/* The four kinds of empty (`privacy.md` 7). Only what is missing is a gap to phone about. */

export const BLANKS = ['missing', 'withheld', 'notApplicable', 'awaited'] as const;
/**
 * `missing`: nobody asked yet. `withheld`: pupil or parents do not share it, which is an answer. `notApplicable`: there
 * is nothing to tell. `awaited`: asked, and not in yet.
 */
export type Blank = (typeof BLANKS)[number];

/** A text, or why there is none. An empty text is the same as missing, also in rows of before there were four kinds. */
export const Answer = z
  .union([Prose, z.strictObject({ empty: z.enum(BLANKS) })])
  .transform((value): string | { empty: Blank } => (value === '' ? { empty: 'missing' } : value));
export type Answer = z.infer<typeof Answer>;

/** The text of an answer; nothing when there is none. */
export function textOf(answer: Answer): string {
  return typeof answer === 'string' ? answer : '';
}

/** Why an answer is empty; `null` when it is not. */
export function blankOf(answer: Answer): Blank | null {
  if (typeof answer !== 'string') return answer.empty;
  return answer.trim() === '' ? 'missing' : null;
}

/** Must somebody still phone about this? What is withheld is never asked again. */
export function isGap(answer: Answer): boolean {
  return blankOf(answer) === 'missing';
}

/** Is it still to come: a gap, or asked and not in? */
export function isOpen(answer: Answer): boolean {
  const blank = blankOf(answer);
  return blank === 'missing' || blank === 'awaited';
}
