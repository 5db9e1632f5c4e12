import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setClock, todayLines } from '../../shared/deadlines/contract.ts';
import type { GuardianId, PlanId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import * as calls from '../../shared/plans/contract.ts';
import * as evaluate from '../../shared/plans/evaluate-contract.ts';
import * as opp from '../../shared/plans/opp-contract.ts';
import { printPlan } from '../../shared/plans/paper-contract.ts';
import { setParentsDisagree } from '../../shared/students/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aClass, aGuardian, aStaffMember, aStudent } from '../support/story.ts';
import { aFullText, anAnswer, anOppDraft, hear, revisionOf, talk } from '../support/story-plans.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let zoco: StaffId;
let jens: StudentId;
let mother: GuardianId;
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-23' });
  zoco = await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
  jens = await aStudent(world, { classId: await aClass(world, '4hC'), birthDate: '2011-11-14' });
  mother = await aGuardian(world, jens);
});
afterEach(() => world.close());

const read = (planId: PlanId) => world.get(calls.openPlan, { planId });

async function aFixedOpp(studentId = jens): Promise<PlanId> {
  const planId = await anOppDraft(world, studentId, aFullText(zoco));
  await hear(world, planId, 'opstellen');
  await talk(world, planId);
  await world.get(calls.fixPlan, { planId, revision: await revisionOf(world, planId) });
  return planId;
}

describe('OPP-1 and OPP-5: becoming one', () => {
  const promote = {
    fromPlanId: null,
    extraSupport: { answer: 'ja' as const, why: 'meer dan de basis', grounds: ['gedrag' as const] },
    clockKind: 'besluit' as const,
    clockStart: '2026-11-23',
  };
  test('never for dyslexia alone, never twice, never from tomorrow, and by the zorgcoördinator', async () => {
    const input = { studentId: jens, ...promote };
    const only = { ...promote.extraSupport, grounds: ['dyslexie' as const] };
    await refuses(world, opp.promoteToOpp, { ...input, extraSupport: only }, 'NEVER_ALONE');
    await refuses(world, opp.promoteToOpp, { ...input, clockStart: '2026-11-24' }, 'DAY_IN_FUTURE');
    await refusesRole(world, 'coach', opp.promoteToOpp, input);
    await does(world, opp.promoteToOpp, input);
    await refuses(world, opp.promoteToOpp, input, 'HAS_OPP');
  });
  test('the clock runs at once, on the page, in the list and on Vandaag', async () => {
    const clockStart = '2026-10-20';
    await world.get(opp.promoteToOpp, { studentId: jens, ...promote, clockKind: 'inschrijving', clockStart });
    const { plans } = await world.get(calls.plansOfStudent, { studentId: jens });
    expect(plans[0]?.terms).toMatchObject([{ clock: 'C1', on: '2026-12-01', tone: 'near' }]);
    const { rows } = await world.get(todayLines, {});
    expect(rows.filter(({ kind }) => kind === 'plan.term')).toMatchObject([
      { on: '2026-12-01', studentName: 'Jens Hofstra' },
    ]);
  });
  test('the school sets its own terms within bounds and with a reason, and never those of the law', async () => {
    await refuses(world, setClock, { clock: 'C1', amount: 60, why: 'drukte', revision: 0 }, 'NOT_SETTABLE');
    await refuses(world, setClock, { clock: 'C3', amount: 400, why: 'drukte', revision: 0 }, 'OUT_OF_BOUNDS');
    await does(world, setClock, { clock: 'C3', amount: 28, why: 'afspraak van de school', revision: 0 });
    await refuses(world, setClock, { clock: 'C3', amount: 30, why: 'toch anders', revision: 0 }, 'CHANGED_MEANWHILE');
    await world.get(opp.promoteToOpp, { studentId: jens, ...promote });
    const { plans } = await world.get(calls.listPlans, { which: 'alive' });
    expect(plans[0]?.terms).toMatchObject([{ clock: 'C3', on: '2026-12-21' }]);
  });
});

describe('OPP-6: heard', () => {
  test('"wilde niet" is an answer, an empty block is none, and each moment has its version', async () => {
    const planId = await anOppDraft(world, jens, aFullText(zoco));
    const text = {
      kind: 'hearing',
      moment: 'opstellen',
      outcome: 'gehoord',
      how: 'gesprek',
      askedBy: 'R. Bijvoet',
      words: '',
      doneWith: '',
    } as const;
    const record = { planId, onDay: '2026-11-23', text } as const;
    await refuses(world, opp.recordForPlan, record, 'WORDS_MISSING');
    await refuses(
      world,
      opp.recordForPlan,
      { ...record, text: { ...text, moment: 'bijstellen', words: 'ja', doneWith: 'ja' } },
      'WRONG_MOMENT',
    );
    await refuses(
      world,
      opp.recordForPlan,
      { ...record, text: { ...text, moment: 'evalueren', words: 'ja', doneWith: 'ja' } },
      'WRONG_MOMENT',
    );
    await refuses(
      world,
      opp.recordForPlan,
      { ...record, onDay: '2026-11-24', text: { ...text, outcome: 'wildeNiet' } },
      'DAY_IN_FUTURE',
    );
    await does(world, opp.recordForPlan, { ...record, text: { ...text, outcome: 'wildeNiet' } });
    await talk(world, planId);
    await does(world, calls.fixPlan, { planId, revision: await revisionOf(world, planId) });
  });
});

describe('OPP-7 to OPP-9: agreeing', () => {
  const answer = (planId: PlanId, guardianId: GuardianId | null) =>
    ({ planId, guardianId, answer: 'ja', onDay: '2026-11-23', how: 'gesprek', remark: '' }) as const;

  test('not before it is fixed, not by somebody without gezag, not by a pupil under 18', async () => {
    const draft = await anOppDraft(world, jens, aFullText(zoco));
    await refuses(world, opp.recordInstemming, answer(draft, mother), 'NOT_FIXED_YET');
    await hear(world, draft, 'opstellen');
    await talk(world, draft);
    await world.get(calls.fixPlan, { planId: draft, revision: await revisionOf(world, draft) });
    const father = await aGuardian(world, jens, 'nee');
    await refuses(world, opp.recordInstemming, answer(draft, father), 'NO_GEZAG');
    await refuses(world, opp.recordInstemming, answer(draft, null), 'PUPIL_TOO_YOUNG');
    expect(await anAnswer(world, draft, mother)).toEqual({ isAgreed: true });
  });

  test('parents who disagree must both say yes; a no is a no', async () => {
    const father = await aGuardian(world, jens);
    const planId = await aFixedOpp();
    await world.get(setParentsDisagree, { studentId: jens, parentsDisagree: true });
    expect(await anAnswer(world, planId, mother)).toEqual({ isAgreed: false });
    expect((await read(planId)).instemming).toMatchObject({ state: 'waiting', mustAll: true });
    expect(await anAnswer(world, planId, father, 'nee')).toEqual({ isAgreed: false });
    expect((await read(planId)).instemming?.state).toBe('refused');
  });

  test('from 18 the pupil himself; a yes of a parent the day before stays one', async () => {
    const adult = await aStudent(world, { birthDate: '2008-11-24', number: '200' });
    const parent = await aGuardian(world, adult);
    const planId = await aFixedOpp(adult);
    await anAnswer(world, planId, parent);
    world.setToday('2026-11-24');
    const open = await read(planId);
    expect(open.instemming?.state).toBe('agreed');
    await refuses(world, opp.recordInstemming, { ...answer(planId, parent), onDay: '2026-11-24' }, 'PUPIL_IS_ADULT');
  });

  test('nobody agreed: it cannot be evaluated, and paper says so', async () => {
    const planId = await aFixedOpp();
    world.setToday('2027-05-24');
    const { held, plan } = await read(planId);
    const goalId = held?.text.goals[0]?.goalId ?? '';
    await refuses(world, evaluate.scoreGoal, { planId, goalId, outcome: 1, workedIds: [], worked: '' }, 'NOT_AGREED');
    await refuses(
      world,
      evaluate.evaluatePlan,
      { planId, revision: plan.revision, parents: 'x', note: '' },
      'NOT_AGREED',
    );
    await world.get(printPlan, { planId, which: 'held' });
    expect(world.papers.at(-1)?.html).toContain('Het handelingsdeel is concept.');
  });
});

test('OPP-13: a dispute freezes the version; a zienswijze still goes along, and afterwards the plan goes on', async () => {
  const planId = await aFixedOpp();
  const { plan, held } = await read(planId);
  const dispute = {
    planId,
    revision: plan.revision,
    onDay: '2026-11-23',
    text: { kind: 'dispute', about: 'De begeleiding.' },
  } as const;
  await refusesRole(world, 'coach', opp.disputePlan, dispute);
  await does(world, opp.disputePlan, dispute);
  const revision = plan.revision + 1;
  const text = held?.text;
  if (!text) throw new Error('no text');
  await refuses(world, calls.revisePlan, { planId, revision }, 'IN_DISPUTE');
  await refuses(world, calls.correctPlan, { planId, revision, text: { ...text, reason: 'anders' } }, 'IN_DISPUTE');
  await refuses(world, calls.endPlan, { planId, revision, why: 'weg' }, 'IN_DISPUTE');
  await refuses(
    world,
    opp.recordInstemming,
    { planId, guardianId: mother, answer: 'ja', onDay: '2026-11-23', how: 'gesprek', remark: '' },
    'IN_DISPUTE',
  );
  const view = { kind: 'zienswijze', of: 'ouders', text: 'Wij zien dit anders.' } as const;
  await does(world, opp.recordForPlan, { planId, onDay: '2026-11-23', text: view });
  await world.get(printPlan, { planId, which: 'held' });
  const html = world.papers.at(-1)?.html ?? '';
  expect(html.indexOf('Ik wil graag op maandag')).toBeGreaterThan(0);
  // The pupil's own words stand before everything else that was written.
  expect(html.indexOf('Ik wil graag op maandag')).toBeLessThan(html.indexOf('havo-diploma'));
  expect(html).toContain('Wij zien dit anders.');
  expect(html).toContain('In geschil');
  expect(world.papers.at(-1)?.fileName).not.toMatch(/Jens|Hofstra/);
  await refuses(world, opp.endDispute, { planId, revision, untilDay: '2026-11-22' }, 'ENDS_BEFORE_START');
  await does(world, opp.endDispute, { planId, revision, untilDay: '2026-11-23' });
  await does(world, calls.revisePlan, { planId, revision: revision + 1 });
});

test('OPP-11: begin and end in ROD are tasks with a day, in their order', async () => {
  const planId = await aFixedOpp();
  await anAnswer(world, planId, mother);
  const tick = async (which: 'begin' | 'end') => ({
    planId,
    revision: await revisionOf(world, planId),
    which,
    onDay: '2026-11-23',
  });
  const terms = async () => (await read(planId)).terms.map(({ clock }) => clock);
  expect(await terms()).toContain('C7');
  await refuses(world, opp.tickRod, await tick('end'), 'NOT_CLOSED_YET');
  await does(world, opp.tickRod, await tick('begin'));
  expect(await terms()).not.toContain('C7');
  await world.get(calls.endPlan, { planId, revision: await revisionOf(world, planId), why: 'Niet meer nodig.' });
  expect(await terms()).toEqual(['C8']);
  await does(world, opp.tickRod, await tick('end'));
  expect(await terms()).toEqual([]);
});

test('a legal OPP is fixed by the zorgcoördinator; a remedial teacher may write in it', async () => {
  const planId = await anOppDraft(world, jens, aFullText(zoco));
  const revision = await revisionOf(world, planId);
  await world.actAs('remedialTeacher');
  await refuses(world, calls.fixPlan, { planId, revision }, 'ONLY_ZOCO');
  expect((await read(planId)).mayFix).toBe(false);
});
