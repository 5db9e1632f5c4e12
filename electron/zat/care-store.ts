import { asc, desc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Day } from '../../shared/kernel/days.ts';
import type { ClassAdviceId, StudentId, TrajectId } from '../../shared/kernel/ids.ts';
import { AdviceText, type CareLine, CareMoveText, TrajectText } from '../../shared/zat/care.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { careMoves, classAdvices, trajecten } from './table.ts';

type Of = { readonly id: string; readonly studentId: StudentId; readonly revision: number };
const at = (table: string, { id, studentId, revision }: Of): SealedRow => ({ table, id, dossier: studentId, revision });

type MoveRow = Omit<typeof careMoves.$inferSelect, 'sealed'>;
type TrajectRow = Omit<typeof trajecten.$inferSelect, 'sealed'>;
type AdviceRow = Omit<typeof classAdvices.$inferSelect, 'sealed'>;
export type KeptAdvice = AdviceRow & AdviceText;

/** Newest first; two of one day in the order in which they were written. */
export function listMoves(db: Reader, studentId: StudentId): (MoveRow & CareMoveText)[] {
  const mine = eq(careMoves.studentId, studentId);
  const rows = db.orm.select().from(careMoves).where(mine).orderBy(desc(careMoves.fromOn), desc(careMoves.id)).all();
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    ...db.open(at('care_moves', row), 'zorg', CareMoveText, sealed),
  }));
}

/** Plain: the line without opening why. */
export function lineRow(db: Reader, studentId: StudentId): CareLine {
  const mine = eq(careMoves.studentId, studentId);
  const row = db.orm
    .select({ line: careMoves.line })
    .from(careMoves)
    .where(mine)
    .orderBy(desc(careMoves.fromOn), desc(careMoves.id))
    .get();
  return row?.line ?? 1;
}

export function insertMove(db: Writer, row: MoveRow, text: z.input<typeof CareMoveText>): void {
  db.orm
    .insert(careMoves)
    .values({ ...row, sealed: db.seal(at('care_moves', row), 'zorg', CareMoveText, text) })
    .run();
}

export function listTrajecten(db: Reader, studentId: StudentId): (TrajectRow & TrajectText)[] {
  const mine = eq(trajecten.studentId, studentId);
  const rows = db.orm.select().from(trajecten).where(mine).orderBy(desc(trajecten.beganOn)).all();
  return rows.map(({ sealed, ...row }) => ({ ...row, ...db.open(at('trajecten', row), 'zorg', TrajectText, sealed) }));
}

export function findTraject(db: Reader, id: TrajectId): (TrajectRow & TrajectText) | undefined {
  const kept = db.orm.select().from(trajecten).where(eq(trajecten.id, id)).get();
  if (!kept) return undefined;
  const { sealed, ...row } = kept;
  return { ...row, ...db.open(at('trajecten', row), 'zorg', TrajectText, sealed) };
}

/** Plain: what runs, the first to look back on first; opens nothing. */
export function listRunning(db: Reader): TrajectRow[] {
  const rows = db.orm
    .select()
    .from(trajecten)
    .where(isNull(trajecten.endedOn))
    .orderBy(asc(trajecten.evaluateOn))
    .all();
  return rows.map(({ sealed: _closed, ...row }) => row);
}

/** Plain: whom somebody looks back on, and when; for whoever can open the care of that pupil. */
export function trajectEvaluations(db: Reader): { studentId: StudentId; evaluateOn: Day }[] {
  return listRunning(db).flatMap(({ studentId, evaluateOn }) =>
    evaluateOn !== null && db.canOpen(studentId, 'zorg') ? [{ studentId, evaluateOn }] : [],
  );
}

/** Plain: everything that ever ran; opens nothing. */
export function listTrajectRows(
  db: Reader,
): Pick<TrajectRow, 'studentId' | 'kind' | 'ownerId' | 'beganOn' | 'endedOn'>[] {
  const { studentId, kind, ownerId, beganOn, endedOn } = trajecten;
  return db.orm.select({ studentId, kind, ownerId, beganOn, endedOn }).from(trajecten).all();
}

export function saveTraject(db: Writer, row: TrajectRow, text: TrajectText): void {
  const set = { ...row, sealed: db.seal(at('trajecten', row), 'zorg', TrajectText, text) };
  db.orm.insert(trajecten).values(set).onConflictDoUpdate({ target: trajecten.id, set }).run();
}

export function listAdvices(db: Reader, studentId: StudentId): KeptAdvice[] {
  const mine = eq(classAdvices.studentId, studentId);
  const rows = db.orm.select().from(classAdvices).where(mine).orderBy(desc(classAdvices.id)).all();
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    ...db.open(at('class_advices', row), 'klas', AdviceText, sealed),
  }));
}

export function findAdvice(db: Reader, id: ClassAdviceId): KeptAdvice | undefined {
  const kept = db.orm.select().from(classAdvices).where(eq(classAdvices.id, id)).get();
  if (!kept) return undefined;
  const { sealed, ...row } = kept;
  return { ...row, ...db.open(at('class_advices', row), 'klas', AdviceText, sealed) };
}

export function saveAdvice(db: Writer, row: AdviceRow, text: AdviceText): void {
  const set = { ...row, sealed: db.seal(at('class_advices', row), 'klas', AdviceText, text) };
  db.orm.insert(classAdvices).values(set).onConflictDoUpdate({ target: classAdvices.id, set }).run();
}
