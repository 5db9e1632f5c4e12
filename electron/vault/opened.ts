import path from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { SealedPlace } from '../../shared/kernel/compartments.ts';
import { ROLE_ACCESS, type Role } from '../../shared/kernel/permissions.ts';
import type { Trail } from '../audit/public.ts';
import type { Connection, MemorySlot, Reader, SealedFile, Writer } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { MIGRATIONS } from '../db/migrations/index.ts';
import { openDatabase } from '../db/open.ts';
import { keepStatements } from '../db/statements.ts';
import type { SealedChange } from '../kernel/house.ts';
import { createBlobStore } from './blobs.ts';
import { privateEncKey } from './compact-sync.ts';
import { sha256, toText, wipe } from './encoding.ts';
import { vaultSubKey } from './kdf.ts';
import { createKeyring, type Keyring } from './keyring.ts';
import { createKeysDb, type KeysDb } from './keys-db.ts';
import { type SigPublic, thumbprint } from './principals.ts';
import { createSealer } from './sealed.ts';
import type { OpenedKeys } from './unlock.ts';

export const VAULT_DB = 'vault.db';
export const KEYS_DB = 'keys.db';

/** The databases of an opened vault, with everything that reads and writes them. */
export type OpenedVault = {
  readonly folder: string;
  readonly keys: OpenedKeys;
  readonly connection: Connection;
  readonly keysDb: KeysDb;
  readonly keyring: Keyring;
  readonly reader: Reader;
  /** Which keys the acting role may use; what was kept in memory is dropped. */
  readonly actAs: (role: Role) => void;
  readonly transact: <T>(trail: Trail, work: (db: Writer, changes: () => readonly SealedChange[]) => T) => T;
  /** Removes the attachments that no row knows of; how many. Only once the trail says that this database is the newest. */
  readonly sweepFiles: (known: readonly string[]) => number;
  readonly close: () => void;
};

export async function openVault(folder: string, keys: OpenedKeys): Promise<OpenedVault> {
  const { header } = keys;
  const open = (file: string, label: 'zs1/db' | 'zs1/keyring') =>
    openDatabase(path.join(folder, file), vaultSubKey(keys.vk, header.vault, header.epoch, label));
  const connection = open(VAULT_DB, 'zs1/db');
  let keysConnection: Connection | undefined;
  try {
    keysConnection = open(KEYS_DB, 'zs1/keyring');
    migrate(connection, MIGRATIONS);
    return assemble(folder, keys, connection, createKeysDb(keysConnection), await signersOf(keys));
  } catch (error) {
    connection.close();
    keysConnection?.close();
    throw error;
  }
}

function assemble(
  folder: string,
  keys: OpenedKeys,
  connection: Connection,
  keysDb: KeysDb,
  signers: ReadonlyMap<string, SigPublic>,
): OpenedVault {
  const { header, principal } = keys;
  const me = { id: principal.id, enc: privateEncKey(keys.keys) };
  const { vault, epoch } = header;
  const keyring = createKeyring({ vault, epoch, keysDb, wrapKeys: keys.wrapKeys, me, signers });
  const sealer = createSealer(vault, keyring);
  const nameKey = vaultSubKey(keys.vk, vault, epoch, 'zs1/blob-name');
  const files = createBlobStore(folder, vault, nameKey, keyring);
  const memory = new Map<MemorySlot<unknown>, unknown>();
  const changes: SealedChange[] = [];
  let afterCommit: (() => void)[] = [];
  let afterRollback: (() => void)[] = [];

  const db = {
    orm: drizzle(keepStatements(connection)),
    schoolDossier: vault,
    open: sealer.open,
    canOpen: sealer.canOpen,
    memory: <T>(slot: MemorySlot<T>): T => {
      if (!memory.has(slot)) memory.set(slot, slot.make(db));
      // Safe: the value under a slot is what that slot made.
      return memory.get(slot) as T;
    },
    seal: (row: Parameters<Writer['seal']>[0], ...rest: [SealedPlace, never, never]): Buffer => {
      const blob = sealer.seal(row, ...rest);
      changes.push({ name: `${row.table}:${row.id}:${row.revision}`, hash: toText(sha256(blob).subarray(0, 16)) });
      return blob;
    },
    openFile: files.open,
    sealFile: (file: SealedFile, place: SealedPlace, bytes: Uint8Array): void => {
      afterRollback.push(() => files.drop(file));
      files.seal(file, place, bytes);
      changes.push({ name: `file:${file.id}`, hash: toText(sha256(bytes).subarray(0, 16)) });
    },
    dropFile: (file: SealedFile) => void afterCommit.push(() => files.drop(file)),
    destroyKeys: (dossier: string, at: string): void => {
      keysDb.destroyDossier(dossier, sha256(`zs1/erased ${vault} ${dossier}`), at);
      keyring.recheck();
    },
    afterCommit: (work: () => void) => void afterCommit.push(work),
    afterRollback: (work: () => void) => void afterRollback.push(work),
    // Safe: the brands exist for the compiler only; who holds a Writer is decided by `transact` below.
  } as unknown as Writer;

  const transact: OpenedVault['transact'] = (trail, work) => {
    if (connection.inTransaction) throw new Error('transactions do not nest');
    changes.length = 0;
    afterCommit = [];
    afterRollback = [];
    trail.begin();
    connection.exec('BEGIN IMMEDIATE');
    let value: ReturnType<typeof work>;
    try {
      value = work(db, () => changes);
      keysDb.commit();
      connection.exec('COMMIT');
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      keysDb.rollback();
      keyring.recheck();
      trail.rolledBack();
      for (const back of afterRollback) back();
      throw error;
    }
    trail.committed();
    for (const later of afterCommit) later();
    return value;
  };

  return {
    folder,
    keys,
    connection,
    keysDb,
    keyring,
    reader: db,
    transact,
    sweepFiles: files.sweep,
    actAs(role) {
      const { grant, compartments } = ROLE_ACCESS[role];
      const always: SealedPlace[] = ['school', 'eigen'];
      keyring.limitTo(
        grant === 'whole' ? [...always, ...compartments] : always,
        grant === 'perPupil' ? compartments : [],
      );
      memory.clear();
    },
    close() {
      memory.clear();
      keyring.forget();
      for (const database of [connection, keysDb.connection]) {
        database.pragma('wal_checkpoint(TRUNCATE)');
        database.close();
      }
      wipe(keys.vk, ...keys.wrapKeys.values());
    },
  };
}

/** Everybody who holds a whole compartment may grant single pupils of it. */
async function signersOf(keys: OpenedKeys): Promise<Map<string, SigPublic>> {
  const signers = new Map<string, SigPublic>();
  for (const principal of keys.header.principals) {
    const roles = keys.rolesOf.get(principal.id) ?? [];
    const holds = principal.kind === 'recovery' || roles.some((role) => ROLE_ACCESS[role].grant === 'whole');
    if (holds) signers.set(await thumbprint(principal.sig), principal.sig);
  }
  return signers;
}
