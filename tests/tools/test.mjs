// @ts-check
// Everything: types, lint, imports, dead code, unit and architecture tests, torture in its small sizes, end-to-end.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild } from './build.mjs';
import { runChecks } from './check.mjs';
import { closingLine, countPlaywright, countTorture, countVitest, sum } from './counts.mjs';
import { ensureChromium, ensureInstall, projectNode, readJson } from './ensure.mjs';
import { capture, exitWith, PlainError, root, say } from './run.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/** A runner that hangs is ended after this many seconds, so that a hang is a failure and not a wait. */
const LIMIT = 900;
const REPORTS = path.join(root, 'node_modules/.cache/zorgspil/reports');
const module = (/** @type {string} */ file) => path.join(root, 'node_modules', file);

async function runVitest(/** @type {NodeJS.ProcessEnv} */ env) {
  const report = path.join(REPORTS, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [module('vitest/vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts', ...reporters];
  const { code } = await capture(projectNode(), args, { env, limit: LIMIT, onLine: say });
  return countVitest(readJson(report), code);
}

async function runTorture(/** @type {NodeJS.ProcessEnv} */ env) {
  const args = [path.join(root, 'tests/torture/run.ts'), 'all', '--small'];
  const { code, stdout } = await capture(projectNode(), args, { env, limit: LIMIT, onLine: say });
  return countTorture(stdout, code);
}

async function runPlaywright(/** @type {NodeJS.ProcessEnv} */ env) {
  const report = path.join(REPORTS, 'playwright.json');
  const args = [module('@playwright/test/cli.js'), 'test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'];
  const { code } = await capture(projectNode(), args, {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    limit: LIMIT,
    onLine: say,
  });
  return countPlaywright(readJson(report), code);
}

/** @type {[title: string, needs: string, run: (env: NodeJS.ProcessEnv) => Promise<Counts>][]} */
const PARTS = [
  ['Types, lint, imports, dead code', 'tests/tools/check.mjs', runChecks],
  ['Unit, migrations, architecture, packaging', 'tests/vitest.config.ts', runVitest],
  ['Torture, small sizes', 'tests/torture/run.ts', runTorture],
  ['End-to-end', 'tests/playwright.config.ts', runPlaywright],
];

/** Every run ends with the same line, also one that cannot begin. @returns {Promise<Counts>} */
async function runAll() {
  const env = { ...process.env };
  const counts = [];
  try {
    await ensureInstall();
    env.HOST_CHROMIUM = await ensureChromium();
    await ensureBuild();
  } catch (error) {
    say(error instanceof PlainError ? error.message : String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  for (const [title, , run] of PARTS.filter(([, file]) => existsSync(path.join(root, file)))) {
    say(`\n== ${title}`);
    const started = performance.now();
    const part = await run(env);
    say(`${title}: ${closingLine(part)} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
    counts.push(part);
  }
  return sum(counts);
}

await exitWith(async () => {
  const total = await runAll();
  process.stdout.write(`${closingLine(total)}\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
