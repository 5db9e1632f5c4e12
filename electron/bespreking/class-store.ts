import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { MeetingId, StudentId } from '../../shared/kernel/ids.ts';
import { Prose } from '../../shared/kernel/text.ts';
import type { Reader, SealedRow, Writer } from '../db/database.ts';
import type { CommandContext } from '../kernel/context.ts';
import { classReviews } from './table.ts';

type Kept = typeof classReviews.$inferSelect;
export type Review = Omit<Kept, 'sealed'> & { readonly note: string };
const ReviewText = z.strictObject({ note: Prose });

const sealedRow = ({ id, studentId, revision }: Omit<Kept, 'sealed'>): SealedRow => ({
  table: 'class_reviews',
  id,
  dossier: studentId,
  revision,
});

/** The plain part, in the order of the class list. */
export function listReviewRows(db: Reader, meetingId: MeetingId): Kept[] {
  const its = eq(classReviews.meetingId, meetingId);
  return db.orm.select().from(classReviews).where(its).orderBy(asc(classReviews.position)).all();
}

export function openReview(db: Reader, { sealed, ...row }: Kept): Review {
  return { ...row, note: db.open(sealedRow(row), 'onderwijs', ReviewText, sealed).note };
}

export function findReview(db: Reader, meetingId: MeetingId, studentId: StudentId): Review | undefined {
  const it = and(eq(classReviews.meetingId, meetingId), eq(classReviews.studentId, studentId));
  const kept = db.orm.select().from(classReviews).where(it).get();
  return kept && openReview(db, kept);
}

export function saveReview(db: Writer, { note, ...row }: Review): void {
  const set = { ...row, sealed: db.seal(sealedRow(row), 'onderwijs', ReviewText, { note }) };
  db.orm.insert(classReviews).values(set).onConflictDoUpdate({ target: classReviews.id, set }).run();
}

/** Everybody of the class gets a line, in the order of the class list. */
export function addReviews({ db, newId }: CommandContext, meetingId: MeetingId, pupils: readonly StudentId[]): void {
  for (const [at, studentId] of pupils.entries())
    saveReview(db, { id: newId(), meetingId, studentId, position: at + 1, outcome: 'open', revision: 1, note: '' });
}
