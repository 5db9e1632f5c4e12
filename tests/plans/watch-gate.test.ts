import { afterEach, beforeEach, expect, test } from 'vitest';
import { knownToOf } from '../../electron/plans/known-to.ts';
import { todayLines } from '../../shared/deadlines/contract.ts';
import { SchoolYear } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { startPlan } from '../../shared/plans/contract.ts';
import * as opp from '../../shared/plans/opp-contract.ts';
import { saveClass, saveStudent, studentPage } from '../../shared/students/contract.ts';
import { does, refuses, refusesRole } from '../support/refuses.ts';
import { aStaffMember, aStudent } from '../support/story.ts';
import { aDefinitivePlan, aFullText } from '../support/story-plans.ts';
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
