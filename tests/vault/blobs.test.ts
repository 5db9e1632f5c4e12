import { randomBytes } from 'node:crypto';
import { globSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BlobBrokenError, isBlobName, listBlobFiles } from '../../electron/vault/blobs.ts';
import { aStudent } from '../support/story.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let dossier: string;
const ID = '00000000-0000-7000-8000-0000000000aa';
beforeEach(async () => {
  world = await createWorld();
  dossier = await aStudent(world);
});
afterEach(() => world.close());

const keep = (bytes: Uint8Array, id = ID): void =>
  world.opened().transact((db) => db.sealFile({ id, dossier }, 'onderwijs', bytes));
const open = (id = ID, of = dossier) => world.opened().reader.openFile({ id, dossier: of }, 'onderwijs');
function file(): string {
  const [found = ''] = globSync('blobs/*/*', { cwd: world.folder });
  return path.join(world.folder, found);
}
const CHUNK = 64 * 1024;

describe('attachments under blobs/', () => {
  test.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 17])('%i bytes go in and come out the same', (size) => {
    const bytes = randomBytes(size);
    keep(bytes);
    expect(open().equals(bytes)).toBe(true);
    expect(readFileSync(file()).includes(bytes.subarray(0, 16)) && size >= 16).toBe(false);
  });

  test('the name on disk tells nothing, and the back-up finds it', () => {
    keep(Buffer.from('x'));
    expect(file()).not.toContain(ID.replaceAll('-', ''));
    expect(listBlobFiles(world.folder)).toHaveLength(1);
    expect(isBlobName('ab/abcdefabcdefabcdefabcdefabcdefab')).toBe(true);
    expect(isBlobName('../abcdefabcdefabcdefabcdefabcdefab')).toBe(false);
    expect(isBlobName('ab/cdcdefabcdefabcdefabcdefabcdefab')).toBe(false);
  });

  test('cut at every chunk and inside one: an end without the last flag is no end', () => {
    const bytes = randomBytes(3 * CHUNK);
    keep(bytes);
    const whole = readFileSync(file());
    for (const at of [21, 21 + 16, 21 + CHUNK + 16, 21 + 2 * (CHUNK + 16), whole.length - 1, 5]) {
      writeFileSync(file(), whole);
      truncateSync(file(), at);
      expect(() => open(), `cut at ${at}`).toThrow(BlobBrokenError);
    }
    writeFileSync(file(), whole);
    expect(open().equals(bytes)).toBe(true);
  });

  test('flipped in head, body or tag, and chunks in another order', () => {
    keep(randomBytes(3 * CHUNK));
    const whole = readFileSync(file());
    for (const at of [0, 6, 21, 21 + CHUNK + 3, whole.length - 1]) {
      const bad = Buffer.from(whole);
      bad[at] = (bad[at] ?? 0) ^ 1;
      writeFileSync(file(), bad);
      expect(() => open(), `flipped at ${at}`).toThrow();
    }
    const one = CHUNK + 16;
    const swapped = Buffer.concat([
      whole.subarray(0, 21),
      whole.subarray(21 + one, 21 + 2 * one),
      whole.subarray(21, 21 + one),
      whole.subarray(21 + 2 * one),
    ]);
    writeFileSync(file(), swapped);
    expect(() => open()).toThrow(BlobBrokenError);
  });

  test('put under another attachment or another pupil, it does not open', async () => {
    keep(randomBytes(100));
    const first = readFileSync(file());
    const other = '00000000-0000-7000-8000-0000000000bb';
    keep(randomBytes(100), other);
    const files = globSync('blobs/*/*', { cwd: world.folder }).map((name) => path.join(world.folder, name));
    for (const name of files) writeFileSync(name, first);
    expect(() => open(other)).toThrow(BlobBrokenError);
    const somebody = await aStudent(world);
    expect(() => open(ID, somebody)).toThrow();
    expect(open()).toHaveLength(100);
  });

  test('a transaction that rolls back leaves no file, and a dropped one goes at the commit', () => {
    expect(() =>
      world.opened().transact((db) => {
        db.sealFile({ id: ID, dossier }, 'onderwijs', randomBytes(10));
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(listBlobFiles(world.folder)).toEqual([]);
    keep(randomBytes(10));
    expect(statSync(file()).mode & 0o077).toBe(0);
    world.opened().transact((db) => db.dropFile({ id: ID, dossier }));
    expect(listBlobFiles(world.folder)).toEqual([]);
  });

  test('what a crash left goes at the next opening: a half, a file without its row, and those of a pupil who is gone', () => {
    keep(randomBytes(10));
    const kept = file();
    const gone = '00000000-0000-7000-8000-0000000000cc';
    keep(randomBytes(10), gone);
    writeFileSync(`${kept}.bezig`, randomBytes(10));
    const lost = path.join(path.dirname(kept), `${path.basename(path.dirname(kept))}${'0'.repeat(30)}`);
    writeFileSync(lost, randomBytes(10));
    const { vault } = world.opened();
    // The control: all four lie there.
    expect(globSync('blobs/*/*', { cwd: world.folder })).toHaveLength(4);
    expect(vault.sweepFiles([ID])).toBe(3);
    expect(globSync('blobs/*/*', { cwd: world.folder }).map((name) => path.join(world.folder, name))).toEqual([kept]);
    expect(open()).toHaveLength(10);
    expect(vault.sweepFiles([])).toBe(1);
  });
});
