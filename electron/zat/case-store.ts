import { eq } from 'drizzle-orm';
import type { AgendaItemId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { CaseText, newCase, type ZatCase } from '../../shared/zat/case.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { zatCases } from './table.ts';

type Of = { readonly id: AgendaItemId; readonly studentId: StudentId };

const sealedRow = ({ id, studentId }: Of, revision: number): SealedRow => ({
  table: 'zat_cases',
  id,
  dossier: studentId,
  revision,
});

/** Opens the `zorg` part; ask `context.concerns` first. A new one while nothing was said of it yet. */
export function getCase(db: Reader, of: Of): ZatCase {
  const row = db.orm.select().from(zatCases).where(eq(zatCases.itemId, of.id)).get();
  if (!row) return newCase(of.id);
  const { sealed, studentId: _whose, ...plain } = row;
  return { ...plain, ...db.open(sealedRow(of, row.revision), 'zorg', CaseText, sealed) };
}

/** Plain: which member acts, per agenda item; opens nothing. */
export function listCaseOwners(db: Reader): Map<AgendaItemId, StaffId | null> {
  const rows = db.orm.select({ itemId: zatCases.itemId, ownerId: zatCases.ownerId }).from(zatCases).all();
  return new Map(rows.map(({ itemId, ownerId }) => [itemId, ownerId]));
}

/** Whose form it is and whether it is closed, without opening anything; `undefined` while nothing was said of the item. */
export function findPlainCase(db: Reader, itemId: AgendaItemId): Pick<ZatCase, 'formClosedOn' | 'formBy'> | undefined {
  const { formClosedOn, formBy } = zatCases;
  return db.orm.select({ formClosedOn, formBy }).from(zatCases).where(eq(zatCases.itemId, itemId)).get();
}

export function saveCase(db: Writer, of: Of, { itemId, endingNote, ...plain }: ZatCase): void {
  const sealed = db.seal(sealedRow(of, plain.revision), 'zorg', CaseText, { endingNote });
  const set = { ...plain, studentId: of.studentId, sealed };
  db.orm
    .insert(zatCases)
    .values({ itemId, ...set })
    .onConflictDoUpdate({ target: zatCases.itemId, set })
    .run();
}
