// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstall, projectNode, readJson } from './ensure.mjs';
import { capture, exitWith, inParallel, isStarted, PlainError, root, say } from './run.mjs';

const STAMP = path.join(root, 'dist/.stamp');
const SOURCES = ['shared', 'electron', 'renderer', 'resources', 'package.json', 'package-lock.json', 'tsconfig.json'];
const CONFIGS = ['electron/vite.config.ts', 'electron/vite.preload.config.ts', 'renderer/vite.config.ts'];

/**
 * Builds the program into dist/ when its sources changed since the last build; needs the install.
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<'built' | 'current'>}
 */
export async function ensureBuild({ force = false } = {}) {
  const sources = fingerprint(SOURCES.flatMap(filesIn));
  if (!force && isCurrent(sources)) return 'current';
  say('Building ...');
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const builds = CONFIGS.map((config) => () => capture(projectNode(), [vite, 'build', '-c', config]));
  const failed = (await inParallel(builds, 2)).filter((build) => build.code !== 0);
  if (failed.length > 0) throw new PlainError(`${failed.map((build) => build.all).join('\n')}\nThe build failed.`);
  const made = filesIn('dist');
  writeFileSync(STAMP, JSON.stringify({ sources, made }, null, 1));
  return 'built';
}

/** Were these sources built, and is everything that came of it still there? */
function isCurrent(/** @type {string} */ sources) {
  const stamp = readJson(STAMP);
  return (
    stamp?.sources === sources && stamp.made.every((/** @type {string} */ file) => existsSync(path.join(root, file)))
  );
}

/** @returns {string[]} paths from the project's folder, in a fixed order */
function filesIn(/** @type {string} */ place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [place];
  const names = readdirSync(full).sort();
  return names.flatMap((name) => filesIn(`${place}/${name}`));
}

/** By content: a checkout gives every file a new time. */
function fingerprint(/** @type {string[]} */ files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(
      createHash('sha256')
        .update(readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

async function main() {
  await ensureInstall();
  const outcome = await ensureBuild({ force: process.argv.includes('--force') });
  say(outcome === 'built' ? 'Built: dist/' : 'dist/ is up to date.');
  return 0;
}

if (isStarted(import.meta.url)) await exitWith(main);
