import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { SchoolYear } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { InvitationText } from '../../shared/screening/nurse.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { nurseInvitations as invitations } from './table.ts';

export type KeptInvitation = Omit<typeof invitations.$inferSelect, 'sealed'> & {
  readonly text: z.infer<typeof InvitationText>;
};

const sealedRow = ({ studentId, schoolYear, revision }: Omit<KeptInvitation, 'text'>): SealedRow => ({
  table: `screening_nurse_invitations ${schoolYear}`,
  id: studentId,
  dossier: studentId,
  revision,
});

export function listInvitations(
  db: Reader,
  schoolYear: SchoolYear,
  sees: (studentId: StudentId) => boolean,
): KeptInvitation[] {
  const rows = db.orm.select().from(invitations).where(eq(invitations.schoolYear, schoolYear)).all();
  return rows
    .filter(({ studentId }) => sees(studentId))
    .map(({ sealed, ...row }) => ({ ...row, text: db.open(sealedRow(row), 'onderwijs', InvitationText, sealed) }));
}

export function findInvitationRevision(db: Reader, studentId: StudentId, schoolYear: SchoolYear): number {
  const mine = and(eq(invitations.studentId, studentId), eq(invitations.schoolYear, schoolYear));
  return db.orm.select().from(invitations).where(mine).get()?.revision ?? 0;
}

export function saveInvitationRow(db: Writer, { text, ...row }: KeptInvitation): void {
  const sealed = db.seal(sealedRow(row), 'onderwijs', InvitationText, text);
  db.orm
    .insert(invitations)
    .values({ ...row, sealed })
    .onConflictDoUpdate({
      target: [invitations.studentId, invitations.schoolYear],
      set: { revision: row.revision, sealed },
    })
    .run();
}

export function deleteInvitation(db: Writer, studentId: StudentId, schoolYear: SchoolYear): void {
  db.orm
    .delete(invitations)
    .where(and(eq(invitations.studentId, studentId), eq(invitations.schoolYear, schoolYear)))
    .run();
}
