import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listAttachments, openAttachment } from '../../electron/intake/oso-store.ts';
import { readOso } from '../../electron/parser/read-oso.ts';
import { listBlobFiles } from '../../electron/vault/blobs.ts';
import { commitOso, pickOso } from '../../shared/intake/oso-contract.ts';
import { makeBackup, pickBackupFolder, pickRestoreFiles, restoreVault } from '../../shared/session/backup-contract.ts';
import { openRecovery, resetUser, unlock } from '../../shared/session/contract.ts';
import { osoXml, zipped64 } from '../support/oso.ts';
import { anApplicant, aRound } from '../support/story-intake.ts';
import { createWorld, openWorld } from '../support/world.ts';

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const world of open.splice(0)) await world.close();
});

test('attachments come back with the vault, and open with its keys', async () => {
  const world = await createWorld({ today: '2027-03-10' });
  open.push(world);
  const roundId = await aRound(world);
  const dossier = await anApplicant(world, roundId);
  const text = osoXml({
    attachments: [{ name: 'groepsplan.txt', base64: zipped64('g.txt', 'het plan '.repeat(9_000)) }],
  });
  const result = readOso(Buffer.from(text));
  if (!result.ok) throw new Error(result.code);
  const { handle } = await world.get(pickOso, {}, [{ file: result.value }]);
  const items = [{ index: 0, receivedOn: null, isDisagreementSeen: false }];
  await world.get(commitOso, { handle, roundId, items });
  const [kept] = listAttachments(world.opened().reader, dossier);
  if (!kept) throw new Error('no attachment');
  const bytes = openAttachment(world.opened().reader, dossier, kept);
  expect(bytes.length).toBeGreaterThan(64 * 1024);
  const folder = path.join(world.dir, 'usb');
  mkdirSync(folder);
  await world.get(pickBackupFolder, {}, { folder });
  await world.get(makeBackup, {});
  const empty = openWorld({ today: '2027-03-11' });
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
  expect(openAttachment(empty.opened().reader, dossier, kept).equals(bytes)).toBe(true);
});
