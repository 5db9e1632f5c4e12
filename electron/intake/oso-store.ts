import { eq } from 'drizzle-orm';
import { compartmentOf } from '../../shared/intake/blocks.ts';
import { AttachmentText, DossierText, type KeptAttachment, type KeptDossier } from '../../shared/intake/oso/kept.ts';
import type { IntakeAttachmentId, StudentId, UserId } from '../../shared/kernel/ids.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { intakeAttachments, intakeDossiers } from './table.ts';

const dossierRow = (id: StudentId, revision: number): SealedRow => ({
  table: 'intake_dossiers',
  id,
  dossier: id,
  revision,
});

export function findKeptDossier(db: Reader, id: StudentId): KeptDossier | null {
  const row = db.orm.select().from(intakeDossiers).where(eq(intakeDossiers.studentId, id)).get();
  if (!row) return null;
  const { sealed, studentId: _id, byUser: _by, ...plain } = row;
  return { ...plain, ...db.open(dossierRow(id, row.revision), 'onderwijs', DossierText, sealed) };
}

export function saveKeptDossier(db: Writer, id: StudentId, kept: KeptDossier, byUser: UserId): void {
  const { importedOn, year, kind, madeOn, isProvisional, seenOn, agreed, revision, ...text } = kept;
  const sealed = db.seal(dossierRow(id, revision), 'onderwijs', DossierText, text);
  const set = { importedOn, byUser, year, kind, madeOn, isProvisional, seenOn, agreed, revision, sealed };
  db.orm
    .insert(intakeDossiers)
    .values({ studentId: id, ...set })
    .onConflictDoUpdate({ target: intakeDossiers.studentId, set })
    .run();
}

const attachmentRow = (attachmentId: IntakeAttachmentId, id: StudentId, revision: number): SealedRow => ({
  table: 'intake_attachments',
  id: attachmentId,
  dossier: id,
  revision,
});

export type StoredAttachment = KeptAttachment & { readonly sha256: string };

/** Attachments of this applicant; those of a part that the acting role may not open are not in the list. */
export function listAttachments(db: Reader, id: StudentId): StoredAttachment[] {
  const rows = db.orm.select().from(intakeAttachments).where(eq(intakeAttachments.studentId, id)).all();
  return rows.flatMap(({ id: attachmentId, studentId: _id, sealed, revision, ...plain }) => {
    const place = compartmentOf(plain.block);
    if (!db.canOpen(id, place)) return [];
    const text = db.open(attachmentRow(attachmentId, id, revision), place, AttachmentText, sealed);
    return [{ attachmentId, ...plain, ...text }];
  });
}

/** Ids of all that there are, of every applicant. */
export function attachmentIds(db: Reader): string[] {
  return db.orm
    .select({ id: intakeAttachments.id })
    .from(intakeAttachments)
    .all()
    .map(({ id }) => id);
}

/** Of this applicant, from plain columns: also those that the acting role cannot open. */
export function listAttachmentIds(db: Reader, id: StudentId): IntakeAttachmentId[] {
  const rows = db.orm.select({ id: intakeAttachments.id }).from(intakeAttachments);
  return rows
    .where(eq(intakeAttachments.studentId, id))
    .all()
    .map((row) => row.id);
}

export function insertAttachment(db: Writer, id: StudentId, it: StoredAttachment, bytes: Uint8Array | null): void {
  const { attachmentId, block, state, type, isMisnamed, size, attachmentName, description, sha256 } = it;
  const place = compartmentOf(block);
  const text = { attachmentName, description, sha256 };
  const sealed = db.seal(attachmentRow(attachmentId, id, 1), place, AttachmentText, text);
  db.orm
    .insert(intakeAttachments)
    .values({ id: attachmentId, studentId: id, block, state, type, isMisnamed, size, revision: 1, sealed })
    .run();
  if (bytes !== null) db.sealFile({ id: attachmentId, dossier: id }, place, bytes);
}

export function openAttachment(db: Reader, id: StudentId, { attachmentId, block }: KeptAttachment): Buffer {
  return db.openFile({ id: attachmentId, dossier: id }, compartmentOf(block));
}
