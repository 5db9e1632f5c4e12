import { eq } from 'drizzle-orm';
import { Wishes } from '../../shared/intake/after-contract.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { intakeWishes } from './table.ts';

const rowOf = (id: StudentId, revision: number): SealedRow => ({ table: 'intake_wishes', id, dossier: id, revision });
const NONE: Wishes = { withWhom: '', withoutWhom: '', profile: '', note: '' };

export function findWishes(db: Reader, id: StudentId): { wishes: Wishes; revision: number } {
  const row = db.orm.select().from(intakeWishes).where(eq(intakeWishes.studentId, id)).get();
  if (!row) return { wishes: NONE, revision: 0 };
  return { wishes: db.open(rowOf(id, row.revision), 'onderwijs', Wishes, row.sealed), revision: row.revision };
}

export function saveWishesRow(db: Writer, id: StudentId, wishes: Wishes, revision: number): void {
  const sealed = db.seal(rowOf(id, revision), 'onderwijs', Wishes, wishes);
  db.orm
    .insert(intakeWishes)
    .values({ studentId: id, revision, sealed })
    .onConflictDoUpdate({ target: intakeWishes.studentId, set: { revision, sealed } })
    .run();
}
