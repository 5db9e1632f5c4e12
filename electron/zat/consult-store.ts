import { asc, eq } from 'drizzle-orm';
import type { ConsultId, MeetingId } from '../../shared/kernel/ids.ts';
import { type Consult, ConsultText } from '../../shared/zat/consult.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { anonymousConsults } from './table.ts';

/** A dossier of its own: there is no pupil under whose key it could stand. */
const sealedRow = (id: ConsultId, revision: number): SealedRow => ({
  table: 'anonymous_consults',
  id,
  dossier: id,
  revision,
});

function consultOf(db: Reader, { id, sealed, ...row }: typeof anonymousConsults.$inferSelect): Consult {
  return { consultId: id, ...row, ...db.open(sealedRow(id, row.revision), 'zorg', ConsultText, sealed) };
}

export function listConsults(db: Reader, meetingId: MeetingId): Consult[] {
  const mine = eq(anonymousConsults.meetingId, meetingId);
  const rows = db.orm.select().from(anonymousConsults).where(mine).orderBy(asc(anonymousConsults.id)).all();
  return rows.map((row) => consultOf(db, row));
}

export function findConsult(db: Reader, id: ConsultId): Consult | undefined {
  const row = db.orm.select().from(anonymousConsults).where(eq(anonymousConsults.id, id)).get();
  return row && consultOf(db, row);
}

export function saveConsult(db: Writer, { consultId, question, advice, ...plain }: Consult): void {
  const sealed = db.seal(sealedRow(consultId, plain.revision), 'zorg', ConsultText, { question, advice });
  const set = { ...plain, sealed };
  db.orm
    .insert(anonymousConsults)
    .values({ id: consultId, ...set })
    .onConflictDoUpdate({ target: anonymousConsults.id, set })
    .run();
}

/** To the agenda of another day; answers how many there were. */
export function moveConsults(db: Writer, from: MeetingId, to: MeetingId): number {
  return db.orm.update(anonymousConsults).set({ meetingId: to }).where(eq(anonymousConsults.meetingId, from)).run()
    .changes;
}

export function deleteConsult(db: Writer, id: ConsultId): void {
  db.orm.delete(anonymousConsults).where(eq(anonymousConsults.id, id)).run();
}
