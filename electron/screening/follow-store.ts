import { and, asc, eq, isNull } from 'drizzle-orm';
import type { CampaignId, StudentId, SupportGroupId } from '../../shared/kernel/ids.ts';
import { CaseText, SignalText, SupportText } from '../../shared/screening/follow.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { screeningCases as cases, screeningSignals as signals, screeningSupports as supports } from './table.ts';

/* All of it sealed in `onderwijs`: what it is about too, since that alone would tell. */

type Plain<T extends { sealed: Buffer }> = Omit<T, 'sealed'>;
type Keyed = { readonly id: string; readonly studentId: StudentId; readonly revision: number };
export type KeptSignal = Plain<typeof signals.$inferSelect> & { readonly text: SignalText };
export type KeptCase = Plain<typeof cases.$inferSelect> & { readonly text: CaseText };
export type KeptSupport = Plain<typeof supports.$inferSelect> & { readonly text: SupportText };

const sealedRow = (table: string, { id, studentId, revision }: Keyed): SealedRow => ({
  table,
  id,
  dossier: studentId,
  revision,
});

function openSignal(db: Reader, { sealed, ...row }: typeof signals.$inferSelect): KeptSignal {
  return { ...row, text: db.open(sealedRow('screening_signals', row), 'onderwijs', SignalText, sealed) };
}
function openCase(db: Reader, { sealed, ...row }: typeof cases.$inferSelect): KeptCase {
  return { ...row, text: db.open(sealedRow('screening_cases', row), 'onderwijs', CaseText, sealed) };
}
function openSupport(db: Reader, { sealed, ...row }: typeof supports.$inferSelect): KeptSupport {
  return { ...row, text: db.open(sealedRow('screening_supports', row), 'onderwijs', SupportText, sealed) };
}

export function listSignals(db: Reader, studentId: StudentId): KeptSignal[] {
  const mine = eq(signals.studentId, studentId);
  return db.orm
    .select()
    .from(signals)
    .where(mine)
    .orderBy(asc(signals.decidedOn), asc(signals.id))
    .all()
    .map((row) => openSignal(db, row));
}

/** Of one campaign, for the pupils that are shown. */
export function listSignalsOfCampaign(
  db: Reader,
  campaignId: CampaignId,
  of: ReadonlySet<StudentId>,
): Map<StudentId, KeptSignal[]> {
  const rows = db.orm.select().from(signals).where(eq(signals.campaignId, campaignId)).all();
  return Map.groupBy(
    rows.filter(({ studentId }) => of.has(studentId)).map((row) => openSignal(db, row)),
    ({ studentId }) => studentId,
  );
}

/** Of whom there are signals at all, without opening one. */
export function studentsWithSignals(db: Reader): StudentId[] {
  return db.orm
    .selectDistinct({ studentId: signals.studentId })
    .from(signals)
    .all()
    .map(({ studentId }) => studentId);
}

export function saveSignalRow(db: Writer, { text, ...row }: KeptSignal): void {
  const sealed = db.seal(sealedRow('screening_signals', row), 'onderwijs', SignalText, text);
  const { decidedOn, decidedBy, revision } = row;
  db.orm
    .insert(signals)
    .values({ ...row, sealed })
    .onConflictDoUpdate({ target: signals.id, set: { decidedOn, decidedBy, revision, sealed } })
    .run();
}

export function listCases(db: Reader, studentId: StudentId): KeptCase[] {
  return db.orm
    .select()
    .from(cases)
    .where(eq(cases.studentId, studentId))
    .orderBy(asc(cases.openedOn), asc(cases.id))
    .all()
    .map((row) => openCase(db, row));
}

export function listOpenCases(db: Reader, sees: (studentId: StudentId) => boolean): KeptCase[] {
  return db.orm
    .select()
    .from(cases)
    .where(isNull(cases.closedOn))
    .orderBy(asc(cases.openedOn), asc(cases.id))
    .all()
    .filter(({ studentId }) => sees(studentId))
    .map((row) => openCase(db, row));
}

export function saveCaseRow(db: Writer, { text, ...row }: KeptCase): void {
  const sealed = db.seal(sealedRow('screening_cases', row), 'onderwijs', CaseText, text);
  const { closedOn, revision } = row;
  db.orm
    .insert(cases)
    .values({ ...row, sealed })
    .onConflictDoUpdate({ target: cases.id, set: { closedOn, revision, sealed } })
    .run();
}

export function listSupports(db: Reader, studentId: StudentId): KeptSupport[] {
  return db.orm
    .select()
    .from(supports)
    .where(eq(supports.studentId, studentId))
    .orderBy(asc(supports.fromDay), asc(supports.id))
    .all()
    .map((row) => openSupport(db, row));
}

/** Who is in a group, now or before, without opening anything. */
export function listSupportRowsOfGroup(db: Reader, groupId: SupportGroupId): Omit<KeptSupport, 'text'>[] {
  return db.orm
    .select()
    .from(supports)
    .where(eq(supports.groupId, groupId))
    .orderBy(asc(supports.fromDay))
    .all()
    .map(({ sealed: _sealed, ...row }) => row);
}

export function findSupport(db: Reader, studentId: StudentId, id: KeptSupport['id']): KeptSupport | undefined {
  const row = db.orm
    .select()
    .from(supports)
    .where(and(eq(supports.id, id), eq(supports.studentId, studentId)))
    .get();
  return row && openSupport(db, row);
}

export function saveSupportRow(db: Writer, { text, ...row }: KeptSupport): void {
  const sealed = db.seal(sealedRow('screening_supports', row), 'onderwijs', SupportText, text);
  const { groupId, fromDay, untilDay, revision } = row;
  db.orm
    .insert(supports)
    .values({ ...row, sealed })
    .onConflictDoUpdate({ target: supports.id, set: { groupId, fromDay, untilDay, revision, sealed } })
    .run();
}
