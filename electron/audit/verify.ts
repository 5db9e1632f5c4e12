import type { Connection } from '../db/database.ts';
import { fromText } from '../vault/encoding.ts';
import { type ChainFault, findFault, GENESIS, type KnownKeys, type TrailEntry, type TrailHead } from './chain.ts';

/** At unlock only the newest part is followed; everything is on request. */
const RECENT = 1000;

export function readHead(db: Connection): TrailHead | null {
  // Safe: the columns of this STRICT table.
  const row = db.prepare('SELECT seq, hash FROM trail_entries ORDER BY seq DESC LIMIT 1').get() as
    | TrailHead
    | undefined;
  return row ?? null;
}

export function* readEntries(db: Connection, from: number): Generator<TrailEntry> {
  const rows = db.prepare('SELECT seq, body, hash, mac FROM trail_entries WHERE seq >= ? ORDER BY seq').iterate(from);
  // Safe: the columns of this STRICT table.
  for (const row of rows) yield row as TrailEntry;
}

type What = {
  readonly keys: KnownKeys;
  readonly anchor: { readonly seq: number; readonly hash: string } | null;
};

/** Follows the last 1,000 entries, and at least back to the first entry whose audit key this device knows. */
export function verifyRecent(db: Connection, what: What): ChainFault | null {
  const head = readHead(db);
  if (!head) return what.anchor && what.anchor.seq > 0 ? { seq: what.anchor.seq, why: 'anchor' } : null;
  const known = Math.min(...what.keys.keys(), what.anchor?.seq ?? head.seq);
  const from = Math.max(1, Math.min(head.seq - RECENT + 1, known));
  return verifyFrom(db, from, what);
}

/** Follows the whole chain; the keys may be those of an auditor. */
export function verifyAll(db: Connection, what: What): ChainFault | null {
  return verifyFrom(db, 1, what);
}

function verifyFrom(db: Connection, from: number, what: What): ChainFault | null {
  const before = from === 1 ? GENESIS : hashAt(db, from - 1);
  if (!before) return { seq: from - 1, why: 'order' };
  const anchors = new Map(what.anchor ? [[what.anchor.seq, fromText(what.anchor.hash)]] : []);
  if (what.anchor && what.anchor.seq < from) anchors.clear();
  return findFault(readEntries(db, from), { seq: from, previous: before }, what.keys, { anchors });
}

function hashAt(db: Connection, seq: number): Buffer | undefined {
  // Safe: the column of this STRICT table.
  const row = db.prepare('SELECT hash FROM trail_entries WHERE seq = ?').get(seq) as { hash: Buffer } | undefined;
  return row?.hash;
}
