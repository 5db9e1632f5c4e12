import { z } from 'zod';
import { HandleId } from '../../shared/kernel/ids.ts';
import { diffRoster, type KnownStudent, type RosterDiff } from '../../shared/students/roster/diff.ts';
import { type ColumnMap, RawTable, ROSTER_FIELDS } from '../../shared/students/roster/model.ts';
import { type Normalised, normalise } from '../../shared/students/roster/normalise.ts';
import { ROSTER_FILE_TROUBLE } from '../../shared/students/roster-contract.ts';
import type { MemorySlot, Reader } from '../db/database.ts';
import { directory } from './directory.ts';
import { openAllStudents } from './store.ts';

/** What the main thread brings: the parsed file and its hash, or why there is none. */
export const BroughtRoster = z.union([
  z.strictObject({ code: z.enum(ROSTER_FILE_TROUBLE) }),
  z.strictObject({ fileHash: z.string().regex(/^[0-9a-f]{64}$/), table: RawTable }),
]);

export type Waiting = { readonly fileHash: string; readonly table: RawTable };
const MOST_WAITING = 3;
const WAITING: MemorySlot<Map<string, Waiting>> = { name: 'students.rosters', make: () => new Map() };

/** Keeps a parsed file in memory under a name that the page can point at; nothing is stored (`formats.md` 16.1). */
export function keepRoster(db: Reader, newId: () => string, waiting: Waiting): HandleId {
  const kept = db.memory(WAITING);
  const handle = HandleId.parse(newId());
  kept.set(handle, waiting);
  const oldest = kept.keys().next();
  if (kept.size > MOST_WAITING && !oldest.done) kept.delete(oldest.value);
  return handle;
}

export function findRoster(db: Reader, handle: string): Waiting | undefined {
  return db.memory(WAITING).get(handle);
}

export function dropRoster(db: Reader, handle: string): void {
  db.memory(WAITING).delete(handle);
}

/** Only fields we know, and only columns that are there. */
export function columnMap(choice: Readonly<Record<string, number>>, table: RawTable): ColumnMap {
  const pairs = ROSTER_FIELDS.flatMap((field) => {
    const index = choice[field];
    return index !== undefined && index < table.headers.length ? [[field, index] as const] : [];
  });
  return Object.fromEntries(pairs);
}

type Plan = { readonly normalised: Normalised; readonly diff: RosterDiff };

/** What this file would change in this vault, today. */
export function planRoster(
  db: Reader,
  waiting: Waiting,
  columns: ColumnMap,
  today: string,
  confirmed: ReadonlySet<number>,
): Plan {
  const normalised = normalise(waiting.table, columns, today);
  return { normalised, diff: diffRoster(normalised.rows, knownStudents(db), confirmed) };
}

function knownStudents(db: Reader): KnownStudent[] {
  const { entries } = directory(db);
  return [...openAllStudents(db)].map(({ row, text }) => ({
    id: row.id,
    state: row.state,
    number: text.number,
    givenName: text.givenName,
    prefix: text.prefix,
    surname: text.surname,
    birthDate: text.birthDate,
    className: entries.get(row.id)?.card.className ?? '',
    coach: text.rosterCoach,
    email: text.email,
  }));
}
