import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../tools/run.mjs';
import { filesIn, readSource, sourcePaths, withoutComments } from './floors.ts';
import { HOUSE_RULES } from './house-rules.ts';

const BINARY = /\.(png|ico|icns|woff2|xlsx|zip|pdf)$/;
const floors = sourcePaths().map(readSource);
const everything = trackedFiles()
  .filter((file) => !BINARY.test(file))
  .map(readSource);

/** What is under version control; in a copy without git, everything that is neither installed nor built. */
function trackedFiles(): string[] {
  const tracked = existsSync(path.join(root, '.git'))
    ? execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
    : [];
  if (tracked.length > 0) return tracked.filter((file) => existsSync(path.join(root, file)));
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => !['.git', 'node_modules', 'dist', 'release', '.cache'].includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(entry.name) : [entry.name]));
}

describe.each(HOUSE_RULES)('$says', ({ where, isBroken, planted }) => {
  it('holds', () => {
    const files = where === 'floors' ? floors : everything;
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter(isBroken).map((file) => file.path)).toEqual([]);
  });

  it.each(planted)('would be seen in $path', (file) => {
    expect(isBroken(file)).toBe(true);
  });
});

const DOORS = [
  ['ipcMain', 'electron/ipc/attach.ts'],
  ['contextBridge', 'electron/preload.ts'],
] as const;

it.each(DOORS)('there is one door: %s is used in %s only', (word, door) => {
  const users = floors.filter(({ text }) => new RegExp(`\\b${word}\\b`).test(withoutComments(text)));
  expect(users.map((file) => file.path)).toEqual([door]);
});
