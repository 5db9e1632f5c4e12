import { eq } from 'drizzle-orm';
import { type Advice, AdviceText, type Decision, DecisionText } from '../../shared/intake/model.ts';
import type { StudentId, UserId } from '../../shared/kernel/ids.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { intakeAdvices, intakeDecisions } from './table.ts';

export type KeptAdvice = Omit<Advice, 'by'> & { readonly byUser: UserId };
export type KeptDecision = Omit<Decision, 'by'> & { readonly byUser: UserId };

const rowOf = (table: string, id: StudentId, revision: number): SealedRow => ({ table, id, dossier: id, revision });

export function findAdvice(db: Reader, id: StudentId): KeptAdvice | undefined {
  const row = db.orm.select().from(intakeAdvices).where(eq(intakeAdvices.studentId, id)).get();
  if (!row) return undefined;
  const { sealed, studentId: _id, ...plain } = row;
  return { ...plain, ...db.open(rowOf('intake_advices', id, row.revision), 'onderwijs', AdviceText, sealed) };
}

export function saveAdvice(db: Writer, id: StudentId, { reasons, support, ...plain }: KeptAdvice): void {
  const sealed = db.seal(rowOf('intake_advices', id, plain.revision), 'onderwijs', AdviceText, { reasons, support });
  const set = { ...plain, sealed };
  db.orm
    .insert(intakeAdvices)
    .values({ studentId: id, ...set })
    .onConflictDoUpdate({ target: intakeAdvices.studentId, set })
    .run();
}

export function findDecision(db: Reader, id: StudentId): KeptDecision | undefined {
  const row = db.orm.select().from(intakeDecisions).where(eq(intakeDecisions.studentId, id)).get();
  if (!row) return undefined;
  const { sealed, studentId: _id, ...plain } = row;
  return { ...plain, ...db.open(rowOf('intake_decisions', id, row.revision), 'onderwijs', DecisionText, sealed) };
}

export function saveDecision(db: Writer, id: StudentId, decision: KeptDecision): void {
  const { reason, advice, otherSchool, ...plain } = decision;
  const text = { reason, advice, otherSchool };
  const sealed = db.seal(rowOf('intake_decisions', id, plain.revision), 'onderwijs', DecisionText, text);
  const set = { ...plain, sealed };
  db.orm
    .insert(intakeDecisions)
    .values({ studentId: id, ...set })
    .onConflictDoUpdate({ target: intakeDecisions.studentId, set })
    .run();
}
