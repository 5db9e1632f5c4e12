import { z } from 'zod';
import { Day, lastDayOf, schoolYearOf } from './days.ts';
import { ok, type Result, refuse } from './result.ts';
import { OptionalLine, Prose } from './text.ts';

/* A sensitive statement has a source and a date (`privacy.md` 8). */

export const STATEMENT_KINDS = ['fact', 'opinion', 'pupilWords', 'parentsWords'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** How the writer knows: he or somebody saw it, somebody told it, a paper says it. */
export const SOURCE_KINDS = ['seen', 'told', 'document'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const Statement = z.strictObject({
  text: Prose.pipe(z.string().min(1)),
  kind: z.enum(STATEMENT_KINDS),
  source: z.enum(SOURCE_KINDS),
  /** Who saw or told it, or which document. The pupil's and the parents' own words say so by their kind. */
  by: OptionalLine,
  on: Day,
  /** From the day after it, paper says that nobody has confirmed it since. `null`: never, as for a birth date. */
  reviewOn: Day.nullable(),
});
export type Statement = z.infer<typeof Statement>;

/** At most so many about one pupil in one form: more is a file, and belongs there. */
export const Statements = z.array(Statement).max(30);

export type StatementRefusal = 'SOURCE_MISSING' | 'SAID_IN_FUTURE' | 'REVIEW_BEFORE_DAY';

/** May this stand in a dossier? A fact or an opinion without somebody behind it is hearsay (PRIV-10). */
export function decideStatement({ kind, by, on, reviewOn }: Statement, today: Day): Result<null, StatementRefusal> {
  const speaksForItself = kind === 'pupilWords' || kind === 'parentsWords';
  if (!speaksForItself && by === '') return refuse('SOURCE_MISSING');
  if (on > today) return refuse('SAID_IN_FUTURE');
  return reviewOn !== null && reviewOn <= on ? refuse('REVIEW_BEFORE_DAY') : ok(null);
}

/** Past its review date a statement is still what was said then; it prints as "sindsdien niet bevestigd". */
export function isUnconfirmed({ reviewOn }: Pick<Statement, 'reviewOn'>, today: Day): boolean {
  return reviewOn !== null && today > reviewOn;
}

/** Proposed where nothing else is known: the end of the school year in which it was said. */
export function usualReview(on: Day): Day {
  return lastDayOf(schoolYearOf(on));
}
