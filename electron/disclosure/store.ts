import { and, count, desc, eq, inArray, max } from 'drizzle-orm';
import { type DisclosureState, SubjectText } from '../../shared/disclosure/model.ts';
import type { AgendaItemId, DisclosureId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { disclosureReceivers, disclosureSubjects, disclosures } from './table.ts';

export type DisclosureRow = typeof disclosures.$inferSelect;
export type SubjectRow = Omit<typeof disclosureSubjects.$inferSelect, 'sealed' | 'revision'>;

const subjectRow = (disclosureId: DisclosureId, studentId: StudentId, revision: number): SealedRow => ({
  table: 'disclosure_subjects',
  id: `${disclosureId}.${studentId}`,
  dossier: studentId,
  revision,
});

/** The next number of this calendar year; gaps never come, since nothing is ever deleted here. */
export function nextNumber(db: Reader, year: number): number {
  const last = db.orm
    .select({ last: max(disclosures.number) })
    .from(disclosures)
    .where(eq(disclosures.year, year))
    .get();
  return (last?.last ?? 0) + 1;
}

export function insertDisclosure(db: Writer, row: DisclosureRow, receiverIds: readonly StaffId[]): void {
  db.orm.insert(disclosures).values(row).run();
  for (const staffId of new Set(receiverIds)) {
    db.orm.insert(disclosureReceivers).values({ disclosureId: row.id, staffId }).run();
  }
}

export function insertSubject(db: Writer, row: SubjectRow, text: SubjectText): void {
  const sealed = db.seal(subjectRow(row.disclosureId, row.studentId, 1), 'basis', SubjectText, text);
  db.orm
    .insert(disclosureSubjects)
    .values({ ...row, revision: 1, sealed })
    .run();
}

export function findDisclosure(db: Reader, id: DisclosureId): DisclosureRow | undefined {
  return db.orm.select().from(disclosures).where(eq(disclosures.id, id)).get();
}

export function setState(db: Writer, id: DisclosureId, state: DisclosureState): void {
  db.orm.update(disclosures).set({ state }).where(eq(disclosures.id, id)).run();
}

/** Newest first. */
export function listDisclosures(db: Reader, offset: number, limit: number): DisclosureRow[] {
  return db.orm
    .select()
    .from(disclosures)
    .orderBy(desc(disclosures.year), desc(disclosures.number))
    .limit(limit)
    .offset(offset)
    .all();
}

export function countDisclosures(db: Reader): number {
  return db.orm.select({ n: count() }).from(disclosures).get()?.n ?? 0;
}

export function listReceivers(db: Reader, ids: readonly DisclosureId[]): { id: DisclosureId; staffId: StaffId }[] {
  return db.orm
    .select({ id: disclosureReceivers.disclosureId, staffId: disclosureReceivers.staffId })
    .from(disclosureReceivers)
    .where(inArray(disclosureReceivers.disclosureId, [...ids]))
    .all();
}

/** Who from outside already stands in the register as having heard of this pupil at this item of an agenda. */
export function toldBefore(db: Reader, item: { readonly id: AgendaItemId; readonly studentId: StudentId }): StaffId[] {
  const spoken = listOfStudent(db, item.studentId).filter(
    ({ kind, detail }) => kind === 'besproken' && detail === item.id,
  );
  return listReceivers(
    db,
    spoken.map(({ id }) => id),
  ).map(({ staffId }) => staffId);
}

/** Of whom each paper was, without opening who received it. */
export function listSubjects(db: Reader, ids: readonly DisclosureId[]): SubjectRow[] {
  return db.orm
    .select()
    .from(disclosureSubjects)
    .where(inArray(disclosureSubjects.disclosureId, [...ids]))
    .all()
    .map(({ sealed: _sealed, revision: _revision, ...row }) => row);
}

export function listOfStudent(db: Reader, studentId: StudentId): (DisclosureRow & { readonly subject: SubjectRow })[] {
  return db.orm
    .select()
    .from(disclosureSubjects)
    .innerJoin(disclosures, eq(disclosures.id, disclosureSubjects.disclosureId))
    .where(eq(disclosureSubjects.studentId, studentId))
    .orderBy(desc(disclosures.year), desc(disclosures.number))
    .all()
    .map((row) => ({ ...row.disclosures, subject: row.disclosure_subjects }));
}

export function openReceiver(db: Reader, disclosureId: DisclosureId, studentId: StudentId): string {
  const row = db.orm
    .select()
    .from(disclosureSubjects)
    .where(and(eq(disclosureSubjects.disclosureId, disclosureId), eq(disclosureSubjects.studentId, studentId)))
    .get();
  if (!row) return '';
  const at = subjectRow(disclosureId, studentId, row.revision);
  return db.open(at, 'basis', SubjectText, row.sealed).receiver;
}
