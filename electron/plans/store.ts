import { createHash } from 'node:crypto';
import { and, asc, desc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { SealedPlace } from '../../shared/kernel/compartments.ts';
import type { OfferId, PlanId, PlanVersionId, StudentId } from '../../shared/kernel/ids.ts';
import { type PlanState, PlanText } from '../../shared/plans/model.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { planOffers, plans, planVersions } from './table.ts';

export type PlanRow = typeof plans.$inferSelect;
type KeptVersion = typeof planVersions.$inferSelect;
export type VersionRow = Omit<KeptVersion, 'sealed'>;
export type OpenedVersion = VersionRow & { readonly text: PlanText };

type Sealable = { readonly id: string; readonly studentId: StudentId | null; readonly revision: number };

/** A pupil's plan is sealed in `onderwijs`; a plan of a class has no pupil and is the school's. */
export function placeOf(
  db: Reader,
  { studentId }: Pick<Sealable, 'studentId'>,
): { dossier: string; place: SealedPlace } {
  return studentId === null
    ? { dossier: db.schoolDossier, place: 'school' }
    : { dossier: studentId, place: 'onderwijs' };
}

/** A sealed row of a table of this room. */
export function sealedRow(db: Reader, table: string, row: Sealable): SealedRow {
  return { table, id: row.id, dossier: placeOf(db, row).dossier, revision: row.revision };
}

export function mayOpen(db: Reader, row: Pick<Sealable, 'studentId'>): boolean {
  const { dossier, place } = placeOf(db, row);
  return db.canOpen(dossier, place);
}

export function findPlan(db: Reader, id: PlanId): PlanRow | undefined {
  return db.orm.select().from(plans).where(eq(plans.id, id)).get();
}

const ALIVE: readonly PlanState[] = ['draft', 'definitive', 'adjusting', 'evaluated'];

export function listPlans(db: Reader, which: 'alive' | 'all'): PlanRow[] {
  const query = db.orm.select().from(plans);
  return which === 'alive'
    ? query
        .where(inArray(plans.state, [...ALIVE]))
        .orderBy(asc(plans.evaluateOn))
        .all()
    : query.orderBy(desc(plans.startedOn)).all();
}

/** Every plan for which a term can run: alive, in dispute, or a legal OPP that ended and is not closed in ROD (C8). */
export function listWithTerms(db: Reader): PlanRow[] {
  const isOpen = or(isNull(plans.rodBeginOn), isNull(plans.rodEndOn));
  const mayRun = or(inArray(plans.state, [...ALIVE]), isNotNull(plans.disputeOn), and(eq(plans.kind, 'opp'), isOpen));
  return db.orm.select().from(plans).where(mayRun).orderBy(desc(plans.startedOn)).all();
}

const LIVING = {
  name: 'plans.living',
  make: ({ orm }: Reader) => {
    const { id, studentId, kind, state, extraSupport } = plans;
    return orm
      .select({ id, studentId, kind, state, extraSupport })
      .from(plans)
      .where(inArray(state, [...ALIVE]))
      .prepare();
  },
};

/** Of every plan that is alive: whose it is, and what lists about all pupils need. */
export function listLiving(db: Reader): Pick<PlanRow, 'id' | 'studentId' | 'kind' | 'state' | 'extraSupport'>[] {
  return db.memory(LIVING).all();
}

export function listPlansOf(db: Reader, studentId: StudentId): PlanRow[] {
  return db.orm.select().from(plans).where(eq(plans.studentId, studentId)).orderBy(desc(plans.startedOn)).all();
}

export function savePlan(db: Writer, row: PlanRow): void {
  db.orm.insert(plans).values(row).onConflictDoUpdate({ target: plans.id, set: row }).run();
}

/** Versions without their texts, oldest first. */
export function listVersionRows(db: Reader, planId: PlanId): VersionRow[] {
  return db.orm
    .select()
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
    .orderBy(asc(planVersions.number))
    .all()
    .map(({ sealed: _sealed, ...row }) => row);
}

/** Of all plans: which versions are fixed and agreed, without their texts; oldest first. */
export function listAllVersionRows(
  db: Reader,
): Pick<VersionRow, 'id' | 'planId' | 'number' | 'basis' | 'fixedOn' | 'agreedOn'>[] {
  const { id, planId, number, basis, fixedOn, agreedOn } = planVersions;
  return db.orm.select({ id, planId, number, basis, fixedOn, agreedOn }).from(planVersions).orderBy(asc(number)).all();
}

export function openVersion(db: Reader, id: PlanVersionId): OpenedVersion | undefined {
  const kept = db.orm.select().from(planVersions).where(eq(planVersions.id, id)).get();
  return kept && opened(db, kept);
}

function opened(db: Reader, { sealed, ...row }: KeptVersion): OpenedVersion {
  const { place } = placeOf(db, row);
  return { ...row, text: db.open(sealedRow(db, 'plan_versions', row), place, PlanText, sealed) };
}

export function saveVersion(db: Writer, { text, ...row }: OpenedVersion): void {
  const sealed = db.seal(sealedRow(db, 'plan_versions', row), placeOf(db, row).place, PlanText, text);
  const set = { ...row, sealed };
  db.orm.insert(planVersions).values(set).onConflictDoUpdate({ target: planVersions.id, set }).run();
}

/** Fixes a version; answers the SHA-256 over what was sealed, for the trail. From now on the database refuses a change. */
export function fixVersion(db: Writer, { text, ...row }: OpenedVersion): string {
  const sealed = db.seal(sealedRow(db, 'plan_versions', row), placeOf(db, row).place, PlanText, text);
  const textHash = createHash('sha256').update(sealed).digest();
  const set = { ...row, textHash, sealed };
  db.orm.insert(planVersions).values(set).onConflictDoUpdate({ target: planVersions.id, set }).run();
  return textHash.toString('hex');
}

/** A plain column beside the sealed text, so a fixed version stays as it is. */
export function setAgreedOn(db: Writer, id: PlanVersionId, agreedOn: VersionRow['agreedOn']): void {
  db.orm.update(planVersions).set({ agreedOn }).where(eq(planVersions.id, id)).run();
}

export function deleteDraftVersion(db: Writer, id: PlanVersionId): void {
  db.orm.delete(planVersions).where(eq(planVersions.id, id)).run();
}

/** Which parts of the offer this plan has. What an older version had stays: it must remain readable. */
export function addOffers(db: Writer, plan: Pick<PlanRow, 'id' | 'studentId'>, offerIds: ReadonlySet<OfferId>): void {
  const known = db.orm.select().from(planOffers).where(eq(planOffers.planId, plan.id)).all();
  const had = new Set(known.map(({ offerId }) => offerId));
  const { id: planId, studentId } = plan;
  for (const offerId of offerIds)
    if (!had.has(offerId)) db.orm.insert(planOffers).values({ planId, offerId, studentId }).run();
}

export function listOffersInUse(db: Reader): Set<OfferId> {
  const rows = db.orm.selectDistinct({ id: planOffers.offerId }).from(planOffers).all();
  return new Set(rows.map(({ id }) => id));
}

export function hasVersion(db: Reader, planId: PlanId, id: PlanVersionId): boolean {
  const where = and(eq(planVersions.id, id), eq(planVersions.planId, planId));
  return db.orm.select({ id: planVersions.id }).from(planVersions).where(where).get() !== undefined;
}
