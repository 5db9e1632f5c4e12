import { afterEach, beforeEach, expect, test } from 'vitest';
import { agreementsOfStudent, settleAgreement } from '../../shared/agreements/contract.ts';
import { printZatMinutes } from '../../shared/documents/contract.ts';
import { AgendaItemId, MeetingId, type StaffId } from '../../shared/kernel/ids.ts';
import { EMPTY_NOTES } from '../../shared/meetings/model.ts';
import * as zat from '../../shared/zat/contract.ts';
import { changesBetween, decideReopen } from '../../shared/zat/minutes.ts';
import {
  confirmZatMinutes,
  correctZatMinutes,
  reopenZatMinutes,
  zatMinutes,
} from '../../shared/zat/minutes-contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aStaffMember } from '../support/story.ts';
import { aRunningZat, fixMinutes, type RunningZat } from '../support/story-zat.ts';
import { createWorld, type World } from '../support/world.ts';

const TODAY = '2026-11-26';
const NOBODY = '00000000-0000-4000-8000-000000000001';
let world: World;
let arts: StaffId;
let running: RunningZat;
let itemId: AgendaItemId;
beforeEach(async () => {
  world = await createWorld({ today: TODAY });
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  running = await aRunningZat(world, TODAY, [arts], ['Hofstra', 'Terpstra']);
  itemId = running.items[0]?.itemId ?? AgendaItemId.parse(NOBODY);
  await world.get(zat.saveZatNotes, { itemId, notes: { ...EMPTY_NOTES, plan: 'Een pauzeplek' }, revision: 1 });
});
afterEach(() => world.close());

const minutes = () => world.get(zatMinutes, { meetingId: running.meetingId });
const correction = (patch: object = {}) => ({
  itemId,
  field: 'plan' as const,
  text: 'Een pauzeplek in de mediatheek',
  why: 'de plek ontbrak',
  revision: 2,
  ...patch,
});
async function paper(): Promise<string> {
  await world.get(printZatMinutes, { itemId });
  return world.papers.at(-1)?.html ?? '';
}

test('a correction after fixing shows old and new text, who, when and why, on screen and on paper, with a new hash', async () => {
  await refuses(world, correctZatMinutes, correction(), 'MINUTES_NOT_FINAL');
  await fixMinutes(world, running);
  const before = await minutes();
  expect(before.isIntact).toBe(true);
  await refuses(world, correctZatMinutes, correction({ text: 'Een pauzeplek' }), 'NOTHING_CHANGED');
  await refuses(world, correctZatMinutes, correction({ revision: 7 }), 'CHANGED_MEANWHILE');
  await refuses(world, correctZatMinutes, correction({ itemId: AgendaItemId.parse(NOBODY) }), 'ITEM_NOT_FOUND');
  const { minutesHash } = await does(world, correctZatMinutes, correction());
  expect(minutesHash).not.toBe(before.meeting.minutesHash);
  expect(world.trail().at(-1)?.body).toContain(minutesHash);
  const after = await minutes();
  expect(after).toMatchObject({ isIntact: true, meeting: { minutesHash } });
  expect(after.rows[0]?.corrections).toMatchObject([
    {
      field: 'plan',
      before: 'Een pauzeplek',
      after: 'Een pauzeplek in de mediatheek',
      why: 'de plek ontbrak',
      userName: 'Ineke Wouda',
    },
  ]);
  expect(after.seals.map(({ kind }) => kind)).toEqual(['finalised', 'corrected']);
  const html = await paper();
  for (const words of ['Er stond: Een pauzeplek', 'Een pauzeplek in de mediatheek', 'de plek ontbrak', 'Ineke Wouda'])
    expect(html).toContain(words);
  await refusesRole(world, 'bpo', correctZatMinutes, correction({ revision: 3 }));
});

test('what is changed behind the minutes is seen: the seal does not fit any more', async () => {
  await fixMinutes(world, running);
  const { connection } = world.opened().vault;
  connection.prepare("UPDATE agenda_items SET state = 'notDiscussed' WHERE position = 1").run();
  expect((await minutes()).isIntact).toBe(false);
});

test('an agreement that gets another day later changes nothing of the minutes', async () => {
  const { agreementId } = await world.get(zat.agreeInZat, {
    itemId,
    what: 'Belt de ouders',
    ownerId: arts,
    dueOn: '2026-12-03',
  });
  await fixMinutes(world, running);
  const then = await paper();
  expect(then).toContain('3 dec');
  const studentId = running.items[0]?.studentId ?? NOBODY;
  await world.get(settleAgreement, {
    studentId,
    agreementId,
    outcome: 'continue',
    effect: '',
    newDueOn: '2027-01-14',
    revision: 1,
  });
  const [agreement] = (await world.get(agreementsOfStudent, { studentId })).agreements;
  expect(agreement?.dueOn).toBe('2027-01-14');
  expect(await paper()).toContain('3 dec');
  expect((await minutes()).isIntact).toBe(true);
});

test('reopening: with a reason, only the last final one, and every change since is a correction', async () => {
  const { meetingId } = running;
  await refuses(world, reopenZatMinutes, { meetingId, why: 'plek vergeten' }, 'MINUTES_NOT_FINAL');
  await refuses(world, reopenZatMinutes, { meetingId: MeetingId.parse(NOBODY), why: 'x' }, 'MEETING_NOT_FOUND');
  await fixMinutes(world, running);
  expect(await world.call(reopenZatMinutes, { meetingId, why: '' })).toEqual({ ok: false, code: 'INVALID_INPUT' });
  await does(world, reopenZatMinutes, { meetingId, why: 'plek vergeten' });
  const opened = await minutes();
  expect(opened).toMatchObject({ isIntact: null, meeting: { state: 'running', minutesHash: null } });
  await world.get(zat.saveZatNotes, { itemId, notes: { ...EMPTY_NOTES, plan: 'Mediatheek' }, revision: 2 });
  await world.get(zat.agreeInZat, { itemId, what: 'Maakt een kaart', ownerId: arts, dueOn: '2026-12-03' });
  await does(world, zat.finaliseZat, { meetingId });
  const { rows, seals, isIntact } = await minutes();
  expect(isIntact).toBe(true);
  expect(seals.map(({ kind, why }) => [kind, why])).toEqual([
    ['finalised', ''],
    ['reopened', 'plek vergeten'],
    ['finalised', ''],
  ]);
  expect(rows[0]?.corrections.map(({ before, after, why }) => [before, after, why])).toEqual([
    ['Een pauzeplek', 'Mediatheek', 'plek vergeten'],
    ['', 'Maakt een kaart · S. Achterberg · 2026-12-03', 'plek vergeten'],
  ]);
  expect(rows[1]?.corrections).toEqual([]);
  expect(await paper()).toContain('Er stond: Een pauzeplek');
});

test('an older meeting is not opened again', async () => {
  await fixMinutes(world, running);
  world.setToday('2026-12-31');
  const later = await aRunningZat(world, '2026-12-31', [arts], ['Dekker']);
  await refuses(world, reopenZatMinutes, { meetingId: running.meetingId, why: 'te laat' }, 'NOT_LAST_FINAL');
  for (const { itemId: other } of (await world.get(zatMinutes, { meetingId: later.meetingId })).rows.map(
    ({ item }) => item,
  ))
    await world.get(zat.closeZatItem, { itemId: other, outcome: 'discussed' });
  await world.get(zat.finaliseZat, { meetingId: later.meetingId });
  await refuses(world, reopenZatMinutes, { meetingId: running.meetingId, why: 'te laat' }, 'NOT_LAST_FINAL');
  await does(world, reopenZatMinutes, { meetingId: later.meetingId, why: 'dit mag' });
});

const other = (heldOn: string, state: 'planned' | 'running' | 'final' | 'cancelled', id = NOBODY) =>
  ({ meetingId: MeetingId.parse(id), heldOn, state }) as Parameters<typeof decideReopen>[0]['meeting'];
test.each([
  ['final', [], null],
  ['running', [], 'MINUTES_NOT_FINAL'],
  ['final', [other('2026-10-01', 'final', '00000000-0000-4000-8000-000000000002')], null],
  ['final', [other('2027-01-07', 'planned', '00000000-0000-4000-8000-000000000002')], null],
  ['final', [other('2027-01-07', 'cancelled', '00000000-0000-4000-8000-000000000002')], null],
  ['final', [other('2027-01-07', 'running', '00000000-0000-4000-8000-000000000002')], 'NOT_LAST_FINAL'],
  ['final', [other('2027-01-07', 'final', '00000000-0000-4000-8000-000000000002')], 'NOT_LAST_FINAL'],
] as const)('a %s meeting beside %j is opened again: %s', (state, others, code) => {
  const decision = decideReopen({ meeting: other(TODAY, state), others });
  expect(decision.ok ? null : decision.code).toBe(code);
});

test('seen and agreed: by another user than who fixed them, once, and again after a correction', async () => {
  const { meetingId } = running;
  await refuses(world, confirmZatMinutes, { meetingId }, 'MINUTES_NOT_FINAL');
  await fixMinutes(world, running);
  await refuses(world, confirmZatMinutes, { meetingId }, 'SAME_PERSON');
  await world.actAs('bpo');
  await does(world, confirmZatMinutes, { meetingId });
  await refuses(world, confirmZatMinutes, { meetingId }, 'ALREADY_CONFIRMED');
  await world.actAs('zorgcoordinator');
  expect(JSON.stringify(world.papers)).not.toContain('Gezien en akkoord');
  await paper();
  expect(JSON.stringify(world.papers.at(-1))).toContain('Gezien en akkoord');
  await world.get(correctZatMinutes, correction());
  await paper();
  expect(JSON.stringify(world.papers.at(-1))).not.toContain('Gezien en akkoord');
  await world.actAs('bpo');
  await does(world, confirmZatMinutes, { meetingId });
  for (const role of ['coach', 'remedialTeacher', 'beheerder'] as const)
    await refusesRole(world, role, confirmZatMinutes, { meetingId });
});

test('the recap is the sum of the items', async () => {
  for (const { itemId: one } of running.items)
    await world.get(zat.agreeInZat, { itemId: one, what: 'Belt', ownerId: arts, dueOn: '2026-12-03' });
  await fixMinutes(world, running);
  const { rows } = await minutes();
  const apart = await Promise.all(running.items.map((one) => world.get(zat.zatItem, { itemId: one.itemId })));
  expect(rows.map(({ item }) => item)).toEqual(apart.map(({ item }) => item));
  expect(rows.map(({ made }) => made)).toEqual(apart.map(({ made }) => made));
  expect(rows.flatMap(({ minuted }) => minuted)).toHaveLength(apart.flatMap(({ made }) => made).length);
});

test('changes between two fixings: fields that differ, agreements that came or went', () => {
  const then = { fields: { plan: 'a', advice: 'b' }, made: [] };
  expect(changesBetween(then, then)).toEqual([]);
  expect(changesBetween(then, { fields: { plan: 'c', advice: 'b', more: 'd' }, made: [] })).toEqual([
    { field: 'plan', before: 'a', after: 'c' },
    { field: 'more', before: '', after: 'd' },
  ]);
});
