import { yearlyTerm } from '../../shared/deadlines/terms.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { PlanId, StudentId } from '../../shared/kernel/ids.ts';
import { sameAsAsked } from '../../shared/plans/instemming.ts';
import { standingGoals } from '../../shared/plans/progress.ts';
import type { Reader } from '../db/database.ts';
import { listScoreRows } from './record-store.ts';
import { listAllVersionRows, listPlans, type PlanRow } from './store.ts';
import { sorted } from './work.ts';

/** How a pupil's plan stands, for lists: from days, states and outcomes only, so no plan is opened. */
export type StandingPlan = {
  readonly planId: PlanId;
  readonly studentId: StudentId;
  /** The first day on which somebody must look at it: its own, the yearly one of a legal OPP, or the day it was closed and nobody chose how to go on. */
  readonly evaluateOn: Day;
  readonly goals: { readonly behind: number | null; readonly since: Day } | null;
};

/** Every plan of a pupil that holds, the first to look at first. */
export function listStanding(db: Reader, today: Day): StandingPlan[] {
  const versions = Map.groupBy(listAllVersionRows(db), ({ planId }) => planId);
  const scores = Map.groupBy(listScoreRows(db), ({ planId }) => planId);
  return listPlans(db, 'alive')
    .flatMap((row): StandingPlan[] => {
      const { id, studentId, state } = row;
      const { all, asked } = sorted(versions.get(id) ?? []);
      if (studentId === null || state === 'draft' || asked === undefined || asked.fixedOn === null) return [];
      const versionIds = new Set(sameAsAsked(all, asked).map((one) => one.id));
      const facts = { versionIds, fixedOn: asked.fixedOn, scores: scores.get(id) ?? [] };
      return [{ planId: id, studentId, evaluateOn: nextLook(row, today), goals: standingGoals(facts) }];
    })
    .sort((a, b) => (a.evaluateOn < b.evaluateOn ? -1 : 1));
}

function nextLook({ kind, state, evaluateOn, firstFixedOn, lastEvaluatedOn }: PlanRow, today: Day): Day {
  if (state === 'evaluated') return lastEvaluatedOn ?? evaluateOn;
  if (kind !== 'opp' || firstFixedOn === null) return evaluateOn;
  const yearly = yearlyTerm(firstFixedOn, lastEvaluatedOn, today).on;
  return yearly < evaluateOn ? yearly : evaluateOn;
}
