import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBoxes, tellFault } from '../../shared/agreements/feedback.ts';
import * as calls from '../../shared/agreements/feedback-contract.ts';
import { isForTeachers, teacherText } from '../../shared/agreements/teacher-text.ts';
import { todayLines } from '../../shared/deadlines/contract.ts';
import { day } from '../../shared/kernel/days.ts';
import { type AgendaItemId, AgreementId, StaffId, type StudentId } from '../../shared/kernel/ids.ts';
import { FEEDBACK_TO, type Feedback } from '../../shared/meetings/model.ts';
import {
  addStudentToZat,
  agreeInZat,
  closeZatItem,
  saveZatFeedback,
  startZat,
  zatItem,
} from '../../shared/zat/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aConsent, aMeeting, aStaffMember, aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

const TODAY = '2026-11-26';
let world: World;
let zoco: StaffId;
let arts: StaffId;
let coach: StaffId;
let jens: StudentId;
let itemId: AgendaItemId;
beforeEach(async () => {
  world = await createWorld({ today: TODAY });
  zoco = await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
  arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  coach = await aStaffMember(world, 'R. Bijvoet', 'coach');
  jens = await aStudent(world, { coachId: coach });
  await aConsent(world, jens, [arts, zoco]);
  const { meetingId } = await aMeeting(world, TODAY, [zoco, arts]);
  ({ itemId } = await world.get(addStudentToZat, { meetingId, studentId: jens, question: 'Hoe?', minutes: 10 }));
  await world.get(startZat, { meetingId, presentIds: [zoco, arts] });
});
afterEach(() => world.close());

const box = (patch: Partial<Feedback> = {}) =>
  ({
    to: 'parents',
    ownerId: zoco,
    by: TODAY,
    doneOn: null,
    how: null,
    isNotNeeded: false,
    whyNot: null,
    ...patch,
  }) as Feedback;
const tell = (patch: Partial<Feedback> = {}) => ({ studentId: jens, itemId, feedback: box(patch) });
const open = async (who: 'all' | 'mine' = 'all') =>
  (await world.get(calls.stillToTell, { who })).boxes.map(({ to, ownerName, by }) => [to, ownerName, by]);

describe('rules', () => {
  test('a case is open until each of the six is done or not needed', () => {
    expect(openBoxes([]).map(({ to }) => to)).toEqual([...FEEDBACK_TO]);
    const all = FEEDBACK_TO.map((to, at) => box({ to, ...(at % 2 ? { isNotNeeded: true } : { doneOn: day(TODAY) }) }));
    expect(openBoxes(all)).toEqual([]);
    expect(openBoxes(all.slice(1)).map(({ to }) => to)).toEqual(['pupil']);
  });

  test.each([
    [{}, null],
    [{ doneOn: day(TODAY), how: 'mail' }, null],
    [{ doneOn: day('2026-11-27'), how: 'mail' }, 'DAY_IN_FUTURE'],
    [{ doneOn: day(TODAY) }, 'HOW_MISSING'],
    [{ isNotNeeded: true }, 'REASON_MISSING'],
    [{ isNotNeeded: true, whyNot: 'wasErbij' }, null],
  ] as const)('%j: %s', (patch, fault) => expect(tellFault(box(patch), day(TODAY))).toBe(fault));
});

test('who was discussed must be told; each box is ticked once, and the last closes the case', async () => {
  expect(await open()).toEqual([]);
  await world.get(closeZatItem, { itemId, outcome: 'discussed' });
  expect((await open()).map(([to]) => to)).toEqual([...FEEDBACK_TO]);
  // In time until a fortnight after the meeting, as long as nobody has promised a day.
  expect((await open())[0]).toEqual(['pupil', null, '2026-12-10']);
  await does(world, calls.tellFeedback, tell());
  expect((await open())[0]).toEqual(['parents', 'Ineke Wouda', TODAY]);
  expect(await open('mine')).toEqual([['parents', 'Ineke Wouda', TODAY]]);
  await refuses(world, calls.tellFeedback, tell({ doneOn: day('2026-11-27'), how: 'mail' }), 'DAY_IN_FUTURE');
  await refuses(world, calls.tellFeedback, tell({ doneOn: day(TODAY) }), 'HOW_MISSING');
  await refuses(world, calls.tellFeedback, tell({ isNotNeeded: true }), 'REASON_MISSING');
  const nobody = StaffId.parse('00000000-0000-4000-8000-000000000009');
  await refuses(world, calls.tellFeedback, tell({ ownerId: nobody }), 'STAFF_NOT_FOUND');
  const roos = await aStudent(world, { surname: 'Terpstra' });
  await refuses(world, calls.tellFeedback, { ...tell(), studentId: roos }, 'ITEM_NOT_FOUND');
  const { before } = await does(world, calls.tellFeedback, tell({ doneOn: day(TODAY), how: 'telefoon' }));
  expect(before).toMatchObject({ to: 'parents', doneOn: null });
  for (const to of FEEDBACK_TO.filter((it) => it !== 'parents'))
    await does(world, calls.tellFeedback, tell({ to, isNotNeeded: true, whyNot: 'weetAl' }));
  expect(await open()).toEqual([]);
  const { item } = await world.get(zatItem, { itemId });
  expect(item.feedback.find(({ to }) => to === 'parents')).toMatchObject({ doneOn: TODAY, how: 'telefoon' });
  if (before) await does(world, calls.tellFeedback, { ...tell(), feedback: before });
  expect(await open()).toEqual([['parents', 'Ineke Wouda', TODAY]]);
});

test('what the chair chose and what is ticked afterwards are the same boxes', async () => {
  const { item } = await world.get(zatItem, { itemId });
  await does(world, saveZatFeedback, {
    itemId,
    feedback: box({ to: 'coach', ownerId: coach }),
    revision: item.revision,
  });
  await does(world, calls.tellFeedback, tell({ to: 'coach', ownerId: coach, doneOn: day(TODAY), how: 'gesprek' }));
  const again = await world.get(zatItem, { itemId });
  expect(again.item.feedback).toMatchObject([{ to: 'coach', doneOn: TODAY, how: 'gesprek' }]);
});

test('a coach sees and ticks only what he promised himself; Vandaag says it too, and late to the chair', async () => {
  const mine = tell({ to: 'pupil', ownerId: coach, by: day('2026-11-27') });
  await world.get(calls.tellFeedback, mine);
  await world.get(closeZatItem, { itemId, outcome: 'discussed' });
  const { keyLetter } = await world.addUser({ name: 'R. Bijvoet', roles: ['coach'], staffId: coach });
  await world.loginAs(keyLetter);
  expect(await open()).toEqual([['pupil', 'R. Bijvoet', '2026-11-27']]);
  const lines = async () =>
    (await world.get(todayLines, {})).rows
      .filter(({ kind }) => kind === 'feedback.tell')
      .map(({ facts, group }) => [facts.to, group]);
  expect(await lines()).toEqual([['pupil', 'promised']]);
  await refuses(
    world,
    calls.tellFeedback,
    tell({ to: 'parents', doneOn: day(TODAY), how: 'gesprek' }),
    'ITEM_NOT_FOUND',
  );
  await does(world, calls.tellFeedback, {
    ...mine,
    feedback: box({ to: 'pupil', ownerId: coach, doneOn: day(TODAY), how: 'gesprek' }),
  });
  expect(await lines()).toEqual([]);
  await world.loginAs('A');
  expect(await lines()).toEqual([]);
  world.setToday('2026-12-11');
  // One line of a case for everybody who must still hear of it; who promised it apart from what nobody did.
  expect(await lines()).toEqual([['parents coach teamleider teachers zat', 'due']]);
  await world.get(calls.tellFeedback, tell({ to: 'coach', ownerId: zoco, by: day('2026-12-11') }));
  world.setToday('2026-12-12');
  expect((await lines()).sort()).toEqual([
    ['coach', 'promised'],
    ['parents teamleider teachers zat', 'due'],
  ]);
});

describe('the text for teachers', () => {
  test('holds the agreements for the class, made from their fields, and nothing of a meeting', async () => {
    const agree = (ownerId: StaffId, what: string) =>
      world.get(agreeInZat, { itemId, what, ownerId, dueOn: '2026-12-03' });
    const rust = await agree(coach, 'Vaste plek vooraan');
    const { agreementId: secret } = await agree(arts, 'Nodigt uit voor gesprek');
    const { lines } = await world.get(calls.teacherLines, { studentId: jens, itemId });
    expect(lines.map(({ what, isForTeachers: chosen }) => [what, chosen])).toEqual([
      ['Vaste plek vooraan', true],
      ['Nodigt uit voor gesprek', false],
    ]);
    const copy = { studentId: jens, itemId, agreementIds: [rust.agreementId] };
    const { text } = await world.get(calls.copyTeacherText, copy);
    expect(text).toBe(
      'Afspraken over Jens Hofstra\n- Vaste plek vooraan (R. Bijvoet, uiterlijk do 3 dec 2026)\nVragen? Ga naar de coach.',
    );
    expect(text).not.toMatch(/ZAT|zorg|Nodigt/i);
    expect(world.trail().at(-1)).toMatchObject({ act: 'agreements.copyText', student: jens });
    const strange = AgreementId.parse('00000000-0000-4000-8000-000000000008');
    await refuses(world, calls.copyTeacherText, { ...copy, agreementIds: [strange] }, 'AGREEMENT_NOT_FOUND');
    const roos = await aStudent(world, { surname: 'Terpstra' });
    await refuses(world, calls.copyTeacherText, { ...copy, studentId: roos }, 'ITEM_NOT_FOUND');
    await refuses(world, calls.teacherLines, { studentId: roos, itemId }, 'ITEM_NOT_FOUND');
    await refusesRole(world, 'docent', calls.copyTeacherText, copy);
    expect(secret).toBeDefined();
  });

  test.each([
    ['coach', false, true],
    ['docent', false, true],
    ['teamleider', false, true],
    ['remedialTeacher', false, true],
    ['zorgcoordinator', false, false],
    ['jeugdarts', true, false],
    ['oka', true, false],
    ['leerplichtambtenaar', true, false],
    ['docent', true, false],
  ] as const)('an agreement of a %s (from outside: %s) is for teachers: %s', (role, isExternal, is) =>
    expect(isForTeachers({ function: role, isExternal })).toBe(is),
  );

  test('without a class only the name', () =>
    expect(teacherText({ name: 'Jens Hofstra', className: null }, [])).toBe(
      'Afspraken over Jens Hofstra\nVragen? Ga naar de coach.',
    ));
});
