import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { AgendaItemId, CorrectionId, MeetingId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import { type Correction, CorrectionText, Minuted, type Seal } from '../../shared/zat/minutes.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { userName } from '../session/public.ts';
import { minutedItems, minutesCorrections, minutesSeals } from './table.ts';

type Of = { readonly id: AgendaItemId; readonly studentId: StudentId };
const Why = z.strictObject({ why: z.string() });

const minutedRow = ({ id, studentId }: Of, revision: number): SealedRow => ({
  table: 'minuted_items',
  id,
  dossier: studentId,
  revision,
});
const correctionRow = (id: CorrectionId, studentId: StudentId): SealedRow => ({
  table: 'minutes_corrections',
  id,
  dossier: studentId,
  revision: 1,
});
const sealRow = (db: Reader, id: string): SealedRow => ({
  table: 'minutes_seals',
  id,
  dossier: db.schoolDossier,
  revision: 1,
});

/** What the minutes said of one pupil when they were last fixed; opens his `zorg` part. */
export function findMinuted(db: Reader, of: Of): Minuted | undefined {
  const row = db.orm.select().from(minutedItems).where(eq(minutedItems.itemId, of.id)).get();
  return row && db.open(minutedRow(of, row.revision), 'zorg', Minuted, row.sealed);
}

export function saveMinuted(db: Writer, of: Of, minuted: Minuted): void {
  const kept = db.orm.select().from(minutedItems).where(eq(minutedItems.itemId, of.id)).get();
  const revision = (kept?.revision ?? 0) + 1;
  const set = {
    studentId: of.studentId,
    revision,
    sealed: db.seal(minutedRow(of, revision), 'zorg', Minuted, minuted),
  };
  db.orm
    .insert(minutedItems)
    .values({ itemId: of.id, ...set })
    .onConflictDoUpdate({ target: minutedItems.itemId, set })
    .run();
}

type NewCorrection = {
  readonly id: CorrectionId;
  readonly of: Of;
  readonly field: string;
  readonly at: string;
  readonly userId: UserId;
  readonly text: CorrectionText;
};

export function insertCorrection(db: Writer, { id, of, text, ...plain }: NewCorrection): void {
  const sealed = db.seal(correctionRow(id, of.studentId), 'zorg', CorrectionText, text);
  db.orm
    .insert(minutesCorrections)
    .values({ id, itemId: of.id, studentId: of.studentId, ...plain, sealed })
    .run();
}

/** Every change of final minutes of one pupil, oldest first: what stood there, what stands there now, who, when, why. */
export function correctionsOf(db: Reader, itemId: AgendaItemId): Correction[] {
  const rows = db.orm
    .select()
    .from(minutesCorrections)
    .where(eq(minutesCorrections.itemId, itemId))
    .orderBy(asc(minutesCorrections.id))
    .all();
  return rows.map(({ id, studentId, field, at, userId, sealed }) => ({
    correctionId: id,
    field,
    at,
    userName: userName(db, userId) ?? '',
    ...db.open(correctionRow(id, studentId), 'zorg', CorrectionText, sealed),
  }));
}

type NewSeal = Omit<Seal, 'userName'> & { readonly id: string; readonly meetingId: MeetingId };

export function insertSeal(db: Writer, { hash, why, ...plain }: NewSeal): void {
  const sealed = db.seal(sealRow(db, plain.id), 'school', Why, { why });
  db.orm
    .insert(minutesSeals)
    .values({ ...plain, minutesHash: Buffer.from(hash, 'hex'), sealed })
    .run();
}

/** What was done with the minutes of a meeting, oldest first. */
export function sealsOf(db: Reader, meetingId: MeetingId): Seal[] {
  const mine = eq(minutesSeals.meetingId, meetingId);
  const rows = db.orm.select().from(minutesSeals).where(mine).orderBy(asc(minutesSeals.id)).all();
  return rows.map(({ id, kind, userId, at, minutesHash, sealed }) => ({
    kind,
    userId,
    userName: userName(db, userId) ?? '',
    at,
    hash: minutesHash.toString('hex'),
    ...db.open(sealRow(db, id), 'school', Why, sealed),
  }));
}
