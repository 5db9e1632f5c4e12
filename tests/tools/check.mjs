// @ts-check
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureInstall, projectNode } from './ensure.mjs';
import { capture, exitWith, inParallel, isStarted, root, say } from './run.mjs';

const FLOORS = ['shared', 'electron', 'renderer'];
const tsc = (/** @type {string} */ project) => ['typescript7/bin/tsc', '-p', project];

/** Biome refuses a folder with its own configuration in it, so tests/ goes part by part. */
const linted = () => {
  const tests = readdirSync(path.join(root, 'tests')).filter((name) => name !== 'lint');
  return [...FLOORS, ...tests.map((name) => `tests/${name}`)];
};

const biome = ['@biomejs/biome/bin/biome', 'check', '--config-path=tests/lint', '--error-on-warnings'];
const cruiser = ['dependency-cruiser/bin/dependency-cruiser.mjs', '-c', 'tests/architecture/imports.cjs'];

/** @type {[name: string, command: string[]][]} A name, and a file in node_modules with its arguments. */
const CHECKS = [
  ['types: shared', tsc('shared')],
  ['types: electron', tsc('electron')],
  ['types: preload', tsc('electron/tsconfig.preload.json')],
  ['types: renderer', tsc('renderer')],
  ['types: tests', tsc('tests')],
  ['lint and format', [...biome, ...linted()]],
  ['imports', [...cruiser, ...FLOORS]],
  ['dead code', ['knip/bin/knip.js', '--no-progress']],
];

/** Types per floor, lint, imports and dead code, two at a time; prints a line for each. */
export async function runChecks() {
  const jobs = CHECKS.map(
    ([name, command]) =>
      () =>
        runCheck(name, command),
  );
  const results = await inParallel(jobs, 2);
  const failed = results.filter((passed) => !passed).length;
  return { passed: results.length - failed, failed, skipped: 0 };
}

async function runCheck(/** @type {string} */ name, /** @type {string[]} */ [file = '', ...args]) {
  const result = await capture(projectNode(), [path.join(root, 'node_modules', file), ...args], { limit: 300 });
  const passed = result.code === 0;
  say(`${passed ? 'ok  ' : 'FAIL'}  ${name}  (${result.seconds.toFixed(1)} s)`);
  if (!passed) say(result.all.trimEnd());
  return passed;
}

async function main() {
  await ensureInstall();
  const { passed, failed } = await runChecks();
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

if (isStarted(import.meta.url)) await exitWith(main);
