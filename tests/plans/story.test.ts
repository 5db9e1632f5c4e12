import { afterEach, beforeEach, expect, test } from 'vitest';
import { agreementsOfStudent } from '../../shared/agreements/contract.ts';
import { todayLines } from '../../shared/deadlines/contract.ts';
import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import * as calls from '../../shared/plans/contract.ts';
import * as evaluate from '../../shared/plans/evaluate-contract.ts';
import * as opp from '../../shared/plans/opp-contract.ts';
import { studentPage } from '../../shared/students/contract.ts';
import { aClass, aGuardian, aStaffMember, aStudent } from '../support/story.ts';
import { aDefinitivePlan, aFullText, anAnswer, anOppDraft, hear, revisionOf, talk } from '../support/story-plans.ts';
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

test('a plan becomes definitive, its actions agreements; it is evaluated and becomes a legal OPP', async () => {
  const planId = await aDefinitivePlan(world, jens, aFullText(zoco));
  const { agreements } = await world.get(agreementsOfStudent, { studentId: jens });
  expect(agreements).toMatchObject([
    { what: 'Kijkt elke maandag de planning na', ownerName: 'Ineke Wouda', state: 'open' },
  ]);
  world.setToday('2027-01-11');
  const due = (await world.get(todayLines, {})).rows.filter(({ kind }) => kind === 'plan.term');
  expect(due).toMatchObject([{ facts: { clock: 'C44' }, on: '2027-01-11' }]);

  const open = await world.get(calls.openPlan, { planId });
  const goalId = open.held?.text.goals[0]?.goalId ?? '';
  await world.get(evaluate.scoreGoal, { planId, goalId, outcome: 1, workedIds: [], worked: 'Samen plannen' });
  const { revision } = open.plan;
  const parents = 'Ouders zien thuis verschil.';
  const evaluated = await world.get(evaluate.evaluatePlan, { planId, revision, parents, note: '' });
  expect((await world.get(calls.listPlans, { which: 'alive' })).plans).toMatchObject([{ state: 'evaluated' }]);
  expect(evaluated.revision).toBe(revision + 1);

  const promoted = await world.get(opp.promoteToOpp, {
    studentId: jens,
    fromPlanId: planId,
    extraSupport: { answer: 'ja', why: 'Het plan hielp een deel.', grounds: ['gedrag'] },
    clockKind: 'besluit',
    clockStart: '2027-01-11',
  });
  const { plans } = await world.get(calls.plansOfStudent, { studentId: jens });
  expect(plans.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
    'ontwikkelingsplan steppedUp',
    'opp draft',
  ]);
  expect(plans.find(({ planId: id }) => id === promoted.planId)?.terms).toMatchObject([
    { clock: 'C3', from: '2027-01-11', on: '2027-02-22', tone: 'far' },
  ]);
});

test('a legal OPP: parts, hearing, OOGO, the right people; a new version asks again, a correction does not', async () => {
  const mother = await aGuardian(world, jens);
  const planId = await anOppDraft(world, jens, aFullText(zoco));
  const fix = async () => world.call(calls.fixPlan, { planId, revision: await revisionOf(world, planId) });
  expect(await fix()).toEqual({ ok: false, code: 'PUPIL_NOT_HEARD' });
  await hear(world, planId, 'opstellen');
  expect(await fix()).toEqual({ ok: false, code: 'NO_OOGO' });
  await talk(world, planId);
  expect((await fix()).ok).toBe(true);
  let open = await world.get(calls.openPlan, { planId });
  expect(open.instemming).toMatchObject({ state: 'waiting', people: [{ answer: 'nogNiet' }] });
  expect((await world.get(agreementsOfStudent, { studentId: jens })).agreements).toEqual([]);
  const self = { planId, guardianId: null, answer: 'ja', onDay: '2026-11-23', how: 'gesprek', remark: '' } as const;
  expect(await world.call(opp.recordInstemming, self)).toEqual({ ok: false, code: 'PUPIL_TOO_YOUNG' });
  expect(await anAnswer(world, planId, mother)).toEqual({ isAgreed: true });
  expect((await world.get(agreementsOfStudent, { studentId: jens })).agreements).toHaveLength(1);

  open = await world.get(calls.openPlan, { planId });
  const text = open.held?.text;
  if (!text?.opp) throw new Error('no text');
  const mended = { ...text, reason: 'Levert werk vaak te laat in.' };
  await world.get(calls.correctPlan, { planId, revision: open.plan.revision, text: mended });
  open = await world.get(calls.openPlan, { planId });
  expect(open.versions.map(({ basis, agreedOn }) => [basis, agreedOn !== null])).toEqual([
    ['first', true],
    ['correction', true],
  ]);
  expect(open.instemming?.state).toBe('agreed');

  await world.get(calls.revisePlan, { planId, revision: open.plan.revision });
  open = await world.get(calls.openPlan, { planId });
  expect(open.instemming?.state).toBe('agreed');
  const wider = { ...mended, opp: { ...text.opp, support: 'Elke dag begeleiding bij het plannen.' } };
  const { revision, evaluateOn } = open.plan;
  await world.get(calls.savePlanText, { planId, revision, text: wider, evaluateOn });
  expect(await fix()).toEqual({ ok: false, code: 'PUPIL_NOT_HEARD' });
  await hear(world, planId, 'bijstellen');
  await talk(world, planId);
  expect((await fix()).ok).toBe(true);
  open = await world.get(calls.openPlan, { planId });
  expect(open.instemming?.state).toBe('waiting');
  expect((await world.get(studentPage, { studentId: jens })).chronology.map(({ kind }) => kind)).toContain(
    'plan.fixed',
  );
});
