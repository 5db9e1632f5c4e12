import type { OpenPlan } from '../../shared/plans/contract.ts';
import { sameAsAsked } from '../../shared/plans/instemming.ts';

/** What was said in this round of the goals as they stand: a revision asks it anew. */
export function scoresNow({ held, versions, scores }: OpenPlan): OpenPlan['scores'] {
  const version = versions.find(({ versionId }) => versionId === held?.versionId);
  const now = new Set(version ? sameAsAsked(versions, version).map(({ versionId }) => versionId) : []);
  return scores.filter(({ isOpen, versionId }) => isOpen && now.has(versionId));
}
