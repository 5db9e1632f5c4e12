import { afterEach, beforeEach, expect, test } from 'vitest';
import { todayLines } from '../../shared/deadlines/contract.ts';
import { AgendaItemId, type MeetingId, type StaffId } from '../../shared/kernel/ids.ts';
import { ROLES } from '../../shared/kernel/permissions.ts';
import { EMPTY_FORM } from '../../shared/meetings/model.ts';
import * as zat from '../../shared/zat/contract.ts';
import { askZatForm, closeZatForm, reopenZatForm, saveZatForm } from '../../shared/zat/form-contract.ts';
import { zatReadiness } from '../../shared/zat/readiness-contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

const HELD = '2027-01-21';
/** Thirteen days before it is a Friday. */
const CLOSES = '2027-01-08';
let world: World;
let zoco: StaffId;
let other: StaffId;
let meetingId: MeetingId;

beforeEach(async () => {
  world = await createWorld({ today: '2026-12-10' });
  zoco = await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
  other = await aStaffMember(world, 'Bram Postma', 'zorgcoordinator');
  ({ meetingId } = await aMeeting(world, HELD, [zoco, other]));
});
afterEach(() => world.close());

async function onAgenda(surname: string, hasConsent = true) {
  const studentId = await aStudent(world, { surname });
  if (hasConsent) await aConsent(world, studentId, [zoco, other]);
  const put = { meetingId, studentId, question: 'Hoe verder?', minutes: 10, asConcept: !hasConsent };
  return { studentId, itemId: (await world.get(zat.addStudentToZat, put)).itemId };
}

const lines = async () =>
  (await world.get(todayLines, {})).rows.filter(({ kind }) => kind === 'zat.form' || kind === 'zat.forms');
const tried = [{ line: 1 as const, what: 'Vaste plek', effect: 'helped' as const }];
const whole = { ...EMPTY_FORM, pupil: 'Mag ik even weg?', parents: 'Wie belt?', tried };
async function close(itemId: AgendaItemId) {
  await world.get(saveZatForm, { itemId, question: 'Hoe verder?', form: whole, minutes: 10, revision: 1 });
  await world.get(closeZatForm, { itemId });
}

test('a form stands on Vandaag from a week before it must be closed, until it is', async () => {
  const { itemId, studentId } = await onAgenda('Hofstra');
  expect(await lines()).toEqual([]);
  world.setToday('2026-12-31');
  expect(await lines()).toEqual([]);
  world.setToday('2027-01-01');
  expect(await lines()).toMatchObject([
    {
      kind: 'zat.form',
      on: CLOSES,
      studentId,
      studentName: 'Jens Hofstra',
      ids: { itemId },
      facts: { meeting: 'zat', heldOn: HELD, ownerName: 'Ineke Wouda' },
    },
  ]);
  await close(itemId);
  expect(await lines()).toEqual([]);
  await does(world, reopenZatForm, { itemId });
  expect(await lines()).toHaveLength(1);
  // Once the day is over it is too late to fill in anything.
  world.setToday('2027-01-22');
  expect(await lines()).toEqual([]);
});

test('a colleague fills it in: it is on my list only when it is late', async () => {
  const { itemId } = await onAgenda('Hofstra');
  await does(world, askZatForm, { itemId, staffId: other });
  world.setToday(CLOSES);
  expect(await lines()).toEqual([]);
  world.setToday('2027-01-09');
  expect(await lines()).toMatchObject([{ kind: 'zat.form', facts: { ownerName: 'Bram Postma' } }]);
  expect((await world.get(zatReadiness, { meetingId })).rows).toMatchObject([{ ownerName: 'Bram Postma' }]);
  await does(world, askZatForm, { itemId, staffId: null });
  expect((await world.get(zatReadiness, { meetingId })).rows).toMatchObject([{ ownerName: 'Ineke Wouda' }]);
});

test('more than three forms of one meeting are one line with their number', async () => {
  for (const surname of ['Alberda', 'Bosma', 'Cnossen', 'Dijkstra']) await onAgenda(surname);
  const late = await onAgenda('Ypma');
  await world.get(askZatForm, { itemId: late.itemId, staffId: other });
  world.setToday('2027-01-04');
  expect(await lines()).toMatchObject([
    { kind: 'zat.forms', studentId: null, ids: { meetingId }, facts: { number: '4', ownerName: 'Ineke Wouda' } },
  ]);
});

test('who may not write a form hears of none, nor how many there are', async () => {
  await onAgenda('Hofstra');
  world.setToday('2027-01-04');
  const seen: string[] = [];
  for (const role of ROLES) {
    await world.actAs(role);
    if ((await lines()).length > 0) seen.push(role);
  }
  expect(seen).toEqual(['zorgcoordinator', 'aandachtsfunctionaris']);
});

test('ready is who may be spoken of and whose form is in; the list of meetings counts the same', async () => {
  const jens = await onAgenda('Hofstra');
  const roos = await onAgenda('Terpstra', false);
  const state = async () => {
    const { rows } = await world.get(zatReadiness, { meetingId });
    const { meetings } = await world.get(zat.listZatMeetings, {});
    return [rows.map(({ isFormIn, consent }) => `${isFormIn} ${consent.state}`), meetings[0]?.readyCount];
  };
  expect(await state()).toEqual([['false valid', 'false unknown'], 0]);
  await close(jens.itemId);
  await close(roos.itemId);
  expect(await state()).toEqual([['true valid', 'true unknown'], 1]);
  await aConsent(world, roos.studentId, [zoco, other]);
  expect((await state())[1]).toBe(2);
});

test('the zorgteam works without a form: nothing is missing there', async () => {
  const text = { place: '', chairId: zoco, memberIds: [zoco, other] };
  const hours = { heldOn: '2027-01-20', startsAt: '09:00', endsAt: '10:00' };
  const team = await world.get(zat.planZat, { meetingId: null, kind: 'zorgteam', ...hours, text, revision: 0 });
  const studentId = await aStudent(world, { surname: 'Elders' });
  const put = { meetingId: team.meetingId, studentId, question: 'Wat helpt?', minutes: 10, asConcept: true };
  await world.get(zat.addStudentToZat, put);
  world.setToday('2027-01-08');
  expect(await lines()).toEqual([]);
  expect((await world.get(zatReadiness, { meetingId: team.meetingId })).rows).toMatchObject([{ isFormIn: true }]);
  const { meetings } = await world.get(zat.listZatMeetings, { kind: 'zorgteam' });
  expect(meetings).toMatchObject([{ itemCount: 1, readyCount: 1 }]);
});

test('C43: who comes back brings his closed form, until it is opened again', async () => {
  const { itemId } = await onAgenda('Hofstra');
  await close(itemId);
  world.setToday(HELD);
  await world.get(zat.startZat, { meetingId, presentIds: [zoco] });
  await world.get(zat.closeZatItem, { itemId, outcome: 'notDiscussed' });
  await world.get(zat.finaliseZat, { meetingId });
  const next = await aMeeting(world, '2027-02-25', [zoco, other]);
  const rows = async () => (await world.get(zatReadiness, { meetingId: next.meetingId })).rows;
  const [back] = await rows();
  expect(back?.isFormIn).toBe(true);
  world.setToday('2027-02-10');
  expect(await lines()).toEqual([]);
  // Somebody is asked to fill it in anew.
  const again = AgendaItemId.parse(back?.itemId);
  await does(world, askZatForm, { itemId: again, staffId: other });
  expect((await rows())[0]?.isFormIn).toBe(false);
});

test('who is asked must be there and may write it; a closed or final form asks nobody', async () => {
  const { itemId } = await onAgenda('Hofstra');
  const coach = await aStaffMember(world, 'Jelle Vellinga', 'coach');
  const nobody = AgendaItemId.parse('00000000-0000-4000-8000-000000000001');
  const ghost = '00000000-0000-4000-8000-000000000002';
  await refuses(world, askZatForm, { itemId: nobody, staffId: other }, 'ITEM_NOT_FOUND');
  await refuses(world, askZatForm, { itemId, staffId: ghost }, 'STAFF_NOT_FOUND');
  await refuses(world, askZatForm, { itemId, staffId: coach }, 'CANNOT_FILL');
  await refusesRole(world, 'bpo', askZatForm, { itemId, staffId: other });
  await close(itemId);
  await refuses(world, askZatForm, { itemId, staffId: other }, 'FORM_CLOSED');
  await world.get(reopenZatForm, { itemId });
  world.setToday(HELD);
  await world.get(zat.startZat, { meetingId, presentIds: [zoco] });
  await world.get(zat.closeZatItem, { itemId, outcome: 'notDiscussed' });
  await world.get(zat.finaliseZat, { meetingId });
  await refuses(world, askZatForm, { itemId, staffId: other }, 'MEETING_NOT_OPEN');
});
