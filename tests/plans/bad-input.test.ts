import { afterEach, beforeEach, expect, test } from 'vitest';
import { planRefusals } from '../../renderer/plans/refusals.ts';
import { offerRefusals } from '../../renderer/settings/offer-texts.ts';
import { addDays, day } from '../../shared/kernel/days.ts';
import type { PlanId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import * as calls from '../../shared/plans/contract.ts';
import { evaluatePlan, scoreGoal } from '../../shared/plans/evaluate-contract.ts';
import { recordInstemming } from '../../shared/plans/opp-contract.ts';
import { offerCatalogue, removeOffer } from '../../shared/settings/offer-contract.ts';
import { aGuardian, aStaffMember, aStudent } from '../support/story.ts';
import {
  aDefinitivePlan,
  aFullText,
  anAnswer,
  anOppDraft,
  aPlan,
  hear,
  revisionOf,
  talk,
} from '../support/story-plans.ts';
import { createWorld, type World } from '../support/world.ts';

/* Everything that goes wrong about plans in a school, from what is typed to the sentence that a coach reads. */

let world: World;
let zoco: StaffId;
let jens: StudentId;
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-23' });
  zoco = await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
  jens = await aStudent(world, { birthDate: '2011-11-14' });
});
afterEach(() => world.close());

async function aFixedOpp(): Promise<PlanId> {
  const planId = await anOppDraft(world, jens, aFullText(zoco));
  await hear(world, planId, 'opstellen');
  await talk(world, planId);
  await world.get(calls.fixPlan, { planId, revision: await revisionOf(world, planId) });
  return planId;
}

async function manyGoals(planId: PlanId) {
  const { plan, draft } = await world.get(calls.openPlan, { planId });
  if (!draft) throw new Error('no draft');
  const goals = Array.from({ length: 40 }, () => ({ ...draft.text.goals[0], goalId: null, text: 'doel' }) as never);
  const { revision, evaluateOn } = plan;
  return world.call(calls.savePlanText, { planId, revision, text: { ...draft.text, goals }, evaluateOn });
}

const own = { answer: 'ja', onDay: '2026-11-23', how: 'gesprek', remark: '' } as const;
type Answer = { readonly ok: boolean; readonly code?: string };
const CASES: readonly (readonly [string, () => Promise<Answer>, string, RegExp])[] = [
  [
    'a goal without an end date made definitive',
    async () => {
      const text = aFullText(zoco);
      const planId = await aPlan(world, jens, {
        ...text,
        goals: text.goals.map((goal) => ({ ...goal, endsOn: null })),
      });
      return world.call(calls.fixPlan, { planId, revision: 1 });
    },
    'GOAL_INCOMPLETE',
    /doel.*einddatum/,
  ],
  [
    'an evaluation before the plan began',
    async () => {
      const planId = await aDefinitivePlan(world, jens, aFullText(zoco));
      const goalId = (await world.get(calls.openPlan, { planId })).held?.text.goals[0]?.goalId ?? '';
      return world.call(scoreGoal, { planId, goalId, outcome: 2, workedIds: [], worked: '' });
    },
    'EVALUATION_BEFORE_START',
    /vandaag begonnen.*vanaf morgen/,
  ],
  [
    'a day to evaluate that is not after today',
    async () => {
      const planId = await aPlan(world, jens, aFullText(zoco));
      const { plan, draft } = await world.get(calls.openPlan, { planId });
      if (!draft) throw new Error('no draft');
      const save = { planId, revision: plan.revision, text: draft.text, evaluateOn: addDays(day('2026-11-23'), -1) };
      const { revision } = await world.get(calls.savePlanText, save);
      return world.call(calls.fixPlan, { planId, revision });
    },
    'EVALUATION_NOT_AFTER_START',
    /evalueren, na vandaag/,
  ],
  [
    'instemming by somebody without gezag',
    async () => {
      const guardianId = await aGuardian(world, jens, 'nee');
      return world.call(recordInstemming, { ...own, planId: await aFixedOpp(), guardianId });
    },
    'NO_GEZAG',
    /geen gezag/,
  ],
  [
    'instemming by somebody of whom gezag is unknown',
    async () => {
      const guardianId = await aGuardian(world, jens, 'onbekend');
      return world.call(recordInstemming, { ...own, planId: await aFixedOpp(), guardianId });
    },
    'GEZAG_UNKNOWN',
    /Zoek dat eerst uit/,
  ],
  [
    'a version that nobody agreed with, evaluated',
    async () => {
      const planId = await aFixedOpp();
      world.setToday('2027-05-24');
      const { revision } = (await world.get(calls.openPlan, { planId })).plan;
      return world.call(evaluatePlan, { planId, revision, parents: 'tevreden', note: '' });
    },
    'NOT_AGREED',
    /Niemand heeft .* ingestemd/,
  ],
  [
    'a version of which the agreement was taken back, evaluated',
    async () => {
      const mother = await aGuardian(world, jens);
      const planId = await aFixedOpp();
      await anAnswer(world, planId, mother);
      world.setToday('2027-05-24');
      await anAnswer(world, planId, mother, 'nee');
      const { revision } = (await world.get(calls.openPlan, { planId })).plan;
      return world.call(evaluatePlan, { planId, revision, parents: 'tevreden', note: '' });
    },
    'NOT_AGREED',
    /Vraag eerst instemming, of stel het bij/,
  ],
  [
    '40 goals in one plan',
    async () => manyGoals(await aPlan(world, jens, aFullText(zoco))),
    'TOO_MANY_GOALS',
    /tien doelen/,
  ],
  [
    '40 goals in a plan that begins',
    () => {
      const [goal] = aFullText(zoco).goals;
      const goals = Array.from({ length: 40 }, () => goal as never);
      const start = { studentId: jens, classId: null, kind: 'planVanAanpak', evaluateOn: null } as const;
      return world.call(calls.startPlan, { ...start, text: { goals } });
    },
    'TOO_MANY_GOALS',
    /Kies er één tot drie/,
  ],
];

test.each(CASES)('%s', async (_name, run, code, sentence) => {
  const answer = await run();
  expect(answer).toEqual({ ok: false, code });
  // Safe: every code of a call about plans has its sentence; the compiler holds that.
  const text = planRefusals[code as keyof typeof planRefusals];
  expect(text).toMatch(sentence);
  expect(text).not.toMatch(/succesvol|item|record|error|ongeldig/i);
  expect(world.trail().at(-1)).toMatchObject({ outcome: 'denied', code });
});

test('a row of the offer removed while it stands in a plan', async () => {
  const { domains } = await world.get(offerCatalogue, {});
  const need = domains[0]?.needs[0];
  if (!need) throw new Error('no offer');
  await aPlan(world, jens, { ...aFullText(zoco), needs: [{ offerId: need.offerId, text: need.need }] });
  const { revision } = need;
  expect(await world.call(removeOffer, { offerId: need.offerId, revision })).toEqual({
    ok: false,
    code: 'OFFER_IN_USE',
  });
  expect(offerRefusals.OFFER_IN_USE).toMatch(/staat in een plan/);
});
