import { PlanRecordId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { decidePlan, evaluatePlan, scoreGoal } from '../../shared/plans/evaluate-contract.ts';
import { sameAsAsked } from '../../shared/plans/instemming.ts';
import { decideLife } from '../../shared/plans/life.ts';
import { decideEvaluate, type EvaluateRefusal, isHeard } from '../../shared/plans/rules.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { bindOpenScores, listEvaluations, listRecords, listScores, saveEvaluation, saveScore } from './record-store.ts';
import { type PlanRow, savePlan } from './store.ts';
import { getVersion, planForWork, type Versions, versionsOf } from './work.ts';
import { beginRevision, isForZoco } from './write-commands.ts';

const WRITE = 'plans.write';

export const handleScoreGoal: CommandHandler<typeof scoreGoal> = (context, input) => {
  const { db, today, newId } = context;
  const plan = planForWork(context, input.planId, WRITE);
  if (!plan) return refuse('PLAN_NOT_FOUND');
  const next = decideLife(plan, 'evaluate');
  if (!next.ok) return next;
  const { held, asked } = versionsOf(db, plan.id);
  if (!held) return refuse('NOT_IN_THIS_STATE');
  const { text } = getVersion(db, held);
  if (!text.goals.some(({ goalId }) => goalId === input.goalId)) return refuse('GOAL_NOT_FOUND');
  const known = new Set(text.actions.map(({ actionId }) => actionId));
  if (!input.workedIds.every((id) => known.has(id))) return refuse('ACTION_NOT_FOUND');
  // What must hold before a score, without what is only asked at the end.
  const start = decideEvaluate({
    goalIds: [],
    scores: [],
    startedOn: plan.startedOn,
    today,
    isOpp: plan.kind === 'opp',
    isAgreed: asked?.agreedOn !== null && asked !== undefined,
    isHeard: true,
  });
  if (!start.ok) return start.code === 'NOT_AGREED' ? refuse('NOT_AGREED') : refuse('EVALUATION_BEFORE_START');
  const scores = listScores(db, plan.id);
  const open = scores.find(({ goalId, evaluationId }) => goalId === input.goalId && evaluationId === null);
  saveScore(db, {
    id: open?.id ?? PlanRecordId.parse(newId()),
    planId: plan.id,
    versionId: held.id,
    studentId: plan.studentId,
    goalId: input.goalId,
    evaluationId: null,
    onDay: today,
    outcome: input.outcome,
    workedIds: input.workedIds,
    worked: input.worked,
    revision: (open?.revision ?? 0) + 1,
  });
  return ok({});
};

export const handleEvaluatePlan: CommandHandler<typeof evaluatePlan> = (context, input) => {
  const { db, today, newId, actor } = context;
  const plan = planForWork(context, input.planId, WRITE);
  if (!plan) return refuse('PLAN_NOT_FOUND');
  if (plan.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const next = decideLife(plan, 'evaluate');
  if (!next.ok) return next;
  const versions = versionsOf(db, plan.id);
  if (!versions.held) return refuse('NOT_IN_THIS_STATE');
  const decision = roundOf(context, plan, versions);
  if (!decision.ok) return decision;
  if (plan.studentId !== null && input.parents === '') return refuse('PARENTS_MISSING');
  const id = PlanRecordId.parse(newId());
  saveEvaluation(db, {
    id,
    planId: plan.id,
    versionId: versions.held.id,
    studentId: plan.studentId,
    onDay: today,
    decision: null,
    recordedBy: actor.userId,
    revision: 1,
    parents: input.parents,
    note: input.note,
    why: '',
  });
  bindOpenScores(db, plan.id, id);
  savePlan(db, { ...plan, state: next.value, lastEvaluatedOn: today, revision: plan.revision + 1 });
  return ok({ revision: plan.revision + 1 });
};

function roundOf({ db, today }: CommandContext, plan: PlanRow, versions: Versions): Result<null, EvaluateRefusal> {
  const { all, held, asked } = versions;
  const isNow = new Set(held ? sameAsAsked(all, held).map(({ id }) => id) : []);
  const goals = held ? getVersion(db, held).text.goals : [];
  const records = plan.studentId === null ? [] : listRecords(db, plan.id);
  return decideEvaluate({
    goalIds: goals.flatMap(({ goalId }) => goalId ?? []),
    // A revision sets its goals anew, so what was said of them before does not count for it.
    scores: listScores(db, plan.id).map(({ goalId, evaluationId, versionId }) => ({
      goalId,
      isOpen: evaluationId === null && isNow.has(versionId),
    })),
    startedOn: plan.startedOn,
    today,
    isOpp: plan.kind === 'opp',
    isAgreed: asked !== undefined && asked.agreedOn !== null,
    isHeard: isHeard(records, 'evalueren', today, plan.lastEvaluatedOn),
  });
}

export const handleDecidePlan: CommandHandler<typeof decidePlan> = (context, input) => {
  const { db, today } = context;
  const plan = planForWork(context, input.planId, WRITE);
  if (!plan) return refuse('PLAN_NOT_FOUND');
  if (plan.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  if (plan.state !== 'evaluated') return refuse('NOT_IN_THIS_STATE');
  const next = decideLife(plan, input.decision);
  if (!next.ok) return next;
  const isEnd = input.decision === 'close' || input.decision === 'stepUp';
  if (isEnd && isForZoco(context, plan)) return refuse('ONLY_ZOCO');
  if (!isEnd && input.evaluateOn === null) return refuse('NEW_DAY_NEEDED');
  if (!isEnd && input.evaluateOn !== null && input.evaluateOn <= today) return refuse('DAY_NOT_AFTER_TODAY');
  const last = listEvaluations(db, plan.id).find(({ decision }) => decision === null);
  if (!last) return refuse('NOT_IN_THIS_STATE');
  saveEvaluation(db, { ...last, decision: input.decision, why: input.why, revision: last.revision + 1 });
  if (input.decision === 'adjust') beginRevision(context, plan);
  const revision = plan.revision + 1;
  const { state, closedOn, evaluateOn } = {
    state: next.value,
    closedOn: isEnd ? today : null,
    evaluateOn: isEnd ? plan.evaluateOn : (input.evaluateOn ?? plan.evaluateOn),
  };
  savePlan(db, { ...plan, state, closedOn, evaluateOn, revision });
  return ok({ revision });
};
