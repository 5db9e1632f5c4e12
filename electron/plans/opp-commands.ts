import type { Day } from '../../shared/kernel/days.ts';
import { PlanRecordId, type StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { decideAnswer, instemmingVerdict, sameAsAsked, type WhoFacts } from '../../shared/plans/instemming.ts';
import { decideLife, isAlive } from '../../shared/plans/life.ts';
import { EMPTY_OPP, EMPTY_PLAN, type PlanText } from '../../shared/plans/model.ts';
import type {
  disputePlan,
  endDispute,
  promoteToOpp,
  recordForPlan,
  recordInstemming,
  tickRod,
} from '../../shared/plans/opp-contract.ts';
import type { HearingMoment } from '../../shared/plans/records.ts';
import { decideExtraSupport, decideHearing, firstEvaluation } from '../../shared/plans/rules.ts';
import { fullName } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { familyOf, findCard } from '../students/public.ts';
import { syncActions } from './actions.ts';
import { addInstemming, listInstemming, listRecords, saveRecord } from './record-store.ts';
import { findPlan, listPlansOf, savePlan, setAgreedOn } from './store.ts';
import { getVersion, planForWork, type Versions, versionsOf } from './work.ts';
import { newPlan, saveDraft } from './write-commands.ts';

/** Half a year: the first moment on which the legal OPP is looked at again (OPP-10 suggests two moments a year). */
const WEEKS_TO_FIRST_LOOK = 26;

export const handlePromote: CommandHandler<typeof promoteToOpp> = (context, input) => {
  const { db, today } = context;
  const { studentId, extraSupport, clockKind, clockStart } = input;
  const card = findCard(db, studentId);
  if (!card) return refuse('STUDENT_NOT_FOUND');
  if (card.state === 'left') return refuse('STUDENT_LEFT');
  const decision = decideExtraSupport(extraSupport);
  if (!decision.ok) return decision;
  if (clockStart > today) return refuse('DAY_IN_FUTURE');
  if (listPlansOf(db, studentId).some(({ kind, state }) => kind === 'opp' && isAlive(state))) return refuse('HAS_OPP');
  const from = input.fromPlanId === null ? undefined : findPlan(db, input.fromPlanId);
  if (input.fromPlanId !== null && from?.studentId !== studentId) return refuse('PLAN_NOT_FOUND');
  const text = from ? textOf(versionsOf(db, from.id), db) : EMPTY_PLAN;
  if (from) {
    const next = decideLife(from, 'stepUp');
    if (!next.ok) return next;
    savePlan(db, { ...from, state: next.value, closedOn: today, revision: from.revision + 1 });
  }
  const evaluateOn = firstEvaluation(today, WEEKS_TO_FIRST_LOOK);
  const about = { studentId, classId: null, kind: 'opp' as const, evaluateOn, followsId: from?.id ?? null };
  const row = newPlan(context, { ...about, extraSupport: 'ja', clockKind, clockStart });
  const opp = { ...EMPTY_OPP, promoting: text.strengths };
  // The actions go along with their ids, so that what was agreed stays one agreement.
  saveDraft(context, row, { basis: 'first', number: 1, text: { ...text, extraSupport, opp } });
  return ok({ planId: row.id, revision: row.revision });
};

function textOf({ held, draft }: Versions, db: Reader): PlanText {
  const version = held ?? draft;
  return version ? getVersion(db, version).text : EMPTY_PLAN;
}

const MOMENT_OF = { first: 'opstellen', revision: 'bijstellen', correction: 'bijstellen' } as const;

export const handleRecord: CommandHandler<typeof recordForPlan> = (context, { planId, onDay, text }) => {
  const { db, today, newId, actor } = context;
  const plan = planForWork(context, planId, 'plans.write');
  if (!plan) return refuse('PLAN_NOT_FOUND');
  if (plan.studentId === null) return refuse('NO_PUPIL');
  if (onDay > today) return refuse('DAY_IN_FUTURE');
  const { draft, held } = versionsOf(db, planId);
  let version = draft ?? held;
  if (text.kind === 'hearing') {
    const decision = decideHearing(text);
    if (!decision.ok) return decision;
    version = text.moment === 'evalueren' ? held : draft;
    if (!version || !isMomentOf(text.moment, version)) return refuse('WRONG_MOMENT');
  }
  if (!version || (text.kind !== 'zienswijze' && !isAlive(plan.state))) return refuse('NOT_IN_THIS_STATE');
  const id = PlanRecordId.parse(newId());
  const about = { planId, versionId: version.id, studentId: plan.studentId, recordedBy: actor.userId, revision: 1 };
  saveRecord(db, { ...about, id, kind: text.kind, onDay, untilDay: null, text });
  return ok({ recordId: id });
};

function isMomentOf(moment: HearingMoment, { basis }: { basis: keyof typeof MOMENT_OF }): boolean {
  return moment === 'evalueren' || MOMENT_OF[basis] === moment;
}

/** Everything that decides who must agree, on a day (OPP-7, OPP-9). */
export function whoFacts(db: Reader, studentId: StudentId, on: Day): WhoFacts {
  const card = findCard(db, studentId);
  const { guardians, parentsDisagree } = familyOf(db, studentId);
  const pupilName = card ? fullName(card) : '';
  return { birthDate: card?.birthDate ?? null, pupilName, guardians, parentsDisagree, on };
}

export const handleInstemming: CommandHandler<typeof recordInstemming> = (context, input) => {
  const { db, today, newId, actor } = context;
  const plan = planForWork(context, input.planId, 'plans.write');
  if (!plan) return refuse('PLAN_NOT_FOUND');
  const { studentId } = plan;
  if (plan.kind !== 'opp' || studentId === null) return refuse('NOT_AN_OPP');
  if (plan.disputeOn !== null) return refuse('IN_DISPUTE');
  if (!isAlive(plan.state)) return refuse('NOT_IN_THIS_STATE');
  const { all, held, asked } = versionsOf(db, plan.id);
  if (!held || !asked || asked.fixedOn === null) return refuse('NOT_FIXED_YET');
  const facts = whoFacts(db, studentId, today);
  const { guardianId, onDay, answer, how, remark } = input;
  const decision = decideAnswer({ ...facts, guardianId, onDay, fixedOn: asked.fixedOn, today });
  if (!decision.ok) return decision;
  const name = facts.guardians.find((one) => one.guardianId === guardianId)?.name ?? facts.pupilName;
  const about = { planId: plan.id, versionId: asked.id, studentId, recordedBy: actor.userId, revision: 1 };
  addInstemming(db, { ...about, id: PlanRecordId.parse(newId()), guardianId, answer, onDay, how, name, remark });
  const answers = listInstemming(db, plan.id).filter(({ versionId }) => versionId === asked.id);
  // Age counts on the day of the newest answer, so that a yes of before the 18th birthday stays one.
  const on = answers.reduce((last, one) => (one.onDay > last ? one.onDay : last), onDay);
  const isAgreed = instemmingVerdict({ ...facts, on }, answers).state === 'agreed';
  for (const { id } of sameAsAsked(all, asked)) setAgreedOn(db, id, isAgreed ? (asked.agreedOn ?? onDay) : null);
  if (isAgreed && asked.agreedOn === null) {
    const last = all.filter(({ number, agreedOn }) => number < asked.number && agreedOn !== null).at(-1);
    const before = last ? getVersion(db, last).text : null;
    syncActions(db, plan, { now: getVersion(db, held).text, before }, today);
  }
  return ok({ isAgreed });
};

export const handleDispute: CommandHandler<typeof disputePlan> = (context, { planId, revision, onDay, text }) => {
  const { db, today, newId, actor } = context;
  const plan = planForWork(context, planId, 'plans.opp');
  if (!plan) return refuse('PLAN_NOT_FOUND');
  if (plan.kind !== 'opp' || plan.studentId === null) return refuse('NOT_AN_OPP');
  if (plan.revision !== revision) return refuse('CHANGED_MEANWHILE');
  if (plan.disputeOn !== null) return refuse('IN_DISPUTE');
  if (onDay > today) return refuse('DAY_IN_FUTURE');
  const { held, draft } = versionsOf(db, planId);
  const version = held ?? draft;
  if (!version) return refuse('NOT_IN_THIS_STATE');
  const about = { planId, versionId: version.id, studentId: plan.studentId, recordedBy: actor.userId, revision: 1 };
  saveRecord(db, { ...about, id: PlanRecordId.parse(newId()), kind: 'dispute', onDay, untilDay: null, text });
  savePlan(db, { ...plan, disputeOn: onDay, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};

export const handleEndDispute: CommandHandler<typeof endDispute> = (context, { planId, revision, untilDay }) => {
  const { db, today } = context;
  const plan = planForWork(context, planId, 'plans.opp');
  if (!plan) return refuse('PLAN_NOT_FOUND');
  if (plan.revision !== revision) return refuse('CHANGED_MEANWHILE');
  if (plan.disputeOn === null) return refuse('NO_DISPUTE');
  if (untilDay > today) return refuse('DAY_IN_FUTURE');
  if (untilDay < plan.disputeOn) return refuse('ENDS_BEFORE_START');
  const running = listRecords(db, planId).find(({ kind, untilDay: until }) => kind === 'dispute' && until === null);
  if (running) saveRecord(db, { ...running, untilDay, revision: running.revision + 1 });
  savePlan(db, { ...plan, disputeOn: null, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};

export const handleTickRod: CommandHandler<typeof tickRod> = (context, { planId, revision, which, onDay }) => {
  const { db, today } = context;
  const plan = planForWork(context, planId, 'plans.opp');
  if (!plan) return refuse('PLAN_NOT_FOUND');
  if (plan.kind !== 'opp' || plan.studentId === null) return refuse('NOT_AN_OPP');
  if (plan.revision !== revision) return refuse('CHANGED_MEANWHILE');
  if (onDay > today) return refuse('DAY_IN_FUTURE');
  if (plan.firstFixedOn === null) return refuse('NOT_FIXED_YET');
  const hasEnded = plan.closedOn !== null || familyOf(db, plan.studentId).leftOn !== null;
  if (which === 'end' && !hasEnded) return refuse('NOT_CLOSED_YET');
  const set = which === 'begin' ? { rodBeginOn: onDay } : { rodEndOn: onDay };
  savePlan(db, { ...plan, ...set, revision: revision + 1 });
  return ok({ revision: revision + 1 });
};
