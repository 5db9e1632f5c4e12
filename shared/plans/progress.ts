import type { Day } from '../kernel/days.ts';

type Score = { readonly goalId: string; readonly versionId: string; readonly onDay: Day; readonly outcome: number };
export type ProgressFacts = {
  /** The version that was asked agreement for, with its corrections: a revision sets its goals anew. */
  readonly versionIds: ReadonlySet<string>;
  readonly fixedOn: Day;
  /** Oldest first. */
  readonly scores: readonly Score[];
};

/**
 * Goals of the plan that holds which do not move: how many had an outcome of zero or less the last time somebody looked,
 * or that nobody looked at all (`null`), and since when. `null` as a whole when every goal moves (`features.md` 5).
 */
export function standingGoals({
  versionIds,
  fixedOn,
  scores,
}: ProgressFacts): { behind: number | null; since: Day } | null {
  const last = new Map<string, Score>();
  for (const score of scores) if (versionIds.has(score.versionId)) last.set(score.goalId, score);
  if (last.size === 0) return { behind: null, since: fixedOn };
  const behind = [...last.values()].filter(({ outcome }) => outcome <= 0);
  const [since] = behind.map(({ onDay }) => onDay).sort();
  return since === undefined ? null : { behind: behind.length, since };
}
