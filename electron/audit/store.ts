import { and, count, desc, eq, gte, isNotNull, lt, ne, type SQL } from 'drizzle-orm';
import type { StudentId, UserId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../db/database.ts';
import { trailEntries } from './table.ts';

export type TrailRow = typeof trailEntries.$inferSelect;

export type TrailFilter = {
  /** Instants in UTC, inclusive and exclusive. */
  readonly from: string | null;
  readonly until: string | null;
  readonly userId: UserId | null;
  readonly studentId: StudentId | null;
  readonly onlyRefused: boolean;
  readonly before: number | null;
};

function conditions(filter: TrailFilter): SQL | undefined {
  const parts: (SQL | undefined)[] = [
    filter.from === null ? undefined : gte(trailEntries.at, filter.from),
    filter.until === null ? undefined : lt(trailEntries.at, filter.until),
    filter.userId === null ? undefined : eq(trailEntries.userId, filter.userId),
    filter.studentId === null ? isNotNull(trailEntries.seq) : eq(trailEntries.studentId, filter.studentId),
    filter.onlyRefused ? ne(trailEntries.outcome, 'ok') : undefined,
  ];
  return and(...parts.filter((part) => part !== undefined));
}

/** Newest first. */
export function listTrail(db: Reader, filter: TrailFilter, limit: number): TrailRow[] {
  const older = filter.before === null ? undefined : lt(trailEntries.seq, filter.before);
  return db.orm
    .select()
    .from(trailEntries)
    .where(and(conditions(filter), older))
    .orderBy(desc(trailEntries.seq))
    .limit(limit)
    .all();
}

export function countTrail(db: Reader, filter: TrailFilter): number {
  return db.orm.select({ n: count() }).from(trailEntries).where(conditions(filter)).get()?.n ?? 0;
}
