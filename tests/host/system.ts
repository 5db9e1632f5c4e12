import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from './app.ts';
import { host } from './state.ts';
import { BrowserWindow } from './window.ts';

/* Dialogs answer "cancelled" unless a test replaces the function, which works on Electron in the same way. */
const opts = (a: unknown[]) => (a.length > 1 ? a[1] : a[0]);
export const dialog = {
  async showOpenDialog(...a: unknown[]) {
    host.note('dialog', { kind: 'open', options: opts(a) });
    return { canceled: true, filePaths: [] as string[] };
  },
  async showSaveDialog(...a: unknown[]) {
    host.note('dialog', { kind: 'save', options: opts(a) });
    return { canceled: true, filePath: '' };
  },
  async showMessageBox(...a: unknown[]) {
    const o: any = opts(a);
    host.note('dialog', { kind: 'message', options: o });
    return { response: o?.cancelId ?? o?.defaultId ?? 0, checkboxChecked: false };
  },
  showOpenDialogSync: () => undefined,
  showSaveDialogSync: () => '',
  showMessageBoxSync: (...a: unknown[]) => ((opts(a) as any)?.cancelId ?? 0) as number,
  showErrorBox(title: string, content: string) {
    host.note('dialog', { kind: 'error', title, content });
    console.error(`${title}: ${content}`);
  },
};

/* Encrypts, but with a key that lies beside the data: it stands for the system's key store, it is not one. */
function storeKey(): Buffer {
  const f = path.join(app.getPath('userData'), 'host-keystore');
  if (!existsSync(f)) {
    mkdirSync(path.dirname(f), { recursive: true });
    writeFileSync(f, randomBytes(32), { mode: 0o600 });
  }
  return readFileSync(f);
}
export const safeStorage = {
  isEncryptionAvailable: () => app.isReady(),
  // Honest for people; only a test may take it for a real one, so that both ways of the program are run.
  getSelectedStorageBackend: () => (process.env.HOST_KEYSTORE === '1' ? 'gnome_libsecret' : 'basic_text'),
  setUsePlainTextEncryption() {},
  encryptString(s: string): Buffer {
    const iv = randomBytes(12);
    const c = createCipheriv('aes-256-gcm', storeKey(), iv);
    const b = Buffer.concat([c.update(s, 'utf8'), c.final()]);
    return Buffer.concat([Buffer.from('v10'), iv, c.getAuthTag(), b]);
  },
  decryptString(b: Buffer): string {
    try {
      const d = createDecipheriv('aes-256-gcm', storeKey(), b.subarray(3, 15));
      d.setAuthTag(b.subarray(15, 31));
      return Buffer.concat([d.update(b.subarray(31)), d.final()]).toString('utf8');
    } catch {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    }
  },
  async encryptStringAsync(s: string) {
    return safeStorage.encryptString(s);
  },
  async decryptStringAsync(b: Buffer) {
    return { result: safeStorage.decryptString(b), shouldReEncrypt: false };
  },
  isAsyncEncryptionAvailable: async () => true,
};

const ROLES: Record<string, (w?: BrowserWindow) => void> = {
  quit: () => app.quit(),
  close: (w) => w?.close(),
  minimize: (w) => w?.minimize(),
  reload: (w) => w?.reload(),
  togglefullscreen: (w) => w?.setFullScreen(!w.isFullScreen()),
  undo: (w) => w?.webContents.undo(),
  redo: (w) => w?.webContents.redo(),
  cut: (w) => w?.webContents.cut(),
  copy: (w) => w?.webContents.copy(),
  paste: (w) => w?.webContents.paste(),
  selectall: (w) => w?.webContents.selectAll(),
};
export class MenuItem {
  id;
  label;
  role;
  type;
  accelerator;
  enabled;
  visible;
  checked;
  submenu: Menu | undefined;
  #click;
  constructor(o: any) {
    this.id = o.id;
    this.role = o.role?.toLowerCase();
    this.label = o.label ?? o.role ?? '';
    this.type = o.type ?? (o.submenu ? 'submenu' : 'normal');
    this.accelerator = o.accelerator;
    this.enabled = o.enabled !== false;
    this.visible = o.visible !== false;
    this.checked = !!o.checked;
    this.#click = o.click;
    this.submenu = o.submenu ? (o.submenu instanceof Menu ? o.submenu : Menu.buildFromTemplate(o.submenu)) : undefined;
  }
  click(ev: unknown = {}, w = BrowserWindow.getFocusedWindow() ?? undefined): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.role && ROLES[this.role]) ROLES[this.role]?.(w);
    else this.#click?.(this, w, ev);
  }
}
let appMenu: Menu | null = null;
export class Menu extends EventEmitter {
  items: MenuItem[] = [];
  static setApplicationMenu(m: Menu | null): void {
    appMenu = m;
    app.applicationMenu = m;
  }
  static getApplicationMenu = () => appMenu;
  static sendActionToFirstResponder(): void {}
  static buildFromTemplate(t: any[]): Menu {
    const m = new Menu();
    for (const x of t) m.append(x instanceof MenuItem ? x : new MenuItem(x));
    return m;
  }
  append(i: MenuItem): void {
    this.items.push(i);
  }
  insert(n: number, i: MenuItem): void {
    this.items.splice(n, 0, i);
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const i of this.items) {
      if (i.id === id) return i;
      const s = i.submenu?.getMenuItemById(id);
      if (s) return s;
    }
    return null;
  }
  popup(o: any = {}): void {
    host.note(
      'menu-popup',
      this.items.map((i) => i.label),
    );
    this.emit('menu-will-show');
    o.callback?.();
  }
  closePopup(): void {}
}
export const shell = {
  async openExternal(url: string) {
    host.note('open-external', url);
  },
  async openPath(p: string) {
    host.note('open-path', p);
    return '';
  },
  showItemInFolder(p: string) {
    host.note('show-item', p);
  },
  async trashItem(p: string) {
    host.note('trash', p);
  },
  beep() {},
};
class PowerMonitor extends EventEmitter {
  getSystemIdleState = () => 'active';
  getSystemIdleTime = () => 0;
  getCurrentThermalState = () => 'nominal';
  isOnBatteryPower = () => false;
  onBatteryPower = false;
}
export const powerMonitor = new PowerMonitor();
export const powerSaveBlocker = { start: () => 1, stop: () => true, isStarted: () => false };
class NativeTheme extends EventEmitter {
  #s = 'system';
  shouldUseHighContrastColors = false;
  shouldUseInvertedColorScheme = false;
  prefersReducedTransparency = false;
  inForcedColorsMode = false;
  get themeSource() {
    return this.#s;
  }
  set themeSource(v: string) {
    this.#s = v;
    for (const w of BrowserWindow.getAllWindows())
      void w.webContents.cdp
        ?.send('Emulation.setEmulatedMedia', {
          features: [{ name: 'prefers-color-scheme', value: v === 'system' ? '' : v }],
        })
        .catch(() => {});
    this.emit('updated');
  }
  get shouldUseDarkColors() {
    return this.#s === 'dark';
  }
}
export const nativeTheme = new NativeTheme();
let clip = '';
export const clipboard = {
  readText: () => clip,
  writeText: (t: string) => {
    clip = t;
  },
  readHTML: () => '',
  writeHTML: () => {},
  clear: () => {
    clip = '';
  },
  availableFormats: () => (clip ? ['text/plain'] : []),
  write: (d: any) => {
    clip = d.text ?? '';
  },
};
class Screen extends EventEmitter {
  #d = {
    id: 1,
    bounds: { x: 0, y: 0, width: 1920, height: 1080 },
    workArea: { x: 0, y: 0, width: 1920, height: 1080 },
    workAreaSize: { width: 1920, height: 1080 },
    size: { width: 1920, height: 1080 },
    scaleFactor: 1,
    rotation: 0,
  };
  getPrimaryDisplay = () => this.#d;
  getAllDisplays = () => [this.#d];
  getDisplayMatching = () => this.#d;
  getDisplayNearestPoint = () => this.#d;
  getCursorScreenPoint = () => ({ x: 0, y: 0 });
}
export const screen = new Screen();
export const globalShortcut = {
  register: () => true,
  registerAll() {},
  unregister() {},
  unregisterAll() {},
  isRegistered: () => false,
};
const image = {
  isEmpty: () => true,
  toPNG: () => Buffer.alloc(0),
  toDataURL: () => '',
  getSize: () => ({ width: 0, height: 0 }),
  resize: () => image,
  setTemplateImage() {},
};
export const nativeImage = {
  createEmpty: () => image,
  createFromPath: () => image,
  createFromBuffer: () => image,
  createFromDataURL: () => image,
};
export class Tray extends EventEmitter {
  setToolTip() {}
  setContextMenu() {}
  setImage() {}
  destroy() {}
  isDestroyed = () => false;
  setTitle() {}
}
export class Notification extends EventEmitter {
  static isSupported = () => true;
  #o;
  constructor(o: any) {
    super();
    this.#o = o;
  }
  show() {
    host.note('notification', this.#o);
    this.emit('show');
  }
  close() {
    this.emit('close');
  }
}
export const crashReporter = { start() {}, getLastCrashReport: () => null, getUploadedReports: () => [] };
export const systemPreferences = Object.assign(new EventEmitter(), {
  getMediaAccessStatus: () => 'granted',
  canPromptTouchID: () => false,
  getUserDefault: () => null,
});
export const autoUpdater = Object.assign(new EventEmitter(), {
  setFeedURL() {},
  checkForUpdates() {},
  quitAndInstall() {},
  getFeedURL: () => '',
});
