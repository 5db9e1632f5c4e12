import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { Day } from '../../shared/kernel/days.ts';
import type { AdviceId, StudentId } from '../../shared/kernel/ids.ts';
import { DeclarationText, FacilityText, FacilityWhy } from '../../shared/screening/facilities.ts';
import { OlderAdviceText } from '../../shared/screening/follow.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import {
  screeningAdvices as advices,
  screeningDeclarations as declarations,
  screeningFacilities as facilities,
} from './table.ts';

/* What the class must know stands in `klas`; why stands in `onderwijs`, which a docent has no key to (SCR-7). */

type Keyed = { readonly id: string; readonly studentId: StudentId; readonly revision: number };
export type KeptDeclaration = Omit<typeof declarations.$inferSelect, 'sealed'> & {
  readonly text: z.infer<typeof DeclarationText>;
};

export type OlderAdvice = Omit<typeof advices.$inferSelect, 'sealed'> & { readonly text: string };
export type KeptFacility = Omit<typeof facilities.$inferSelect, 'sealed' | 'sealedBasis'> & {
  readonly text: FacilityText;
  readonly why: FacilityWhy | null;
};

const sealedRow = (table: string, { id, studentId, revision }: Keyed): SealedRow => ({
  table,
  id,
  dossier: studentId,
  revision,
});

export function listDeclarations(db: Reader, studentId: StudentId): KeptDeclaration[] {
  const mine = eq(declarations.studentId, studentId);
  const rows = db.orm.select().from(declarations).where(mine).orderBy(asc(declarations.issuedOn)).all();
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    text: db.open(sealedRow('screening_declarations', row), 'onderwijs', DeclarationText, sealed),
  }));
}

export function saveDeclarationRow(db: Writer, { text, ...row }: KeptDeclaration): void {
  const sealed = db.seal(sealedRow('screening_declarations', row), 'onderwijs', DeclarationText, text);
  const { issuedOn, validUntil, revision } = row;
  db.orm
    .insert(declarations)
    .values({ ...row, sealed })
    .onConflictDoUpdate({ target: declarations.id, set: { issuedOn, validUntil, revision, sealed } })
    .run();
}

export function listFacilities(db: Reader, studentId: StudentId): KeptFacility[] {
  const knowsWhy = db.canOpen(studentId, 'onderwijs');
  const mine = eq(facilities.studentId, studentId);
  const rows = db.orm.select().from(facilities).where(mine).orderBy(asc(facilities.fromDay), asc(facilities.id)).all();
  return rows.map(({ sealed, sealedBasis, ...row }) => {
    const key = sealedRow('screening_facilities', row);
    return {
      ...row,
      text: db.open(key, 'klas', FacilityText, sealed),
      why: knowsWhy ? db.open(key, 'onderwijs', FacilityWhy, sealedBasis) : null,
    };
  });
}

/** Who has something that is still given, without opening it. */
export function studentsWithFacilities(db: Reader, on: Day): Set<StudentId> {
  const rows = db.orm
    .selectDistinct({ studentId: facilities.studentId })
    .from(facilities)
    .where(or(isNull(facilities.untilDay), gte(facilities.untilDay, on)))
    .all();
  return new Set(rows.map(({ studentId }) => studentId));
}

/** Whose statement runs out in these days, without opening it. */
export function declarationsEndingIn(
  db: Reader,
  from: Day,
  until: Day,
): { readonly studentId: StudentId; readonly on: Day }[] {
  const { studentId, validUntil } = declarations;
  const rows = db.orm
    .select({ studentId, on: validUntil })
    .from(declarations)
    .where(and(gte(validUntil, from), lte(validUntil, until)))
    .orderBy(asc(validUntil))
    .all();
  return rows.flatMap((row) => (row.on === null ? [] : [{ studentId: row.studentId, on: row.on }]));
}

export function saveFacilityRow(db: Writer, { text, why, ...row }: KeptFacility & { readonly why: FacilityWhy }): void {
  const key = sealedRow('screening_facilities', row);
  const sealed = db.seal(key, 'klas', FacilityText, text);
  const sealedBasis = db.seal(key, 'onderwijs', FacilityWhy, why);
  const { fromDay, untilDay, isForTests, isForExam, revision } = row;
  db.orm
    .insert(facilities)
    .values({ ...row, sealed, sealedBasis })
    .onConflictDoUpdate({
      target: facilities.id,
      set: { fromDay, untilDay, isForTests, isForExam, revision, sealed, sealedBasis },
    })
    .run();
}

/** Advice of before all of it stood in one list; nothing is added to it any more. */
export function listOlderAdvices(db: Reader, studentId: StudentId): OlderAdvice[] {
  const mine = eq(advices.studentId, studentId);
  const rows = db.orm.select().from(advices).where(mine).orderBy(asc(advices.madeOn), asc(advices.id)).all();
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    text: db.open(sealedRow('screening_advices', row), 'klas', OlderAdviceText, sealed).text,
  }));
}

/** It stands in the one list of advice from now on. */
export function deleteOlderAdvice(db: Writer, id: AdviceId): void {
  db.orm.delete(advices).where(eq(advices.id, id)).run();
}
