import { randomBytes } from 'node:crypto';
import type { Ratchet } from '../audit/public.ts';
import type { Connection } from '../db/database.ts';
import { idToBytes } from '../kernel/ids.ts';
import { sealAuditKey } from '../vault/principals.ts';
import type { OpenedKeys } from '../vault/unlock.ts';

/**
 * Begins a segment of the trail with a fresh audit key A₀, sealed to the recovery key and to every privacy officer
 * (the auditors), so that they can check every MAC later. The device keeps only the newest key (`security.md` 4.3).
 */
export async function newSegment(
  db: Connection,
  keys: OpenedKeys,
  facts: { readonly device: string; readonly startedAt: string; readonly seq: number },
): Promise<Ratchet> {
  const key = randomBytes(32);
  const auditors = keys.header.principals.filter(
    ({ id, kind }) => kind === 'recovery' || keys.rolesOf.get(id)?.includes('privacyOfficer'),
  );
  const sealed = await Promise.all(auditors.map(async ({ id, enc }) => [id, await sealAuditKey(key, enc)]));
  const last = db.prepare('SELECT max(segment) FROM trail_segments').pluck().get();
  const segment = (typeof last === 'number' ? last : 0) + 1;
  db.prepare(
    'INSERT INTO trail_segments (segment, first_seq, started_at, device, sealed_keys) VALUES (?, ?, ?, ?, ?)',
  ).run(segment, facts.seq, facts.startedAt, idToBytes(facts.device), JSON.stringify(Object.fromEntries(sealed)));
  return { segment, seq: facts.seq, key };
}
