import { type OfferId, PlanId, PlanRecordId, PlanVersionId } from '../../shared/kernel/ids.ts';
import { reachOf } from '../../shared/kernel/permissions.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { decideCorrection } from '../../shared/plans/compare.ts';
import type {
  correctPlan,
  dropPlanDraft,
  endPlan,
  fixPlan,
  revisePlan,
  savePlanText,
  startPlan,
} from '../../shared/plans/contract.ts';
import { decideLife, isAlive } from '../../shared/plans/life.ts';
import { EMPTY_OPP, EMPTY_PLAN, type PlanText } from '../../shared/plans/model.ts';
import { decideExtraSupport, firstEvaluation, MOST_GOALS, planGaps } from '../../shared/plans/rules.ts';
import { clockAmounts } from '../deadlines/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { offersExist } from '../settings/public.ts';
import { staffExists } from '../staff/public.ts';
import { classExists, findCard } from '../students/public.ts';
import { syncActions } from './actions.ts';
import { listRecords, saveEvaluation } from './record-store.ts';
import { addOffers, deleteDraftVersion, fixVersion, type PlanRow, savePlan, saveVersion } from './store.ts';
import { getVersion, planForWork, versionsOf, withIds } from './work.ts';

const DAYS_PER_WEEK = 7;
const WRITE = 'plans.write';

export const handleStartPlan: CommandHandler<typeof startPlan> = (context, input) => {
  const { db, newId, today, sees } = context;
  const { studentId, classId, kind } = input;
  if ((kind === 'klassenplan') !== (studentId === null)) return refuse('WRONG_KIND');
  if ((studentId === null) === (classId === null)) return refuse('WRONG_KIND');
  const card = studentId === null ? undefined : findCard(db, studentId);
  if (studentId !== null && !card) return refuse('STUDENT_NOT_FOUND');
  if (card?.state === 'left') return refuse('STUDENT_LEFT');
  if (classId !== null && !classExists(db, classId)) return refuse('CLASS_NOT_FOUND');
  const text = withIds({ ...EMPTY_PLAN, ...input.text, opp: null }, newId);
  if (text.goals.length > MOST_GOALS) return refuse('TOO_MANY_GOALS');
  if (!offersExist(db, offersOf(text))) return refuse('OFFER_NOT_FOUND');
  const weeks = (clockAmounts(db).C44 ?? 0) / DAYS_PER_WEEK;
  const evaluateOn = input.evaluateOn ?? (weeks > 0 ? firstEvaluation(today, weeks) : firstEvaluation(today));
  const row = newPlan(context, { studentId, classId, kind, evaluateOn, extraSupport: answerOf(text) });
  // A class is of whoever has a pupil in it.
  if (classId !== null && !planForWork({ ...context, sees }, row.id, WRITE)) return refuse('CLASS_NOT_FOUND');
  saveDraft(context, row, { basis: 'first', number: 1, text });
  return ok({ planId: row.id, revision: row.revision });
};

type NewPlan = Pick<PlanRow, 'studentId' | 'classId' | 'kind' | 'evaluateOn'> & Partial<PlanRow>;

export function newPlan({ db, newId, today }: CommandContext, facts: NewPlan): PlanRow {
  const row: PlanRow = {
    id: PlanId.parse(newId()),
    state: 'draft',
    startedOn: today,
    extraSupport: null,
    clockKind: null,
    clockStart: null,
    firstFixedOn: null,
    lastEvaluatedOn: null,
    closedOn: null,
    rodBeginOn: null,
    rodEndOn: null,
    disputeOn: null,
    followsId: null,
    revision: 1,
    ...facts,
  };
  savePlan(db, row);
  return row;
}

type DraftFacts = { basis: 'first' | 'revision'; number: number; text: PlanText };

/** A version to work on. */
export function saveDraft({ db, newId }: CommandContext, plan: PlanRow, { basis, number, text }: DraftFacts): void {
  saveVersion(db, {
    id: PlanVersionId.parse(newId()),
    planId: plan.id,
    studentId: plan.studentId,
    number,
    basis,
    fixedOn: null,
    fixedBy: null,
    agreedOn: null,
    textHash: null,
    revision: 1,
    text,
  });
  addOffers(db, plan, offersOf(text));
}

export const handleSavePlanText: CommandHandler<typeof savePlanText> = (context, input) => {
  const { db, newId } = context;
  const plan = planForWork(context, input.planId, WRITE);
  if (!plan) return refuse('PLAN_NOT_FOUND');
  if (plan.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  if (plan.disputeOn !== null) return refuse('IN_DISPUTE');
  // What was worked on when a plan ended stays to be read, and is written no more.
  const draft = isAlive(plan.state) ? versionsOf(db, plan.id).draft : undefined;
  if (!draft) return refuse('NOT_IN_THIS_STATE');
  if (plan.kind !== 'opp' && input.text.opp !== null) return refuse('NOT_AN_OPP');
  if (input.text.goals.length > MOST_GOALS) return refuse('TOO_MANY_GOALS');
  const text = withIds({ ...input.text, opp: plan.kind === 'opp' ? (input.text.opp ?? EMPTY_OPP) : null }, newId);
  if (!text.actions.every(({ ownerId }) => ownerId === null || staffExists(db, ownerId)))
    return refuse('STAFF_NOT_FOUND');
  if (!offersExist(db, offersOf(text))) return refuse('OFFER_NOT_FOUND');
  saveVersion(db, { ...draft, text, revision: draft.revision + 1 });
  addOffers(db, plan, offersOf(text));
  const revision = plan.revision + 1;
  savePlan(db, { ...plan, evaluateOn: input.evaluateOn, extraSupport: answerOf(text), revision });
  return ok({ revision });
};

export const handleFixPlan: CommandHandler<typeof fixPlan> = (context, { planId, revision }) => {
  const { db, today, actor, noteFact } = context;
  const plan = planForWork(context, planId, WRITE);
  if (!plan) return refuse('PLAN_NOT_FOUND');
  if (plan.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const next = decideLife(plan, 'fix');
  if (!next.ok) return next;
  if (isForZoco(context, plan)) return refuse('ONLY_ZOCO');
  const { draft, held } = versionsOf(db, planId);
  if (!draft) return refuse('NOT_IN_THIS_STATE');
  const { text } = getVersion(db, draft);
  const before = held ? getVersion(db, held).text : null;
  if (before !== null && JSON.stringify(before) === JSON.stringify(text)) return refuse('NOTHING_CHANGED');
  const records = plan.studentId === null ? [] : listRecords(db, planId).filter((one) => one.versionId === draft.id);
  const { kind, evaluateOn } = plan;
  const [gap] = planGaps({ kind, text, basis: draft.basis, today, evaluateOn, records });
  if (gap) return refuse(gap);
  const hash = fixVersion(db, { ...draft, text, fixedOn: today, fixedBy: actor.userId, revision: draft.revision + 1 });
  noteFact('version', hash);
  // The handelingsdeel of a legal OPP is carried out once it was agreed (OPP-7).
  if (kind !== 'opp') syncActions(db, plan, { now: text, before }, today);
  const firstFixedOn = plan.firstFixedOn ?? today;
  savePlan(db, { ...plan, state: next.value, firstFixedOn, revision: revision + 1 });
  return ok({ revision: revision + 1, versionId: draft.id });
};

export const handleCorrectPlan: CommandHandler<typeof correctPlan> = (context, input) => {
  const { db, newId, today, actor, noteFact } = context;
  const plan = planForWork(context, input.planId, WRITE);
  if (!plan) return refuse('PLAN_NOT_FOUND');
  if (plan.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const next = decideLife(plan, 'correct');
  if (!next.ok) return next;
  if (isForZoco(context, plan)) return refuse('ONLY_ZOCO');
  const { held } = versionsOf(db, plan.id);
  if (!held) return refuse('NOT_IN_THIS_STATE');
  const { text: before } = getVersion(db, held);
  const decision = decideCorrection(before, input.text);
  if (!decision.ok) return decision;
  const id = PlanVersionId.parse(newId());
  const mended = { ...held, id, number: held.number + 1, basis: 'correction' as const, text: input.text };
  noteFact('version', fixVersion(db, { ...mended, fixedOn: today, fixedBy: actor.userId, revision: 1 }));
  if (plan.kind !== 'opp' || held.agreedOn !== null) syncActions(db, plan, { now: input.text, before }, today);
  savePlan(db, { ...plan, state: next.value, revision: plan.revision + 1 });
  return ok({ revision: plan.revision + 1 });
};

export const handleRevisePlan: CommandHandler<typeof revisePlan> = (context, { planId, revision }) => {
  const plan = planForWork(context, planId, WRITE);
  if (!plan) return refuse('PLAN_NOT_FOUND');
  if (plan.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const next = decideLife(plan, 'revise');
  if (!next.ok) return next;
  beginRevision(context, plan);
  savePlan(context.db, { ...plan, state: next.value, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};

/** The next version begins as the one that holds. */
export function beginRevision(context: CommandContext, plan: PlanRow): void {
  const { held } = versionsOf(context.db, plan.id);
  if (!held) throw new Error('a plan without a version cannot be revised');
  const { text } = getVersion(context.db, held);
  saveDraft(context, plan, { basis: 'revision', number: held.number + 1, text });
}

export const handleDropDraft: CommandHandler<typeof dropPlanDraft> = (context, { planId, revision }) => {
  const plan = planForWork(context, planId, WRITE);
  if (!plan) return refuse('PLAN_NOT_FOUND');
  if (plan.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const next = decideLife(plan, 'dropDraft');
  if (!next.ok) return next;
  const { draft } = versionsOf(context.db, planId);
  if (draft) deleteDraftVersion(context.db, draft.id);
  savePlan(context.db, { ...plan, state: next.value, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};

export const handleEndPlan: CommandHandler<typeof endPlan> = (context, { planId, revision, why }) => {
  const { db, today, newId, actor } = context;
  const plan = planForWork(context, planId, WRITE);
  if (!plan) return refuse('PLAN_NOT_FOUND');
  if (plan.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const next = decideLife(plan, 'end');
  if (!next.ok) return next;
  if (isForZoco(context, plan)) return refuse('ONLY_ZOCO');
  const { held, draft } = versionsOf(db, planId);
  const versionId = held?.id ?? draft?.id;
  if (versionId === undefined) return refuse('NOT_IN_THIS_STATE');
  const about = { planId, versionId, studentId: plan.studentId, onDay: today, recordedBy: actor.userId, revision: 1 };
  const id = PlanRecordId.parse(newId());
  saveEvaluation(db, { ...about, id, decision: 'close', parents: '', note: '', why });
  savePlan(db, { ...plan, state: next.value, closedOn: today, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};

/** A legal OPP is fixed, corrected and ended by the zorgcoördinator (`processen.md` 4.7). */
export function isForZoco({ actor }: Pick<CommandContext, 'actor'>, plan: Pick<PlanRow, 'kind'>): boolean {
  return plan.kind === 'opp' && reachOf(actor.role, 'plans.opp') === undefined;
}

function offersOf({ needs, actions }: PlanText): Set<OfferId> {
  return new Set([...needs, ...actions].flatMap(({ offerId }) => offerId ?? []));
}

/** What lists know of OPP-1: a yes only counts when it is one. */
function answerOf({ extraSupport }: PlanText): 'ja' | 'nee' | null {
  if (extraSupport === null || extraSupport.why === '') return null;
  if (extraSupport.answer === 'nee') return 'nee';
  return decideExtraSupport(extraSupport).ok ? 'ja' : null;
}
