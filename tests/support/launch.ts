import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type Browser, test as base, chromium, type Page } from '@playwright/test';

type Electron = typeof import('electron');
export interface Launched {
  evaluate<R, A>(fn: (electron: Electron, arg: A) => R | Promise<R>, arg?: A): Promise<R>;
  firstWindow(): Promise<Page>;
  waitForWindow(): Promise<Page>;
  windows(): Page[];
  close(): Promise<void>;
  notes: { kind: string; data: any }[];
  pid: number;
  out: () => string;
  exited: Promise<number | null>;
  real: boolean;
}

const root = path.resolve(import.meta.dirname, '../..');
/** The real binary where it is installed; it is never downloaded from a test. */
export function electronBinary(): string | undefined {
  const dir = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const file = path.join(
    dir,
    'dist',
    process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : process.platform === 'win32'
        ? 'electron.exe'
        : 'electron',
  );
  return process.env.E2E_HOST === 'chromium' ? undefined : existsSync(file) ? file : undefined;
}

async function launchReal(exe: string, args: string[]): Promise<Launched> {
  const app = await _electron.launch({ executablePath: exe, args: ['.', ...args], cwd: root });
  let out = '';
  app.process().stdout?.on('data', (d) => {
    out += d;
  });
  app.process().stderr?.on('data', (d) => {
    out += d;
  });
  return {
    evaluate: (fn, arg) => app.evaluate(fn as never, arg as never) as never,
    firstWindow: () => app.firstWindow(),
    waitForWindow: () => app.waitForEvent('window'),
    windows: () => app.windows(),
    close: () => app.close(),
    notes: [],
    pid: app.process().pid ?? 0,
    out: () => out,
    exited: new Promise((r) => app.process().once('exit', r)),
    real: true,
  };
}

/** `days`: how far on the program's clock stands; the real binary has none that can be set. */
export async function launchHost(args: string[], env: NodeJS.ProcessEnv = {}, days = 0): Promise<Launched> {
  const child: ChildProcess = fork(path.join(root, 'tests/host/run.ts'), [root, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, HOST_GUEST: '1', HOST_KEYSTORE: '1', ...env },
    execArgv:
      days === 0
        ? []
        : ['--import', `${pathToFileURL(path.join(root, 'tests/support/shift-clock.ts')).href}?days=${days}`],
  });
  let out = '';
  child.stdout?.on('data', (d) => {
    out += d;
  });
  child.stderr?.on('data', (d) => {
    out += d;
  });
  const exited = new Promise<number | null>((r) => child.once('exit', (c) => r(c)));
  const notes: { kind: string; data: any }[] = [];
  const calls = new Map<number, { ok(v: any): void; no(e: Error): void }>();
  let browser: Browser | undefined;
  let id = 0;
  const transport = {
    send: (m: object) => void (child.connected && child.send({ t: 'cdp', m })),
    close: () => transport.onclose?.(),
    onmessage: undefined as ((m: object) => void) | undefined,
    onclose: undefined as ((why?: string) => void) | undefined,
  };
  const opened = new Promise<void>((ok, no) => {
    child.on('message', (m: any) => {
      if (m.t === 'cdp') transport.onmessage?.(m.m);
      else if (m.t === 'note') notes.push({ kind: m.kind, data: m.data });
      else if (m.t === 'cdp-open') ok();
      else if (m.t === 'evaluated') {
        const c = calls.get(m.id);
        calls.delete(m.id);
        if (m.ok) c?.ok(m.value);
        else c?.no(new Error(m.value));
      }
    });
    child.once('exit', (c) => {
      transport.onclose?.(`host exited with ${c}`);
      no(new Error(`the host exited with ${c}\n${out}`));
    });
  });
  child.send({ t: 'cdp-open' });
  await opened;
  browser = await chromium.connectOverCDP(transport, { noDefaults: true } as never);
  child.send({ t: 'go' });
  const context = browser.contexts()[0];
  if (!context) throw new Error('no context');
  return {
    evaluate: (fn, arg) =>
      new Promise((ok, no) => {
        const n = ++id;
        calls.set(n, { ok, no });
        child.send({ t: 'evaluate', id: n, source: fn.toString(), arg });
      }),
    firstWindow: async () => context.pages()[0] ?? (await context.waitForEvent('page')),
    waitForWindow: () => context.waitForEvent('page'),
    windows: () => context.pages(),
    close: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.send({ t: 'evaluate', id: ++id, source: '({app}) => app.quit()' });
        const t = setTimeout(() => child.kill('SIGKILL'), 5000);
        await exited;
        clearTimeout(t);
      }
    },
    notes,
    pid: child.pid ?? 0,
    out: () => out,
    exited,
    real: false,
  };
}
export const launch = (args: string[], days = 0) => {
  const exe = electronBinary();
  return exe ? launchReal(exe, args) : launchHost(args, {}, days);
};

export const test = base.extend<{ userData: string; program: Launched; page: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright needs it
  userData: async ({}, use) => {
    const dir = mkdtempSync(path.join(tmpdir(), 'zorgspil-e2e-'));
    await use(dir);
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  },
  program: async ({ userData }, use) => {
    const p = await launch([`--user-data-dir=${userData}`]);
    await use(p);
    await p.close();
  },
  page: async ({ program }, use) => {
    const page = await program.firstWindow();
    await page.waitForURL(/\/index\.html/);
    page.setDefaultTimeout(8_000);
    await use(page);
  },
});
export { expect } from '@playwright/test';
