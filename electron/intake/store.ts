import { and, count, desc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { BlockState } from '../../shared/intake/blocks.ts';
import { type ApplicationFacts, ApplicationText, type Round } from '../../shared/intake/model.ts';
import type { Day, SchoolYear } from '../../shared/kernel/days.ts';
import type { RoundId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { applications, intakeBlocks, intakeRounds } from './table.ts';

export type Application = { readonly facts: ApplicationFacts; readonly text: ApplicationText };

export function listRounds(db: Reader): Round[] {
  return db.orm
    .select()
    .from(intakeRounds)
    .orderBy(desc(intakeRounds.schoolYear))
    .all()
    .map(({ id, ...round }) => ({ roundId: id, ...round }));
}

export function saveRound(db: Writer, { roundId, schoolYear, state }: Round): void {
  db.orm
    .insert(intakeRounds)
    .values({ id: roundId, schoolYear, state })
    .onConflictDoUpdate({ target: intakeRounds.id, set: { state } })
    .run();
}

export function findRoundOf(db: Reader, schoolYear: SchoolYear): Round | undefined {
  return listRounds(db).find((round) => round.schoolYear === schoolYear);
}

const rowOf = (id: StudentId, revision: number): SealedRow => ({ table: 'applications', id, dossier: id, revision });

export function findFacts(db: Reader, id: StudentId): ApplicationFacts | undefined {
  const row = db.orm.select().from(applications).where(eq(applications.studentId, id)).get();
  return row && factsOf(row);
}

function factsOf({ sealed: _sealed, ...facts }: typeof applications.$inferSelect): ApplicationFacts {
  return facts;
}

function opened(db: Reader, row: typeof applications.$inferSelect): Application {
  const text = db.open(rowOf(row.studentId, row.revision), 'basis', ApplicationText, row.sealed);
  return { facts: factsOf(row), text };
}

export function findApplication(db: Reader, id: StudentId): Application | undefined {
  const row = db.orm.select().from(applications).where(eq(applications.studentId, id)).get();
  if (!row) return undefined;
  return opened(db, row);
}

/** Every application of one round, or every zij-instroom, that the acting role can open. */
export function listApplications(db: Reader, roundId: RoundId | null): Application[] {
  const which = roundId === null ? isNull(applications.roundId) : eq(applications.roundId, roundId);
  const rows = db.orm.select().from(applications).where(which).all();
  return rows.filter((row) => db.canOpen(row.studentId, 'basis')).map((row) => opened(db, row));
}

export function saveApplication(db: Writer, facts: ApplicationFacts, text: ApplicationText): void {
  const { studentId, ...set } = facts;
  const sealed = db.seal(rowOf(studentId, facts.revision), 'basis', ApplicationText, text);
  db.orm
    .insert(applications)
    .values({ studentId, ...set, sealed })
    .onConflictDoUpdate({ target: applications.studentId, set: { ...set, sealed } })
    .run();
}

/** With everything that hangs on it: parts, talks, advice, decision, wishes, attachments' rows, lines in the register. */
export function deleteApplication(db: Writer, id: StudentId): void {
  db.orm.delete(applications).where(eq(applications.studentId, id)).run();
}

/** What changes of an application without touching the sealed part; its revision stays, since that is bound into it. */
export function patchApplication(
  db: Writer,
  id: StudentId,
  set: Partial<Omit<ApplicationFacts, 'studentId' | 'revision'>>,
): void {
  db.orm.update(applications).set(set).where(eq(applications.studentId, id)).run();
}

/** Applicants of open rounds without a decision: for whom a committee member gets a key (`privacy.md` 2). */
export function listBeforeCommittee(db: Reader): StudentId[] {
  return db.orm
    .select({ id: applications.studentId })
    .from(applications)
    .innerJoin(intakeRounds, eq(intakeRounds.id, applications.roundId))
    .where(and(eq(intakeRounds.state, 'open'), isNull(applications.outcome)))
    .all()
    .map(({ id }) => id);
}

/** Zij-instroom that this member of staff handles and that is not decided yet (ADM-12). */
export function listHandledBy(db: Reader, staffId: StaffId): StudentId[] {
  return db.orm
    .select({ id: applications.studentId })
    .from(applications)
    .where(and(eq(applications.handlerId, staffId), isNull(applications.outcome)))
    .all()
    .map(({ id }) => id);
}

/** How many parts are in which state, per applicant. */
export function countBlockStates(db: Reader, ids: readonly StudentId[]): Map<StudentId, Map<BlockState, number>> {
  const counts = new Map<StudentId, Map<BlockState, number>>();
  const rows = db.orm
    .select({ id: intakeBlocks.studentId, state: intakeBlocks.state, n: count() })
    .from(intakeBlocks)
    .where(inArray(intakeBlocks.studentId, [...ids]))
    .groupBy(intakeBlocks.studentId, intakeBlocks.state)
    .all();
  for (const { id, state, n } of rows) {
    const mine = counts.get(id) ?? new Map<BlockState, number>();
    counts.set(id, mine.set(state, n));
  }
  return counts;
}

/** Without a decision, received on or before a day: whose term may be near. */
export function listUndecidedBefore(db: Reader, receivedUntil: Day): Application[] {
  const rows = db.orm
    .select()
    .from(applications)
    .where(and(isNull(applications.outcome), lte(applications.receivedOn, receivedUntil)))
    .all();
  return rows.filter((row) => db.canOpen(row.studentId, 'basis')).map((row) => opened(db, row));
}

/** Applications that lie with the committee or are decided on and not closed: whoever gets a letter is among them. */
export function listWithDecision(db: Reader): Application[] {
  const rows = db.orm
    .select()
    .from(applications)
    .where(inArray(applications.stage, ['committee', 'letter']))
    .all();
  return rows.filter((row) => db.canOpen(row.studentId, 'basis')).map((row) => opened(db, row));
}

/** Decided as not placed, on or before a day; for the rule of keeping (C37). */
export function listNotPlaced(db: Reader, decidedUntil: Day): ApplicationFacts[] {
  return db.orm
    .select()
    .from(applications)
    .where(and(inArray(applications.outcome, ['refused', 'withdrawn']), lte(applications.decidedOn, decidedUntil)))
    .all()
    .map(factsOf);
}
