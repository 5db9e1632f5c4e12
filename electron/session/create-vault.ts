import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { COMPARTMENTS } from '../../shared/kernel/compartments.ts';
import { UserId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/permissions.ts';
import { assertEncrypted, openDatabase } from '../db/open.ts';
import { seedSchool } from '../settings/public.ts';
import { sealHeader, signerOf } from '../vault/charter.ts';
import { formatCode } from '../vault/codes.ts';
import { toText } from '../vault/encoding.ts';
import { type Header, pairCheck, writeHeader, writeWhole } from '../vault/header.ts';
import { vaultSubKey } from '../vault/kdf.ts';
import { newRecoveryPrincipal, newUserPrincipal, papersFor } from '../vault/members.ts';
import { KEYS_DB, VAULT_DB } from '../vault/opened.ts';
import { newPrivateKeys, newSecret, type PrivateKeys, thumbprint } from '../vault/principals.ts';
import { openKeys } from '../vault/unlock.ts';
import type { Keeper } from './keeper.ts';
import { insertUser } from './store.ts';

/** The first user can do the work alone: he coordinates care, keeps the confidential part, and hands out keys. */
export const FOUNDER_ROLES: readonly Role[] = ['zorgcoordinator', 'aandachtsfunctionaris', 'beheerder'];
const BALLAST_BYTES = 8 * 1024 * 1024;

export type Founding = {
  readonly folder: string;
  readonly schoolName: string;
  readonly userName: string;
  readonly passphrase: string;
};
export type Sheet = { readonly recoveryCode: string; readonly pairingCode: string };

/**
 * Makes a whole new vault in an empty folder and opens it (ZS1 3.3). The header is written last, so that a folder
 * without one is no vault; when anything fails the folder is left as it was.
 */
export async function foundVault(keeper: Keeper, founding: Founding): Promise<Sheet> {
  const before = new Set(existsSync(founding.folder) ? readdirSync(founding.folder) : []);
  try {
    return await make(keeper, founding);
  } catch (error) {
    keeper.abandon();
    for (const name of readdirSync(founding.folder)) {
      if (!before.has(name)) rmSync(path.join(founding.folder, name), { recursive: true, force: true });
    }
    throw error;
  }
}

async function make(keeper: Keeper, { folder, ...founding }: Founding): Promise<Sheet> {
  const { now, newId, cost } = keeper.facts;
  const vault = randomUUID();
  const pairing = newSecret(16);
  const where = { vault, epoch: 1, pairing, at: now() };
  const userId = UserId.parse(newId());
  const recoveryCode = newSecret(32);
  const user = await newUserPrincipal(where, { id: userId, letter: 'A', passphrase: founding.passphrase, cost });
  const recovery = await newRecoveryPrincipal(where, newId(), recoveryCode);
  const held = { vk: newSecret(32), compartments: new Map(COMPARTMENTS.map((place) => [place, newSecret(32)])) };
  const signer = await signerOf(user.keys);
  const userPapers = await papersFor(signer, where, user.principal, FOUNDER_ROLES, held);
  const recoveryPapers = await papersFor(signer, where, recovery.principal, [], held);
  const header = sealHeader(
    {
      typ: 'zs-vault',
      v: 1,
      suite: 'ZS1',
      vault,
      epoch: 1,
      serial: 1,
      prev: null,
      pair: pairCheck(vault, pairing),
      root: user.principal.sig,
      principals: [user.principal, recovery.principal],
      roles: [userPapers.role, recoveryPapers.role],
      grants: [...userPapers.grants, ...recoveryPapers.grants],
      tomb: null,
    },
    signer,
    held.vk,
    where.at,
  );
  writeFolder(folder, header, held.vk);
  keeper.addVault(vault, {
    folder,
    label: founding.schoolName,
    pairing: toText(pairing),
    root: await thumbprint(header.root),
    serial: 1,
    deviceId: newId(),
    deviceKeys: await newPrivateKeys(),
    ratchet: null,
    anchor: null,
    lastLetter: 'A',
    lastOpenedAt: where.at.toISOString(),
    waitingDrafts: 0,
    backupFolder: null,
    newestBackupAt: null,
  });
  await enterFirst(keeper, folder, header, { user, pairing, passphrase: founding.passphrase });
  keeper.note({ act: 'session.createVault', action: 'C', outcome: 'ok' });
  const opened = keeper.opened();
  opened?.transact((db) => {
    insertUser(db, { userId, staffId: null, name: founding.userName }, where.at.toISOString());
    seedSchool(db, founding.schoolName, newId);
  });
  keeper.rename(founding.userName);
  writeHeader(folder, header);
  keeper.saveNow();
  return { recoveryCode: formatCode(recoveryCode), pairingCode: formatCode(pairing) };
}

type First = {
  user: { principal: Header['principals'][number]; keys: PrivateKeys };
  pairing: Buffer;
  passphrase: string;
};

async function enterFirst(
  keeper: Keeper,
  folder: string,
  header: Header,
  { user, pairing, passphrase }: First,
): Promise<void> {
  // The way every later unlock goes: a record that cannot be opened again must not become a vault.
  const keys = await openKeys(header, user.principal, Buffer.from(passphrase.normalize('NFC')), pairing);
  if (!keys) throw new Error('a new vault does not open');
  await keeper.enter(folder, keys, pairing, 'zorgcoordinator');
}

/** Both databases with their first written page, and the places that later files go. */
function writeFolder(folder: string, header: Header, vk: Uint8Array): void {
  for (const [name, label] of [
    [VAULT_DB, 'zs1/db'],
    [KEYS_DB, 'zs1/keyring'],
  ] as const) {
    const file = path.join(folder, name);
    const db = openDatabase(file, vaultSubKey(vk, header.vault, header.epoch, label));
    db.pragma('user_version = 0');
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    assertEncrypted(file);
  }
  mkdirSync(path.join(folder, 'blobs'), { mode: 0o700 });
  mkdirSync(path.join(folder, 'index'), { mode: 0o700 });
  writeWhole(path.join(folder, 'ballast'), Buffer.alloc(BALLAST_BYTES));
}
