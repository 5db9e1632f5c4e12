import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import { BLOBS_FOLDER, isBlobName } from '../vault/blobs.ts';
import { parseCode } from '../vault/codes.ts';
import { ContainerError, openContainer, readPreamble } from '../vault/container.ts';
import { toText } from '../vault/encoding.ts';
import { pairCheck, parseHeader, writeHeader, writeWhole } from '../vault/header.ts';
import { KEYS_DB, VAULT_DB } from '../vault/opened.ts';
import { newPrivateKeys, openAuditKey, openUnlockRecord, type PrivateKeys, thumbprint } from '../vault/principals.ts';
import { openKeys } from '../vault/unlock.ts';
import { FACTS_PART, Facts, HEADER_PART, Preamble } from './backup.ts';
import type { Keeper } from './keeper.ts';
import { newFolderTrouble, troubleOf, type VaultTrouble } from './trouble.ts';

export type BackupPair = { readonly data: string; readonly keys: string; readonly madeAt: string };
export type PairTrouble = 'NOT_A_BACKUP' | 'KEY_BACKUP_MISSING' | 'DATA_BACKUP_MISSING';

/** Which of the chosen files is the data and which the keys; the newest of each when there are more. */
export function pairUp(files: readonly string[]): Result<BackupPair, PairTrouble> {
  const known = files.flatMap((file) => {
    try {
      return [{ file, preamble: Preamble.parse(readPreamble(file).preamble) }];
    } catch {
      return [];
    }
  });
  if (known.length === 0) return refuse('NOT_A_BACKUP');
  const newest = (typ: Preamble['typ']) =>
    known.filter(({ preamble }) => preamble.typ === typ).sort((a, b) => (a.preamble.at < b.preamble.at ? 1 : -1))[0];
  const data = newest('zs-data');
  const keys = newest('zs-keys');
  if (!data) return refuse('DATA_BACKUP_MISSING');
  if (!keys) return refuse('KEY_BACKUP_MISSING');
  return { ok: true, value: { data: data.file, keys: keys.file, madeAt: data.preamble.at } };
}

type Sheet = { readonly recoveryCode: string; readonly pairingCode: string };
type RestoreTrouble = 'WRONG_RECOVERY_CODE' | 'BACKUP_DAMAGED' | 'BACKUP_PARTS_DIFFER' | VaultTrouble;
export type Restored = { readonly students: number; readonly entries: number; readonly madeAt: string };

/**
 * Puts a vault back into an empty folder with the recovery sheet alone. Nothing is left behind when it fails.
 * Users get a new passphrase afterwards, one by one, with the same sheet.
 */
export async function restore(
  keeper: Keeper,
  pair: BackupPair,
  folder: string,
  sheet: Sheet,
): Promise<Result<Restored, RestoreTrouble>> {
  const trouble = newFolderTrouble(folder);
  if (trouble) return refuse(trouble);
  const code = parseCode(sheet.recoveryCode, 32);
  const pairing = parseCode(sheet.pairingCode, 16);
  if (!code || !pairing) return refuse('WRONG_RECOVERY_CODE');
  try {
    const data = Preamble.parse(readPreamble(pair.data).preamble);
    const keys = Preamble.parse(readPreamble(pair.keys).preamble);
    if (data.vault !== keys.vault) return refuse('BACKUP_PARTS_DIFFER');
    const where = { vault: data.vault, sub: data.recovery.id, pairing };
    const mine =
      data.pair === pairCheck(data.vault, pairing) ? await openUnlockRecord(data.recovery.unlock, code, where) : null;
    if (!mine) return refuse('WRONG_RECOVERY_CODE');
    await unpack(pair.data, data, mine, folder);
    await unpack(pair.keys, keys, mine, folder);
    return { ok: true, value: await settle(keeper, folder, code, pairing, data.at) };
  } catch (error) {
    for (const name of [VAULT_DB, KEYS_DB, HEADER_PART, FACTS_PART, BLOBS_FOLDER])
      rmSync(path.join(folder, name), { recursive: true, force: true });
    return refuse(error instanceof ContainerError || isFormError(error) ? 'BACKUP_DAMAGED' : troubleOf(error));
  }
}

async function unpack(file: string, { to, recovery }: Preamble, mine: PrivateKeys, folder: string): Promise<void> {
  const sealed = to[recovery.id];
  if (sealed === undefined) throw new ContainerError('not sealed to the recovery key');
  openContainer(file, await openAuditKey(sealed, mine), (name) => {
    const file = path.join(folder, name);
    if (name.startsWith(`${BLOBS_FOLDER}/`) && isBlobName(name.slice(BLOBS_FOLDER.length + 1))) {
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      return file;
    }
    if (![VAULT_DB, KEYS_DB, HEADER_PART, FACTS_PART].includes(name)) throw new ContainerError('unknown part');
    return file;
  });
}

/** Opens what was put back, follows its trail, and makes this laptop know it. */
async function settle(
  keeper: Keeper,
  folder: string,
  code: Buffer,
  pairing: Buffer,
  madeAt: string,
): Promise<Restored> {
  const header = parseHeader(readFileSync(path.join(folder, HEADER_PART)));
  const facts = Facts.parse(JSON.parse(readFileSync(path.join(folder, FACTS_PART), 'utf8')));
  const recovery = header.principals.find(({ kind }) => kind === 'recovery');
  const keys = recovery ? await openKeys(header, recovery, code, pairing) : null;
  if (!keys) throw new ContainerError('header does not open');
  rmSync(path.join(folder, FACTS_PART));
  for (const name of ['blobs', 'index']) mkdirSync(path.join(folder, name), { recursive: true, mode: 0o700 });
  writeWhole(path.join(folder, 'ballast'), Buffer.alloc(8 * 1024 * 1024));
  writeHeader(folder, header);
  keeper.addVault(header.vault, {
    folder,
    label: facts.label,
    pairing: toText(pairing),
    root: await thumbprint(header.root),
    serial: header.serial,
    deviceId: keeper.facts.newId(),
    deviceKeys: await newPrivateKeys(),
    ratchet: null,
    anchor: { seq: facts.head.seq, hash: facts.head.hash },
    lastLetter: null,
    lastOpenedAt: null,
    waitingDrafts: 0,
    backupFolder: null,
    newestBackupAt: null,
  });
  await keeper.enterForRecovery(folder, keys, pairing);
  const opened = keeper.recovering();
  if (!opened) throw new Error('restored vault did not open');
  const count = (table: string): number =>
    Number(opened.vault.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const restored = { students: count('students'), entries: count('trail_entries'), madeAt };
  if (restored.students !== facts.students || restored.entries !== facts.entries)
    throw new ContainerError('counts differ');
  opened.transact(() =>
    opened.trail.append({ act: 'session.restoreVault', action: 'E', outcome: 'ok', user: null, role: null }),
  );
  keeper.close('session.restart');
  return restored;
}

function isFormError(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === 'ZodError' || error.name === 'SyntaxError' || error.name === '$ZodError')
  );
}
