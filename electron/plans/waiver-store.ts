import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { SchoolYear } from '../../shared/kernel/days.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { Prose } from '../../shared/kernel/text.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import { oppWaivers } from './table.ts';

const WaiverText = z.strictObject({ why: Prose });
export type WaiverRow = Omit<typeof oppWaivers.$inferSelect, 'sealed'>;
export type KeptWaiver = WaiverRow & { readonly why: string };

const rowOf = ({ studentId, schoolYear, revision }: WaiverRow): SealedRow => ({
  table: 'opp_waivers',
  id: `${studentId} ${schoolYear}`,
  dossier: studentId,
  revision,
});

export function listWaivers(db: Reader, schoolYear: SchoolYear): (WaiverRow & { readonly open: () => KeptWaiver })[] {
  return db.orm
    .select()
    .from(oppWaivers)
    .where(eq(oppWaivers.schoolYear, schoolYear))
    .all()
    .map(({ sealed, ...row }) => ({
      ...row,
      open: () => ({ ...row, ...db.open(rowOf(row), 'onderwijs', WaiverText, sealed) }),
    }));
}

export function saveWaiver(db: Writer, { why, ...row }: KeptWaiver): void {
  const set = { ...row, sealed: db.seal(rowOf(row), 'onderwijs', WaiverText, { why }) };
  const target = [oppWaivers.studentId, oppWaivers.schoolYear];
  db.orm.insert(oppWaivers).values(set).onConflictDoUpdate({ target, set }).run();
}

export function deleteWaiver(db: Writer, studentId: StudentId, schoolYear: SchoolYear): void {
  const where = and(eq(oppWaivers.studentId, studentId), eq(oppWaivers.schoolYear, schoolYear));
  db.orm.delete(oppWaivers).where(where).run();
}
