import { and, asc, eq, gte, isNotNull, isNull } from 'drizzle-orm';
import { ConsentText } from '../../shared/consent/model.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { ConsentId, StudentId } from '../../shared/kernel/ids.ts';
import { byId } from '../db/columns.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { idToBytes } from '../kernel/ids.ts';
import { consents } from './table.ts';

export type ConsentPlain = Omit<typeof consents.$inferSelect, 'sealed'>;
export type KeptConsent = ConsentPlain & { readonly text: ConsentText };

const sealedRow = (row: ConsentPlain): SealedRow => ({
  table: 'consents',
  id: row.id,
  dossier: row.studentId,
  revision: row.revision,
});

const OF_STUDENT = {
  name: 'consent.ofStudent',
  make: ({ orm }: Reader) =>
    orm
      .select()
      .from(consents)
      .where(eq(consents.studentId, byId('studentBytes')))
      .orderBy(asc(consents.recordedOn), asc(consents.id))
      .prepare(),
};

export function listConsents(db: Reader, studentId: StudentId): KeptConsent[] {
  return db
    .memory(OF_STUDENT)
    .all({ studentBytes: idToBytes(studentId) })
    .map(({ sealed, ...row }) => ({ ...row, text: db.open(sealedRow(row), 'basis', ConsentText, sealed) }));
}

const PLAIN = {
  id: consents.id,
  studentId: consents.studentId,
  recordedOn: consents.recordedOn,
  expiresOn: consents.expiresOn,
  answerBy: consents.answerBy,
};

/** Questions that are out and not answered, nearest day first; nothing is opened. */
export function listAwaited(db: Reader) {
  return db.orm.select(PLAIN).from(consents).where(isNotNull(consents.answerBy)).orderBy(asc(consents.answerBy)).all();
}

/** What has not run out and was not taken back as a whole; nothing is opened. */
export function listRunning(db: Reader, today: Day) {
  return db.orm
    .select(PLAIN)
    .from(consents)
    .where(and(gte(consents.expiresOn, today), isNull(consents.withdrawnOn)))
    .all();
}

export function findConsent(db: Reader, studentId: StudentId, id: ConsentId): KeptConsent | undefined {
  const row = db.orm
    .select()
    .from(consents)
    .where(and(eq(consents.id, id), eq(consents.studentId, studentId)))
    .get();
  if (!row) return undefined;
  const { sealed, ...plain } = row;
  return { ...plain, text: db.open(sealedRow(plain), 'basis', ConsentText, sealed) };
}

export function saveConsent(db: Writer, { text, ...row }: KeptConsent): void {
  const sealed = db.seal(sealedRow(row), 'basis', ConsentText, text);
  const { withdrawnOn, answerBy, revision } = row;
  db.orm
    .insert(consents)
    .values({ ...row, sealed })
    .onConflictDoUpdate({ target: consents.id, set: { withdrawnOn, answerBy, revision, sealed } })
    .run();
}
