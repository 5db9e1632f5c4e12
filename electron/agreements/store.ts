import { and, asc, between, desc, eq, lt, ne, or, sql } from 'drizzle-orm';
import { AgreementText } from '../../shared/agreements/model.ts';
import type { Day } from '../../shared/kernel/days.ts';
import type { AgendaItemId, AgreementId, MeetingId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { byId } from '../db/columns.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { idToBytes } from '../kernel/ids.ts';
import { agreements } from './table.ts';

type Kept = typeof agreements.$inferSelect;
export type AgreementRow = Omit<Kept, 'sealed'>;

const sealedRow = ({ id, studentId, revision }: AgreementRow): SealedRow => ({
  table: 'agreements',
  id,
  dossier: studentId,
  revision,
});

function opened(db: Reader, { sealed, ...row }: Kept): AgreementRow & AgreementText {
  return { ...row, ...db.open(sealedRow(row), 'onderwijs', AgreementText, sealed) };
}
export type OpenedAgreement = ReturnType<typeof opened>;

const PLAIN = {
  id: agreements.id,
  studentId: agreements.studentId,
  ownerId: agreements.ownerId,
  madeOn: agreements.madeOn,
  dueOn: agreements.dueOn,
};
export type PlainAgreement = Pick<Kept, keyof typeof PLAIN>;

const LISTS = {
  name: 'agreements.lists',
  make: ({ orm }: Reader) => ({
    open: orm
      .select(PLAIN)
      .from(agreements)
      .where(eq(agreements.state, 'open'))
      .orderBy(asc(agreements.dueOn), asc(agreements.id))
      .prepare(),
    settled: orm
      .select(PLAIN)
      .from(agreements)
      .where(ne(agreements.state, 'open'))
      .orderBy(desc(agreements.settledOn), desc(agreements.id))
      .prepare(),
    one: orm
      .select()
      .from(agreements)
      .where(eq(agreements.id, byId('idBytes')))
      .prepare(),
  }),
};

/** Ids and days of many, in the order of the list; open only the page that is shown (`findAgreement`). */
export function listPlain(db: Reader, which: 'open' | 'settled'): PlainAgreement[] {
  return db.memory(LISTS)[which].all();
}

const FOR_TODAY = {
  name: 'agreements.forToday',
  make: ({ orm }: Reader) =>
    orm
      .select()
      .from(agreements)
      .where(
        and(
          eq(agreements.state, 'open'),
          or(eq(agreements.ownerId, byId('ownerBytes')), lt(agreements.dueOn, sql.placeholder('before'))),
        ),
      )
      .orderBy(asc(agreements.dueOn), asc(agreements.id))
      .prepare(),
};

/** Open ones that somebody promised himself, and all that must be done before a day; sealed still, earliest first. */
export function listForToday(db: Reader, ownerId: StaffId | null, before: Day): Kept[] {
  const ownerBytes = ownerId === null ? Buffer.alloc(0) : idToBytes(ownerId);
  return db.memory(FOR_TODAY).all({ ownerBytes, before });
}

export function openKept(db: Reader, kept: Kept): OpenedAgreement {
  return opened(db, kept);
}

const OF_STUDENT = {
  name: 'agreements.ofStudent',
  make: ({ orm }: Reader) =>
    orm
      .select()
      .from(agreements)
      .where(eq(agreements.studentId, byId('studentBytes')))
      .orderBy(asc(agreements.dueOn))
      .prepare(),
};

export function listOfStudent(db: Reader, studentId: StudentId): OpenedAgreement[] {
  const rows = db.memory(OF_STUDENT).all({ studentBytes: idToBytes(studentId) });
  return rows.map((row) => opened(db, row));
}

export function listOfItem(db: Reader, itemId: AgendaItemId): OpenedAgreement[] {
  const rows = db.orm.select().from(agreements).where(eq(agreements.itemId, itemId)).orderBy(asc(agreements.id)).all();
  return rows.map((row) => opened(db, row));
}

export function hasOpen(db: Reader, studentId: StudentId): number {
  const rows = db.orm
    .select({ state: agreements.state })
    .from(agreements)
    .where(eq(agreements.studentId, studentId))
    .all();
  return rows.filter(({ state }) => state === 'open').length;
}

export function findAgreement(db: Reader, id: AgreementId): OpenedAgreement | undefined {
  const row = db.memory(LISTS).one.get({ idBytes: idToBytes(id) });
  return row && opened(db, row);
}

export function saveAgreement(db: Writer, { what, effect, ...row }: OpenedAgreement): void {
  const sealed = db.seal(sealedRow(row), 'onderwijs', AgreementText, { what, effect });
  const set = { ...row, sealed };
  db.orm.insert(agreements).values(set).onConflictDoUpdate({ target: agreements.id, set }).run();
}

const OWNERS = {
  name: 'agreements.owners',
  make: ({ orm }: Reader) =>
    orm
      .selectDistinct({ studentId: agreements.studentId, ownerId: agreements.ownerId })
      .from(agreements)
      .where(between(agreements.madeOn, sql.placeholder('from'), sql.placeholder('until')))
      .prepare(),
};

export function listOwners(db: Reader, from: Day, until: Day): { studentId: StudentId; ownerId: StaffId }[] {
  return db.memory(OWNERS).all({ from, until });
}

const FROM_MEETINGS = {
  name: 'agreements.fromMeetings',
  make: ({ orm }: Reader) =>
    orm
      .select({ studentId: agreements.studentId, meetingId: agreements.meetingId })
      .from(agreements)
      .where(eq(agreements.state, 'open'))
      .prepare(),
};

/** Of every open agreement that was made in a meeting: whom it is about and in which one; opens nothing. */
export function listOpenFromMeetings(db: Reader): { studentId: StudentId; meetingId: MeetingId }[] {
  const rows = db.memory(FROM_MEETINGS).all();
  return rows.flatMap(({ studentId, meetingId }) => (meetingId === null ? [] : [{ studentId, meetingId }]));
}

export function deleteAgreement(db: Writer, id: AgreementId): void {
  db.orm.delete(agreements).where(eq(agreements.id, id)).run();
}
