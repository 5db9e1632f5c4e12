import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { Weighing } from '../../shared/consent/grounds.ts';
import type { GroundId, StudentId } from '../../shared/kernel/ids.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { sharingGrounds } from './table.ts';

export type GroundPlain = Omit<typeof sharingGrounds.$inferSelect, 'sealed'>;
export type KeptGround = GroundPlain & { readonly weighing: Weighing };

const sealedRow = ({ id, studentId, revision }: GroundPlain): SealedRow => ({
  table: 'sharing_grounds',
  id,
  dossier: studentId,
  revision,
});

/** Which grounds there are, without opening what was weighed. */
export function listGroundRows(db: Reader, studentId: StudentId): GroundPlain[] {
  return db.orm
    .select()
    .from(sharingGrounds)
    .where(eq(sharingGrounds.studentId, studentId))
    .orderBy(asc(sharingGrounds.recordedOn))
    .all()
    .map(({ sealed: _sealed, ...row }) => row);
}

const GROUNDS_OF_ALL = {
  id: sharingGrounds.id,
  studentId: sharingGrounds.studentId,
  meetingId: sharingGrounds.meetingId,
  ground: sharingGrounds.ground,
  recordedOn: sharingGrounds.recordedOn,
  recordedBy: sharingGrounds.recordedBy,
  confirmedOn: sharingGrounds.confirmedOn,
  confirmedBy: sharingGrounds.confirmedBy,
};

/** Every ground of the school, newest first, without opening any. */
export function listAllGroundRows(db: Reader) {
  return db.orm.select(GROUNDS_OF_ALL).from(sharingGrounds).orderBy(desc(sharingGrounds.recordedOn)).all();
}

/** Those that a second person must still look at. */
export function listUnconfirmed(db: Reader) {
  return db.orm.select(GROUNDS_OF_ALL).from(sharingGrounds).where(isNull(sharingGrounds.confirmedOn)).all();
}

export function listGrounds(db: Reader, studentId: StudentId): KeptGround[] {
  return db.orm
    .select()
    .from(sharingGrounds)
    .where(eq(sharingGrounds.studentId, studentId))
    .orderBy(asc(sharingGrounds.recordedOn))
    .all()
    .map(({ sealed, ...row }) => ({ ...row, weighing: db.open(sealedRow(row), 'zorg', Weighing, sealed) }));
}

export function findGround(db: Reader, studentId: StudentId, id: GroundId): KeptGround | undefined {
  const row = db.orm
    .select()
    .from(sharingGrounds)
    .where(and(eq(sharingGrounds.id, id), eq(sharingGrounds.studentId, studentId)))
    .get();
  if (!row) return undefined;
  const { sealed, ...plain } = row;
  return { ...plain, weighing: db.open(sealedRow(plain), 'zorg', Weighing, sealed) };
}

export function saveGround(db: Writer, { weighing, ...row }: KeptGround): void {
  const sealed = db.seal(sealedRow(row), 'zorg', Weighing, weighing);
  const { confirmedOn, confirmedBy, revision } = row;
  db.orm
    .insert(sharingGrounds)
    .values({ ...row, sealed })
    .onConflictDoUpdate({ target: sharingGrounds.id, set: { confirmedOn, confirmedBy, revision, sealed } })
    .run();
}
