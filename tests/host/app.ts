import { EventEmitter } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startChromium } from './chromium.ts';
import { host } from './state.ts';
import { BrowserWindow } from './window.ts';

const home = os.homedir();
const config = process.env.XDG_CONFIG_HOME ?? path.join(home, '.config');
const switches = new Map<string, string>(
  process.argv.flatMap((arg) => {
    const [, name, value = ''] = /^--([\w-]+)(?:=(.*))?$/.exec(arg) ?? [];
    return name === undefined ? [] : [[name, value] as [string, string]];
  }),
);

class App extends EventEmitter {
  name = host.pkg.productName ?? host.pkg.name;
  isPackaged = false;
  #ready = false;
  #whenReady = Promise.withResolvers<void>();
  #paths = new Map<string, string>();
  #quitting = false;
  #lockDir: string | undefined;
  readonly commandLine = {
    appendSwitch: (k: string, v = '') => void switches.set(k, v),
    appendArgument: () => {},
    hasSwitch: (k: string) => switches.has(k),
    getSwitchValue: (k: string) => switches.get(k) ?? '',
    removeSwitch: (k: string) => void switches.delete(k),
  };
  readonly dock = undefined;
  userAgentFallback = '';
  applicationMenu: unknown = null;
  accessibilitySupportEnabled = false;

  getName = () => this.name;
  setName = (n: string) => {
    this.name = n;
  };
  getVersion = () => host.pkg.version;
  getAppPath = () => host.appPath;
  getLocale = () => process.env.HOST_LOCALE ?? 'en-US';
  getSystemLocale = () => this.getLocale();
  getPreferredSystemLanguages = () => [this.getLocale()];
  getLocaleCountryCode = () => this.getLocale().split('-')[1] ?? '';
  isReady = () => this.#ready;
  whenReady = () => this.#whenReady.promise;
  getAppMetrics = () => [];
  getGPUFeatureStatus = () => ({});
  setAppUserModelId = () => {};
  setAsDefaultProtocolClient = () => true;
  removeAsDefaultProtocolClient = () => true;
  isDefaultProtocolClient = () => false;
  setLoginItemSettings = (s: unknown) => host.note('login-item', s);
  getLoginItemSettings = () => ({ openAtLogin: false });
  addRecentDocument = () => {};
  clearRecentDocuments = () => {};
  setBadgeCount = () => true;
  setAboutPanelOptions = () => {};
  showAboutPanel = () => {};
  enableSandbox = () => {};
  disableHardwareAcceleration = () => {};
  focus = () => BrowserWindow.getAllWindows()[0]?.focus();
  hide = () => {};
  show = () => {};
  getFileIcon = async () => ({ isEmpty: () => true });

  getPath(name: string): string {
    const set = this.#paths.get(name);
    if (set) return set;
    switch (name) {
      case 'home':
        return home;
      case 'appData':
        return config;
      case 'userData':
        return path.join(this.getPath('appData'), this.name);
      case 'sessionData':
        return this.getPath('userData');
      case 'logs':
        return path.join(this.getPath('userData'), 'logs');
      case 'crashDumps':
        return path.join(this.getPath('userData'), 'Crashpad');
      case 'temp':
        return os.tmpdir();
      case 'exe':
        return process.execPath;
      case 'module':
        return process.execPath;
      case 'desktop':
        return path.join(home, 'Desktop');
      case 'documents':
        return path.join(home, 'Documents');
      case 'downloads':
        return path.join(home, 'Downloads');
      case 'music':
        return path.join(home, 'Music');
      case 'pictures':
        return path.join(home, 'Pictures');
      case 'videos':
        return path.join(home, 'Videos');
      default:
        throw new Error(`Failed to get '${name}' path`);
    }
  }
  setPath(name: string, p: string): void {
    this.#paths.set(name, p);
    if (name === 'userData') mkdirSync(p, { recursive: true });
  }
  setAppLogsPath(p?: string): void {
    this.setPath('logs', p ?? this.getPath('logs'));
  }

  /** Synchronous, as Electron's: a symlink names the holder; a later start leaves its argv beside it. */
  requestSingleInstanceLock(data: object = {}): boolean {
    const dir = path.join(this.getPath('userData'), 'HostInstance');
    mkdirSync(dir, { recursive: true });
    const lock = path.join(dir, 'lock');
    for (let i = 0; i < 2; i++) {
      try {
        symlinkSync(String(process.pid), lock);
        this.#lockDir = dir;
        const seen = new Set<string>();
        const look = () => {
          for (const f of existsSync(dir) ? readdirSync(dir) : []) {
            if (!f.endsWith('.json') || seen.has(f)) continue;
            seen.add(f);
            try {
              const m = JSON.parse(readFileSync(path.join(dir, f), 'utf8'));
              rmSync(path.join(dir, f));
              this.emit('second-instance', this.#event(), m.argv, m.cwd, m.data);
            } catch {
              seen.delete(f);
            }
          }
        };
        watch(dir, look).unref();
        return true;
      } catch {
        let pid = 0;
        try {
          pid = Number(readlinkSync(lock));
          process.kill(pid, 0);
        } catch {
          rmSync(lock, { force: true });
          continue;
        }
        const f = path.join(dir, `${process.pid}.json`);
        writeFileSync(`${f}.tmp`, JSON.stringify({ argv: host.argv, cwd: process.cwd(), data }));
        rmSync(f, { force: true });
        writeFileSync(f, readFileSync(`${f}.tmp`));
        rmSync(`${f}.tmp`);
        return false;
      }
    }
    return false;
  }
  hasSingleInstanceLock = () => this.#lockDir !== undefined;
  releaseSingleInstanceLock = () => {
    if (this.#lockDir) rmSync(path.join(this.#lockDir, 'lock'), { force: true });
    this.#lockDir = undefined;
  };

  #event() {
    const e = {
      defaultPrevented: false,
      preventDefault() {
        e.defaultPrevented = true;
      },
    };
    return e;
  }

  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    setImmediate(async () => {
      const before = this.#event();
      this.emit('before-quit', before);
      if (before.defaultPrevented) {
        this.#quitting = false;
        return;
      }
      for (const w of BrowserWindow.getAllWindows()) {
        if (!(await w._close())) {
          this.#quitting = false;
          return;
        }
      }
      const will = this.#event();
      this.emit('will-quit', will);
      if (will.defaultPrevented) {
        this.#quitting = false;
        return;
      }
      this.emit('quit', this.#event(), 0);
      this.exit(0);
    });
  }
  exit(code = 0): void {
    this.releaseSingleInstanceLock();
    const b = host.browser;
    if (!b || b.cdp.closed) process.exit(code);
    b.child.once('exit', () => process.exit(code));
    b.cdp.send('Browser.close').catch(() => {});
    setTimeout(() => {
      b.child.kill('SIGKILL');
      process.exit(code);
    }, 3000);
  }
  relaunch = (o?: unknown) => host.note('relaunch', o ?? {});

  /** For the host: called when the main script has been evaluated. */
  async _start(): Promise<void> {
    if (this.#quitting) return;
    host.browser = await startChromium(this.getPath('userData'));
    (process.versions as any).chrome = host.browser.version;
    host.browser.cdp.once('closed', () => {
      if (!this.#quitting) process.exit(this.#ready ? 0 : 1);
    });
    await BrowserWindow._watch(host.browser.cdp);
    await host.beforeReady;
    BrowserWindow._allClosed = () => {
      if (this.#quitting) return;
      if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
      else this.quit();
    };
    BrowserWindow._created = (w) => {
      this.emit('web-contents-created', this.#event(), w.webContents);
      this.emit('browser-window-created', this.#event(), w);
    };
    this.emit('will-finish-launching');
    this.#ready = true;
    this.emit('ready', this.#event(), {});
    this.#whenReady.resolve();
  }
}
export const app = new App();
for (const sig of ['SIGINT', 'SIGTERM'] as const) process.on(sig, () => app.quit());
