import { ok, refuse } from '../../shared/kernel/result.ts';
import { sectionsOf } from '../../shared/plans/compare.ts';
import type { checkPlanWriting } from '../../shared/plans/contract.ts';
import { checkSensitive } from '../../shared/plans/sensitive.ts';
import { checkWriting, type WritingFacts } from '../../shared/zat/writing-check.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { findStaff } from '../staff/public.ts';
import { namesAround, namesInClass } from '../students/public.ts';
import { mayOpen, type PlanRow } from './store.ts';
import { getVersion, planForWork, versionsOf } from './work.ts';

const NO_NAMES: WritingFacts = { otherNames: new Set(), ownNames: new Set() };

/** PRIV-10 and OPP-14 together over the version that is worked on, else the one that holds. */
export const readPlanWriting: QueryHandler<typeof checkPlanWriting> = (context, { planId }) => {
  const { db } = context;
  const row = planForWork(context, planId, 'plans.read');
  if (!row || !mayOpen(db, row)) return refuse('PLAN_NOT_FOUND');
  const { draft, held } = versionsOf(db, planId);
  const version = draft ?? held;
  if (!version) return ok({ findings: [] });
  const names = namesFor(db, row);
  const owner = (id: string): string => findStaffName(db, id);
  const findings = sectionsOf(getVersion(db, version).text, owner).flatMap(({ key, text }) =>
    // A goal without an owner has its own place; here the owners stand behind the sentence.
    [...checkWriting(text, names), ...checkSensitive(text)]
      .filter(({ kind }) => kind !== 'noOwner')
      .map(({ kind, from, until }) => ({ kind, words: text.slice(from, until), field: key })),
  );
  return ok({ findings });
};

function namesFor(db: Reader, { studentId, classId }: PlanRow): WritingFacts {
  if (studentId !== null) return namesAround(db, studentId);
  return classId === null ? NO_NAMES : namesInClass(db, classId);
}

function findStaffName(db: Reader, id: string): string {
  // Safe: owners in a plan are ids of staff, checked when they were saved.
  return findStaff(db, id as Parameters<typeof findStaff>[1])?.name ?? '';
}
