import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StaffId } from '../../shared/kernel/ids.ts';
import * as agenda from '../../shared/zat/agenda-contract.ts';
import * as zat from '../../shared/zat/contract.ts';
import { does, refuses } from '../support/refuses.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

/* The intern zorgteam on the same room as the ZAT: its own people need no permission, somebody from outside does. */

const TODAY = '2026-11-26';
let world: World;
let zoco: StaffId;
let rt: StaffId;
let oka: StaffId;
beforeEach(async () => {
  world = await createWorld({ today: TODAY });
  zoco = await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
  rt = await aStaffMember(world, 'R. Teunis', 'remedialTeacher');
  oka = await aStaffMember(world, 'Y. Demir', 'oka');
});
afterEach(() => world.close());

const plan = async (heldOn: string, memberIds: StaffId[]) => {
  const text = { place: '', chairId: zoco, memberIds };
  const hours = { startsAt: '09:00', endsAt: '10:00', text };
  return (await world.get(zat.planZat, { meetingId: null, kind: 'zorgteam', heldOn, ...hours, revision: 0 })).meetingId;
};
const put = (meetingId: Awaited<ReturnType<typeof plan>>, studentId: Awaited<ReturnType<typeof aStudent>>) => ({
  meetingId,
  studentId,
  question: 'Hoe verder?',
  minutes: 10,
});

test('among the school’s own people a pupil is spoken of without permission', async () => {
  const meetingId = await plan(TODAY, [zoco, rt]);
  const studentId = await aStudent(world);
  const { itemId } = await does(world, zat.addStudentToZat, put(meetingId, studentId));
  expect((await world.get(zat.zatAgenda, { meetingId })).rows[0]?.consent.state).toBe('internal');
  await does(world, agenda.fixZatAgenda, { meetingId });
  await does(world, zat.startZat, { meetingId, presentIds: [zoco, rt] });
  await does(world, zat.agreeInZat, { itemId, what: 'Toetst het lezen', ownerId: rt, dueOn: '2026-12-24' });
});

test('PRIV-2: the OKA is from outside, so with her at the table permission is asked, for her only', async () => {
  const meetingId = await plan(TODAY, [zoco, rt, oka]);
  const [without, withYes] = [
    await aStudent(world, { surname: 'Hofstra' }),
    await aStudent(world, { surname: 'Kuipers' }),
  ];
  await refuses(world, zat.addStudentToZat, put(meetingId, without), 'CONSENT_MISSING');
  await aConsent(world, withYes, [oka]);
  await does(world, zat.addStudentToZat, put(meetingId, withYes));
  const { itemId } = await world.get(zat.addStudentToZat, { ...put(meetingId, without), asConcept: true });
  await refuses(world, agenda.fixZatAgenda, { meetingId }, 'CONSENT_MISSING');
  await does(world, agenda.setZatTable, { itemId, awayIds: [oka] });
  await does(world, agenda.fixZatAgenda, { meetingId });
});

test('carry-over is the same, and each kind has its own', async () => {
  const meetingId = await plan(TODAY, [zoco, rt]);
  const studentId = await aStudent(world);
  const { itemId } = await world.get(zat.addStudentToZat, put(meetingId, studentId));
  await world.get(zat.startZat, { meetingId, presentIds: [zoco] });
  await world.get(zat.closeZatItem, { itemId, outcome: 'notDiscussed' });
  await world.get(zat.finaliseZat, { meetingId });
  const zatMeeting = await aMeeting(world, '2026-12-10', [oka]);
  expect((await world.get(zat.zatAgenda, { meetingId: zatMeeting.meetingId })).rows).toEqual([]);
  const next = await plan('2027-01-07', [zoco, rt]);
  expect((await world.get(zat.zatAgenda, { meetingId: next })).rows.map(({ origin }) => origin)).toEqual([
    'notDiscussed',
  ]);
  expect((await world.get(zat.listZatMeetings, {})).meetings).toHaveLength(1);
  expect((await world.get(zat.listZatMeetings, { kind: 'zorgteam' })).meetings).toHaveLength(2);
});
