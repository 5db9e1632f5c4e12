import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  backupIfDue,
  makeBackup,
  pickBackupFolder,
  pickRestoreFiles,
  restoreVault,
} from '../../shared/session/backup-contract.ts';
import { openRecovery, resetUser, sessionStatus, unlock } from '../../shared/session/contract.ts';
import { studentPage } from '../../shared/students/contract.ts';
import { aGuardian, aStudent } from '../support/story.ts';
import { createWorld, openWorld, PASSPHRASE, type World } from '../support/world.ts';

const NEW = 'een heel nieuwe zin voor Ineke';
const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const world of open.splice(0)) await world.close();
});

async function backedUp(): Promise<{
  w: World;
  files: string[];
  folder: string;
  student: Awaited<ReturnType<typeof aStudent>>;
}> {
  const w = await createWorld();
  open.push(w);
  const student = await aStudent(w, { surname: 'Hofstra' });
  await aGuardian(w, student);
  const folder = path.join(w.dir, 'usb');
  mkdirSync(folder);
  await w.get(pickBackupFolder, {}, { folder });
  const state = await w.get(makeBackup, {});
  expect(state.isStale).toBe(false);
  return { w, folder, student, files: readdirSync(folder).map((name) => path.join(folder, name)) };
}

async function onEmptyLaptop(files: string[], w: World, codes = w.sheet) {
  const empty = openWorld({ today: '2026-11-24' });
  open.push(empty);
  const picked = await empty.get(pickRestoreFiles, {}, { files });
  const { recoveryCode, pairingCode } = codes;
  const answer = await empty.call(restoreVault, { files: picked.handle, folder: null, recoveryCode, pairingCode });
  return { empty, answer };
}

test('a vault comes back on an empty laptop with the recovery sheet alone (P11)', async () => {
  const { w, files, student } = await backedUp();
  expect(files.map((file) => path.extname(file)).sort()).toEqual(['.zsbak', '.zskeys']);
  for (const file of files) expect(readFileSync(file).includes('Hofstra')).toBe(false);
  const { empty, answer } = await onEmptyLaptop(files, w);
  expect(answer).toMatchObject({ ok: true, value: { students: 1 } });
  expect((await empty.get(sessionStatus, {})).state).toBe('closed');
  expect(await empty.call(unlock, { keyLetter: null, passphrase: PASSPHRASE, pairingCode: null })).toEqual({
    ok: false,
    code: 'WRONG_PASSPHRASE',
  });
  const { users } = await empty.get(openRecovery, {
    recoveryCode: w.sheet.recoveryCode,
    pairingCode: w.sheet.pairingCode,
  });
  const [ineke] = users;
  if (!ineke) throw new Error('no user came back');
  await empty.get(resetUser, { userId: ineke.userId, passphrase: NEW });
  await empty.get(unlock, { keyLetter: null, passphrase: NEW, pairingCode: null });
  const page = await empty.get(studentPage, { studentId: student });
  expect(page.text.surname).toBe('Hofstra');
  expect(page.guardians).toHaveLength(1);
  expect(empty.trail().map(({ act }) => act)).toContain('session.restoreVault');
});

test.each([
  [
    'one bit of the data',
    'zsbak',
    (bytes: Buffer) => void bytes.writeUInt8((bytes.at(-2000) ?? 0) ^ 1, bytes.length - 2000),
  ],
  [
    'one bit of the keys',
    'zskeys',
    (bytes: Buffer) => void bytes.writeUInt8((bytes.at(-500) ?? 0) ^ 1, bytes.length - 500),
  ],
])('%s flipped: refused, nothing left behind', async (_name, extension, damage) => {
  const { w, files } = await backedUp();
  const file = files.find((name) => name.endsWith(extension)) ?? '';
  const bytes = readFileSync(file);
  damage(bytes);
  writeFileSync(file, bytes);
  const { empty, answer } = await onEmptyLaptop(files, w);
  expect(answer).toEqual({ ok: false, code: 'BACKUP_DAMAGED' });
  expect(readdirSync(empty.folder)).toEqual([]);
  expect((await empty.get(sessionStatus, {})).state).toBe('none');
});

test('cut off, a wrong sheet, and half a pair', async () => {
  const { w, files } = await backedUp();
  const data = files.find((name) => name.endsWith('zsbak')) ?? '';
  const whole = readFileSync(data);
  writeFileSync(data, whole.subarray(0, whole.length - 70_000));
  expect((await onEmptyLaptop(files, w)).answer).toEqual({ ok: false, code: 'BACKUP_DAMAGED' });
  writeFileSync(data, whole);
  const other = await createWorld();
  open.push(other);
  expect((await onEmptyLaptop(files, w, other.sheet)).answer).toEqual({ ok: false, code: 'WRONG_RECOVERY_CODE' });
  const empty = openWorld();
  open.push(empty);
  expect(await empty.call(pickRestoreFiles, {}, { files: [data] })).toEqual({ ok: false, code: 'KEY_BACKUP_MISSING' });
});

test('a daily back-up is made at lock when a folder is set, and only once a day, in any role', async () => {
  const w = await createWorld();
  open.push(w);
  expect(await w.get(backupIfDue, {})).toEqual({ made: false });
  const folder = path.join(w.dir, 'usb');
  mkdirSync(folder);
  await w.get(pickBackupFolder, {}, { folder });
  await w.actAs('coach');
  expect(await w.get(backupIfDue, {})).toEqual({ made: true });
  expect(readdirSync(folder)).toHaveLength(2);
  expect(await w.get(backupIfDue, {})).toEqual({ made: false });
  w.advance(25 * 60);
  expect(await w.get(backupIfDue, {})).toEqual({ made: true });
});
