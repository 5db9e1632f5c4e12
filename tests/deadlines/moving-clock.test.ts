import { afterEach, beforeEach, expect, test } from 'vitest';
import { todayLines } from '../../shared/deadlines/contract.ts';
import type { StaffId, StudentId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/permissions.ts';
import { fixPlan, openPlan, plansOfStudent } from '../../shared/plans/contract.ts';
import { disputePlan, endDispute, oppWatch } from '../../shared/plans/opp-contract.ts';
import { saveCampaign } from '../../shared/screening/contract.ts';
import { agreeInZat, planZat } from '../../shared/zat/contract.ts';
import { aGuardian, aStaffMember, aStudent } from '../support/story.ts';
import { aDefinitivePlan, aFullText, anOppDraft, hear, revisionOf, talk } from '../support/story-plans.ts';
import { aCampaign, anInstrument } from '../support/story-screening.ts';
import { aRunningZat, fixMinutes } from '../support/story-zat.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let zoco: StaffId;
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-19' });
  zoco = await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
});
afterEach(() => world.close());

/** Kind, clock and day of the lines of terms, in their order. */
async function lines(kinds: readonly string[], role: Role = 'zorgcoordinator'): Promise<string[]> {
  await world.actAs(role);
  const { rows } = await world.get(todayLines, {});
  return rows
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, facts, on }) => [kind, facts.clock ?? facts.meeting ?? facts.which, on].join(' '));
}

/** Everything that stands in the vault but the trail and who is at work. */
function stored(): string {
  const { connection } = world.opened().vault;
  const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();
  const isLasting = (name: unknown) => !/^(trail|sqlite|session)/.test(String(name));
  return tables
    .filter(isLasting)
    .map((name) => [name, ...connection.prepare(`SELECT * FROM "${String(name)}"`).all()])
    .map((rows) => JSON.stringify(rows))
    .join('\n');
}

async function anOpp(studentId: StudentId) {
  await aGuardian(world, studentId);
  const planId = await anOppDraft(world, studentId, aFullText(zoco));
  await hear(world, planId, 'opstellen');
  await talk(world, planId);
  await world.get(fixPlan, { planId, revision: await revisionOf(world, planId) });
  return planId;
}

test('C42 and C43: the rhythm that is about to be missed, and what comes back in the next ZAT', async () => {
  const zat = await aRunningZat(world, '2026-11-19', [zoco], ['Hofstra', 'Terpstra']);
  for (const { itemId } of zat.items)
    await world.get(agreeInZat, { itemId, what: 'Belt ouders', ownerId: zoco, dueOn: '2027-01-08' });
  await fixMinutes(world, zat);
  const seen = () => lines(['zat.rhythm', 'zat.returns']);
  expect(await seen()).toEqual([]);
  world.setToday('2026-12-09');
  expect(await seen()).toEqual([]);
  world.setToday('2026-12-10');
  expect(await seen()).toEqual(['zat.rhythm zat 2026-12-24']);
  const open = (await world.get(todayLines, {})).rows.find(({ kind }) => kind === 'zat.rhythm')?.facts;
  expect(open).toMatchObject({ lastOn: '2026-11-19', plannedOn: '', open: '2' });
  world.setToday('2026-12-28');
  expect(await seen()).toEqual(['zat.rhythm zat 2026-12-24']);
  const text = { place: 'kamer 0.14', chairId: zoco, memberIds: [zoco] };
  await world.get(planZat, {
    meetingId: null,
    heldOn: '2027-01-14',
    startsAt: '13:15',
    endsAt: '15:45',
    text,
    revision: 0,
  });
  // Too late by the rhythm, and said so until it is held.
  expect(await seen()).toEqual(['zat.rhythm zat 2026-12-24']);
  world.setToday('2027-01-07');
  expect(await seen()).toEqual(['zat.rhythm zat 2026-12-24', 'zat.returns zat 2027-01-14']);
  // Who plans no meetings is not asked to.
  expect(await lines(['zat.rhythm', 'zat.returns'], 'trajectcoordinator')).toEqual([]);
});

test('C45: the RT hears that a window is open and nothing is planned, until there is a campaign', async () => {
  await world.actAs('remedialTeacher');
  const seen = () => lines(['screening.window'], 'remedialTeacher');
  expect(await seen()).toEqual(['screening.window nulmeting 2026-11-30']);
  expect(await lines(['screening.window'])).toEqual([]);
  await world.actAs('remedialTeacher');
  const test = await anInstrument(world);
  await aCampaign(world, [test]);
  expect(await seen()).toEqual([]);
  world.setToday('2027-02-01');
  expect(await seen()).toEqual([]);
  world.setToday('2027-04-01');
  expect(await seen()).toEqual(['screening.window volgmeting 2027-06-30']);
  world.setToday('2027-09-01');
  expect(await seen()).toEqual(['screening.window nulmeting 2027-11-30']);
  expect(saveCampaign.permission).toBe('screening.manage');
});

test('C13: an OPP in dispute says until when it can be brought, on the page, in the head and on Vandaag', async () => {
  const studentId = await aStudent(world, { birthDate: '2011-11-14' });
  const planId = await anOpp(studentId);
  const { plan } = await world.get(openPlan, { planId });
  world.setToday('2026-12-14');
  const text = { kind: 'dispute', about: 'De begeleiding.' } as const;
  await world.get(disputePlan, { planId, revision: plan.revision, onDay: '2026-12-14', text });
  const { plans } = await world.get(plansOfStudent, { studentId });
  expect(plans[0]?.terms.find(({ clock }) => clock === 'C13')).toMatchObject({ on: '2026-12-31', tone: 'far' });
  expect(await lines(['plan.term'])).toContain('plan.term C13 2026-12-31');
  await world.get(endDispute, { planId, revision: plan.revision + 1, untilDay: '2026-12-14' });
  expect(await lines(['plan.term'])).not.toContain('plan.term C13 2026-12-31');
});

test('moving the clock changes the lists and nothing else', async () => {
  const zat = await aRunningZat(world, '2026-11-19', [zoco], ['Hofstra']);
  await fixMinutes(world, zat);
  const jens = await aStudent(world, { birthDate: '2011-11-14' });
  await anOpp(jens);
  const roos = await aStudent(world, { givenName: 'Roos', birthDate: '2012-02-29' });
  await aDefinitivePlan(world, roos, aFullText(zoco));
  const before = stored();
  const kinds = ['plan.term', 'zat.rhythm', 'zat.returns'];
  const lists: string[] = [];
  for (const day of ['2026-11-19', '2026-12-02', '2026-12-12', '2027-04-25', '2027-05-25', '2027-08-01']) {
    world.setToday(day);
    lists.push(JSON.stringify([await lines(kinds), await world.get(plansOfStudent, { studentId: jens })]));
    await world.get(oppWatch, {});
    expect(stored(), day).toBe(before);
  }
  expect(new Set(lists).size).toBe(lists.length);
  // Back to the first day: the same list as then.
  world.setToday('2026-11-19');
  expect(JSON.stringify([await lines(kinds), await world.get(plansOfStudent, { studentId: jens })])).toBe(lists[0]);
  // Control: an act does change what is stored.
  await aStudent(world);
  expect(stored()).not.toBe(before);
});
