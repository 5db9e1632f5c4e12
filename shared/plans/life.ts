import { ok, type Result, refuse } from '../kernel/result.ts';
import type { PlanState } from './model.ts';

/* The life of a plan as a table. What stands here is all that can happen; a test walks every path. */

export const PLAN_EVENTS = [
  'fix',
  'correct',
  'revise',
  'dropDraft',
  'evaluate',
  'close',
  'continue',
  'adjust',
  'stepUp',
  'end',
] as const;
export type PlanEvent = (typeof PLAN_EVENTS)[number];

/** From a state, by an event, to a state. `end`: the pupil left or the plan was never used. */
export const LIFE: Readonly<Record<PlanState, Partial<Record<PlanEvent, PlanState>>>> = {
  draft: { fix: 'definitive', stepUp: 'steppedUp', end: 'closed' },
  definitive: { correct: 'definitive', revise: 'adjusting', evaluate: 'evaluated', stepUp: 'steppedUp', end: 'closed' },
  adjusting: { fix: 'definitive', dropDraft: 'definitive', end: 'closed' },
  evaluated: {
    correct: 'evaluated',
    close: 'closed',
    continue: 'definitive',
    adjust: 'adjusting',
    stepUp: 'steppedUp',
    end: 'closed',
  },
  closed: {},
  steppedUp: {},
};

export type LifeRefusal = 'NOT_IN_THIS_STATE' | 'IN_DISPUTE';

/** Where the plan goes. A dispute freezes it: nothing but its end changes the version in dispute (OPP-13). */
export function decideLife(
  plan: { readonly state: PlanState; readonly disputeOn: string | null },
  event: PlanEvent,
): Result<PlanState, LifeRefusal> {
  const next = LIFE[plan.state][event];
  if (next === undefined) return refuse('NOT_IN_THIS_STATE');
  return plan.disputeOn === null ? ok(next) : refuse('IN_DISPUTE');
}

/** Is there a plan that holds, or one in the making? */
export function isAlive(state: PlanState): boolean {
  return state !== 'closed' && state !== 'steppedUp';
}
