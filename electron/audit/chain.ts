import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ACTION_CODES, OUTCOMES } from '../../shared/audit/model.ts';
import { ROLES } from '../../shared/kernel/permissions.ts';
import { canonicalJson, sha256 } from '../vault/encoding.ts';

/* The construction of `security.md` 4.3. Pure: no database, no clock.
   h_i = SHA-256("zs/audit/v1" ‖ u64(i) ‖ h_{i-1} ‖ SHA-256(canonical JSON of entry i))
   m_i = HMAC-SHA-256(A_i, h_i)    A_{i+1} = HMAC-SHA-256(A_i, "zs/audit/ratchet/v1"), A_i destroyed */

/** One entry as it is hashed. Codes, ids and counts only. */
export const TrailBody = z.strictObject({
  seq: z.number().int().min(1),
  segment: z.number().int().min(1),
  at: z.string(),
  act: z.string(),
  action: z.enum(ACTION_CODES),
  outcome: z.enum(OUTCOMES),
  code: z.string().nullable(),
  user: z.uuid().nullable(),
  role: z.enum(ROLES).nullable(),
  student: z.uuid().nullable(),
  device: z.uuid(),
  /** Random id of the run of the program, and its monotonic milliseconds: order without trusting the clock (T14). */
  boot: z.string(),
  mono: z.number().int(),
  /** Facts as codes and hashes: { minutes: 'sha256…', rows: '12' }. */
  facts: z.record(z.string(), z.string()),
});
export type TrailBody = z.infer<typeof TrailBody>;

/** What stood in the table: the body, its hash and its MAC. */
export type TrailEntry = { readonly body: string; readonly hash: Buffer; readonly mac: Buffer; readonly seq: number };

/** The last entry: where the next one hangs on. */
export type TrailHead = { readonly seq: number; readonly hash: Buffer };

export const GENESIS = Buffer.alloc(32);

export function hashEntry(seq: number, previous: Uint8Array, body: string): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(seq));
  return sha256('zs/audit/v1', number, previous, sha256(body));
}

export function macEntry(key: Uint8Array, hash: Uint8Array): Buffer {
  return createHmac('sha256', key).update(hash).digest();
}

export function nextKey(key: Uint8Array): Buffer {
  return createHmac('sha256', key).update('zs/audit/ratchet/v1').digest();
}

export function bodyText(body: TrailBody): string {
  return canonicalJson(body);
}

export type ChainFault = { readonly seq: number; readonly why: 'order' | 'form' | 'hash' | 'mac' | 'tail' | 'anchor' };

export type ChainStart = {
  /** Sequence number of the first entry given, and the hash of the one before it. */
  readonly seq: number;
  readonly previous: Uint8Array;
};

/** The audit key of an entry where it is known: A₀ of a segment for the auditor, the device's own for the newest part. */
export type KnownKeys = ReadonlyMap<number, Uint8Array>;

/**
 * Follows the chain from `start`. `keys` says at which sequence numbers an audit key is known; from there on every
 * MAC is checked. `head` is what must be the last entry (the device's own record), `anchors` are hashes seen before.
 */
export function findFault(
  entries: Iterable<TrailEntry>,
  start: ChainStart,
  keys: KnownKeys,
  expected: { readonly head?: { seq: number; hash: Uint8Array }; readonly anchors?: ReadonlyMap<number, Uint8Array> },
): ChainFault | null {
  let seq = start.seq - 1;
  let previous = start.previous;
  let key: Uint8Array | undefined;
  for (const entry of entries) {
    seq += 1;
    if (entry.seq !== seq) return { seq, why: 'order' };
    const body = readBody(entry.body);
    if (!body || body.seq !== seq) return { seq, why: 'form' };
    const hash = hashEntry(seq, previous, entry.body);
    if (!same(hash, entry.hash)) return { seq, why: 'hash' };
    key = keys.get(seq) ?? key;
    if (key && !same(macEntry(key, hash), entry.mac)) return { seq, why: 'mac' };
    const anchor = expected.anchors?.get(seq);
    if (anchor && !same(anchor, hash)) return { seq, why: 'anchor' };
    if (key) key = nextKey(key);
    previous = hash;
  }
  if (expected.head && (expected.head.seq !== seq || !same(expected.head.hash, previous))) return { seq, why: 'tail' };
  const unseen = [...(expected.anchors?.keys() ?? [])].find((at) => at > seq);
  return unseen === undefined ? null : { seq: unseen, why: 'anchor' };
}

/** The body, only when it is canonical: another spelling of the same entry is not the same entry. */
export function readBody(text: string): TrailBody | undefined {
  try {
    const parsed = TrailBody.safeParse(JSON.parse(text));
    return parsed.success && bodyText(parsed.data) === text ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
