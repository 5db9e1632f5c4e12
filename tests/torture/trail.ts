import {
  findFault,
  GENESIS,
  hashEntry,
  macEntry,
  nextKey,
  readBody,
  type TrailEntry,
} from '../../electron/audit/chain.ts';
import { parseCode } from '../../electron/vault/codes.ts';
import { openAuditKey, openUnlockRecord } from '../../electron/vault/principals.ts';
import { findStudents, studentPage } from '../../shared/students/contract.ts';
import { aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';
import { numbers, pick, type Torture } from './torture.ts';

/** P22: mutations of an exported trail, as an auditor checks it with A₀ from the recovery sheet. 100 % detected. */
export const trail: Torture = {
  name: 'trail',
  usual: 500,
  small: 150,
  async run(runs) {
    const world = await createWorld();
    try {
      const { entries, keys } = await exported(world);
      const last = entries.at(-1);
      if (!last) throw new Error('no trail');
      const head = { seq: last.seq, hash: last.hash };
      const fault = (list: readonly TrailEntry[]) => findFault(list, { seq: 1, previous: GENESIS }, keys, { head });
      const random = numbers(22);
      let missed = 0;
      const byKind: Record<string, number> = {};
      for (let i = 0; i < runs; i++) {
        const [kind, changed] = mutate(random, entries);
        byKind[kind] = (byKind[kind] ?? 0) + 1;
        if (!fault(changed)) missed += 1;
      }
      // Controls: the true trail has no fault, and a chain recomputed after a change fools whoever lacks the MAC keys.
      const rechained = rechain(entries, Math.floor(entries.length / 2));
      const lastOfRechained = rechained.at(-1);
      const fooled = lastOfRechained && !findFault(rechained, { seq: 1, previous: GENESIS }, new Map(), {});
      const control = fault(entries) === null && fooled === true && fault(rechained) !== null;
      return { ok: missed === 0, runs, entries: entries.length, missed, byKind, control };
    } finally {
      await world.close();
    }
  },
};

async function exported(world: World): Promise<{ entries: TrailEntry[]; keys: Map<number, Buffer> }> {
  for (let i = 0; i < 30; i++) {
    const studentId = await aStudent(world, { surname: `Jansen${i}` });
    await world.get(studentPage, { studentId });
    world.advance(16);
    await world.get(findStudents, { text: 'jan', className: null, state: 'all', offset: 0, limit: 5 });
  }
  const { connection } = world.opened().vault;
  // Safe: the columns of these STRICT tables.
  const entries = connection
    .prepare('SELECT seq, body, hash, mac FROM trail_entries ORDER BY seq')
    .all() as TrailEntry[];
  const segments = connection.prepare('SELECT first_seq AS first, sealed_keys AS sealed FROM trail_segments').all() as {
    first: number;
    sealed: string;
  }[];
  const { header } = world.opened();
  const recovery = header.principals.find(({ kind }) => kind === 'recovery');
  const code = parseCode(world.sheet.recoveryCode, 32);
  const pairing = parseCode(world.sheet.pairingCode, 16);
  if (!recovery || !code || !pairing) throw new Error('no sheet');
  const mine = await openUnlockRecord(recovery.unlock, code, { vault: header.vault, sub: recovery.id, pairing });
  if (!mine) throw new Error('sheet does not fit');
  const keys = new Map<number, Buffer>();
  for (const { first, sealed } of segments) keys.set(first, await openAuditKey(JSON.parse(sealed)[recovery.id], mine));
  return { entries, keys };
}

function mutate(random: () => number, entries: readonly TrailEntry[]): [string, TrailEntry[]] {
  const at = Math.floor(random() * entries.length);
  const list = [...entries];
  const entry = list[at];
  if (!entry) throw new Error('no entry');
  const kind = pick(random, [
    'byte of body',
    'byte of hash',
    'byte of mac',
    'delete',
    'swap',
    'repeat',
    'cut tail',
    'rewrite',
    'rechain',
  ]);
  const flipped = (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    const i = Math.floor(random() * copy.length);
    copy[i] = (copy[i] ?? 0) ^ (1 << Math.floor(random() * 8));
    return copy;
  };
  if (kind === 'byte of body') list[at] = { ...entry, body: flipped(Buffer.from(entry.body)).toString('latin1') };
  else if (kind === 'byte of hash') list[at] = { ...entry, hash: flipped(entry.hash) };
  else if (kind === 'byte of mac') list[at] = { ...entry, mac: flipped(entry.mac) };
  else if (kind === 'delete') list.splice(at, 1);
  else if (kind === 'repeat') list.splice(at, 0, entry);
  else if (kind === 'cut tail') list.length = Math.min(at, list.length - 1);
  else if (kind === 'rechain') return [kind, rechain(entries, at)];
  else if (kind === 'rewrite') list[at] = { ...entry, body: another(entry.body) };
  else {
    const other = (at + 1 + Math.floor(random() * (list.length - 1))) % list.length;
    const second = list[other];
    if (second) [list[at], list[other]] = [second, entry];
  }
  return [kind, list];
}

function another(text: string): string {
  const body = readBody(text);
  return text.replace(`"act":"${body?.act ?? ''}"`, '"act":"session.status"').replace('"code":null', '"code":"X"');
}

/** Changes one entry and makes every hash fit again; the MAC keys of the past are not to be had. */
function rechain(entries: readonly TrailEntry[], at: number): TrailEntry[] {
  let previous: Buffer = at === 0 ? GENESIS : (entries[at - 1]?.hash ?? GENESIS);
  let key: Buffer = Buffer.alloc(32, 1);
  return entries.map((entry, i) => {
    if (i < at) return entry;
    const body = i === at ? another(entry.body) : entry.body;
    const hash = hashEntry(entry.seq, previous, body);
    previous = hash;
    key = nextKey(key);
    return { ...entry, body, hash, mac: macEntry(key, hash) };
  });
}
