import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listBlobFiles } from '../../electron/vault/blobs.ts';
import { makeBackup, pickBackupFolder, pickRestoreFiles, restoreVault } from '../../shared/session/backup-contract.ts';
import { openRecovery, resetUser, unlock } from '../../shared/session/contract.ts';
import { aStudent } from '../support/story.ts';
import { createWorld, openWorld } from '../support/world.ts';

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const world of open.splice(0)) await world.close();
});

test('attachments come back with the vault, and open with its keys', async () => {
  const world = await createWorld();
  open.push(world);
  const dossier = await aStudent(world);
  const file = { id: '00000000-0000-7000-8000-0000000000aa', dossier };
  const bytes = Buffer.alloc(200_000, 7);
  world.opened().transact((db) => db.sealFile(file, 'onderwijs', bytes));
  const folder = path.join(world.dir, 'usb');
  mkdirSync(folder);
  await world.get(pickBackupFolder, {}, { folder });
  await world.get(makeBackup, {});
  const empty = openWorld({ today: '2026-11-24' });
  open.push(empty);
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const picked = await empty.get(pickRestoreFiles, {}, { files });
  const { recoveryCode, pairingCode } = world.sheet;
  await empty.get(restoreVault, { files: picked.handle, folder: null, recoveryCode, pairingCode });
  const { users } = await empty.get(openRecovery, { recoveryCode, pairingCode });
  const [ineke] = users;
  if (!ineke) throw new Error('no user came back');
  const passphrase = 'een heel nieuwe zin voor Ineke';
  await empty.get(resetUser, { userId: ineke.userId, passphrase });
  await empty.get(unlock, { keyLetter: null, passphrase, pairingCode: null });
  expect(listBlobFiles(empty.folder)).toEqual(listBlobFiles(world.folder));
  expect(empty.opened().reader.openFile(file, 'onderwijs').equals(bytes)).toBe(true);
});
