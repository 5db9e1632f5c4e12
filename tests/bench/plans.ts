import { todayLines } from '../../shared/deadlines/contract.ts';
import type { PlanId, StudentId } from '../../shared/kernel/ids.ts';
import { correctPlan, fixPlan, listPlans, openPlan } from '../../shared/plans/contract.ts';
import { oppWatch } from '../../shared/plans/opp-contract.ts';
import { findStudents } from '../../shared/students/contract.ts';
import { beginTraject } from '../../shared/zat/care-contract.ts';
import { aGuardian, aStaffMember } from '../support/story.ts';
import { aTraject } from '../support/story-care.ts';
import { aFullText, anAnswer, anOppDraft, aPlan, hear, revisionOf, talk } from '../support/story-plans.ts';
import type { World } from '../support/world.ts';
import type { Operation } from './measure.ts';

const PAGE = 200;
const OPPS = 12;
/** One pupil in so many has a plan, a traject, or does his year again. */
const EVERY = { plan: 20, traject: 40, repeats: 30 } as const;

/** A school in November: plans, trajecten, last year's classes, and some legal OPPs that were agreed and corrected. */
export async function planOperations(world: World, pupils: number): Promise<readonly Operation[]> {
  const ids = await everybody(world);
  const zoco = await aStaffMember(world, 'I. Wouda', 'zorgcoordinator');
  for (let at = OPPS; at < ids.length; at += EVERY.plan) {
    const studentId = pick(ids, at);
    const planId = await aPlan(world, studentId, aFullText(zoco));
    await world.get(fixPlan, { planId, revision: 1 });
  }
  for (let at = OPPS + 1; at < ids.length; at += EVERY.traject)
    await world.get(beginTraject, aTraject(pick(ids, at), zoco, '2026-11-02', '2026-12-14'));
  lastYear(world);
  const opps: PlanId[] = [];
  for (const studentId of ids.slice(0, OPPS)) opps.push(await anAgreedOpp(world, studentId, aFullText(zoco)));
  const many = pupils / 1400;
  return [
    {
      name: 'plan open',
      rounds: 40,
      batch: 4,
      budget: 0.8,
      run: (n) => world.get(openPlan, { planId: pick(opps, n) }),
    },
    {
      name: 'plans listed',
      rounds: 15,
      batch: 1,
      budget: 2.5 * many,
      run: () => world.get(listPlans, { which: 'alive' }),
    },
    { name: 'watch list', rounds: 15, batch: 1, budget: 3 * many, run: () => world.get(oppWatch, {}) },
    { name: 'Vandaag', rounds: 15, batch: 1, budget: 7 * many, run: () => world.get(todayLines, {}) },
  ];
}

async function everybody(world: World): Promise<StudentId[]> {
  const ids: StudentId[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const input = { text: '', className: null, state: 'active' as const, offset, limit: PAGE };
    const { students } = await world.get(findStudents, input);
    ids.push(...students.map(({ studentId }) => studentId));
    if (students.length < PAGE) return ids;
  }
}

/** Plain rows, straight into the table: reading a whole second roster in would only measure the reading again. */
function lastYear(world: World): void {
  const { connection } = world.opened().vault;
  connection
    .prepare(
      `INSERT INTO enrolments (id, student_id, school_year, class_id, level, year, from_day, until_day)
       SELECT randomblob(16), student_id, '2025-2026', NULL, level,
         CASE WHEN row_number() OVER (ORDER BY id) % ? = 0 THEN year ELSE year - 1 END, '2025-08-01', '2026-07-31'
       FROM enrolments WHERE school_year = '2026-2027' AND year > 1`,
    )
    .run(EVERY.repeats);
}

/** Fixed, agreed with, and corrected. */
export async function anAgreedOpp(
  world: World,
  studentId: StudentId,
  text: ReturnType<typeof aFullText>,
): Promise<PlanId> {
  const guardianId = await aGuardian(world, studentId);
  const planId = await anOppDraft(world, studentId, text);
  await hear(world, planId, 'opstellen');
  await talk(world, planId);
  await world.get(fixPlan, { planId, revision: await revisionOf(world, planId) });
  await anAnswerOf(world, planId, guardianId);
  const { plan, held } = await world.get(openPlan, { planId });
  if (!held) throw new Error('no version');
  const mended = { ...held.text, reason: 'Levert werk vaak te laat in.' };
  await world.get(correctPlan, { planId, revision: plan.revision, text: mended });
  return planId;
}

/** Whoever is 18 says it himself. */
async function anAnswerOf(world: World, planId: PlanId, guardianId: Parameters<typeof anAnswer>[2]): Promise<void> {
  const { instemming } = await world.get(openPlan, { planId });
  await anAnswer(world, planId, instemming?.people.some((one) => one.guardianId === null) ? null : guardianId);
}

function pick<T>(all: readonly T[], at: number): T {
  const one = all[at % all.length];
  if (one === undefined) throw new Error('nobody');
  return one;
}
