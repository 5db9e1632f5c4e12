import { expect } from 'vitest';
import { agreementsOfStudent } from '../../shared/agreements/contract.ts';
import type { GuardianId, PlanId, StudentId } from '../../shared/kernel/ids.ts';
import { type OpenPlan, openPlan, planVersionTexts } from '../../shared/plans/contract.ts';
import type { World } from '../support/world.ts';
import type { LifeModel } from './life-model.ts';

/* What must hold of a legal OPP after every step, whatever the path was. */

export type Real = {
  readonly world: World;
  readonly planId: PlanId;
  readonly studentId: StudentId;
  readonly parents: Readonly<Record<'mother' | 'father' | 'withoutGezag', GuardianId>>;
  /** What each fixed version said when it was first seen. */
  readonly locked: Map<string, string>;
  /** The plan and its versions as they were when the dispute began. */
  frozen: string | null;
  /** Was it ever agreed? Before that nobody has to do anything of it. */
  wasAgreed: boolean;
};

export const open = ({ world, planId }: Real): Promise<OpenPlan> => world.get(openPlan, { planId });

export async function holds(model: LifeModel, real: Real): Promise<void> {
  const now = await open(real);
  expect(now.plan.state).toBe(model.state);
  if (model.isAlive) expect(now.draft === null).toBe(model.draft === null);
  await nothingLockedChanged(real, now);
  noneIsFixedHalf(now);
  await agreementIsTrue(model, real, now);
  await disputeFreezes(real, now);
}

/** No path changes a locked version, or makes one disappear; and the database itself would refuse it. */
async function nothingLockedChanged(real: Real, { versions }: OpenPlan): Promise<void> {
  const { world, planId, locked } = real;
  for (const { versionId, fixedOn, fixedBy, number, basis } of versions) {
    if (fixedOn === null) continue;
    const both = await world.get(planVersionTexts, { planId, older: versionId, newer: versionId });
    const said = JSON.stringify([number, basis, fixedOn, fixedBy, both.newer]);
    expect(said).toBe(locked.get(versionId) ?? said);
    locked.set(versionId, said);
  }
  const fixed = versions.filter(({ fixedOn }) => fixedOn !== null);
  expect(fixed.map(({ versionId }) => versionId)).toEqual([...locked.keys()]);
  const { connection } = world.opened().vault;
  if (fixed.length > 0)
    expect(() =>
      connection.prepare("UPDATE plan_versions SET sealed = x'00' WHERE fixed_on IS NOT NULL").run(),
    ).toThrow('a fixed version does not change');
}

/** No path makes a definitive OPP without its mandatory parts, OOGO and the voice of the pupil (OPP-3, 6, 7). */
function noneIsFixedHalf({ versions, records, held }: OpenPlan): void {
  for (const { versionId, basis, fixedOn } of versions) {
    if (fixedOn === null || basis === 'correction') continue;
    const mine = records.filter((record) => record.versionId === versionId);
    const moment = basis === 'first' ? 'opstellen' : 'bijstellen';
    expect(mine.some(({ text }) => text.kind === 'oogo')).toBe(true);
    expect(mine.some(({ text }) => text.kind === 'hearing' && text.moment === moment && text.words !== '')).toBe(true);
  }
  const text = held?.text;
  if (!text) return;
  const { destination, destinationWhy, promoting, hindering, support, noDeviations } = text.opp ?? {};
  const parts = [destination, destinationWhy, promoting, hindering, support, text.parentsPart, text.pupilPart];
  expect(parts.filter((part) => !part)).toEqual([]);
  expect(noDeviations).toBe(true);
  expect(text.goals.map(({ measure, endsOn }) => measure !== '' && endsOn !== null)).toEqual([true]);
}

/** Agreement is of what was asked: gone at a revision, kept at a correction, and nobody acts before it (OPP-7, C5). */
async function agreementIsTrue(model: LifeModel, real: Real, { instemming, held }: OpenPlan): Promise<void> {
  expect(instemming === null).toBe(held === null);
  if (instemming) expect(instemming.state === 'agreed').toBe(model.isAgreed);
  real.wasAgreed ||= instemming?.state === 'agreed';
  const { agreements } = await real.world.get(agreementsOfStudent, { studentId: real.studentId });
  expect(agreements.length > 0).toBe(real.wasAgreed);
}

/** A dispute freezes: state, versions, texts, answers and outcomes stay as they were until it is over (OPP-13). */
async function disputeFreezes(
  real: Real,
  { plan, versions, draft, held, instemming, scores }: OpenPlan,
): Promise<void> {
  const { state, evaluateOn, disputeOn } = plan;
  const now = JSON.stringify([state, evaluateOn, versions, draft, held, instemming?.answers, scores]);
  if (disputeOn !== null) expect(now).toBe(real.frozen ?? now);
  real.frozen = disputeOn === null ? null : now;
}
