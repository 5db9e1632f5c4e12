import { and, asc, desc, eq, max, ne } from 'drizzle-orm';
import { z } from 'zod';
import { SignalText, TalkText } from '../../shared/bespreking/model.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { CoachTalkId, SignalId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import { Prose } from '../../shared/kernel/text.ts';
import { byId } from '../db/columns.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { idToBytes } from '../kernel/ids.ts';
import { coachTalks, signalSteps, signals } from './table.ts';

type KeptSignal = typeof signals.$inferSelect;
/** The plain part: order, state and source, without opening what was seen. */
export type SignalRow = Omit<KeptSignal, 'sealed'>;
const StepText = z.strictObject({ note: Prose });

const sealedIn = (
  table: string,
  { id, studentId, revision }: Pick<SignalRow, 'studentId' | 'revision'> & { id: string },
): SealedRow => ({
  table,
  id,
  dossier: studentId,
  revision,
});

const PLAIN = {
  id: signals.id,
  studentId: signals.studentId,
  kind: signals.kind,
  source: signals.source,
  place: signals.place,
  sentOn: signals.sentOn,
  sentBy: signals.sentBy,
  state: signals.state,
  revision: signals.revision,
};

export function findSignalRow(db: Reader, id: SignalId): SignalRow | undefined {
  return db.orm.select(PLAIN).from(signals).where(eq(signals.id, id)).get();
}

/** Not closed: the longest waiting first. Closed: the newest first. */
export function listSignalRows(db: Reader, isClosed: boolean): SignalRow[] {
  const query = db.orm.select(PLAIN).from(signals);
  return isClosed
    ? query.where(eq(signals.state, 'closed')).orderBy(desc(signals.sentOn), desc(signals.id)).all()
    : query.where(ne(signals.state, 'closed')).orderBy(asc(signals.sentOn), asc(signals.id)).all();
}

export function listSignalRowsBy(db: Reader, userId: UserId): SignalRow[] {
  const mine = eq(signals.sentBy, userId);
  return db.orm.select(PLAIN).from(signals).where(mine).orderBy(desc(signals.sentOn), desc(signals.id)).all();
}

const OF_STUDENT = {
  name: 'bespreking.ofStudent',
  make: ({ orm }: Reader) => ({
    signals: orm
      .select(PLAIN)
      .from(signals)
      .where(eq(signals.studentId, byId('studentBytes')))
      .prepare(),
    talks: orm
      .select()
      .from(coachTalks)
      .where(eq(coachTalks.studentId, byId('studentBytes')))
      .orderBy(desc(coachTalks.heldOn))
      .prepare(),
  }),
};

export function listSignalRowsOfStudent(db: Reader, studentId: StudentId): SignalRow[] {
  return db.memory(OF_STUDENT).signals.all({ studentBytes: idToBytes(studentId) });
}

/** Opens the part in which it lies; ask `context.concerns` first. */
export function openSignal(db: Reader, row: SignalRow): SignalText {
  const kept = db.orm.select({ sealed: signals.sealed }).from(signals).where(eq(signals.id, row.id)).get();
  if (!kept) throw new Error('signal is gone');
  return db.open(sealedIn('signals', row), row.place, SignalText, kept.sealed);
}

export function saveSignal(db: Writer, row: SignalRow, text: SignalText): void {
  const set = { ...row, sealed: db.seal(sealedIn('signals', row), row.place, SignalText, text) };
  db.orm.insert(signals).values(set).onConflictDoUpdate({ target: signals.id, set }).run();
}

type StepRow = Omit<typeof signalSteps.$inferSelect, 'sealed' | 'revision'>;

/** What was done with a signal is never changed: one row per step, with its reason in `onderwijs`. */
export function insertStep(db: Writer, row: StepRow, note: string): void {
  const whole = { ...row, revision: 1 };
  const sealed = db.seal(sealedIn('signal_steps', whole), 'onderwijs', StepText, { note });
  db.orm
    .insert(signalSteps)
    .values({ ...whole, sealed })
    .run();
}

export function listSteps(db: Reader, signalId: SignalId): (StepRow & { readonly note: string | null })[] {
  const rows = db.orm
    .select()
    .from(signalSteps)
    .where(eq(signalSteps.signalId, signalId))
    .orderBy(asc(signalSteps.id))
    .all();
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    note: db.canOpen(row.studentId, 'onderwijs')
      ? db.open(sealedIn('signal_steps', row), 'onderwijs', StepText, sealed).note
      : null,
  }));
}

type KeptTalk = typeof coachTalks.$inferSelect;
export type OpenedTalk = Omit<KeptTalk, 'sealed'> & TalkText;

const talkOf = (db: Reader, { sealed, ...row }: KeptTalk): OpenedTalk => ({
  ...row,
  ...db.open(sealedIn('coach_talks', row), 'onderwijs', TalkText, sealed),
});

export function listTalksOfStudent(db: Reader, studentId: StudentId): OpenedTalk[] {
  const rows = db.memory(OF_STUDENT).talks.all({ studentBytes: idToBytes(studentId) });
  return rows.map((row) => talkOf(db, row));
}

/** The day and who, without opening what was said. */
export function listTalkRowsOfStudent(db: Reader, studentId: StudentId): Omit<KeptTalk, 'sealed'>[] {
  const rows = db.memory(OF_STUDENT).talks.all({ studentBytes: idToBytes(studentId) });
  return rows.map(({ sealed: _sealed, ...row }) => row);
}

/** The day of the last talk with each pupil. */
export function lastTalks(db: Reader): Map<StudentId, Day> {
  const rows = db.orm
    .select({ studentId: coachTalks.studentId, heldOn: max(coachTalks.heldOn) })
    .from(coachTalks)
    .groupBy(coachTalks.studentId)
    .all();
  return new Map(rows.flatMap(({ studentId, heldOn }) => (heldOn ? [[studentId, heldOn]] : [])));
}

export function findTalk(db: Reader, id: CoachTalkId, studentId: StudentId): OpenedTalk | undefined {
  const it = and(eq(coachTalks.id, id), eq(coachTalks.studentId, studentId));
  const row = db.orm.select().from(coachTalks).where(it).get();
  return row && talkOf(db, row);
}

export function saveTalk(db: Writer, { present, about, goals, agreementIds, ...row }: OpenedTalk): void {
  const text = { present, about, goals, agreementIds };
  const set = { ...row, sealed: db.seal(sealedIn('coach_talks', row), 'onderwijs', TalkText, text) };
  db.orm.insert(coachTalks).values(set).onConflictDoUpdate({ target: coachTalks.id, set }).run();
}
