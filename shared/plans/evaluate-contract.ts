import { z } from 'zod';
import { defineCommand, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { PlanId } from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';
import { DECISIONS, Outcome } from './records.ts';

const revision = z.number().int();
const write = { permission: 'plans.write', subject: noSubject, touches: ['plans', 'agreements'] } as const;
const PlanInput = z.strictObject({ planId: PlanId, revision });
const Saved = z.strictObject({ revision });

/** One goal: how it went and what helped. Saved at once, so that nothing of an evaluation is lost. */
export const scoreGoal = defineCommand({
  ...write,
  name: 'plans.scoreGoal',
  input: z.strictObject({
    planId: PlanId,
    goalId: z.uuid(),
    outcome: Outcome,
    workedIds: z.array(z.uuid()).max(60),
    worked: Prose,
  }),
  output: z.strictObject({}),
  refusals: [
    'PLAN_NOT_FOUND',
    'GOAL_NOT_FOUND',
    'ACTION_NOT_FOUND',
    'NOT_IN_THIS_STATE',
    'IN_DISPUTE',
    'EVALUATION_BEFORE_START',
    'NOT_AGREED',
  ],
});

/** Closes the round: every goal has its outcome, and the parents were asked. */
export const evaluatePlan = defineCommand({
  ...write,
  name: 'plans.evaluate',
  input: PlanInput.extend({ parents: Prose, note: Prose }),
  output: Saved,
  refusals: [
    'PLAN_NOT_FOUND',
    'CHANGED_MEANWHILE',
    'NOT_IN_THIS_STATE',
    'IN_DISPUTE',
    'EVALUATION_BEFORE_START',
    'NOT_AGREED',
    'GOALS_NOT_SCORED',
    'PUPIL_NOT_HEARD',
    'PARENTS_MISSING',
  ],
});

/** After the evaluation: close, go on until a new day, make a new version, or step up. */
export const decidePlan = defineCommand({
  ...write,
  name: 'plans.decide',
  input: PlanInput.extend({ decision: z.enum(DECISIONS), evaluateOn: Day.nullable(), why: Prose }),
  output: Saved,
  refusals: [
    'PLAN_NOT_FOUND',
    'CHANGED_MEANWHILE',
    'NOT_IN_THIS_STATE',
    'IN_DISPUTE',
    'NEW_DAY_NEEDED',
    'DAY_NOT_AFTER_TODAY',
    'ONLY_ZOCO',
  ],
});
