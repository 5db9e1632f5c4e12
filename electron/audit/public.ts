import type { KeyObject } from 'node:crypto';
import type { ACTION_CODES, OUTCOMES } from '../../shared/audit/model.ts';
import type { StudentId, UserId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/permissions.ts';
import type { Connection } from '../db/database.ts';
import { idToBytes } from '../kernel/ids.ts';
import { signCompact } from '../vault/compact-sync.ts';
import { toText, wipe } from '../vault/encoding.ts';
import { bodyText, GENESIS, hashEntry, macEntry, nextKey, type TrailBody, type TrailHead } from './chain.ts';

export { nextKey } from './chain.ts';
export { readHead, verifyAll, verifyRecent } from './verify.ts';

export type TrailNote = {
  readonly act: string;
  readonly action: (typeof ACTION_CODES)[number];
  readonly outcome: (typeof OUTCOMES)[number];
  readonly code?: string;
  readonly user: UserId | null;
  readonly role: Role | null;
  readonly student?: StudentId | null;
  readonly facts?: Readonly<Record<string, string>>;
};

export type Ratchet = { readonly segment: number; readonly seq: number; readonly key: Buffer };

/** The pen of the trail in one opened vault. Lines are written inside the transaction of the change they tell of. */
export type Trail = {
  readonly append: (note: TrailNote) => void;
  /** Called around each transaction: the state goes back when the transaction does. */
  readonly begin: () => void;
  readonly committed: () => void;
  readonly rolledBack: () => void;
  readonly head: () => TrailHead;
  readonly ratchet: () => Ratchet;
  /** Signs the head with the device's key; at lock, every 256 lines and every 10 minutes of use. */
  readonly checkpoint: () => void;
  readonly close: () => void;
};

export type TrailFacts = {
  readonly db: Connection;
  readonly vault: string;
  readonly device: string;
  readonly deviceKey: KeyObject;
  readonly boot: string;
  readonly now: () => Date;
  readonly mono: () => number;
  readonly head: TrailHead | null;
  readonly ratchet: Ratchet;
  /** Told after a commit or a checkpoint, so that the device keeps the newest audit key and anchor. */
  readonly moved: () => void;
};

export const CHECKPOINT_EVERY = 256;

/** Continues the chain at its head with the audit key that belongs there. */
export function createTrail(facts: TrailFacts): Trail {
  const { db } = facts;
  const insert = db.prepare(
    'INSERT INTO trail_entries (seq, segment, at, act, outcome, user_id, student_id, body, hash, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertCheckpoint = db.prepare('INSERT OR REPLACE INTO trail_checkpoints (seq, at, jws) VALUES (?, ?, ?)');
  let seq = facts.head?.seq ?? 0;
  let hash: Buffer = facts.head?.hash ?? GENESIS;
  let key: Buffer = Buffer.from(facts.ratchet.key);
  let before = { seq, hash, key };
  let lastCheckpoint = seq;
  const { segment } = facts.ratchet;

  const append = (note: TrailNote): void => {
    const body: TrailBody = {
      seq: seq + 1,
      segment,
      at: facts.now().toISOString(),
      act: note.act,
      action: note.action,
      outcome: note.outcome,
      code: note.code ?? null,
      user: note.user,
      role: note.role,
      student: note.student ?? null,
      device: facts.device,
      boot: facts.boot,
      mono: Math.round(facts.mono()),
      facts: { ...note.facts },
    };
    const text = bodyText(body);
    const nextHash = hashEntry(body.seq, hash, text);
    insert.run(
      body.seq,
      segment,
      body.at,
      body.act,
      body.outcome,
      body.user === null ? null : idToBytes(body.user),
      body.student === null ? null : idToBytes(body.student),
      text,
      nextHash,
      macEntry(key, nextHash),
    );
    seq = body.seq;
    hash = nextHash;
    key = nextKey(key);
  };

  const checkpoint = (): void => {
    const at = facts.now().toISOString();
    const about = { vault: facts.vault, device: facts.device, segment, seq, h: toText(hash), at };
    insertCheckpoint.run(seq, at, signCompact(facts.deviceKey, facts.device, 'zs-checkpoint', about));
    lastCheckpoint = seq;
  };

  return {
    append,
    begin() {
      before = { seq, hash, key };
    },
    committed() {
      if (before.key !== key) wipe(before.key);
      before = { seq, hash, key };
      if (seq - lastCheckpoint >= CHECKPOINT_EVERY) checkpoint();
      facts.moved();
    },
    rolledBack() {
      ({ seq, hash, key } = before);
    },
    head: () => ({ seq, hash }),
    ratchet: () => ({ segment, seq: seq + 1, key }),
    checkpoint() {
      if (seq > lastCheckpoint) checkpoint();
    },
    close: () => wipe(key),
  };
}
