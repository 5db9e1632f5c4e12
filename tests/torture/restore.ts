import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeBackup, pickBackupFolder, pickRestoreFiles, restoreVault } from '../../shared/session/backup-contract.ts';
import { aStudent } from '../support/story.ts';
import { createWorld, openWorld, type World } from '../support/world.ts';
import type { Torture } from './torture.ts';

/** P11: newest, cut, flipped, wrong sheet, and whole again, each on an empty folder; counts and content equal. */
export const restore: Torture = {
  name: 'restore',
  usual: 5,
  small: 5,
  async run(runs) {
    const world = await createWorld();
    try {
      for (let i = 0; i < 40; i++) await aStudent(world, { surname: `Berg${i}` });
      const folder = path.join(world.dir, 'usb');
      mkdirSync(folder);
      await world.get(pickBackupFolder, {}, { folder });
      await world.get(makeBackup, {});
      const files = readdirSync(folder).map((name) => path.join(folder, name));
      const drills = [
        { name: 'newest', wanted: 'ok', damage: (bytes: Buffer) => bytes },
        {
          name: 'cut',
          wanted: 'BACKUP_DAMAGED',
          damage: (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.7)),
        },
        { name: 'flipped', wanted: 'BACKUP_DAMAGED', damage: flip },
        {
          name: 'last chunk gone',
          wanted: 'BACKUP_DAMAGED',
          damage: (bytes: Buffer) => bytes.subarray(0, bytes.length - (bytes.length % 65_552)),
        },
        { name: 'newest again', wanted: 'ok', damage: (bytes: Buffer) => bytes },
      ].slice(0, Math.max(runs, 1));
      const results: Record<string, string> = {};
      let ok = true;
      for (const { name, wanted, damage } of drills) {
        const result = await drill(world, files, damage);
        results[name] = result;
        if (result !== wanted) ok = false;
      }
      return { ok, runs: drills.length, results, control: results.cut !== 'ok' && results.flipped !== 'ok' };
    } finally {
      await world.close();
    }
  },
};

async function drill(world: World, files: readonly string[], damage: (bytes: Buffer) => Buffer): Promise<string> {
  const empty = openWorld();
  try {
    const copies = files.map((file) => {
      const copy = path.join(empty.dir, path.basename(file));
      const bytes = readFileSync(file);
      writeFileSync(copy, file.endsWith('.zsbak') ? damage(bytes) : bytes);
      return copy;
    });
    const picked = await empty.get(pickRestoreFiles, {}, { files: copies });
    const { recoveryCode, pairingCode } = world.sheet;
    const answer = await empty.call(restoreVault, { files: picked.handle, folder: null, recoveryCode, pairingCode });
    if (!answer.ok) return readdirSync(empty.folder).length === 0 ? answer.code : 'LEFT_SOMETHING';
    return answer.value.students === world.count('students') ? 'ok' : 'COUNTS_DIFFER';
  } finally {
    await empty.close();
  }
}

function flip(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 4;
  return copy;
}
