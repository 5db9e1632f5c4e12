import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Cdp, CdpSession } from './cdp.ts';
import { flags } from './chromium.ts';
import { codec } from './codec.ts';
import { ipcMain, makeIpcMain } from './ipc.ts';
import { answer, fetchPatterns, fromBrowser, type Session, session, toBrowser } from './session.ts';
import { browser, host } from './state.ts';
import { pageScript, preloadScript } from './world.ts';

const WORLD = 'Electron Isolated Context';
const BIND = '__hostSend';
const waiting = new Map<string, (s: { session: CdpSession; info: any }) => void>();
const arrived = new Map<string, { session: CdpSession; info: any }>();
const byId = new Map<number, BrowserWindow>();
let lastId = 0;
let focused: BrowserWindow | undefined;
const event = (extra: object = {}) => {
  const e = {
    defaultPrevented: false,
    preventDefault() {
      e.defaultPrevented = true;
    },
    ...extra,
  };
  return e;
};

export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session: Session;
  readonly ipc = makeIpcMain();
  readonly navigationHistory = {
    canGoBack: () => false,
    canGoForward: () => false,
    goBack() {},
    goForward() {},
    clear() {},
  };
  cdp!: CdpSession;
  zoomFactor = 1;
  mainFrame = {
    url: '',
    get origin() {
      try {
        const u = new URL(this.url);
        return u.origin === 'null' ? `${u.protocol}//${u.host}` : u.origin;
      } catch {
        return 'null';
      }
    },
    routingId: 1,
    processId: 1,
    parent: null,
    send: (c: string, ...a: unknown[]) => this.send(c, ...a),
  };
  #owner: BrowserWindow;
  #contexts = new Map<number, string>();
  #frame = '';
  #title = '';
  #openHandler: ((d: any) => { action: 'allow' | 'deny' }) | undefined;
  #expected = '';
  _prefs: any;
  #attached: Promise<void>;
  destroyed = false;

  constructor(owner: BrowserWindow, prefs: any, attached: Promise<CdpSession>) {
    super();
    this.id = owner.id;
    this.#owner = owner;
    this._prefs = prefs;
    this.session = prefs.session ?? session.fromPartition(prefs.partition ?? '');
    this.#attached = attached.then((s) => this.#setUp(s));
    this.#attached.catch((e) => {
      if (!this.destroyed) console.error(e);
    });
  }

  async #setUp(s: CdpSession): Promise<void> {
    this.cdp = s;
    s.on('Runtime.executionContextCreated', ({ context: c }) => {
      if (c.name === WORLD && c.auxData.frameId === this.#frame) this.#contexts.set(c.id, c.auxData.frameId);
    });
    s.on('Runtime.executionContextDestroyed', ({ executionContextId }) => this.#contexts.delete(executionContextId));
    s.on('Runtime.executionContextsCleared', () => this.#contexts.clear());
    s.on('Runtime.bindingCalled', (p) => {
      if (p.name === BIND && this.#contexts.has(p.executionContextId))
        void this.#fromPreload(p.executionContextId, JSON.parse(p.payload));
    });
    s.on('Runtime.consoleAPICalled', (p) =>
      this.emit(
        'console-message',
        event({ level: p.type, message: p.args.map((a: any) => a.value ?? a.description).join(' ') }),
      ),
    );
    s.on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) {
        this.#frame = frame.id;
        this.mainFrame.url = fromBrowser(frame.url + (frame.urlFragment ?? ''));
        this.emit('did-navigate', event(), this.mainFrame.url, 200, '');
      }
    });
    s.on('Page.navigatedWithinDocument', (p) => {
      if (p.frameId === this.#frame) {
        this.mainFrame.url = fromBrowser(p.url);
        this.emit('did-navigate-in-page', event(), this.mainFrame.url, true);
      }
    });
    s.on('Page.domContentEventFired', () => this.emit('dom-ready', event()));
    s.on('Page.loadEventFired', () => this.emit('did-finish-load', event()));
    s.on('Page.lifecycleEvent', (p) => {
      if (p.name === 'firstPaint' && this.mainFrame.url !== 'about:blank') this.#owner._firstPaint();
    });
    s.on('Page.frameRequestedNavigation', (p) => {
      if (p.frameId === this.#frame && toBrowser(p.url) !== p.url) void this.#literal(p.url);
    });
    s.on('Page.windowOpen', (p) => {
      this.#owner._opened = { url: fromBrowser(p.url), frameName: p.windowName, features: p.windowFeatures.join(',') };
    });
    s.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', event(), { reason: 'crashed', exitCode: 1 }),
    );
    s.on('Fetch.requestPaused', (p) => void this.#request(p).catch(() => {}));
    const channel = randomBytes(16).toString('hex');
    const env = {
      platform: process.platform,
      arch: process.arch,
      versions: { ...process.versions, electron: host.electronVersion },
      argv: [process.execPath, ...(this._prefs.additionalArguments ?? [])],
      env: {},
    };
    const scripts = [s.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(channel) })];
    {
      const file: string = this._prefs.preload ?? '';
      if (file && !path.isAbsolute(file)) throw new Error('preload must be an absolute path');
      scripts.push(
        s.send('Page.addScriptToEvaluateOnNewDocument', {
          worldName: WORLD,
          source: preloadScript(channel, BIND, env, file ? readFileSync(file, 'utf8') : '', file),
        }),
      );
    }
    const [{ frameTree }] = await Promise.all([
      s.send('Page.getFrameTree'),
      s.send('Page.enable'),
      s.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      s.send('Runtime.enable'),
      s.send('Runtime.addBinding', { name: BIND, executionContextName: WORLD }),
      ...scripts,
      ...(this._prefs.javascript === false ? [s.send('Emulation.setScriptExecutionDisabled', { value: true })] : []),
      s.send('Fetch.enable', {
        patterns: [...fetchPatterns(), ...(this.session.beforeRequest ? [{ urlPattern: '*' }] : [])],
      }),
      this.#permissions(),
      s.send('Runtime.runIfWaitingForDebugger'),
    ]);
    this.#frame = frameTree.frame.id;
  }

  async #permissions(): Promise<void> {
    const { cdp } = browser();
    if (!this.session.permissionRequest && !this.session.permissionCheck) return;
    for (const [name, permission] of [
      ['geolocation', 'geolocation'],
      ['notifications', 'notifications'],
      ['camera', 'media'],
      ['microphone', 'media'],
      ['clipboard-read', 'clipboard-read'],
      ['clipboard-write', 'clipboard-sanitized-write'],
      ['midi', 'midi'],
    ] as const) {
      let ok = this.session.permissionCheck?.(this, permission, this.mainFrame.origin, {}) ?? true;
      if (ok && this.session.permissionRequest)
        ok = await new Promise<boolean>((r) => this.session.permissionRequest?.(this, permission, r, {}));
      await cdp
        .send('Browser.setPermission', {
          permission: { name, ...(name === 'clipboard-write' ? { allowWithoutSanitization: false } : {}) },
          setting: ok ? 'granted' : 'denied',
        })
        .catch(() => {});
    }
  }

  async #literal(url: string): Promise<void> {
    // A link written with the scheme itself: Chromium would hand it to the desktop; take it where the program means.
    const e = event({ url });
    this.emit('will-navigate', e, url);
    // Chromium is about to start, and then drop, a navigation of its own; ours may be dropped with it.
    for (let i = 0; i < 5 && !e.defaultPrevented; i++) {
      try {
        return await this.loadURL(url);
      } catch {
        await new Promise((r) => setTimeout(r, 30));
      }
    }
  }

  async #request(p: any): Promise<void> {
    const url = fromBrowser(p.request.url);
    if (!/^(app|data|blob|about|devtools):/.test(url))
      host.note('network', { from: 'page', scheme: url.split(':')[0] });
    const top = p.resourceType === 'Document' && p.frameId === this.#frame;
    if (top && p.request.url !== this.#expected && !p.redirectedRequestId) {
      const e = event({ url });
      this.emit('will-navigate', e, url);
      if (e.defaultPrevented)
        return this.cdp.send('Fetch.failRequest', { requestId: p.requestId, errorReason: 'Aborted' });
    }
    if (top) this.#expected = '';
    const before = this.session.beforeRequest;
    if (before) {
      const r = await new Promise<any>((ok) =>
        before.f({ url, method: p.request.method, resourceType: p.resourceType }, ok),
      );
      if (r?.cancel)
        return this.cdp.send('Fetch.failRequest', { requestId: p.requestId, errorReason: 'BlockedByClient' });
    }
    const a = await answer(p.request.url, p.request);
    if (a) await this.cdp.send('Fetch.fulfillRequest', { requestId: p.requestId, ...a });
    else await this.cdp.send('Fetch.continueRequest', { requestId: p.requestId });
  }

  async #fromPreload(contextId: number, m: any): Promise<void> {
    if (m.k === 'open') return this.#owner._asked({ url: fromBrowser(m.url), frameName: m.name, features: m.features });
    if (m.k === 'preload-error') {
      console.error(`Unable to load preload script: ${m.message}`);
      this.emit('preload-error', event(), this._prefs.preload, new Error(m.message));
      return;
    }
    const e = event({
      sender: this,
      senderFrame: this.mainFrame,
      frameId: 1,
      processId: 1,
      returnValue: undefined,
      ports: [],
      reply: (c: string, ...a: unknown[]) => this.send(c, ...a),
    });
    const args = codec.decode(m.a) as unknown[];
    if (m.k === 'send') {
      this.emit('ipc-message', e, m.channel, ...args);
      this.ipc.emit(m.channel, e, ...args);
      ipcMain.emit(m.channel, e, ...args);
      return;
    }
    let out: string;
    try {
      const to = this.ipc._has(m.channel) ? this.ipc : ipcMain;
      out = JSON.stringify({ k: 'ok', id: m.id, a: codec.encode(await to._invoke(m.channel, e, args)) });
    } catch (err: any) {
      if (!(err instanceof Error) || !err.message.startsWith('No handler'))
        host.note('ipc-error', { channel: m.channel, message: String(err?.stack ?? err) });
      out = JSON.stringify({ k: 'no', id: m.id, message: `Error invoking remote method '${m.channel}': ${err}` });
    }
    await this.#deliver(contextId, out);
  }
  async #deliver(contextId: number, text: string): Promise<void> {
    await this.cdp
      .send('Runtime.evaluate', { expression: `__hostDeliver(${JSON.stringify(text)})`, contextId, silent: true })
      .catch(() => {});
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.destroyed) throw new Error('Object has been destroyed');
    const text = JSON.stringify({ k: 'msg', channel, a: codec.encode(args) });
    for (const id of this.#contexts.keys()) void this.#deliver(id, text);
  }
  postMessage(channel: string, message: unknown): void {
    this.send(channel, message);
  }

  async loadURL(url: string): Promise<void> {
    await this.#attached;
    await browser().cdp.guestReady(this.#owner._target);
    const to = toBrowser(url);
    this.#expected = new URL(to).href.replace(/#.*$/, '');
    const done = new Promise<void>((ok) => this.once('did-finish-load', () => ok()));
    const r = await this.cdp.send('Page.navigate', { url: to });
    if (r.errorText) {
      this.emit('did-fail-load', event(), -2, r.errorText, url, true);
      throw new Error(`${r.errorText} (-2) loading '${url}'`);
    }
    if (r.loaderId) await done;
  }
  loadFile(file: string): Promise<void> {
    return this.loadURL(`file://${path.resolve(host.appPath, file)}`);
  }
  setWindowOpenHandler(f: (d: any) => { action: 'allow' | 'deny' }): void {
    this.#openHandler = f;
  }
  _mayOpen(d: any): { action: 'allow' | 'deny'; overrideBrowserWindowOptions?: any } {
    return this.#openHandler?.(d) ?? { action: 'allow' };
  }
  getURL = () => this.mainFrame.url;
  getTitle = () => this.#title;
  _title(t: string): void {
    if (t === this.#title) return;
    this.#title = t;
    const e = event();
    this.emit('page-title-updated', e, t, true);
    this.#owner.emit('page-title-updated', e, t, true);
  }
  isDestroyed = () => this.destroyed;
  isLoading = () => false;
  isFocused = () => focused === this.#owner;
  isCrashed = () => false;
  isDevToolsOpened = () => false;
  openDevTools(): void {}
  closeDevTools(): void {}
  toggleDevTools(): void {}
  getOwnerBrowserWindow = () => this.#owner;
  getUserAgent = () => '';
  setUserAgent(): void {}
  getZoomFactor = () => this.zoomFactor;
  setZoomFactor(f: number): void {
    this.zoomFactor = f;
    void this.cdp?.send('Emulation.setPageScaleFactor', { pageScaleFactor: f }).catch(() => {});
  }
  getZoomLevel = () => Math.log(this.zoomFactor) / Math.log(1.2);
  setZoomLevel(l: number): void {
    this.setZoomFactor(1.2 ** l);
  }
  setVisualZoomLevelLimits = async () => {};
  setBackgroundThrottling(): void {}
  focus(): void {}
  reload(): void {
    void this.cdp.send('Page.reload');
  }
  close(): void {
    this.#owner.close();
  }
  forcefullyCrashRenderer(): void {
    void this.cdp.send('Page.crash').catch(() => {});
  }
  async executeJavaScript(code: string): Promise<unknown> {
    await this.#attached;
    const r = await this.cdp.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (r.exceptionDetails) throw new Error(r.exceptionDetails.exception?.description ?? r.exceptionDetails.text);
    return r.result.value;
  }
  async insertCSS(css: string): Promise<string> {
    await this.executeJavaScript(
      `{const s=document.createElement('style');s.textContent=${JSON.stringify(css)};document.head.append(s)}`,
    );
    return '1';
  }
  async printToPDF(o: any = {}): Promise<Buffer> {
    const sizes: Record<string, [number, number]> = {
      A3: [11.7, 16.54],
      A4: [8.27, 11.69],
      A5: [5.83, 8.27],
      Letter: [8.5, 11],
      Legal: [8.5, 14],
      Tabloid: [11, 17],
    };
    const [w, h] =
      typeof o.pageSize === 'object'
        ? [o.pageSize.width, o.pageSize.height]
        : (sizes[o.pageSize ?? 'Letter'] ?? [8.5, 11]);
    const m = o.margins ?? {};
    const { data } = await this.cdp.send('Page.printToPDF', {
      landscape: !!o.landscape,
      displayHeaderFooter: !!o.displayHeaderFooter,
      printBackground: !!o.printBackground,
      scale: o.scale ?? 1,
      paperWidth: w,
      paperHeight: h,
      marginTop: m.top,
      marginBottom: m.bottom,
      marginLeft: m.left,
      marginRight: m.right,
      pageRanges: o.pageRanges ?? '',
      headerTemplate: o.headerTemplate,
      footerTemplate: o.footerTemplate,
      preferCSSPageSize: !!o.preferCSSPageSize,
      generateTaggedPDF: o.generateTaggedPDF !== false,
      generateDocumentOutline: !!o.generateDocumentOutline,
    });
    return Buffer.from(data, 'base64');
  }
  print(_o?: unknown, cb?: (ok: boolean, why: string) => void): void {
    cb?.(false, 'host: no printer');
  }
  async capturePage(): Promise<{ toPNG(): Buffer; isEmpty(): boolean }> {
    const { data } = await this.cdp.send('Page.captureScreenshot', { format: 'png' });
    return { toPNG: () => Buffer.from(data, 'base64'), isEmpty: () => false };
  }
  undo = () => this.#command('undo');
  redo = () => this.#command('redo');
  cut = () => this.#command('cut');
  copy = () => this.#command('copy');
  paste = () => this.#command('paste');
  selectAll = () => this.#command('selectAll');
  #command(c: string): void {
    void this.executeJavaScript(`document.execCommand(${JSON.stringify(c)})`);
  }
}

export class BrowserWindow extends EventEmitter {
  static _allClosed: () => void = () => {};
  static _created: (w: BrowserWindow) => void = () => {};
  static getAllWindows = (): BrowserWindow[] => [...byId.values()];
  static getFocusedWindow = (): BrowserWindow | null => focused ?? null;
  static fromId = (id: number): BrowserWindow | null => byId.get(id) ?? null;
  static fromWebContents = (w: WebContents): BrowserWindow | null => byId.get(w.id) ?? null;

  static async _watch(cdp: Cdp): Promise<void> {
    cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const s = cdp.session(sessionId);
      const opener = targetInfo.openerId
        ? BrowserWindow.getAllWindows().find((w) => w._target === targetInfo.openerId)
        : undefined;
      const got = { session: s, info: targetInfo };
      const w = waiting.get(targetInfo.targetId) ?? waiting.get(/<!--([0-9a-f]{16})--/.exec(targetInfo.url)?.[1] ?? '');
      if (opener) return void opener._popup(got); // held until the program has said whether it may open
      if (w) w(got);
      else arrived.set(targetInfo.targetId, got);
      void s.send('Runtime.runIfWaitingForDebugger').catch(() => {});
    });
    cdp.on('Target.targetDestroyed', ({ targetId }) =>
      BrowserWindow.getAllWindows()
        .find((w) => w._target === targetId)
        ?._gone(),
    );
    cdp.on('Target.targetInfoChanged', ({ targetInfo: t }) =>
      BrowserWindow.getAllWindows()
        .find((w) => w._target === t.targetId)
        ?.webContents._title(t.title),
    );
    await cdp.send('Target.setDiscoverTargets', { discover: true });
    await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
  }

  readonly id: number = ++lastId;
  readonly webContents: WebContents;
  _target = '';
  _opened: any;
  #visible: boolean;
  #painted = false;
  #closed = false;
  #bounds: { x: number; y: number; width: number; height: number };
  #placed: boolean;
  #title: string;
  #windowId: Promise<number>;
  #full = false;
  #max = false;
  #min = false;

  constructor(o: any = {}) {
    super();
    if (!host.browser) throw new Error('Cannot create BrowserWindow before app is ready');
    this.#bounds = { x: o.x ?? 0, y: o.y ?? 0, width: o.width ?? 800, height: o.height ?? 600 };
    this.#placed = o.x !== undefined && o.y !== undefined;
    this.#title = o.title ?? host.pkg.name;
    this.#visible = o.show !== false;
    byId.set(this.id, this);
    const attached = this.#create();
    this.#windowId = attached.then(
      async ({ info }) =>
        (await browser().cdp.send('Browser.getWindowForTarget', { targetId: info.targetId })).windowId,
    );
    this.#windowId.catch(() => {});
    if (browser().visible) this.#apply(this.#size()); // --window-size holds for the first window only
    this.webContents = new WebContents(
      this,
      o.webPreferences ?? {},
      attached.then(({ session: s, info }) => {
        this._target = info.targetId;
        return s;
      }),
    );
    focused = this;
    BrowserWindow._created(this);
  }

  async #create(): Promise<{ session: CdpSession; info: any }> {
    const { cdp, visible, exe, profile } = browser();
    if (visible) {
      // DevTools opens browser windows with tabs; a second start of Chromium on the same profile opens one without.
      const nonce = randomBytes(8).toString('hex');
      const url = `data:text/html,<title>${encodeURIComponent(this.#title)}</title><!--${nonce}-->`;
      const got = new Promise<{ session: CdpSession; info: any }>((ok) => waiting.set(nonce, ok));
      spawn(
        exe,
        [
          ...flags(true).filter((f) => f !== '--no-startup-window'),
          `--user-data-dir=${profile}`,
          `--app=${url}`,
          `--window-size=${this.#bounds.width},${this.#bounds.height}`,
        ],
        { stdio: 'ignore' },
      );
      return got;
    }
    const { targetId } = await cdp.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...this.#size(),
    });
    const early = arrived.get(targetId);
    arrived.delete(targetId);
    return (
      early ??
      new Promise((ok) =>
        waiting.set(targetId, (s) => {
          waiting.delete(targetId);
          ok(s);
        }),
      )
    );
  }
  #size() {
    return {
      ...(this.#placed ? { left: this.#bounds.x, top: this.#bounds.y } : {}),
      width: this.#bounds.width,
      height: this.#bounds.height,
    };
  }

  /** The page asked for a window (window.open, or a link with a target): the program's handler decides, as in Electron. */
  _asked(d: { url: string; frameName: string; features: string }): void {
    const r = this.webContents._mayOpen({
      ...d,
      disposition: 'new-window',
      referrer: { url: this.webContents.getURL(), policy: '' },
    });
    if (r.action !== 'allow') return;
    const over = r.overrideBrowserWindowOptions ?? {};
    const w = new BrowserWindow({ ...over, webPreferences: { ...this.webContents._prefs, ...over.webPreferences } });
    void w.loadURL(d.url).catch(() => {});
    this.webContents.emit('did-create-window', w, d);
  }
  /** A popup that came about in another way (a form's target, an empty frame's window.open). It is never adopted: one of our own
      origin keeps its first empty window, in which the preload's scripts do not run again. */
  async _popup({ session: s, info }: { session: CdpSession; info: any }): Promise<void> {
    await s.send('Runtime.runIfWaitingForDebugger').catch(() => {}); // closing it while held can hang the opener's renderer
    await browser()
      .cdp.send('Target.closeTarget', { targetId: info.targetId })
      .catch(() => {});
    this._asked(this._opened ?? { url: fromBrowser(info.url), frameName: '', features: '' });
  }
  _firstPaint(): void {
    if (!this.#painted) {
      this.#painted = true;
      this.emit('ready-to-show');
    }
  }
  _gone(): void {
    if (this.#closed) return;
    this.#closed = true;
    byId.delete(this.id);
    if (focused === this) focused = undefined;
    this.webContents.destroyed = true;
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (byId.size === 0) BrowserWindow._allClosed();
  }
  async _close(): Promise<boolean> {
    if (this.#closed) return true;
    const e = event();
    this.emit('close', e);
    if (e.defaultPrevented) return false;
    this.destroy();
    return true;
  }
  close(): void {
    setImmediate(() => void this._close());
  }
  destroy(): void {
    if (this.#closed) return;
    const t = this._target;
    this._gone();
    if (t)
      void browser()
        .cdp.send('Target.closeTarget', { targetId: t })
        .catch(() => {});
  }
  isDestroyed = () => this.#closed;
  loadURL = (u: string) => this.webContents.loadURL(u);
  loadFile = (f: string) => this.webContents.loadFile(f);
  reload(): void {
    this.webContents.reload();
  }
  show(): void {
    this.#visible = true;
    this.emit('show');
    this.focus();
  }
  showInactive(): void {
    this.#visible = true;
    this.emit('show');
  }
  hide(): void {
    this.#visible = false;
    this.emit('hide');
  }
  isVisible = () => this.#visible;
  focus(): void {
    focused = this;
    this.emit('focus');
    if (this._target)
      void browser()
        .cdp.send('Target.activateTarget', { targetId: this._target })
        .catch(() => {});
  }
  blur(): void {
    if (focused === this) focused = undefined;
    this.emit('blur');
  }
  isFocused = () => focused === this;
  getTitle = () => this.#title;
  setTitle(t: string): void {
    this.#title = t;
  }
  getBounds = () => ({ ...this.#bounds });
  getContentBounds = () => ({ ...this.#bounds });
  getNormalBounds = () => ({ ...this.#bounds });
  getSize = () => [this.#bounds.width, this.#bounds.height];
  getContentSize = () => this.getSize();
  getPosition = () => [this.#bounds.x, this.#bounds.y];
  setBounds(b: Partial<{ x: number; y: number; width: number; height: number }>): void {
    Object.assign(this.#bounds, b);
    this.#apply(this.#size());
    this.emit('resize');
    this.emit('resized');
    this.emit('moved');
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setPosition(x: number, y: number): void {
    this.#placed = true;
    this.setBounds({ x, y });
  }
  setMinimumSize(): void {}
  center(): void {}
  #apply(bounds: object): void {
    void this.#windowId
      .then((windowId) => browser().cdp.send('Browser.setWindowBounds', { windowId, bounds }))
      .catch(() => {});
  }
  maximize(): void {
    this.#max = true;
    this.#apply({ windowState: 'maximized' });
    this.emit('maximize');
  }
  unmaximize(): void {
    this.#max = false;
    this.#apply({ windowState: 'normal' });
    this.emit('unmaximize');
  }
  minimize(): void {
    this.#min = true;
    this.#apply({ windowState: 'minimized' });
    this.emit('minimize');
  }
  restore(): void {
    this.#min = false;
    this.#apply({ windowState: 'normal' });
    this.emit('restore');
  }
  setFullScreen(on: boolean): void {
    this.#full = on;
    this.#apply({ windowState: on ? 'fullscreen' : 'normal' });
    this.emit(on ? 'enter-full-screen' : 'leave-full-screen');
  }
  isMaximized = () => this.#max;
  isMinimized = () => this.#min;
  isFullScreen = () => this.#full;
  setMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  removeMenu(): void {}
  setIcon(): void {}
  setProgressBar(): void {}
  setOverlayIcon(): void {}
  flashFrame(): void {}
  setAlwaysOnTop(): void {}
  setSkipTaskbar(): void {}
  setBackgroundColor(): void {}
  setTitleBarOverlay(): void {}
  setContentProtection(): void {}
  setResizable(): void {}
  moveTop(): void {}
  capturePage = () => this.webContents.capturePage();
  getParentWindow = () => null;
  getChildWindows = () => [];
  isModal = () => false;
  isEnabled = () => true;
  getNativeWindowHandle = () => Buffer.alloc(8);
  getMediaSourceId = () => '';
}
