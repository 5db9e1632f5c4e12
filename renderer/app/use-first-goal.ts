import type { PlanId } from '../../shared/kernel/ids.ts';
import { openPlan, plansOfStudent, revisePlan, savePlanText, startPlan } from '../../shared/plans/contract.ts';
import { isAlive } from '../../shared/plans/life.ts';
import type { Goal } from '../../shared/plans/model.ts';
import { call } from '../kernel/bridge.ts';
import { planRefusals } from '../plans/refusals.ts';
import type { FirstGoal, OnFirstGoal } from '../screening/first-goal.ts';
import { useMe } from './use-me.ts';

/**
 * A signal of the screening becomes the first goal of a plan: of the ontwikkelingsplan that runs, as a next version of it
 * when it holds already, or of a new one. The plan is opened, for the target is still to be said.
 */
export function useFirstGoal(): OnFirstGoal {
  const { may } = useMe();
  return may('plans.write') ? putFirstGoal : null;
}

async function putFirstGoal({ studentId, reason, ...goal }: FirstGoal): Promise<string | null> {
  const known = await call(plansOfStudent, { studentId });
  if (!known.ok) return planRefusals[known.code];
  const running = known.value.plans.find(
    ({ kind, state }) => kind === 'ontwikkelingsplan' && isAlive(state) && state !== 'evaluated',
  );
  const first: Goal = { goalId: null, target: '', endsOn: null, ...goal };
  if (!running) {
    const text = { reason, goals: [first] };
    const made = await call(startPlan, { studentId, classId: null, kind: 'ontwikkelingsplan', evaluateOn: null, text });
    return made.ok ? goTo(made.value.planId) : planRefusals[made.code];
  }
  const { planId } = running;
  if (running.state === 'definitive') {
    const revised = await call(revisePlan, { planId, revision: running.revision });
    if (!revised.ok) return planRefusals[revised.code];
  }
  const opened = await call(openPlan, { planId });
  if (!opened.ok) return planRefusals[opened.code];
  const { plan, draft } = opened.value;
  if (!draft) return planRefusals.NOT_IN_THIS_STATE;
  const isThere = draft.text.goals.some(({ text, start }) => text === first.text && start === first.start);
  if (isThere) return goTo(planId);
  const text = { ...draft.text, goals: [...draft.text.goals, { ...first, endsOn: plan.evaluateOn }] };
  const saved = await call(savePlanText, {
    planId,
    revision: plan.revision,
    evaluateOn: plan.evaluateOn,
    text: { ...text, reason: draft.text.reason === '' ? reason : draft.text.reason },
  });
  return saved.ok ? goTo(planId) : planRefusals[saved.code];
}

function goTo(planId: PlanId): null {
  window.location.hash = `#/plannen/${planId}`;
  return null;
}
