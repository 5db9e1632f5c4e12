import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { agreementsOfStudent } from '../../shared/agreements/contract.ts';
import type { PlanId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import * as calls from '../../shared/plans/contract.ts';
import * as evaluate from '../../shared/plans/evaluate-contract.ts';
import { EMPTY_PLAN } from '../../shared/plans/model.ts';
import { printPlan } from '../../shared/plans/paper-contract.ts';
import { setStudentState } from '../../shared/students/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aClass, aStaffMember, aStudent } from '../support/story.ts';
import { aDefinitivePlan, aFullText, aPlan, revisionOf } from '../support/story-plans.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let zoco: StaffId;
let jens: StudentId;
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-23' });
  zoco = await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
  jens = await aStudent(world, { classId: await aClass(world, '4hC'), birthDate: '2011-11-14' });
});
afterEach(() => world.close());

const read = (planId: PlanId) => world.get(calls.openPlan, { planId });
const NOBODY = '0190a000-0000-7000-8000-00000000000f' as PlanId;

describe('writing', () => {
  test('a plan needs its own pupil or class, and a pupil who is still here', async () => {
    const start = { studentId: jens, classId: null, kind: 'ontwikkelingsplan', evaluateOn: null, text: {} } as const;
    await refuses(world, calls.startPlan, { ...start, kind: 'klassenplan' }, 'WRONG_KIND');
    await refuses(world, calls.startPlan, { ...start, studentId: null }, 'WRONG_KIND');
    await refuses(
      world,
      calls.savePlanText,
      { planId: NOBODY, revision: 1, text: EMPTY_PLAN, evaluateOn: '2027-01-11' },
      'PLAN_NOT_FOUND',
    );
    await world.get(setStudentState, { studentId: jens, state: 'left', revision: 1 });
    await refuses(world, calls.startPlan, start, 'STUDENT_LEFT');
  });

  test('40 goals, an owner who is no staff and an older version are refused; nothing is kept', async () => {
    const planId = await aPlan(world, jens, aFullText(zoco));
    const { plan, draft } = await read(planId);
    const text = draft?.text ?? EMPTY_PLAN;
    const save = { planId, revision: plan.revision, text, evaluateOn: plan.evaluateOn };
    const goals = Array.from({ length: 40 }, () => ({ ...aFullText(zoco).goals[0], goalId: null, text: 'doel' }));
    await refuses(world, calls.savePlanText, { ...save, text: { ...text, goals: goals as never } }, 'TOO_MANY_GOALS');
    const stranger = { ...aFullText(zoco).actions[0], what: 'belt', ownerId: NOBODY as never, actionId: null } as never;
    await refuses(world, calls.savePlanText, { ...save, text: { ...text, actions: [stranger] } }, 'STAFF_NOT_FOUND');
    await refuses(world, calls.savePlanText, { ...save, revision: 0 }, 'CHANGED_MEANWHILE');
  });

  test('a goal without an end stays a concept', async () => {
    const text = aFullText(zoco);
    const goals = text.goals.map((goal) => ({ ...goal, endsOn: null }));
    const planId = await aPlan(world, jens, { ...text, goals });
    await refuses(world, calls.fixPlan, { planId, revision: 1 }, 'GOAL_INCOMPLETE');
  });

  test('a fixed version is locked by the database itself', async () => {
    const planId = await aDefinitivePlan(world, jens, aFullText(zoco));
    const { connection } = world.opened().vault;
    const change = (sql: string) => () => connection.prepare(sql).run();
    expect(change("UPDATE plan_versions SET sealed = x'00'")).toThrow('a fixed version does not change');
    expect(change("UPDATE plan_versions SET fixed_on = '2020-01-01'")).toThrow('a fixed version does not change');
    // Control: what stands beside the text may change.
    expect(change("UPDATE plan_versions SET agreed_on = '2026-11-23'")).not.toThrow();
    const { plan, held } = await read(planId);
    const save = { planId, revision: plan.revision, text: held?.text ?? EMPTY_PLAN, evaluateOn: plan.evaluateOn };
    await refuses(world, calls.savePlanText, save, 'NOT_IN_THIS_STATE');
  });

  test('a revision keeps the old text readable and moves the agreements along', async () => {
    const planId = await aDefinitivePlan(world, jens, aFullText(zoco));
    await does(world, calls.revisePlan, { planId, revision: await revisionOf(world, planId) });
    let open = await read(planId);
    const text = open.draft?.text ?? EMPTY_PLAN;
    const { revision, evaluateOn } = open.plan;
    await refuses(world, calls.fixPlan, { planId, revision }, 'NOTHING_CHANGED');
    const added = { actionId: null, what: 'Belt ouders', ownerId: zoco, dueOn: evaluateOn, offerId: null, line: null };
    await world.get(calls.savePlanText, { planId, revision, text: { ...text, actions: [added] }, evaluateOn });
    await does(world, calls.fixPlan, { planId, revision: revision + 1 });
    const { agreements } = await world.get(agreementsOfStudent, { studentId: jens });
    expect(agreements.map(({ what, state }) => [what, state]).sort()).toEqual([
      ['Belt ouders', 'open'],
      ['Kijkt elke maandag de planning na', 'not'],
    ]);
    open = await read(planId);
    const [older, newer] = open.versions.map(({ versionId }) => versionId);
    if (!older || !newer) throw new Error('two versions');
    const both = await world.get(calls.planVersionTexts, { planId, older, newer });
    expect([both.older.actions[0]?.what, both.newer.actions[0]?.what]).toEqual([
      'Kijkt elke maandag de planning na',
      'Belt ouders',
    ]);
  });

  test('a draft can be thrown away, and a plan be stopped with a reason', async () => {
    const planId = await aDefinitivePlan(world, jens, aFullText(zoco));
    await world.get(calls.revisePlan, { planId, revision: await revisionOf(world, planId) });
    await does(world, calls.dropPlanDraft, { planId, revision: await revisionOf(world, planId) });
    expect((await read(planId)).versions).toHaveLength(1);
    const revision = await revisionOf(world, planId);
    await refuses(world, calls.endPlan, { planId, revision, why: '' }, 'INVALID_INPUT');
    await does(world, calls.endPlan, { planId, revision, why: 'De leerling gaat naar een andere school.' });
    expect(await read(planId)).toMatchObject({ plan: { state: 'closed' }, evaluations: [{ decision: 'close' }] });
    await refuses(world, calls.revisePlan, { planId, revision: revision + 1 }, 'NOT_IN_THIS_STATE');
  });

  test('a plan that was stopped as a draft can be read and is written no more', async () => {
    const planId = await aPlan(world, jens, aFullText(zoco));
    await does(world, calls.endPlan, { planId, revision: 1, why: 'Toch niet nodig.' });
    const { plan, draft } = await read(planId);
    const save = { planId, revision: plan.revision, text: draft?.text ?? EMPTY_PLAN, evaluateOn: plan.evaluateOn };
    expect(draft?.text.reason).toBe('Levert werk te laat in.');
    await refuses(world, calls.savePlanText, save, 'NOT_IN_THIS_STATE');
  });

  test('a plan of a class has no pupil in it, and its writing is looked over for names', async () => {
    const classId = await aClass(world, '4hD');
    await aStudent(world, { classId, givenName: 'Roos', surname: 'Terpstra' });
    const text = { reason: 'In de klas is onrust rond Terpstra; zie de medicatie.' };
    const start = { studentId: null, classId, kind: 'klassenplan', evaluateOn: null, text } as const;
    const { planId } = await does(world, calls.startPlan, start);
    const { findings } = await world.get(calls.checkPlanWriting, { planId });
    expect(findings.map(({ kind, words }) => [kind, words])).toEqual([
      ['otherPupil', 'Terpstra'],
      ['medication', 'medicatie'],
    ]);
  });
});

describe('evaluating', () => {
  test('not on the day it began; every goal, the parents, and then a choice', async () => {
    const planId = await aDefinitivePlan(world, jens, aFullText(zoco));
    const { held, plan } = await read(planId);
    const goalId = held?.text.goals[0]?.goalId ?? '';
    const score = { planId, goalId, outcome: 2 as const, workedIds: [] as string[], worked: '' };
    await refuses(world, evaluate.scoreGoal, score, 'EVALUATION_BEFORE_START');
    world.setToday('2027-01-11');
    const done = { planId, revision: plan.revision, parents: '', note: '' };
    await refuses(world, evaluate.evaluatePlan, { ...done, parents: 'tevreden' }, 'GOALS_NOT_SCORED');
    await refuses(world, evaluate.scoreGoal, { ...score, goalId: NOBODY }, 'GOAL_NOT_FOUND');
    await refuses(world, evaluate.scoreGoal, { ...score, workedIds: [NOBODY] }, 'ACTION_NOT_FOUND');
    await does(world, evaluate.scoreGoal, score);
    await does(world, evaluate.scoreGoal, { ...score, outcome: 1 });
    expect(world.count('plan_scores')).toBe(1);
    await refuses(world, evaluate.evaluatePlan, done, 'PARENTS_MISSING');
    await does(world, evaluate.evaluatePlan, { ...done, parents: 'tevreden' });
    const decide = { planId, revision: plan.revision + 1, decision: 'continue', evaluateOn: null, why: '' } as const;
    await refuses(world, evaluate.decidePlan, decide, 'NEW_DAY_NEEDED');
    await refuses(world, evaluate.decidePlan, { ...decide, evaluateOn: '2027-01-11' }, 'DAY_NOT_AFTER_TODAY');
    await does(world, evaluate.decidePlan, { ...decide, evaluateOn: '2027-03-01' });
    expect(await read(planId)).toMatchObject({
      plan: { state: 'definitive', evaluateOn: '2027-03-01', lastEvaluatedOn: '2027-01-11' },
      scores: [{ outcome: 1, isOpen: false }],
      evaluations: [{ decision: 'continue' }],
    });
  });

  test('an outcome of before a revision does not count for the goals that were set anew', async () => {
    const planId = await aDefinitivePlan(world, jens, aFullText(zoco));
    world.setToday('2027-01-11');
    const { held, plan } = await read(planId);
    const goalId = held?.text.goals[0]?.goalId ?? '';
    const score = { planId, goalId, outcome: 2, workedIds: [] as string[], worked: '' } as const;
    await does(world, evaluate.scoreGoal, score);
    await world.get(calls.revisePlan, { planId, revision: plan.revision });
    const { draft } = await read(planId);
    const goals = draft?.text.goals.map((goal) => ({ ...goal, target: '10 van de 10 keer' })) ?? [];
    const text = { ...(draft?.text ?? EMPTY_PLAN), goals };
    await world.get(calls.savePlanText, { planId, revision: plan.revision + 1, text, evaluateOn: '2027-03-01' });
    await world.get(calls.fixPlan, { planId, revision: plan.revision + 2 });
    const done = { planId, revision: plan.revision + 3, parents: 'tevreden', note: '' };
    await refuses(world, evaluate.evaluatePlan, done, 'GOALS_NOT_SCORED');
    await does(world, evaluate.scoreGoal, { ...score, outcome: 1 });
    await does(world, evaluate.evaluatePlan, done);
  });

  test.each(['close', 'adjust', 'stepUp'] as const)('%s', async (decision) => {
    const planId = await aDefinitivePlan(world, jens, aFullText(zoco));
    world.setToday('2027-01-11');
    const { held, plan } = await read(planId);
    const goalId = held?.text.goals[0]?.goalId ?? '';
    await world.get(evaluate.scoreGoal, { planId, goalId, outcome: 0, workedIds: [], worked: '' });
    await world.get(evaluate.evaluatePlan, { planId, revision: plan.revision, parents: 'weten het', note: '' });
    const evaluateOn = decision === 'adjust' ? '2027-03-01' : null;
    await does(world, evaluate.decidePlan, { planId, revision: plan.revision + 1, decision, evaluateOn, why: '' });
    const { plan: now, draft } = await read(planId);
    expect([now.state, draft !== null]).toEqual(
      { close: ['closed', false], adjust: ['adjusting', true], stepUp: ['steppedUp', false] }[decision],
    );
  });
});

describe('who may', () => {
  test('a docent and a beheerder nothing; a teamleider the state and never the text', async () => {
    const planId = await aPlan(world, jens, aFullText(zoco));
    for (const role of ['docent', 'beheerder', 'directie', 'privacyOfficer'] as const) {
      await refusesRole(world, role, calls.listPlans, { which: 'all' });
      await refusesRole(world, role, calls.openPlan, { planId });
    }
    await refusesRole(world, 'teamleider', calls.openPlan, { planId });
    await refusesRole(world, 'teamleider', calls.savePlanText, {
      planId,
      revision: 1,
      text: EMPTY_PLAN,
      evaluateOn: '2027-01-11',
    });
    await world.actAs('teamleider');
    expect((await world.get(calls.listPlans, { which: 'all' })).plans).toEqual([]);
  });

  test('a coach his own pupils’ plans: in the list, open, written and printed; another’s not even counted', async () => {
    const coach = await aStaffMember(world, 'R. Bijvoet', 'coach');
    const roos = await aStudent(world, { givenName: 'Roos', coachId: coach });
    const mine = await aPlan(world, roos, aFullText(zoco));
    const other = await aPlan(world, jens, aFullText(zoco));
    const { keyLetter } = await world.addUser({ name: 'R. Bijvoet', roles: ['coach'], staffId: coach });
    await world.actAs('zorgcoordinator');
    await world.loginAs(keyLetter);
    const { plans } = await world.get(calls.listPlans, { which: 'all' });
    expect(plans.map(({ planId }) => planId)).toEqual([mine]);
    expect((await read(mine)).plan.planId).toBe(mine);
    await does(world, printPlan, { planId: mine, which: 'draft' });
    await does(world, calls.fixPlan, { planId: mine, revision: 1 });
    await refuses(world, calls.openPlan, { planId: other }, 'NOT_ALLOWED');
    await refuses(world, calls.fixPlan, { planId: other, revision: 1 }, 'NOT_ALLOWED');
  });
});
