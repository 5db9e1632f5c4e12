import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingFrom } from './ensure.mjs';
import { capture, inParallel, root } from './run.mjs';

const tool = (name: string) => path.join(root, 'tests/tools', name);
/** In milliseconds: each starts a program or two, on a machine that may be busy. */
const STARTING = 30_000;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zorgspil-tools-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what the install lacks', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-a' };
  const lock = { packages: { '': {}, 'node_modules/a': entry, 'node_modules/b': { ...entry, optional: true } } };

  it.each([
    ['nothing', { 'node_modules/a': entry, 'node_modules/b': entry }, []],
    ['a package for another system', { 'node_modules/a': entry }, []],
    ['a package', {}, ['node_modules/a']],
    ['the right version', { 'node_modules/a': { ...entry, version: '1.0.1' } }, ['node_modules/a']],
    ['the right contents', { 'node_modules/a': { ...entry, integrity: 'sha512-b' } }, ['node_modules/a']],
    ['an optional package in its version', { 'node_modules/a': entry, 'node_modules/b': {} }, ['node_modules/b']],
  ])('%s', (_name, packages, missing) => {
    expect(missingFrom(lock, { packages })).toEqual(missing);
  });
});

describe('with-node', { timeout: STARTING }, () => {
  it('runs TypeScript, leaves stdout to it and gives its exit code', async () => {
    const file = path.join(folder, 'answer.ts');
    writeFileSync(file, 'const args: string[] = process.argv.slice(2);\nconsole.log(args.join());\nprocess.exit(3);\n');
    const result = await capture(process.execPath, [tool('with-node.mjs'), file, '--runs', '2']);
    expect(result).toMatchObject({ code: 3, stdout: '--runs,2\n', all: '--runs,2\n' });
  });

  it('counts a signal as a shell does', async () => {
    const file = path.join(folder, 'ended.ts');
    writeFileSync(file, "process.kill(process.pid, 'SIGKILL');\n");
    expect(await capture(process.execPath, [tool('with-node.mjs'), file])).toMatchObject({ code: 137 });
  });
});

it.runIf(process.platform === 'linux')(
  'start says so when there is no display, and names the demo',
  { timeout: STARTING },
  async () => {
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    const result = await capture(process.execPath, [tool('start.mjs')], { env });
    expect(result.code).toBe(1);
    expect(result.all).toMatch(/no display.*npm run demo.*geen beeldscherm.*npm run demo/s);
  },
);

describe('running programs', () => {
  it('ends one that hangs', async () => {
    const hanging = await capture(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { limit: 0.2 });
    expect(hanging.code).toBe(124);
  });

  it('says so when there is no such program', async () => {
    expect((await capture(path.join(folder, 'nothing'), [])).code).toBe(127);
  });

  it('keeps to the number at once and to the order', async () => {
    let busy = 0;
    let most = 0;
    const job = (value: number) => async () => {
      most = Math.max(most, ++busy);
      await new Promise((done) => setImmediate(done));
      busy--;
      return value;
    };
    expect(await inParallel([1, 2, 3, 4, 5].map(job), 2)).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });
});
