import { afterEach, beforeEach, expect, test } from 'vitest';
import { withdrawConsent } from '../../shared/consent/contract.ts';
import { printZatAgenda, printZatMinutes } from '../../shared/documents/contract.ts';
import {
  AgendaItemId,
  type MeetingId,
  MeetingId as MeetingIdSchema,
  StaffId,
  type StudentId,
} from '../../shared/kernel/ids.ts';
import { EMPTY_FORM, EMPTY_NOTES } from '../../shared/meetings/model.ts';
import { saveZatCase } from '../../shared/zat/case-contract.ts';
import * as zat from '../../shared/zat/contract.ts';
import { saveZatForm } from '../../shared/zat/form-contract.ts';
import { zatReadiness } from '../../shared/zat/readiness-contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

const TODAY = '2026-11-26';
let world: World;
let arts: StaffId;
beforeEach(async () => {
  world = await createWorld({ today: TODAY });
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
});
afterEach(() => world.close());

const NOBODY = '00000000-0000-4000-8000-000000000001';
const meetingText = () => ({ place: '', chairId: arts, memberIds: [arts] });
const plan = (patch: object = {}) => ({
  meetingId: null,
  heldOn: TODAY,
  startsAt: '13:15',
  endsAt: '15:45',
  text: meetingText(),
  revision: 0,
  ...patch,
});
const put = (meetingId: MeetingId, studentId: StudentId) => ({
  meetingId,
  studentId,
  question: 'Hoe verder?',
  minutes: 10,
});

/** A meeting with as many pupils as asked, each with permission. */
async function agenda(count: number, heldOn = TODAY) {
  const { meetingId } = await aMeeting(world, heldOn, [arts]);
  const items: {
    itemId: AgendaItemId;
    studentId: StudentId;
    consentId: Awaited<ReturnType<typeof aConsent>>['consentId'];
  }[] = [];
  for (let n = 0; n < count; n += 1) {
    const studentId = await aStudent(world, { surname: `Leerling${n}` });
    const { consentId } = await aConsent(world, studentId, [arts]);
    const { itemId } = await world.get(zat.addStudentToZat, put(meetingId, studentId));
    items.push({ itemId, studentId, consentId });
  }
  const [first] = items;
  if (!first) throw new Error('an agenda of nobody');
  return { meetingId, items, first };
}

test('a meeting is planned and moved; a wrong one is refused', async () => {
  const { meetingId } = await does(world, zat.planZat, plan());
  await refuses(world, zat.planZat, plan(), 'DAY_TAKEN');
  await refuses(world, zat.planZat, plan({ heldOn: '2026-11-25' }), 'DAY_IN_PAST');
  await refuses(world, zat.planZat, plan({ heldOn: '2026-12-10', endsAt: '13:15' }), 'ENDS_BEFORE_START');
  const strange = { ...meetingText(), memberIds: [StaffId.parse(NOBODY)] };
  await refuses(world, zat.planZat, plan({ heldOn: '2026-12-10', text: strange }), 'STAFF_NOT_FOUND');
  await refuses(world, zat.planZat, plan({ meetingId: MeetingIdSchema.parse(NOBODY) }), 'MEETING_NOT_FOUND');
  await refuses(world, zat.planZat, plan({ meetingId, revision: 5 }), 'CHANGED_MEANWHILE');
  await does(world, zat.planZat, plan({ meetingId, heldOn: '2026-12-10', revision: 1 }));
  await refusesRole(world, 'bpo', zat.planZat, plan());
});

test('nobody comes on an agenda twice, after he left, without permission, or when it has begun', async () => {
  const { meetingId, first } = await agenda(1);
  await refuses(world, zat.addStudentToZat, put(meetingId, first.studentId), 'ALREADY_ON_AGENDA');
  const stranger = await aStudent(world, { surname: 'Terpstra' });
  await refuses(world, zat.addStudentToZat, put(meetingId, stranger), 'CONSENT_MISSING');
  await does(world, zat.startZat, { meetingId, presentIds: [arts] });
  await refuses(world, zat.addStudentToZat, put(meetingId, stranger), 'MEETING_NOT_OPEN');
  const nowhere = MeetingIdSchema.parse(NOBODY);
  await refuses(world, zat.addStudentToZat, put(nowhere, stranger), 'MEETING_NOT_FOUND');
});

test('the order changes by place; an item goes, and the others close up', async () => {
  const { meetingId, items, first } = await agenda(3);
  await does(world, zat.moveZatItem, { itemId: first.itemId, toPosition: 3 });
  const order = async () =>
    (await world.get(zat.zatAgenda, { meetingId })).rows.map(({ itemId, position }) => [itemId, position]);
  const [, second, third] = items;
  expect(await order()).toEqual([
    [second?.itemId, 1],
    [third?.itemId, 2],
    [first.itemId, 3],
  ]);
  await does(world, zat.changeZatItem, { itemId: first.itemId, question: 'Anders', minutes: 20, revision: 1 });
  await refuses(
    world,
    zat.changeZatItem,
    { itemId: first.itemId, question: 'Anders', minutes: 20, revision: 1 },
    'CHANGED_MEANWHILE',
  );
  await does(world, zat.removeZatItem, { itemId: second?.itemId ?? first.itemId });
  expect((await order()).map(([, position]) => position)).toEqual([1, 2]);
  const gone = AgendaItemId.parse(NOBODY);
  await refuses(world, zat.moveZatItem, { itemId: gone, toPosition: 1 }, 'ITEM_NOT_FOUND');
  await refuses(world, zat.removeZatItem, { itemId: gone }, 'ITEM_NOT_FOUND');
});

test('a meeting begins with somebody on it, and only when each may be discussed', async () => {
  const empty = await aMeeting(world, '2026-12-31', [arts]);
  await refuses(world, zat.startZat, { meetingId: empty.meetingId, presentIds: [] }, 'AGENDA_EMPTY');
  const { meetingId, first } = await agenda(2);
  await refuses(world, zat.startZat, { meetingId, presentIds: [StaffId.parse(NOBODY)] }, 'STAFF_NOT_FOUND');
  await world.get(withdrawConsent, { studentId: first.studentId, consentId: first.consentId, on: TODAY, revision: 1 });
  await refuses(world, zat.startZat, { meetingId, presentIds: [arts] }, 'CONSENT_MISSING');
  expect((await world.get(zatReadiness, { meetingId })).rows.map(({ consent }) => consent.state)).toEqual([
    'withdrawn',
    'valid',
  ]);
});

test('at the table: nothing before it begins, nothing after it is final, nothing without permission (PRIV-3)', async () => {
  const { meetingId, items, first } = await agenda(2);
  const { itemId } = first;
  const notes = { itemId, notes: { ...EMPTY_NOTES, plan: 'Maandag' }, revision: 1 };
  const agree = { itemId, what: 'Belt de ouders', ownerId: arts, dueOn: '2026-12-03' };
  await refuses(world, zat.saveZatNotes, notes, 'MEETING_NOT_RUNNING');
  await refuses(world, zat.agreeInZat, agree, 'MEETING_NOT_RUNNING');
  await refuses(world, zat.closeZatItem, { itemId, outcome: 'discussed' }, 'MEETING_NOT_RUNNING');
  await refuses(world, zat.finaliseZat, { meetingId }, 'MEETING_NOT_RUNNING');
  await refuses(world, printZatMinutes, { itemId }, 'MINUTES_NOT_FINAL');
  await does(world, zat.startZat, { meetingId, presentIds: [arts] });
  await does(world, zat.saveZatNotes, notes);
  await refuses(world, zat.saveZatNotes, notes, 'CHANGED_MEANWHILE');
  await refuses(world, zat.agreeInZat, { ...agree, dueOn: '2026-11-25' }, 'DUE_IN_PAST');
  await refuses(world, zat.agreeInZat, { ...agree, ownerId: StaffId.parse(NOBODY) }, 'STAFF_NOT_FOUND');
  await does(world, zat.agreeInZat, agree);
  const second = items[1] ?? first;
  await world.get(withdrawConsent, {
    studentId: second.studentId,
    consentId: second.consentId,
    on: TODAY,
    revision: 1,
  });
  await refuses(world, zat.saveZatNotes, { ...notes, itemId: second.itemId }, 'CONSENT_MISSING');
  await refuses(world, zat.agreeInZat, { ...agree, itemId: second.itemId }, 'CONSENT_MISSING');
  await does(world, zat.closeZatItem, { itemId, outcome: 'discussed' });
  await refuses(world, zat.finaliseZat, { meetingId }, 'ITEMS_STILL_OPEN');
  await does(world, zat.closeZatItem, { itemId: second.itemId, outcome: 'notDiscussed' });
  await does(world, zat.finaliseZat, { meetingId });
  await refuses(world, zat.saveZatNotes, { ...notes, revision: 2 }, 'MEETING_NOT_RUNNING');
  await refuses(world, zat.agreeInZat, agree, 'MEETING_NOT_RUNNING');
  await refuses(world, zat.planZat, plan({ meetingId, revision: 3 }), 'MEETING_NOT_OPEN');
  await does(world, printZatMinutes, { itemId });
  expect(world.papers.at(-1)?.html).not.toContain('Leerling1');
});

test('C43: in the next meeting stand who was not discussed and whose agreement is open; nobody else, and nobody who left', async () => {
  const { meetingId, items } = await agenda(3);
  await world.get(zat.startZat, { meetingId, presentIds: [arts] });
  const [open, skipped, done] = items;
  if (!open || !skipped || !done) throw new Error('three items');
  await world.get(zat.agreeInZat, { itemId: open.itemId, what: 'Belt', ownerId: arts, dueOn: '2026-12-03' });
  await world.get(zat.closeZatItem, { itemId: open.itemId, outcome: 'discussed' });
  await world.get(zat.closeZatItem, { itemId: skipped.itemId, outcome: 'notDiscussed' });
  const ended = { ownerId: null, action: null, ending: 'noFurther' as const, endingNote: 'klaar', revision: 0 };
  await world.get(saveZatCase, { itemId: done.itemId, ...ended });
  await world.get(zat.closeZatItem, { itemId: done.itemId, outcome: 'discussed' });
  await world.get(zat.finaliseZat, { meetingId });
  const next = await does(world, zat.planZat, plan({ heldOn: '2026-12-31' }));
  expect(next.carriedOver).toBe(2);
  const { rows } = await world.get(zat.zatAgenda, { meetingId: next.meetingId });
  expect(rows.map(({ studentId, origin }) => [studentId, origin])).toEqual([
    [open.studentId, 'agreementOpen'],
    [skipped.studentId, 'notDiscussed'],
  ]);
});

test('roles: a trajectcoördinator reads, a coach, a teacher and a beheerder are refused', async () => {
  const { meetingId } = await agenda(1);
  await world.actAs('trajectcoordinator');
  expect((await world.get(zat.zatAgenda, { meetingId })).rows).toHaveLength(1);
  await refuses(world, printZatAgenda, { meetingId }, 'NOT_ALLOWED');
  for (const role of ['coach', 'docent', 'beheerder', 'directie'] as const)
    await refusesRole(world, role, zat.zatAgenda, { meetingId });
});

test('in the concept without permission: it is seen, the meeting does not begin, and no paper knows of him', async () => {
  const { meetingId } = await agenda(1);
  const stranger = await aStudent(world, { givenName: 'Roos', surname: 'Terpstra' });
  await refuses(world, zat.addStudentToZat, put(meetingId, stranger), 'CONSENT_MISSING');
  const { itemId } = await does(world, zat.addStudentToZat, { ...put(meetingId, stranger), asConcept: true });
  await refuses(world, zat.startZat, { meetingId, presentIds: [arts] }, 'CONSENT_MISSING');
  await does(world, printZatAgenda, { meetingId });
  expect(world.papers.at(-1)?.html).not.toContain('R.T.');
  await aConsent(world, stranger, [arts]);
  await does(world, printZatAgenda, { meetingId });
  // Control: with permission he stands there, by his initials.
  expect(world.papers.at(-1)?.html).toContain('R.T.');
  await does(world, zat.startZat, { meetingId, presentIds: [arts] });
  expect((await world.get(zat.zatItem, { itemId })).consent.state).toBe('valid');
});

test('HGW-7: the form keeps the three questions; health and home not without why; the pupil’s own words come first on paper', async () => {
  const { meetingId, first } = await agenda(1);
  const { itemId } = first;
  const tried = [{ line: 1 as const, what: 'Vaste plek', effect: 'helped' as const }];
  const form = { ...EMPTY_FORM, pupil: 'Mag ik even weg?', parents: 'Wie houdt het overzicht?', tried };
  const save = { itemId, question: 'Hoe verder?', form, minutes: 15, revision: 1 };
  await refuses(world, saveZatForm, { ...save, form: { ...form, sensitive: 'Moeder is ziek' } }, 'WHY_MISSING');
  await does(world, saveZatForm, save);
  await refuses(world, saveZatForm, save, 'CHANGED_MEANWHILE');
  await world.get(zat.startZat, { meetingId, presentIds: [arts] });
  const feedback = { to: 'parents' as const, ownerId: arts, by: '2026-11-27', doneOn: null };
  await refuses(
    world,
    zat.saveZatFeedback,
    { itemId, feedback: { ...feedback, doneOn: '2026-11-27' }, revision: 2 },
    'DAY_IN_FUTURE',
  );
  const nobody = { ...feedback, ownerId: StaffId.parse(NOBODY) };
  await refuses(world, zat.saveZatFeedback, { itemId, feedback: nobody, revision: 2 }, 'STAFF_NOT_FOUND');
  await does(world, zat.saveZatFeedback, { itemId, feedback, revision: 2 });
  await world.get(zat.closeZatItem, { itemId, outcome: 'discussed' });
  await world.get(zat.finaliseZat, { meetingId });
  await refuses(world, saveZatForm, { ...save, revision: 3 }, 'MEETING_NOT_OPEN');
  // Who was told is written down afterwards, and changes nothing of the minutes.
  await does(world, zat.saveZatFeedback, { itemId, feedback: { ...feedback, doneOn: TODAY }, revision: 3 });
  await world.get(printZatMinutes, { itemId });
  const html = world.papers.at(-1)?.html ?? '';
  expect(html).toMatch(
    /Mag ik even weg[\s\S]*Wie houdt het overzicht[\s\S]*Hoe verder[\s\S]*Vaste plek[\s\S]*gedaan op/,
  );
});

test('the writing check knows the names of others, and lets his own, his parents’ and the table’s stand', async () => {
  const { meetingId, first } = await agenda(1);
  await aStudent(world, { givenName: 'Roos', surname: 'Terpstra' });
  const { itemId } = first;
  await world.get(zat.startZat, { meetingId, presentIds: [arts] });
  const notes = { ...EMPTY_NOTES, plan: 'Jens praat met Terpstra. Achterberg belt. Hij is lui.' };
  await world.get(zat.saveZatNotes, { itemId, notes, revision: 1 });
  const { findings } = await does(world, zat.checkZatWriting, { itemId });
  expect(findings.map(({ kind, words }) => [kind, words])).toEqual([
    ['otherPupil', 'Terpstra'],
    ['judgement', 'lui'],
  ]);
});
