import { afterEach, beforeEach, expect, test } from 'vitest';
import * as calls from '../../shared/agreements/contract.ts';
import { decideReopen } from '../../shared/agreements/rules.ts';
import { day } from '../../shared/kernel/days.ts';
import { type AgendaItemId, AgreementId, StaffId, type StudentId } from '../../shared/kernel/ids.ts';
import { addStudentToZat, agreeInZat, startZat } from '../../shared/zat/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aClass, aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let zoco: StaffId;
let arts: StaffId;
let jens: StudentId;
let roos: StudentId;
let items: [AgendaItemId, AgendaItemId];
beforeEach(async () => {
  world = await createWorld({ today: '2026-11-26' });
  zoco = await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  jens = await aStudent(world, { classId: await aClass(world, '4hC') });
  roos = await aStudent(world, { givenName: 'Roos', surname: 'Terpstra' });
  const { meetingId } = await aMeeting(world, '2026-11-26', [zoco, arts]);
  const put = async (studentId: StudentId) => {
    await aConsent(world, studentId, [arts, zoco]);
    return (await world.get(addStudentToZat, { meetingId, studentId, question: 'Hoe?', minutes: 10 })).itemId;
  };
  items = [await put(jens), await put(roos)];
  await world.get(startZat, { meetingId, presentIds: [arts, zoco] });
});
afterEach(() => world.close());

const agree = async (item: 0 | 1, ownerId: StaffId, what: string, dueOn: string) => ({
  studentId: item === 0 ? jens : roos,
  agreementId: (await world.get(agreeInZat, { itemId: items[item], what, ownerId, dueOn })).agreementId,
  revision: 1,
});
const list = async (filter: string, more: object = {}) => {
  const page = await world.get(calls.listAgreements, {
    who: 'all',
    state: 'open',
    filter,
    offset: 0,
    limit: 50,
    ...more,
  });
  return { total: page.total, what: page.agreements.map(({ what }) => what) };
};

test('one line finds by owner, pupil, class, day and words, late first and page by page', async () => {
  await agree(1, arts, 'Nodigt uit', '2026-12-10');
  await agree(0, zoco, 'Belt moeder', '2026-12-03');
  await agree(0, arts, 'Stuurt een brief', '2026-11-27');
  world.setToday('2026-11-28');
  expect(await list('')).toEqual({ total: 3, what: ['Stuurt een brief', 'Belt moeder', 'Nodigt uit'] });
  expect(await list('', { limit: 1, offset: 1 })).toEqual({ total: 3, what: ['Belt moeder'] });
  expect((await list('te laat')).what).toEqual(['Stuurt een brief']);
  expect((await list('van mij')).what).toEqual(['Belt moeder']);
  expect((await list('van:achterberg klas:4hc')).what).toEqual(['Stuurt een brief']);
  expect((await list('roos')).what).toEqual(['Nodigt uit']);
  expect((await list('moeder')).what).toEqual(['Belt moeder']);
  expect((await list('zat:26-11')).total).toBe(3);
  expect((await list('zat:27-11')).total).toBe(0);
});

test('several at once: all or none, and taken back as they were', async () => {
  const first = await agree(0, zoco, 'Belt moeder', '2026-12-03');
  const second = await agree(1, arts, 'Nodigt uit', '2026-12-10');
  const settle = (chosen: (typeof first)[]) => ({ chosen, outcome: 'done' as const, effect: 'Goed' });
  await refuses(world, calls.settleAgreements, settle([first, first]), 'CHOSEN_TWICE');
  await refuses(world, calls.settleAgreements, settle([first, { ...second, revision: 2 }]), 'CHANGED_MEANWHILE');
  await refuses(world, calls.settleAgreements, settle([first, { ...second, studentId: jens }]), 'AGREEMENT_NOT_FOUND');
  await refusesRole(world, 'docent', calls.settleAgreements, settle([first]));
  await refusesRole(world, 'coach', calls.settleAgreements, settle([first]));
  const { chosen } = await does(world, calls.settleAgreements, settle([first, second]));
  expect((await list('')).total).toBe(0);
  expect((await list('', { state: 'settled' })).total).toBe(2);
  await refuses(world, calls.settleAgreements, settle([...chosen]), 'NOT_OPEN');
  await refuses(world, calls.reopenAgreements, { chosen: [first] }, 'CHANGED_MEANWHILE');
  const back = await does(world, calls.reopenAgreements, { chosen });
  expect(await list('')).toEqual({ total: 2, what: ['Belt moeder', 'Nodigt uit'] });
  await refuses(world, calls.reopenAgreements, { chosen: back.chosen }, 'ALREADY_OPEN');
  await refusesRole(world, 'docent', calls.reopenAgreements, { chosen: back.chosen });
});

test('how it went: put off, taken back, given to somebody else, closed, each with why and by whom', async () => {
  const one = await agree(0, zoco, 'Belt moeder', '2026-12-03');
  const goOn = { ...one, outcome: 'continue' as const, effect: 'Nam niet op', newDueOn: '2027-01-07' };
  const { revision: moved } = await does(world, calls.settleAgreement, goOn);
  const { revision: back } = await does(world, calls.reopenAgreement, { ...one, revision: moved });
  expect(
    (await world.get(calls.listAgreements, { who: 'all', state: 'open', offset: 0, limit: 5 })).agreements[0]?.dueOn,
  ).toBe('2026-12-03');
  const give = { ...one, revision: back, ownerId: arts, reason: 'Ineke is er niet' };
  await refuses(world, calls.reassignAgreement, { ...give, ownerId: zoco }, 'SAME_OWNER');
  await refuses(
    world,
    calls.reassignAgreement,
    { ...give, ownerId: StaffId.parse('00000000-0000-4000-8000-000000000007') },
    'STAFF_NOT_FOUND',
  );
  await refuses(world, calls.reassignAgreement, { ...give, reason: ' ' }, 'INVALID_INPUT');
  await refuses(world, calls.reassignAgreement, { ...give, revision: 9 }, 'CHANGED_MEANWHILE');
  await refusesRole(world, 'docent', calls.reassignAgreement, give);
  const { revision } = await does(world, calls.reassignAgreement, give);
  const { revision: last } = await does(world, calls.settleAgreement, {
    ...one,
    revision,
    outcome: 'partly',
    effect: 'Brief gestuurd',
    newDueOn: null,
  });
  await refuses(world, calls.reassignAgreement, { ...give, revision: last }, 'NOT_OPEN');
  const { events } = await world.get(calls.agreementHistory, { studentId: jens, agreementId: one.agreementId });
  expect(events).toMatchObject([
    { kind: 'settled', outcome: 'partly', reason: 'Brief gestuurd', by: 'Ineke Wouda' },
    { kind: 'reassigned', fromOwner: 'Ineke Wouda', toOwner: 'S. Achterberg', reason: 'Ineke is er niet' },
    { kind: 'reopened', fromDue: '2027-01-07', toDue: '2026-12-03' },
    { kind: 'moved', fromDue: '2026-12-03', toDue: '2027-01-07', reason: 'Nam niet op' },
  ]);
  const none = AgreementId.parse('00000000-0000-4000-8000-000000000001');
  await refuses(world, calls.agreementHistory, { studentId: jens, agreementId: none }, 'AGREEMENT_NOT_FOUND');
  await refuses(
    world,
    calls.agreementHistory,
    { studentId: roos, agreementId: one.agreementId },
    'AGREEMENT_NOT_FOUND',
  );
  await refusesRole(world, 'docent', calls.agreementHistory, { studentId: jens, agreementId: one.agreementId });
});

test('a coach finds only his own pupils’ agreements, and a count tells him of no others', async () => {
  await agree(0, arts, 'Nodigt uit', '2026-12-10');
  const coach = await aStaffMember(world, 'R. Bijvoet', 'coach');
  const { keyLetter } = await world.addUser({ name: 'R. Bijvoet', roles: ['coach'], staffId: coach });
  await world.loginAs(keyLetter);
  expect(await list('')).toEqual({ total: 0, what: [] });
  expect(await list('hofstra')).toEqual({ total: 0, what: [] });
});

test.each([
  ['done', null, { ok: true, value: { dueOn: null } }],
  ['open', null, { ok: false, code: 'ALREADY_OPEN' }],
  ['open', { kind: 'moved', fromDue: day('2026-12-03') }, { ok: true, value: { dueOn: '2026-12-03' } }],
  ['open', { kind: 'reopened', fromDue: day('2026-12-03') }, { ok: false, code: 'ALREADY_OPEN' }],
] as const)('taking back %s after %j', (state, last, result) => expect(decideReopen({ state, last })).toEqual(result));
