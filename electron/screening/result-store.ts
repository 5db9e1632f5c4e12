import { and, asc, count, eq } from 'drizzle-orm';
import type { CampaignId, InstrumentId, StudentId } from '../../shared/kernel/ids.ts';
import { ResultText } from '../../shared/screening/model.ts';
import { byId } from '../db/columns.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { idToBytes } from '../kernel/ids.ts';
import { screeningResults as results } from './table.ts';

type Row = typeof results.$inferSelect;
export type ResultPlain = Omit<Row, 'sealed'>;
export type KeptResult = ResultPlain & { readonly text: ResultText };

const sealedRow = ({ id, studentId, revision }: ResultPlain): SealedRow => ({
  table: 'screening_results',
  id,
  dossier: studentId,
  revision,
});

const opened = (db: Reader, { sealed, ...row }: Row): KeptResult => ({
  ...row,
  text: db.open(sealedRow(row), 'onderwijs', ResultText, sealed),
});

const OF_CAMPAIGN = {
  name: 'screening.ofCampaign',
  make: ({ orm }: Reader) =>
    orm
      .select()
      .from(results)
      .where(eq(results.campaignId, byId('campaignBytes')))
      .orderBy(asc(results.studentId), asc(results.attempt))
      .prepare(),
};
const ONE = {
  name: 'screening.oneResult',
  make: ({ orm }: Reader) =>
    orm
      .select()
      .from(results)
      .where(
        and(
          eq(results.campaignId, byId('campaignBytes')),
          eq(results.studentId, byId('studentBytes')),
          eq(results.instrumentId, byId('instrumentBytes')),
        ),
      )
      .orderBy(asc(results.attempt))
      .prepare(),
};
const OF_STUDENT = {
  name: 'screening.ofStudent',
  make: ({ orm }: Reader) =>
    orm
      .select()
      .from(results)
      .where(eq(results.studentId, byId('studentBytes')))
      .orderBy(asc(results.takenOn), asc(results.id))
      .prepare(),
};

/** The rows of a campaign without opening them: who did what, and nothing of how it went. */
export function listResultRows(db: Reader, campaignId: CampaignId): ResultPlain[] {
  return db
    .memory(OF_CAMPAIGN)
    .all({ campaignBytes: idToBytes(campaignId) })
    .map(({ sealed: _sealed, ...row }) => row);
}

/** The results of these pupils in a campaign, opened. */
export function listResults(db: Reader, campaignId: CampaignId, of: ReadonlySet<StudentId>): KeptResult[] {
  return db
    .memory(OF_CAMPAIGN)
    .all({ campaignBytes: idToBytes(campaignId) })
    .filter(({ studentId }) => of.has(studentId))
    .map((row) => opened(db, row));
}

export function listResultsOfStudent(db: Reader, studentId: StudentId): KeptResult[] {
  return db
    .memory(OF_STUDENT)
    .all({ studentBytes: idToBytes(studentId) })
    .map((row) => opened(db, row));
}

/** Every attempt at one test by one pupil, the first first. */
export function findResults(
  db: Reader,
  campaignId: CampaignId,
  studentId: StudentId,
  instrumentId: InstrumentId,
): KeptResult[] {
  return db
    .memory(ONE)
    .all({
      campaignBytes: idToBytes(campaignId),
      studentBytes: idToBytes(studentId),
      instrumentBytes: idToBytes(instrumentId),
    })
    .map((row) => opened(db, row));
}

export function saveResultRow(db: Writer, { text, ...row }: KeptResult): void {
  const sealed = db.seal(sealedRow(row), 'onderwijs', ResultText, text);
  const { takenOn, state, enteredBy, enteredAt, revision, importId } = row;
  db.orm
    .insert(results)
    .values({ ...row, sealed })
    .onConflictDoUpdate({
      target: results.id,
      set: { takenOn, state, enteredBy, enteredAt, revision, importId, sealed },
    })
    .run();
}

export function deleteResult(db: Writer, { id }: Pick<ResultPlain, 'id'>): void {
  db.orm.delete(results).where(eq(results.id, id)).run();
}

export function countResultsOf(db: Reader, campaignId: CampaignId, instrumentId: InstrumentId): number {
  const mine = and(eq(results.campaignId, campaignId), eq(results.instrumentId, instrumentId));
  return db.orm.select({ n: count() }).from(results).where(mine).get()?.n ?? 0;
}

/** Has anything ever been entered about this pupil? Read without opening it. */
export function hasResults(db: Reader, studentId: StudentId): boolean {
  const mine = eq(results.studentId, studentId);
  return db.orm.select({ id: results.id }).from(results).where(mine).limit(1).get() !== undefined;
}
