import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordGround } from '../../shared/consent/contract.ts';
import { disclosuresOfStudent, listDisclosures, settleDisclosure } from '../../shared/disclosure/contract.ts';
import type { AgendaItemId, MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { setZatTable } from '../../shared/zat/agenda-contract.ts';
import { saveZatPresence } from '../../shared/zat/case-contract.ts';
import * as zat from '../../shared/zat/contract.ts';
import { reopenZatMinutes } from '../../shared/zat/minutes-contract.ts';
import { does } from '../support/refuses.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { aRunningZat, fixMinutes } from '../support/story-zat.ts';
import { createWorld, type World } from '../support/world.ts';

/* What is said of a pupil with somebody from outside at the table stands in the register by itself (`privacy.md` 5). */

const TODAY = '2026-11-26';
const WEIGHING = {
  purpose: 'Acuut gevaar thuis',
  necessity: 'De jeugdarts moet vandaag handelen',
  subsidiarity: 'Toestemming vragen maakt het gevaarlijker',
  informed: 'De leerling hoort het na het overleg',
};
let world: World;
let zoco: StaffId;
let rt: StaffId;
let arts: StaffId;
let oka: StaffId;
beforeEach(async () => {
  world = await createWorld({ today: TODAY });
  zoco = await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
  rt = await aStaffMember(world, 'R. Teunis', 'remedialTeacher');
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  oka = await aStaffMember(world, 'Y. Demir', 'oka');
});
afterEach(() => world.close());

const register = () => world.get(listDisclosures, { offset: 0, limit: 50 });
const linesOf = async (studentId: StudentId) => (await world.get(disclosuresOfStudent, { studentId })).disclosures;
const close = (itemId: AgendaItemId, outcome: 'discussed' | 'notDiscussed' = 'discussed') =>
  world.get(zat.closeZatItem, { itemId, outcome });
const put = async (meetingId: MeetingId, studentId: StudentId) =>
  (await world.get(zat.addStudentToZat, { meetingId, studentId, question: 'Hoe verder?', minutes: 10 })).itemId;

/** Four pupils: everybody hears of one, the OKA is "even buiten" for one, one rests on a weighed ground, one is left. */
async function fourPupils(presentIds: StaffId[]) {
  const members = [zoco, rt, arts, oka];
  const { meetingId } = await aMeeting(world, TODAY, members);
  const pupil = async (surname: string, isWeighed = false) => {
    const studentId = await aStudent(world, { surname });
    const { consentId } = isWeighed ? { consentId: null } : await aConsent(world, studentId, members);
    const ground = { studentId, meetingId, ground: 'vitaalBelang' as const, weighing: WEIGHING };
    if (isWeighed) await world.get(recordGround, ground);
    return { studentId, consentId, itemId: await put(meetingId, studentId) };
  };
  const whole = await pupil('Hofstra');
  const cut = await pupil('Kuipers');
  const weighed = await pupil('Terpstra', true);
  const left = await pupil('Wiersma');
  await world.get(setZatTable, { itemId: cut.itemId, awayIds: [oka] });
  await world.get(zat.startZat, { meetingId, presentIds });
  for (const { itemId } of [whole, cut, weighed]) await close(itemId);
  await close(left.itemId, 'notDiscussed');
  return { meetingId, whole, cut, weighed, left };
}

test('each pupil who was discussed has one line: who heard it, on what ground, and given at once', async () => {
  const { meetingId, whole, cut, weighed, left } = await fourPupils([zoco, rt, arts, oka]);
  // A control: what is not fixed yet has told nobody anything.
  expect((await register()).total).toBe(0);
  await does(world, zat.finaliseZat, { meetingId });

  const { total, disclosures } = await register();
  expect(total).toBe(3);
  const same = { kind: 'besproken', format: 'mondeling', receiverKind: 'members', purpose: 'zat', state: 'saved' };
  for (const line of disclosures) expect(line).toMatchObject({ ...same, detail: '', pupilCount: 1, madeOn: TODAY });

  const [first, ...others] = await linesOf(whole.studentId);
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    number: '2026-0001',
    ground: 'consent',
    receiver: expect.stringContaining('jeugdarts'),
  });
  expect(first?.receiverIds.toSorted()).toEqual([arts, oka].toSorted());
  expect(first?.parts).toEqual(['basis', 'question', 'notes', 'agreements']);
  expect(await linesOf(cut.studentId)).toMatchObject([{ ground: 'consent', receiverIds: [arts] }]);
  expect(JSON.stringify(await linesOf(cut.studentId))).not.toContain('Demir');
  expect(await linesOf(weighed.studentId)).toMatchObject([{ ground: 'weighed' }]);
  expect(await linesOf(left.studentId)).toEqual([]);

  // The line names the record that it rests on: the permission, or what was weighed.
  const sources = world.opened().vault.connection.prepare('SELECT source_ids FROM disclosure_subjects').pluck().all();
  expect(sources).toContain(whole.consentId);
  expect(sources).toContain(cut.consentId);
  expect(sources.every((ids) => ids !== '')).toBe(true);
  // Nothing was saved to a file, so there is nothing to settle afterwards.
  const settle = { disclosureId: first?.disclosureId, isSaved: false };
  expect(await world.call(settleDisclosure, {}, settle)).toEqual({ ok: false, code: 'ALREADY_SETTLED' });
  const trail = world.trail().filter(({ act, body }) => act === 'zat.finalise' && body.includes('2026-0001'));
  expect(trail.length).toBeGreaterThan(0);
  expect(trail.every(({ body }) => body.includes('2026-0001 2026-0002 2026-0003'))).toBe(true);
});

test('opened and fixed again nothing stands there twice; who turns out to have been there is added', async () => {
  const { meetingId, whole, cut, weighed, left } = await fourPupils([zoco, rt, arts]);
  await world.get(zat.finaliseZat, { meetingId });
  const before = await register();
  expect(before.disclosures.map(({ receiverIds }) => receiverIds)).toEqual([[arts], [arts], [arts]]);

  await world.get(reopenZatMinutes, { meetingId, why: 'een naam klopte niet' });
  await world.get(zat.finaliseZat, { meetingId });
  expect(await register()).toEqual(before);

  // The OKA was there after all, and the last pupil was spoken of: only that is new.
  await world.get(reopenZatMinutes, { meetingId, why: 'de OKA was er ook' });
  await world.get(saveZatPresence, { meetingId, presentIds: [zoco, rt, arts, oka] });
  await close(left.itemId);
  await world.get(zat.finaliseZat, { meetingId });
  expect((await register()).total).toBe(6);
  const heard = async (id: StudentId) => (await linesOf(id)).map(({ receiverIds }) => receiverIds.toSorted());
  expect(await heard(whole.studentId)).toEqual([[oka], [arts]]);
  expect(await heard(weighed.studentId)).toEqual([[oka], [arts]]);
  expect(await heard(cut.studentId)).toEqual([[arts]]);
  expect(await heard(left.studentId)).toEqual([[arts, oka].toSorted()]);
});

test('a next meeting about the same pupil is a line of its own', async () => {
  const running = await aRunningZat(world, TODAY, [zoco, arts], ['Hofstra']);
  await fixMinutes(world, running);
  const { meetingId } = await aMeeting(world, '2026-12-10', [zoco, arts]);
  world.setToday('2026-12-10');
  const [came] = (await world.get(zat.zatAgenda, { meetingId })).rows;
  if (!came) throw new Error('nobody came back');
  await world.get(zat.startZat, { meetingId, presentIds: [zoco, arts] });
  await fixMinutes(world, { meetingId, items: [came] });
  const day = { kind: 'besproken', receiverIds: [arts] };
  expect(await linesOf(came.studentId)).toMatchObject([
    { ...day, number: '2026-0002', madeOn: '2026-12-10' },
    { ...day, number: '2026-0001', madeOn: TODAY },
  ]);
});

test('nobody from outside was there: nothing is written', async () => {
  const { meetingId } = await fourPupils([zoco, rt]);
  await does(world, zat.finaliseZat, { meetingId });
  expect((await register()).total).toBe(0);
});

test('a zorgteam of the school itself writes nothing; with the OKA at the table it does', async () => {
  const studentId = await aStudent(world);
  await aConsent(world, studentId, [oka]);
  const team = async (heldOn: string, memberIds: StaffId[]) => {
    world.setToday(heldOn);
    const text = { place: '', chairId: zoco, memberIds };
    const plan = { meetingId: null, kind: 'zorgteam' as const, heldOn, startsAt: '09:00', endsAt: '10:00' };
    const { meetingId } = await world.get(zat.planZat, { ...plan, text, revision: 0 });
    const [came] = (await world.get(zat.zatAgenda, { meetingId })).rows;
    const itemId = came?.itemId ?? (await put(meetingId, studentId));
    await world.get(zat.startZat, { meetingId, presentIds: memberIds });
    await fixMinutes(world, { meetingId, items: [{ itemId, studentId }] });
  };
  await team('2026-11-27', [zoco, rt]);
  expect((await register()).total).toBe(0);
  await team('2026-11-30', [zoco, rt, oka]);
  expect((await register()).total).toBe(1);
  expect(await linesOf(studentId)).toMatchObject([{ kind: 'besproken', receiverIds: [oka], ground: 'consent' }]);
});
