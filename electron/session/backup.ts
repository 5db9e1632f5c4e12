import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { BackupState } from '../../shared/session/model.ts';
import { openDatabase } from '../db/open.ts';
import { listBlobFiles } from '../vault/blobs.ts';
import { remac } from '../vault/charter.ts';
import { openContainer, writeContainer } from '../vault/container.ts';
import { type Header, Principal, writeWhole } from '../vault/header.ts';
import { vaultSubKey } from '../vault/kdf.ts';
import { KEYS_DB, VAULT_DB } from '../vault/opened.ts';
import { newSecret, sealAuditKey } from '../vault/principals.ts';
import { backupStateOf } from './backup-state.ts';
import type { Keeper, Opened } from './keeper.ts';
import { canWrite, roomIn } from './trouble.ts';

/** What stands in clear in front of a back-up: enough to try the recovery sheet on it, nothing to guess at. */
export const Preamble = z.strictObject({
  typ: z.enum(['zs-data', 'zs-keys']),
  v: z.literal(1),
  vault: z.uuid(),
  at: z.string(),
  pair: z.string(),
  recovery: Principal,
  /** The file key, sealed to each who may restore. */
  to: z.record(z.uuid(), z.string()),
  nonce: z.string(),
});
export type Preamble = z.infer<typeof Preamble>;

export const HEADER_PART = 'header.json';
export const FACTS_PART = 'facts.json';
export const Facts = z.strictObject({
  students: z.number().int(),
  entries: z.number().int(),
  head: z.object({ seq: z.number().int(), hash: z.string() }),
  label: z.string(),
});

export type BackupTrouble = 'NO_BACKUP_FOLDER' | 'FOLDER_NOT_WRITABLE' | 'NO_ROOM' | 'BACKUP_NOT_VERIFIED';

/**
 * A data back-up without any key of a dossier, and a key back-up beside it (`security.md` 3.6). Each is opened and
 * checked right after writing; only then it gets its name and counts.
 */
export async function makeBackup(keeper: Keeper): Promise<Result<BackupState, BackupTrouble>> {
  const opened = keeper.opened();
  const current = keeper.current();
  if (!opened || !current) throw new Error('locked');
  const target = current.vault.backupFolder;
  if (target === null) return refuse('NO_BACKUP_FOLDER');
  if (!canWrite(target)) return refuse('FOLDER_NOT_WRITABLE');
  const work = path.join(opened.vault.folder, 'work');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { mode: 0o700 });
  try {
    opened.trail.checkpoint();
    const parts = copyParts(opened, work, current.vault.label);
    const needed = 2 * parts.bytes + 1024 * 1024;
    if (roomIn(target) < needed) return refuse('NO_ROOM');
    const at = keeper.facts.now();
    const stamp = at.toISOString().replace(/[:.]/g, '-');
    for (const kind of ['zs-data', 'zs-keys'] as const) {
      const name = `zorgspil-${stamp}.${kind === 'zs-data' ? 'zsbak' : 'zskeys'}`;
      const files = kind === 'zs-data' ? parts.data : parts.keys;
      if (!(await writeAndCheck(opened, { kind, at, files, work, target, name }))) return refuse('BACKUP_NOT_VERIFIED');
    }
    keeper.patchVault(opened.header.vault, { newestBackupAt: at.toISOString() });
    keeper.note({ act: 'session.makeBackup', action: 'E', outcome: 'ok' });
    keeper.saveNow();
    const state = keeper.current();
    if (!state) throw new Error('locked');
    return { ok: true, value: backupStateOf(state.vault, keeper.facts.now()) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function copyParts(opened: Opened, work: string, label: string) {
  const file = (name: string) => path.join(work, name);
  const { connection, keysDb } = opened.vault;
  // `VACUUM INTO` is consistent and its copy keeps cipher and key (F4).
  connection.prepare('VACUUM INTO ?').run(file(VAULT_DB));
  keysDb.connection.prepare('VACUUM INTO ?').run(file(KEYS_DB));
  writeJson(file(HEADER_PART), withoutPassphrases(opened));
  const count = (table: string): number => Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const head = opened.trail.head();
  const facts = {
    students: count('students'),
    entries: count('trail_entries'),
    head: { seq: head.seq, hash: head.hash.toString('base64url') },
    label,
  };
  writeJson(file(FACTS_PART), facts);
  const part = (name: string) => ({ name, file: file(name) });
  const blobs = listBlobFiles(opened.vault.folder).map((name) => ({
    name,
    file: path.join(opened.vault.folder, name),
  }));
  const data = [...[VAULT_DB, HEADER_PART, FACTS_PART].map(part), ...blobs];
  const keys = [part(KEYS_DB)];
  const bytes = [...data, ...keys].reduce((sum, { file: from }) => sum + statSync(from).size, 0);
  return { data, keys, bytes };
}

/** Users' records out: a back-up holds nothing that a passphrase could be tried on (T7). */
function withoutPassphrases({ header, vault }: Opened): Header {
  const principals = header.principals.map((principal) =>
    principal.kind === 'user' ? { ...principal, unlock: '' } : principal,
  );
  return remac({ ...header, principals }, vault.keys.vk);
}

type Writing = {
  kind: Preamble['typ'];
  at: Date;
  files: { name: string; file: string }[];
  work: string;
  target: string;
  name: string;
};

async function writeAndCheck(opened: Opened, { kind, at, files, work, target, name }: Writing): Promise<boolean> {
  const { header, vault } = opened;
  const recovery = header.principals.find((principal) => principal.kind === 'recovery');
  if (!recovery) throw new Error('a vault without a recovery key');
  const fileKey = newSecret(32);
  const readers = header.principals.filter(
    ({ id, kind: who }) => who === 'recovery' || vault.keys.rolesOf.get(id)?.includes('beheerder'),
  );
  const to = Object.fromEntries(
    await Promise.all(readers.map(async ({ id, enc }) => [id, await sealAuditKey(fileKey, enc)])),
  );
  const preamble = { typ: kind, v: 1, vault: header.vault, at: at.toISOString(), pair: header.pair, recovery, to };
  const unfinished = path.join(target, `${name}.bezig`);
  try {
    writeContainer(unfinished, preamble, fileKey, files);
    const check = path.join(work, 'check');
    mkdirSync(check, { recursive: true });
    openContainer(unfinished, fileKey, (part) => path.join(check, path.basename(part)));
    if (!opensSound(opened, check, kind)) return false;
    renameSync(unfinished, path.join(target, name));
    return true;
  } catch {
    return false;
  } finally {
    rmSync(unfinished, { force: true });
    rmSync(path.join(work, 'check'), { recursive: true, force: true });
  }
}

/** The copy opens with the key, and every page and index of it is sound. */
function opensSound({ header, vault }: Opened, folder: string, kind: Preamble['typ']): boolean {
  const [file, label] = kind === 'zs-data' ? ([VAULT_DB, 'zs1/db'] as const) : ([KEYS_DB, 'zs1/keyring'] as const);
  if (!existsSync(path.join(folder, file))) return false;
  const copy = openDatabase(path.join(folder, file), vaultSubKey(vault.keys.vk, header.vault, header.epoch, label));
  const answer = copy.pragma('integrity_check', { simple: true });
  copy.close();
  return answer === 'ok';
}

function writeJson(file: string, value: unknown): void {
  writeWhole(file, JSON.stringify(value));
}
