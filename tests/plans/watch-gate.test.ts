import { afterEach, beforeEach, expect, test } from 'vitest';
import { knownToOf } from '../../electron/plans/known-to.ts';
import { todayLines } from '../../shared/deadlines/contract.ts';
import { SchoolYear } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { startPlan } from '../../shared/plans/contract.ts';
import * as opp from '../../shared/plans/opp-contract.ts';
import { saveClass, saveStudent, studentPage } from '../../shared/students/contract.ts';
import { beginTraject, evaluateTraject } from '../../shared/zat/care-contract.ts';
import { saveZatCase } from '../../shared/zat/case-contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aStaffMember, aStudent } from '../support/story.ts';
import { aTraject } from '../support/story-care.ts';
import { aDefinitivePlan, aFullText } from '../support/story-plans.ts';
import { aRunningZat } from '../support/story-zat.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld({ today: '2026-06-01' });
  await aStaffMember(world, 'Ineke Wouda', 'zorgcoordinator');
});
afterEach(() => world.close());

/** A pupil of 3 vwo who is in 4 havo in the next school year. */
async function whoWentDown(): Promise<StudentId> {
  const made = async (name: string, schoolYear: string, level: string, year: number) =>
    (await world.get(saveClass, { name, schoolYear, level, year, from: null })).classId;
  const studentId = await aStudent(world, { classId: await made('3vA', '2025-2026', 'vwo', 3) });
  world.setToday('2026-09-01');
  const { text, revision } = await world.get(studentPage, { studentId });
  const classId = await made('4hA', '2026-2027', 'havo', 4);
  await world.get(saveStudent, { studentId, text, classId, coachId: null, revision });
  return studentId;
}

test('who goes down a level and has no plan is in the list; a plan, or a reason of this year, takes him off', async () => {
  const studentId = await whoWentDown();
  const watch = () => world.get(opp.oppWatch, {});
  expect(await watch()).toMatchObject({
    school: [{ card: { studentId }, reasons: ['levelDown'] }],
    law: [],
    waived: [],
  });
  const { rows } = await world.get(todayLines, {});
  expect(rows.find(({ kind }) => kind === 'plan.watch')?.facts).toEqual({ school: '1', law: '0' });

  await refuses(world, opp.waiveOpp, { studentId, why: '', revision: 0 }, 'INVALID_INPUT');
  await refusesRole(world, 'coach', opp.oppWatch, {});
  await does(world, opp.waiveOpp, { studentId, why: 'Koos zelf voor havo en het gaat goed.', revision: 0 });
  expect(await watch()).toMatchObject({ school: [], waived: [{ why: 'Koos zelf voor havo en het gaat goed.' }] });
  await does(world, opp.unwaiveOpp, { studentId, revision: 1 });
  expect((await watch()).school).toHaveLength(1);
  await does(world, opp.waiveOpp, { studentId, why: 'Toch niet nodig.', revision: 0 });
  // A reason is of one school year; the fact itself is too.
  world.setToday('2027-09-01');
  expect(await watch()).toMatchObject({ school: [], waived: [] });
  world.setToday('2026-10-01');
  await world.get(opp.unwaiveOpp, { studentId, revision: 1 });
  await world.get(startPlan, { studentId, classId: null, kind: 'planVanAanpak', evaluateOn: null, text: {} });
  expect((await watch()).school).toEqual([]);
});

test('known to the OKA by what she promised; apart from it the law: extra support yes and no legal OPP', async () => {
  world.setToday('2026-11-23');
  const oka = await aStaffMember(world, 'M. de Boer', 'oka');
  const studentId = await aStudent(world);
  const text = {
    ...aFullText(oka),
    extraSupport: { answer: 'ja' as const, why: 'meer nodig', grounds: ['gedrag' as const] },
  };
  const planId = await aDefinitivePlan(world, studentId, text);
  const { reader } = world.opened();
  const year = SchoolYear.parse('2026-2027');
  expect(knownToOf(reader, year).get(studentId)).toEqual(new Set(['oka']));
  expect(knownToOf(reader, SchoolYear.parse('2025-2026')).get(studentId)).toBeUndefined();
  // A room that keeps trajecten adds a source of its own.
  const trajecten = () => [[studentId, 'trajectvoorziening' as const] as const];
  expect(knownToOf(reader, year, [trajecten]).get(studentId)).toEqual(new Set(['trajectvoorziening']));
  expect(await world.get(opp.oppWatch, {})).toMatchObject({ school: [], law: [{ planId }] });
});

const YEAR = SchoolYear.parse('2026-2027');

test.each([
  ['rt', 'trajectvoorziening'],
  ['traject', 'trajectvoorziening'],
  ['bpo', 'trajectvoorziening'],
  ['oka', 'oka'],
  ['jeugdarts', 'jeugdarts'],
] as const)('a traject of kind %s makes known to %s, this school year and in the list', async (kind, known) => {
  world.setToday('2026-11-23');
  const studentId = await aStudent(world);
  await world.get(beginTraject, { ...aTraject(studentId, null, '2026-11-23', '2027-01-11'), kind });
  expect(await world.get(opp.oppWatch, {})).toMatchObject({ school: [{ card: { studentId }, reasons: [known] }] });
  const { reader } = world.opened();
  expect(knownToOf(reader, SchoolYear.parse('2025-2026')).get(studentId)).toBeUndefined();
});

test('a traject counts in every year in which it ran; help from outside only by whose function it is', async () => {
  world.setToday('2026-05-04');
  const studentId = await aStudent(world);
  const rt = { ...aTraject(studentId, null, '2026-05-04', '2026-09-14'), kind: 'bpo' as const };
  const { trajectId } = await world.get(beginTraject, rt);
  const known = (year: string) => [...(knownToOf(world.opened().reader, SchoolYear.parse(year)).get(studentId) ?? [])];
  world.setToday('2026-09-14');
  expect([known('2025-2026'), known('2026-2027')]).toEqual([['trajectvoorziening'], ['trajectvoorziening']]);
  const end = { studentId, trajectId, on: '2026-09-14', what: 'Het lukt.', evaluateOn: null, revision: 1 } as const;
  await world.get(evaluateTraject, { ...end, outcome: 'reached' });
  expect(known('2026-2027')).toEqual(['trajectvoorziening']);
  expect(known('2027-2028')).toEqual([]);
  const leerplicht = await aStaffMember(world, 'K. Veer', 'leerplichtambtenaar');
  const outside = { ...aTraject(studentId, null, '2026-09-14', '2026-11-09'), kind: 'external' as const };
  await world.get(beginTraject, { ...outside, provider: 'Huiswerkinstituut' });
  expect(known('2026-2027')).toEqual(['trajectvoorziening']);
  await world.get(beginTraject, { ...outside, provider: 'gemeente', ownerId: leerplicht });
  expect(known('2026-2027')).toEqual(['trajectvoorziening', 'leerplicht']);
});

test('known to whichever member the ZAT said acts: leerplicht and jeugdarts', async () => {
  world.setToday('2026-11-26');
  const arts = await aStaffMember(world, 'S. Achterberg', 'jeugdarts');
  const leerplicht = await aStaffMember(world, 'K. Veer', 'leerplichtambtenaar');
  const { items } = await aRunningZat(world, '2026-11-26', [arts, leerplicht], ['Hofstra', 'Terpstra', 'Wiersma']);
  const owners = [arts, leerplicht, null];
  for (const [at, { itemId }] of items.entries()) {
    const say = { itemId, ownerId: owners[at] ?? null, action: null, ending: null, endingNote: '', revision: 0 };
    await world.get(saveZatCase, say);
  }
  const { school } = await world.get(opp.oppWatch, {});
  expect(school.map(({ card, reasons }) => [card.surname, reasons]).sort()).toEqual([
    ['Hofstra', ['jeugdarts']],
    ['Terpstra', ['leerplicht']],
  ]);
});

test('who cannot open the care of a pupil learns of no traject, and looking opens no dossier', async () => {
  world.setToday('2026-11-23');
  const studentId = await aStudent(world);
  await world.get(beginTraject, aTraject(studentId, null, '2026-11-23', '2027-01-11'));
  const lines = world.trail().length;
  await world.get(opp.oppWatch, {});
  expect(
    world
      .trail()
      .slice(lines)
      .some(({ student }) => student === studentId),
  ).toBe(false);
  await world.actAs('remedialTeacher');
  expect(knownToOf(world.opened().reader, YEAR).get(studentId)).toBeUndefined();
  // Control: the zorgcoördinator does know.
  await world.actAs('zorgcoordinator');
  expect(knownToOf(world.opened().reader, YEAR).get(studentId)).toEqual(new Set(['trajectvoorziening']));
});
