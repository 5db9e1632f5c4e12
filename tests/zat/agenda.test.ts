import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withdrawConsent } from '../../shared/consent/contract.ts';
import { AgendaItemId, MeetingId, type StaffId, type StudentId } from '../../shared/kernel/ids.ts';
import { EMPTY_FORM } from '../../shared/meetings/model.ts';
import * as agenda from '../../shared/zat/agenda-contract.ts';
import * as zat from '../../shared/zat/contract.ts';
import { saveZatForm } from '../../shared/zat/form-contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

const TODAY = '2026-11-26';
const NOBODY = '00000000-0000-4000-8000-000000000001';
let world: World;
let arts: StaffId;
let oka: StaffId;
let leerplicht: StaffId;
let meetingId: MeetingId;
beforeEach(async () => {
  world = await createWorld({ today: TODAY });
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  oka = await aStaffMember(world, 'Y. Demir', 'oka');
  leerplicht = await aStaffMember(world, 'B. Riemersma', 'leerplichtambtenaar');
  meetingId = (await aMeeting(world, '2026-12-10', [arts, oka, leerplicht])).meetingId;
});
afterEach(() => world.close());

async function put(surname: string, partyIds: readonly StaffId[], on = meetingId) {
  const studentId = await aStudent(world, { surname });
  const consent = partyIds.length === 0 ? null : await aConsent(world, studentId, [...partyIds]);
  const input = { meetingId: on, studentId, question: `Hoe helpen we ${surname}?`, minutes: 12, asConcept: true };
  const { itemId } = await world.get(zat.addStudentToZat, input);
  return { studentId, itemId, consentId: consent?.consentId ?? null };
}
const read = () => world.get(zat.zatAgenda, { meetingId });
const rowOf = async (studentId: StudentId) => (await read()).rows.find((row) => row.studentId === studentId);

describe('who is at the table (PRIV-2, PRIV-8)', () => {
  test('permission covers exactly who hears of this pupil; the leerplichtambtenaar only when somebody says so', async () => {
    const { studentId, itemId } = await put('Hofstra', [arts, oka]);
    expect((await rowOf(studentId))?.awayIds).toEqual([leerplicht]);
    expect((await rowOf(studentId))?.consent.state).toBe('valid');
    await does(world, agenda.setZatTable, { itemId, awayIds: [] });
    expect((await rowOf(studentId))?.consent.state).not.toBe('valid');
    await does(world, agenda.setZatTable, { itemId, awayIds: [oka, leerplicht] });
    expect((await rowOf(studentId))?.consent.state).toBe('valid');
  });

  test('who said yes to the jeugdarts only, is spoken of with the jeugdarts only', async () => {
    const { studentId, itemId } = await put('Kuipers', [arts]);
    expect((await rowOf(studentId))?.consent.state).not.toBe('valid');
    await does(world, agenda.setZatTable, { itemId, awayIds: [oka, leerplicht] });
    expect((await rowOf(studentId))?.consent.state).toBe('valid');
    await does(world, zat.startZat, { meetingId, presentIds: [arts] });
    // Somebody walks in while the meeting runs: nothing more is written of this pupil.
    await does(world, agenda.setZatTable, { itemId, awayIds: [leerplicht] });
    const agree = { itemId, what: 'Belt', ownerId: arts, dueOn: '2026-12-24' };
    await refuses(world, zat.agreeInZat, agree, 'CONSENT_MISSING');
  });

  test('a member who comes later, and is usually away, stays away at every pupil', async () => {
    const other = await aMeeting(world, '2026-12-15', [arts]);
    const { studentId } = await put('Brouwer', [arts], other.meetingId);
    const text = { place: '', chairId: arts, memberIds: [arts, leerplicht] };
    const plan = {
      meetingId: other.meetingId,
      heldOn: '2026-12-15',
      startsAt: '13:15',
      endsAt: '15:45',
      text,
      revision: 1,
    };
    await does(world, zat.planZat, plan);
    const { rows } = await world.get(zat.zatAgenda, { meetingId: other.meetingId });
    expect(rows.find((row) => row.studentId === studentId)?.awayIds).toEqual([leerplicht]);
  });

  test('refused: a stranger, nobody at all, and a role that may not', async () => {
    const { itemId } = await put('Hofstra', [arts, oka]);
    const stranger = await aStaffMember(world, 'V. Reemd', 'docent');
    await refuses(world, agenda.setZatTable, { itemId, awayIds: [stranger] }, 'NOT_A_MEMBER');
    await refuses(world, agenda.setZatTable, { itemId, awayIds: [arts, oka, leerplicht] }, 'NOBODY_AT_TABLE');
    await refuses(world, agenda.setZatTable, { itemId: AgendaItemId.parse(NOBODY), awayIds: [] }, 'ITEM_NOT_FOUND');
    await refusesRole(world, 'bpo', agenda.setZatTable, { itemId, awayIds: [] });
  });
});

describe('a definitive agenda', () => {
  test('only with valid permission for everybody, and it breaks by itself when one is taken back', async () => {
    await refuses(world, agenda.fixZatAgenda, { meetingId }, 'AGENDA_EMPTY');
    const { studentId, consentId } = await put('Hofstra', [arts, oka]);
    const late = await put('Kuipers', []);
    await refuses(world, agenda.fixZatAgenda, { meetingId }, 'CONSENT_MISSING');
    await world.get(zat.removeZatItem, { itemId: late.itemId });
    await does(world, agenda.fixZatAgenda, { meetingId });
    expect(await read()).toMatchObject({ isBroken: false, meeting: { definitiveOn: TODAY } });
    if (consentId === null) throw new Error('no consent');
    await world.get(withdrawConsent, { studentId, consentId, on: TODAY, revision: 1 });
    expect(await read()).toMatchObject({ isBroken: true, meeting: { definitiveOn: null } });
    await refuses(world, agenda.fixZatAgenda, { meetingId }, 'CONSENT_MISSING');
  });

  test('one more pupil, one more at the table, or another day make it a concept again; another order does not', async () => {
    const { itemId } = await put('Hofstra', [arts, oka]);
    const second = await put('Kuipers', [arts, oka]);
    const fix = () => world.get(agenda.fixZatAgenda, { meetingId });
    const isFixed = async () => (await read()).meeting.definitiveOn !== null;
    await fix();
    await world.get(zat.moveZatItem, { itemId: second.itemId, toPosition: 1 });
    await world.get(agenda.setZatMinutes, { itemId, minutes: 20 });
    expect(await isFixed()).toBe(true);
    await put('Brouwer', [arts, oka]);
    expect(await isFixed()).toBe(false);
    await fix();
    await world.get(agenda.setZatTable, { itemId, awayIds: [] });
    expect(await isFixed()).toBe(false);
    await world.get(agenda.setZatTable, { itemId, awayIds: [leerplicht] });
    await fix();
    await does(world, agenda.reopenZatAgenda, { meetingId });
    expect(await isFixed()).toBe(false);
    const gone = MeetingId.parse(NOBODY);
    await refuses(world, agenda.fixZatAgenda, { meetingId: gone }, 'MEETING_NOT_FOUND');
    await refuses(world, agenda.reopenZatAgenda, { meetingId: gone }, 'MEETING_NOT_FOUND');
  });
});

describe('order and minutes', () => {
  test('a whole order at once, and back; not one that was made for another agenda', async () => {
    const [a, b] = [await put('Hofstra', [arts, oka]), await put('Kuipers', [arts, oka])];
    const turns = [
      { itemId: b.itemId, minutes: 8 },
      { itemId: a.itemId, minutes: 15 },
    ];
    await does(world, agenda.arrangeZat, { meetingId, turns });
    expect((await read()).rows.map(({ itemId, minutes }) => ({ itemId, minutes }))).toEqual(turns);
    await refuses(world, agenda.arrangeZat, { meetingId, turns: turns.slice(1) }, 'CHANGED_MEANWHILE');
    const twice = [turns[0], turns[0]].flatMap((turn) => turn ?? []);
    await refuses(world, agenda.arrangeZat, { meetingId, turns: twice }, 'CHANGED_MEANWHILE');
    await refuses(world, agenda.arrangeZat, { meetingId: MeetingId.parse(NOBODY), turns }, 'MEETING_NOT_FOUND');
    await does(world, agenda.setZatMinutes, { itemId: a.itemId, minutes: 9 });
    await refuses(world, agenda.setZatMinutes, { itemId: AgendaItemId.parse(NOBODY), minutes: 9 }, 'ITEM_NOT_FOUND');
    await world.get(zat.startZat, { meetingId, presentIds: [arts] });
    await refuses(world, agenda.arrangeZat, { meetingId, turns }, 'MEETING_NOT_OPEN');
    await refuses(world, agenda.setZatMinutes, { itemId: a.itemId, minutes: 9 }, 'MEETING_NOT_OPEN');
  });
});

describe('to the next meeting', () => {
  test('with form and question, and that meeting is made in the rhythm when there is none', async () => {
    const { itemId, studentId } = await put('Hofstra', []);
    const { rows } = await read();
    const form = { ...EMPTY_FORM, urgency: 'snel' as const, wanted: 'Rust in de ochtend.' };
    await world.get(saveZatForm, { itemId, question: 'Hoe dan?', form, minutes: 9, revision: rows[0]?.revision ?? 1 });
    const { meetingId: next, heldOn, isNew } = await does(world, agenda.putOffZatItem, { itemId });
    expect([heldOn, isNew]).toEqual(['2027-01-14', true]);
    expect((await read()).rows).toEqual([]);
    const there = await world.get(zat.zatAgenda, { meetingId: next });
    expect(there.rows[0]).toMatchObject({ studentId, origin: 'moved', question: 'Hoe dan?', minutes: 9 });
    expect(there.rows[0]?.form.wanted).toBe('Rust in de ochtend.');
    const input = { meetingId, studentId, question: 'Toch nu?', minutes: 9, asConcept: true };
    const again = await world.get(zat.addStudentToZat, input);
    await refuses(world, agenda.putOffZatItem, { itemId: again.itemId }, 'ALREADY_ON_AGENDA');
    await refuses(world, agenda.putOffZatItem, { itemId: AgendaItemId.parse(NOBODY) }, 'ITEM_NOT_FOUND');
  });

  test('who is taken off for good does not come back, unless an agreement is open', async () => {
    const first = await aMeeting(world, TODAY, [arts, oka]);
    const kept = await put('Hofstra', [arts, oka], first.meetingId);
    const gone = await put('Kuipers', [arts, oka], first.meetingId);
    await world.get(zat.startZat, { meetingId: first.meetingId, presentIds: [arts] });
    for (const { itemId } of [kept, gone]) await world.get(zat.closeZatItem, { itemId, outcome: 'notDiscussed' });
    await world.get(zat.finaliseZat, { meetingId: first.meetingId });
    const carried = (await read()).rows;
    expect(carried.map(({ origin }) => origin)).toEqual(['notDiscussed', 'notDiscussed']);
    for (const row of carried)
      await world.get(zat.removeZatItem, { itemId: row.itemId, letGo: row.studentId === gone.studentId });
    const next = await aMeeting(world, '2027-01-14', [arts, oka]);
    const { rows } = await world.get(zat.zatAgenda, { meetingId: next.meetingId });
    expect(rows.map(({ studentId }) => studentId)).toEqual([kept.studentId]);
  });

  test('marked to return at the table: he stands on the next agenda', async () => {
    const first = await aMeeting(world, TODAY, [arts, oka]);
    const { itemId, studentId } = await put('Hofstra', [arts, oka], first.meetingId);
    await refuses(world, agenda.markZatReturn, { itemId, returns: true }, 'MEETING_NOT_RUNNING');
    await world.get(zat.startZat, { meetingId: first.meetingId, presentIds: [arts] });
    await world.get(zat.closeZatItem, { itemId, outcome: 'discussed' });
    await does(world, agenda.markZatReturn, { itemId, returns: true });
    await world.get(zat.finaliseZat, { meetingId: first.meetingId });
    expect((await rowOf(studentId))?.origin).toBe('returns');
  });
});
