/* Two scripts that each document runs before its own: `mainShim` in the page's world builds what the preload exposes;
   `preloadShim` in the isolated world gives the preload its `electron` module. They meet over events on `window` whose
   name only they know; event details are structured-cloned between worlds by Chromium, synchronously. */
import { makeCodec } from './codec.ts';

function wire(name: string, world: 'page' | 'preload') {
  const dispatch = EventTarget.prototype.dispatchEvent;
  const CE = CustomEvent;
  const call = Reflect.apply;
  const TAG = '\u0000bridge';
  const fns = new Map<number, (...a: unknown[]) => unknown>();
  const waits = new Map<number, [(v: unknown) => void, (e: unknown) => void]>();
  let next = 1;
  let reply: any;
  const put = (o: object, k: string, value: unknown) =>
    Object.defineProperty(o, k, { value, writable: true, enumerable: true, configurable: true });
  const post = (detail: unknown) =>
    call(dispatch, window, [new CE(`${name}:${world === 'page' ? 'preload' : 'page'}`, { detail })]);
  const pack = (v: any, seen = new Map<object, unknown>()): any => {
    if (typeof v === 'function') {
      const id = next++;
      fns.set(id, v);
      return { [TAG]: 'f', id };
    }
    if (typeof v !== 'object' || v === null) return v;
    if (v instanceof Promise) {
      const id = next++;
      v.then(
        (x) => post({ t: 'settle', id, ok: true, v: pack(x) }),
        (e) => post({ t: 'settle', id, ok: false, v: plainError(e) }),
      );
      return { [TAG]: 'p', id };
    }
    const known = seen.get(v);
    if (known) return known;
    const list = Array.isArray(v);
    if (!list && Object.prototype.toString.call(v) !== '[object Object]') return v;
    const copy: any = list ? [] : {};
    seen.set(v, copy);
    for (const k of Object.keys(v)) put(copy, k, pack(v[k], seen));
    if (list) copy.length = v.length;
    return copy;
  };
  const plainError = (e: any) =>
    e instanceof Error ? Object.assign(new Error(e.message), { stack: e.stack }) : pack(e);
  // What arrives is this world's own copy, so markers are replaced where they lie; cycles stay cycles.
  const unpack = (v: any, seen = new Set<object>()): any => {
    if (typeof v !== 'object' || v === null) return v;
    if (v[TAG] === 'f') return (...args: unknown[]) => invoke(v.id, args);
    if (v[TAG] === 'p') return new Promise((ok, no) => waits.set(v.id, [ok, no]));
    if (seen.has(v) || (!Array.isArray(v) && Object.getPrototypeOf(v) !== Object.prototype)) return v;
    seen.add(v);
    for (const k of Object.keys(v)) put(v, k, unpack(v[k], seen));
    return v;
  };
  const invoke = (id: number, args: unknown[]) => {
    const before = reply;
    reply = undefined;
    post({ t: 'call', id, args: args.map((a) => pack(a)) });
    const r = reply;
    reply = before;
    if (!r) throw new Error('bridge: no answer');
    if (!r.ok) throw r.v;
    return unpack(r.v);
  };
  const on = (handler: (m: any) => void) =>
    window.addEventListener(
      `${name}:${world}`,
      (e) => {
        e.stopImmediatePropagation();
        const m = (e as CustomEvent).detail;
        if (m.t === 'call') {
          let r: any;
          try {
            const f = fns.get(m.id);
            if (!f) throw new Error('bridge: function is gone');
            r = { t: 'ret', ok: true, v: pack(f(...m.args.map((a: unknown) => unpack(a)))) };
          } catch (err) {
            r = { t: 'ret', ok: false, v: plainError(err) };
          }
          post(r);
        } else if (m.t === 'ret') reply = m;
        else if (m.t === 'settle') {
          const w = waits.get(m.id);
          waits.delete(m.id);
          w?.[m.ok ? 0 : 1](m.v && m.ok ? unpack(m.v) : m.v);
        } else handler(m);
      },
      true,
    );
  return { post, pack, unpack, on };
}

function mainShim(w: ReturnType<typeof wire>): void {
  const freeze = (v: any): any => {
    if (typeof v === 'object' && v !== null && (Array.isArray(v) || Object.getPrototypeOf(v) === Object.prototype)) {
      for (const k of Object.keys(v)) freeze(v[k]);
      Object.freeze(v);
    }
    return v;
  };
  // Asked here and not left to Chromium: a held popup shares its opener's renderer. As when Electron denies, the page gets null.
  const ask = (url: unknown, name: unknown, features: unknown) => {
    w.post({
      t: 'open',
      url: new URL(String(url ?? '') || 'about:blank', document.baseURI).href,
      name: String(name ?? ''),
      features: String(features ?? ''),
    });
    return null;
  };
  Object.defineProperty(window, 'open', { value: ask, writable: true, configurable: true, enumerable: true });
  const link = (e: MouseEvent) => {
    const a = (e.composedPath() as Element[]).find((x) => x instanceof HTMLAnchorElement && x.href) as
      | HTMLAnchorElement
      | undefined;
    const elsewhere =
      a &&
      ((a.target && !/^_(self|top|parent)$/i.test(a.target)) || e.button === 1 || e.ctrlKey || e.metaKey || e.shiftKey);
    if (!a || !elsewhere || e.defaultPrevented || a.hasAttribute('download')) return;
    e.preventDefault();
    ask(a.href, a.target, '');
  };
  window.addEventListener('click', link);
  window.addEventListener('auxclick', link);
  w.on((m) => {
    if (m.t === 'expose')
      Object.defineProperty(window, m.key, {
        value: freeze(w.unpack(m.v)),
        enumerable: true,
        configurable: false,
        writable: false,
      });
  });
}

function preloadShim(
  w: ReturnType<typeof wire>,
  codec: ReturnType<typeof makeCodec>,
  bind: string,
  env: any,
  preload: (require: any, process: any, module: any, exports: any) => void,
): void {
  const g = globalThis as any;
  const toMain: (s: string) => void = g[bind];
  w.on((m) => {
    if (m.t === 'open') toMain(JSON.stringify({ k: 'open', url: m.url, name: m.name, features: m.features }));
  });
  class Emitter {
    #m = new Map<string, { f: any; once: boolean }[]>();
    #add(c: string, f: any, once: boolean) {
      const l = this.#m.get(c) ?? [];
      l.push({ f, once });
      this.#m.set(c, l);
      return this;
    }
    on(c: string, f: any) {
      return this.#add(c, f, false);
    }
    addListener(c: string, f: any) {
      return this.#add(c, f, false);
    }
    once(c: string, f: any) {
      return this.#add(c, f, true);
    }
    off(c: string, f: any) {
      this.#m.set(
        c,
        (this.#m.get(c) ?? []).filter((x) => x.f !== f),
      );
      return this;
    }
    removeListener(c: string, f: any) {
      return this.off(c, f);
    }
    removeAllListeners(c?: string) {
      if (c === undefined) this.#m.clear();
      else this.#m.delete(c);
      return this;
    }
    listenerCount(c: string) {
      return this.#m.get(c)?.length ?? 0;
    }
    emit(c: string, ...a: unknown[]) {
      for (const x of [...(this.#m.get(c) ?? [])]) {
        if (x.once) this.off(c, x.f);
        try {
          x.f(...a);
        } catch (e) {
          reportError(e);
        }
      }
      return true;
    }
  }
  let seq = 0;
  const waits = new Map<number, [(v: unknown) => void, (e: unknown) => void]>();
  class IpcRenderer extends Emitter {
    invoke(channel: string, ...args: unknown[]) {
      const id = ++seq;
      const a = codec.encode(args);
      return new Promise((ok, no) => {
        waits.set(id, [ok, no]);
        toMain(JSON.stringify({ k: 'invoke', id, channel, a }));
      });
    }
    send(channel: string, ...args: unknown[]) {
      toMain(JSON.stringify({ k: 'send', channel, a: codec.encode(args) }));
    }
    sendSync() {
      throw new Error('host: ipcRenderer.sendSync is not offered');
    }
  }
  const ipcRenderer = new IpcRenderer();
  Object.defineProperty(g, '__hostDeliver', {
    value(text: string) {
      const m = JSON.parse(text);
      if (m.k === 'msg')
        ipcRenderer.emit(
          m.channel,
          { sender: ipcRenderer, senderId: 0, ports: [] },
          ...(codec.decode(m.a) as unknown[]),
        );
      else {
        const p = waits.get(m.id);
        waits.delete(m.id);
        if (m.k === 'ok') p?.[0](codec.decode(m.a));
        else p?.[1](new Error(m.message));
      }
    },
  });
  const electron = {
    contextBridge: {
      exposeInMainWorld(key: string, api: unknown) {
        w.post({ t: 'expose', key, v: w.pack(api) });
      },
      executeInMainWorld() {
        throw new Error('host: executeInMainWorld is not offered');
      },
    },
    ipcRenderer,
    webFrame: { setZoomFactor() {}, getZoomFactor: () => 1 },
    webUtils: { getPathForFile: () => '' },
    crashReporter: {},
  };
  const process = {
    ...env,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    getSystemVersion: () => '',
    on() {
      return process;
    },
    nextTick: (f: any, ...a: unknown[]) => queueMicrotask(() => f(...a)),
  };
  const require = (id: string) => {
    if (id === 'electron' || id === 'electron/renderer' || id === 'electron/common') return electron;
    if (id === 'events' || id === 'node:events') return { EventEmitter: Emitter, default: Emitter };
    if (id === 'timers' || id === 'node:timers') return { setTimeout, clearTimeout, setInterval, clearInterval };
    if (id === 'url' || id === 'node:url') return { URL, URLSearchParams };
    throw new Error(`module not found: ${id}`); // what a sandboxed preload gets from Electron, too
  };
  const module = { exports: {} };
  try {
    preload(require, process, module, module.exports);
  } catch (e: any) {
    toMain(JSON.stringify({ k: 'preload-error', message: String(e?.stack ?? e) }));
  }
}

const B64 = `{
  enc: (u) => { let s = ''; for (let i = 0; i < u.length; i += 32768) s += String.fromCharCode.apply(null, u.subarray(i, i + 32768)); return btoa(s); },
  dec: (s) => Uint8Array.from(atob(s), (c) => c.charCodeAt(0)) }`;
const TOP = 'if (window.top !== window) return;';

export function pageScript(channel: string): string {
  return `(() => { ${TOP} (${mainShim})((${wire})(${JSON.stringify(channel)}, 'page')); })();`;
}
export function preloadScript(channel: string, bind: string, env: object, preloadSource: string, name: string): string {
  return `(() => { ${TOP} (${preloadShim})((${wire})(${JSON.stringify(channel)}, 'preload'), (${makeCodec})(${B64}), ${JSON.stringify(bind)}, ${JSON.stringify(env)},
function (require, process, module, exports) {${preloadSource}
}); })();
//# sourceURL=${name}`;
}
