import { ageOn, type Day } from '../kernel/days.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';

export const ADULT_READER = 16;

/**
 * May the parents get what was written about their child on that day? Until 16 they may; from then on the pupil himself
 * decides (PRIV-2, [AP-INZAGE]). Without a birth date it cannot be said.
 */
export function decideForParents(birthDate: Day | null, on: Day): Result<null, 'NOT_FOR_PARENTS' | 'AGE_UNKNOWN'> {
  if (birthDate === null) return refuse('AGE_UNKNOWN');
  return ageOn(birthDate, on) < ADULT_READER ? ok(null) : refuse('NOT_FOR_PARENTS');
}
