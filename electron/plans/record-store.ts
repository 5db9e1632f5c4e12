import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { PlanId, PlanRecordId } from '../../shared/kernel/ids.ts';
import { Line, Prose } from '../../shared/kernel/text.ts';
import { type GoalScore, Outcome, PlanRecordText } from '../../shared/plans/records.ts';
import type { Reader, Writer } from '../db/database.ts';
import { placeOf, sealedRow } from './store.ts';
import { planEvaluations, planInstemming, planRecords, planScores } from './table.ts';

/* What is said and done around the versions of a plan. */

const InstemmingText = z.strictObject({ name: Line, remark: Prose });
const EvaluationText = z.strictObject({ parents: Prose, note: Prose, why: Prose });
const ScoreText = z.strictObject({ workedIds: z.array(z.uuid()), worked: Prose });

export type KeptRecord = Omit<typeof planRecords.$inferSelect, 'sealed'> & { readonly text: PlanRecordText };
export type KeptInstemming = Omit<typeof planInstemming.$inferSelect, 'sealed'> & z.infer<typeof InstemmingText>;
export type KeptEvaluation = Omit<typeof planEvaluations.$inferSelect, 'sealed'> & z.infer<typeof EvaluationText>;
export type KeptScore = Omit<typeof planScores.$inferSelect, 'sealed' | 'outcome'> &
  z.infer<typeof ScoreText> & { readonly outcome: Outcome };

export function listRecords(db: Reader, planId: PlanId): KeptRecord[] {
  return db.orm
    .select()
    .from(planRecords)
    .where(eq(planRecords.planId, planId))
    .orderBy(asc(planRecords.onDay), asc(planRecords.id))
    .all()
    .map(({ sealed, ...row }) => ({
      ...row,
      text: db.open(sealedRow(db, 'plan_records', row), 'onderwijs', PlanRecordText, sealed),
    }));
}

export function saveRecord(db: Writer, { text, ...row }: KeptRecord): void {
  const sealed = db.seal(sealedRow(db, 'plan_records', row), 'onderwijs', PlanRecordText, text);
  const set = { ...row, sealed };
  db.orm.insert(planRecords).values(set).onConflictDoUpdate({ target: planRecords.id, set }).run();
}

export function listInstemming(db: Reader, planId: PlanId): KeptInstemming[] {
  return db.orm
    .select()
    .from(planInstemming)
    .where(eq(planInstemming.planId, planId))
    .orderBy(asc(planInstemming.onDay), asc(planInstemming.id))
    .all()
    .map(({ sealed, ...row }) => ({
      ...row,
      ...db.open(sealedRow(db, 'plan_instemming', row), 'onderwijs', InstemmingText, sealed),
    }));
}

export function addInstemming(db: Writer, { name, remark, ...row }: KeptInstemming): void {
  const sealed = db.seal(sealedRow(db, 'plan_instemming', row), 'onderwijs', InstemmingText, { name, remark });
  db.orm
    .insert(planInstemming)
    .values({ ...row, sealed })
    .run();
}

export function listEvaluations(db: Reader, planId: PlanId): KeptEvaluation[] {
  return db.orm
    .select()
    .from(planEvaluations)
    .where(eq(planEvaluations.planId, planId))
    .orderBy(desc(planEvaluations.onDay), desc(planEvaluations.id))
    .all()
    .map(({ sealed, ...row }) => ({
      ...row,
      ...db.open(sealedRow(db, 'plan_evaluations', row), placeOf(db, row).place, EvaluationText, sealed),
    }));
}

export function saveEvaluation(db: Writer, { parents, note, why, ...row }: KeptEvaluation): void {
  const text = { parents, note, why };
  const sealed = db.seal(sealedRow(db, 'plan_evaluations', row), placeOf(db, row).place, EvaluationText, text);
  const set = { ...row, sealed };
  db.orm.insert(planEvaluations).values(set).onConflictDoUpdate({ target: planEvaluations.id, set }).run();
}

export function listScores(db: Reader, planId: PlanId): KeptScore[] {
  return db.orm
    .select()
    .from(planScores)
    .where(eq(planScores.planId, planId))
    .orderBy(asc(planScores.onDay), asc(planScores.id))
    .all()
    .map(({ sealed, outcome, ...row }) => ({
      ...row,
      outcome: Outcome.parse(outcome),
      ...db.open(sealedRow(db, 'plan_scores', row), placeOf(db, row).place, ScoreText, sealed),
    }));
}

/** Of all plans: which goal had which outcome when, oldest first; opens nothing. */
export function listScoreRows(
  db: Reader,
): Pick<typeof planScores.$inferSelect, 'planId' | 'versionId' | 'goalId' | 'onDay' | 'outcome'>[] {
  const { planId, versionId, goalId, onDay, outcome, id } = planScores;
  return db.orm
    .select({ planId, versionId, goalId, onDay, outcome })
    .from(planScores)
    .orderBy(asc(onDay), asc(id))
    .all();
}

export function saveScore(db: Writer, { workedIds, worked, ...row }: KeptScore): void {
  const text = { workedIds: [...workedIds], worked };
  const sealed = db.seal(sealedRow(db, 'plan_scores', row), placeOf(db, row).place, ScoreText, text);
  const set = { ...row, sealed };
  db.orm.insert(planScores).values(set).onConflictDoUpdate({ target: planScores.id, set }).run();
}

/** The scores of the round that runs belong to this evaluation from now on. */
export function bindOpenScores(db: Writer, planId: PlanId, evaluationId: PlanRecordId): void {
  db.orm
    .update(planScores)
    .set({ evaluationId })
    .where(and(eq(planScores.planId, planId), isNull(planScores.evaluationId)))
    .run();
}

export function shownScore({
  goalId,
  versionId,
  onDay,
  outcome,
  workedIds,
  worked,
  evaluationId,
}: KeptScore): GoalScore {
  return { goalId, versionId, onDay, outcome, workedIds, worked, isOpen: evaluationId === null };
}
