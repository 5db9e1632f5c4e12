/* node host/run.ts <program's folder> [arguments]: runs an Electron main script on Node and Chromium. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { host } from './state.ts';

const dir = path.resolve(process.argv[2] ?? '.');
const pkg = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'));
host.appPath = dir;
host.pkg = pkg;
const args = process.argv.slice(3);
const dataDir = args.find((a) => a.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length);
host.electronVersion = JSON.parse(
  readFileSync(new URL('../../node_modules/electron/package.json', import.meta.url), 'utf8'),
).version;
process.argv = [process.execPath, dir, ...args];
host.argv = process.argv;
Object.defineProperty(process.versions, 'electron', { value: host.electronVersion, enumerable: true });
Object.defineProperty(process.versions, 'chrome', { value: '', writable: true, enumerable: true });
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: path.join(dir, 'resources') });

const standIn = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (id, context, next) =>
    id === 'electron' || /^electron\/(main|common)$/.test(id)
      ? { url: standIn, shortCircuit: true }
      : next(id, context),
});
const { default: electron } = await import('./electron.ts');
if (dataDir) electron.app.setPath('userData', dataDir);

/* The test's side: one IPC channel carries evaluate(), the notes of what the host would have shown, and DevTools for Playwright. */
if (process.send) {
  const send = (m: object) => process.connected && process.send?.(m);
  host.note = (kind, data) => void send({ t: 'note', kind, data });
  let guest: ((m: any) => void) | undefined;
  const go = Promise.withResolvers<void>();
  if (process.env.HOST_GUEST) host.beforeReady = go.promise; // as Playwright does with Electron: "ready" waits for the test

  process.on('message', async (m: any) => {
    if (m.t === 'cdp') guest?.(m.m);
    else if (m.t === 'cdp-open') {
      while (!host.browser) await new Promise((r) => setTimeout(r, 10));
      guest = await host.browser.cdp.attachGuest((x) => send({ t: 'cdp', m: x }));
      send({ t: 'cdp-open' });
    } else if (m.t === 'go') go.resolve();
    else if (m.t === 'evaluate') {
      try {
        const f = (0, eval)(`(${m.source})`);
        send({ t: 'evaluated', id: m.id, ok: true, value: await f(electron, m.arg) });
      } catch (e: any) {
        send({ t: 'evaluated', id: m.id, ok: false, value: String(e?.stack ?? e) });
      }
    }
  });
  process.once('disconnect', () => electron.app.exit(0));
}
await import(pathToFileURL(path.join(dir, pkg.main)).href);
await electron.app._start();
