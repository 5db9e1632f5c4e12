import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../electron/db/open.ts';
import { parseCode } from '../../electron/vault/codes.ts';
import { parseHeader } from '../../electron/vault/header.ts';
import { vaultSubKey } from '../../electron/vault/kdf.ts';
import { openKeys } from '../../electron/vault/unlock.ts';
import { lock } from '../../shared/session/contract.ts';
import { aStudent } from '../support/story.ts';
import { createWorld, PASSPHRASE, type World } from '../support/world.ts';
import { inFolder, numbers, type Torture } from './torture.ts';

/** P5a: bit flips in the database are all detected; P5c: no altered header ever opens. */
export const corrupt: Torture = {
  name: 'corrupt',
  usual: 400,
  small: 120,
  async run(runs) {
    const world = await createWorld();
    try {
      for (let i = 0; i < 60; i++) await aStudent(world, { surname: `Hofstra${i}` });
      const { vk } = world.opened().vault.keys;
      const key = (header: { vault: string; epoch: number }) =>
        vaultSubKey(keyCopy, header.vault, header.epoch, 'zs1/db');
      const keyCopy = Buffer.from(vk);
      await world.get(lock, {});
      const header = parseHeader(readFileSync(path.join(world.folder, 'header.json')));
      const flips = await inFolder((folder) => flipPages(world.folder, folder, runs, () => key(header)));
      const headers = await mutateHeaders(world, Math.round(runs * 2.5));
      return {
        ok: flips.missed === 0 && headers.opened === 0 && headers.crashed === 0,
        runs,
        ...flips,
        headers,
        control: flips.cleanIsClean && headers.cleanOpens,
      };
    } finally {
      await world.close();
    }
  },
};

async function flipPages(from: string, folder: string, runs: number, key: () => Buffer) {
  const random = numbers(5);
  const clean = path.join(folder, 'clean.db');
  copyFileSync(path.join(from, 'vault.db'), clean);
  const bytes = readFileSync(clean);
  const file = path.join(folder, 'flipped.db');
  let missed = 0;
  const at: number[] = [];
  for (let i = 0; i < runs; i++) {
    // The first hundred bytes one by one, the rest anywhere.
    const place = i < 100 ? i : Math.floor(random() * bytes.length);
    const copy = Buffer.from(bytes);
    copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(random() * 8));
    writeFileSync(file, copy);
    if (isSound(file, key())) {
      missed += 1;
      at.push(place);
    }
    for (const rest of ['-wal', '-shm', '-journal']) rmSync(`${file}${rest}`, { force: true });
  }
  return { flips: runs, missed, missedAt: at.slice(0, 10), cleanIsClean: isSound(clean, key()) };
}

/** The full check: every page and index, and every row read. */
function isSound(file: string, key: Buffer): boolean {
  try {
    const db = openDatabase(file, key);
    try {
      const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
      for (const table of tables) db.prepare(`SELECT * FROM "${table}"`).all();
      return db.pragma('integrity_check', { simple: true }) === 'ok';
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

async function mutateHeaders(world: World, runs: number) {
  const random = numbers(53);
  const text = readFileSync(path.join(world.folder, 'header.json'), 'utf8');
  const pairing = parseCode(world.sheet.pairingCode, 16);
  if (!pairing) throw new Error('no pairing code');
  const attempt = async (candidate: string): Promise<'opened' | 'refused' | 'crashed'> => {
    try {
      const header = parseHeader(Buffer.from(candidate, 'latin1'));
      const user = header.principals.find(({ letter }) => letter === 'A');
      const keys = user ? await openKeys(header, user, Buffer.from(PASSPHRASE), pairing) : null;
      return keys ? 'opened' : 'refused';
    } catch (error) {
      return Object(error).name === 'HeaderError' ? 'refused' : 'crashed';
    }
  };
  let opened = 0;
  let crashed = 0;
  for (let i = 0; i < runs; i++) {
    const result = await attempt(mutated(text, random));
    if (result === 'opened') opened += 1;
    if (result === 'crashed') crashed += 1;
  }
  return { mutations: runs, opened, crashed, cleanOpens: (await attempt(text)) === 'opened' };
}

/** One character changed inside a value, so that the text stays JSON more often than not, or a part cut or doubled. */
function mutated(text: string, random: () => number): string {
  for (;;) {
    const at = Math.floor(random() * text.length);
    const kind = Math.floor(random() * 4);
    const letter = String.fromCharCode(48 + Math.floor(random() * 74));
    const next =
      kind === 0
        ? text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 30))
        : kind === 1
          ? text.slice(0, at) + text.slice(at, at + 20) + text.slice(at)
          : text.slice(0, at) + letter + text.slice(at + 1);
    if (!sameMeaning(next, text)) return next;
  }
}

function sameMeaning(a: string, b: string): boolean {
  try {
    return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));
  } catch {
    return false;
  }
}
