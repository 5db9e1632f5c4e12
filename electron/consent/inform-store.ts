import { asc, eq } from 'drizzle-orm';
import { InformText } from '../../shared/consent/model.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { consentInforms } from './table.ts';

type InformPlain = Omit<typeof consentInforms.$inferSelect, 'sealed'>;
export type KeptInform = InformPlain & { readonly text: InformText };

const sealedRow = ({ id, studentId, revision }: InformPlain): SealedRow => ({
  table: 'consent_informs',
  id,
  dossier: studentId,
  revision,
});

/** Who was told and when, oldest first, without opening the notes. */
export function listInformRows(db: Reader, studentId: StudentId): InformPlain[] {
  return db.orm
    .select()
    .from(consentInforms)
    .where(eq(consentInforms.studentId, studentId))
    .orderBy(asc(consentInforms.on), asc(consentInforms.id))
    .all()
    .map(({ sealed: _sealed, ...row }) => row);
}

export function listInforms(db: Reader, studentId: StudentId): KeptInform[] {
  return db.orm
    .select()
    .from(consentInforms)
    .where(eq(consentInforms.studentId, studentId))
    .orderBy(asc(consentInforms.on), asc(consentInforms.id))
    .all()
    .map(({ sealed, ...row }) => ({ ...row, text: db.open(sealedRow(row), 'basis', InformText, sealed) }));
}

export function saveInform(db: Writer, { text, ...row }: KeptInform): void {
  const sealed = db.seal(sealedRow(row), 'basis', InformText, text);
  db.orm
    .insert(consentInforms)
    .values({ ...row, sealed })
    .run();
}
