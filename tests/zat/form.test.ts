import { afterEach, beforeEach, expect, test } from 'vitest';
import { printZatMinutes } from '../../shared/documents/contract.ts';
import { AgendaItemId, type MeetingId, type StaffId } from '../../shared/kernel/ids.ts';
import { EMPTY_FORM, ItemForm } from '../../shared/meetings/model.ts';
import * as zat from '../../shared/zat/contract.ts';
import { closeZatForm, reopenZatForm, saveZatForm } from '../../shared/zat/form-contract.ts';
import { formGaps } from '../../shared/zat/rules.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

const TODAY = '2026-11-26';
const NOBODY = AgendaItemId.parse('00000000-0000-4000-8000-000000000001');
let world: World;
let arts: StaffId;
let meetingId: MeetingId;
let itemId: AgendaItemId;

beforeEach(async () => {
  world = await createWorld({ today: TODAY });
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  ({ meetingId } = await aMeeting(world, TODAY, [arts]));
  const studentId = await aStudent(world);
  await aConsent(world, studentId, [arts]);
  ({ itemId } = await world.get(zat.addStudentToZat, { meetingId, studentId, question: 'Hoe verder?', minutes: 10 }));
});
afterEach(() => world.close());

const tried = [{ line: 2 as const, what: 'Hulpuur', effect: 'not' as const }];
const whole = { ...EMPTY_FORM, pupil: 'Mag ik even weg?', parents: { empty: 'withheld' as const }, tried };
const save = (form: object, revision = 1) => ({
  itemId,
  question: 'Hoe verder?',
  form: { ...whole, ...form },
  minutes: 10,
  revision,
});
const fact = (patch: object = {}) => ({
  text: 'Ziek geweest in oktober',
  kind: 'fact' as const,
  source: 'document' as const,
  by: 'brief van de huisarts',
  on: '2026-11-02',
  reviewOn: null,
  ...patch,
});

test('HGW-7: a form is closed once, when nothing is missing; closed it does not change until it is opened again', async () => {
  await refuses(world, closeZatForm, { itemId }, 'FORM_INCOMPLETE');
  await refuses(world, reopenZatForm, { itemId }, 'FORM_NOT_CLOSED');
  await does(world, saveZatForm, save({}));
  await does(world, closeZatForm, { itemId });
  await refuses(world, closeZatForm, { itemId }, 'FORM_CLOSED');
  await refuses(world, saveZatForm, save({ strengths: 'Voetbal' }, 2), 'FORM_CLOSED');
  expect((await world.get(zat.zatItem, { itemId })).zatCase.formClosedOn).toBe(TODAY);
  await does(world, reopenZatForm, { itemId });
  await does(world, saveZatForm, save({ strengths: 'Voetbal' }, 2));
  expect((await world.get(zat.zatItem, { itemId })).item.form.strengths).toBe('Voetbal');
  await refuses(world, closeZatForm, { itemId: NOBODY }, 'ITEM_NOT_FOUND');
  await refuses(world, reopenZatForm, { itemId: NOBODY }, 'ITEM_NOT_FOUND');
  await refusesRole(world, 'bpo', closeZatForm, { itemId });
});

test('after the minutes are final the form is neither closed nor opened', async () => {
  await world.get(zat.startZat, { meetingId, presentIds: [arts] });
  await world.get(zat.closeZatItem, { itemId, outcome: 'notDiscussed' });
  await world.get(zat.finaliseZat, { meetingId });
  await refuses(world, closeZatForm, { itemId }, 'MEETING_NOT_OPEN');
  await refuses(world, reopenZatForm, { itemId }, 'MEETING_NOT_OPEN');
});

test.each([
  [{ health: [fact()] }, 'WHY_MISSING'],
  [{ home: [fact()] }, 'WHY_MISSING'],
  [{ health: [fact()], homeWhy: 'voor de vraag' }, 'WHY_MISSING'],
  [{ health: [fact({ by: '' })], healthWhy: 'voor de vraag' }, 'SOURCE_MISSING'],
  [{ home: [fact({ on: '2026-11-27' })], homeWhy: 'voor de vraag' }, 'SAID_IN_FUTURE'],
  [{ home: [fact({ reviewOn: '2026-11-01' })], homeWhy: 'voor de vraag' }, 'REVIEW_BEFORE_DAY'],
] as const)('about health and home %j: %s', async (form, code) => {
  await refuses(world, saveZatForm, save(form), code);
});

test('with a reason and a source it is kept whole, and what is empty keeps its kind', async () => {
  const form = { health: [fact()], healthWhy: 'het rooster hangt ervan af', agencies: { empty: 'awaited' as const } };
  await does(world, saveZatForm, save(form));
  const kept = (await world.get(zat.zatItem, { itemId })).item.form;
  expect(kept).toEqual({ ...whole, ...form });
});

test.each([
  [{ ...whole }, []],
  [{ ...whole, pupil: { empty: 'awaited' as const } }, []],
  [{ ...whole, pupil: { empty: 'notApplicable' as const } }, []],
  [{ ...whole, pupil: { empty: 'missing' as const } }, ['pupil']],
  [{ ...whole, tried: [] }, ['tried']],
  [EMPTY_FORM, ['parents', 'pupil', 'tried']],
])('gaps of a form', (form, gaps) => {
  expect(formGaps({ question: 'Hoe verder?', form })).toEqual(gaps);
});

test('a row of before there were four kinds of empty or effects reads as it was meant', () => {
  const old = {
    parents: 'Wie belt?',
    pupil: '',
    helped: 'Vaste plek',
    notHelped: 'Hulpuur',
    strengths: '',
    wanted: '',
    sensitive: '',
    sensitiveWhy: '',
    urgency: 'snel',
  };
  const read = ItemForm.parse(old);
  expect(read).toMatchObject({ parents: 'Wie belt?', pupil: { empty: 'missing' }, urgency: 'snel' });
  expect(read.tried.map(({ what, effect }) => [what, effect])).toEqual([
    ['Vaste plek', 'helped'],
    ['Hulpuur', 'not'],
  ]);
  // Reading it a second time adds nothing.
  expect(ItemForm.parse(read)).toEqual(read);
});

test('what is pasted is kept as plain lines and stands on paper as letters, never as HTML', async () => {
  const pasted = 'Vak\tWie\r\nWiskunde\tdocent\r\n<script>alert(1)</script><img src=x onerror=alert(1)>';
  await does(world, saveZatForm, save({ pupil: pasted, functioning: pasted }));
  const kept = (await world.get(zat.zatItem, { itemId })).item.form;
  expect(kept.functioning.split('\n').slice(0, 2)).toEqual(['Vak · Wie', 'Wiskunde · docent']);
  await world.get(zat.startZat, { meetingId, presentIds: [arts] });
  await world.get(zat.closeZatItem, { itemId, outcome: 'discussed' });
  await world.get(zat.finaliseZat, { meetingId });
  await world.get(printZatMinutes, { itemId });
  const html = world.papers.at(-1)?.html ?? '';
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img');
  // Control: the words themselves are there.
  expect(html).toContain('Wiskunde · docent');
});
