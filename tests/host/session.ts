import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { host } from './state.ts';

const SUFFIX = '.electron-host.invalid';
const privileged = new Map<string, Record<string, boolean>>();
const handlers = new Map<string, (req: Request) => Response | Promise<Response>>();

/** `app://bundle/x` in the program is `https://bundle.app.electron-host.invalid/x` in Chromium, which cannot be taught a scheme from outside. */
export function toBrowser(url: string): string {
  const m = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  const scheme = m?.[1]?.toLowerCase();
  return m && scheme && handlers.has(scheme) ? `https://${m[2]}.${scheme}${SUFFIX}${m[3] || '/'}` : url;
}
export function fromBrowser(url: string): string {
  const m = /^https:\/\/([^/?#]+?)\.([a-z0-9+-]+)\.electron-host\.invalid(?=[/?#]|$)(.*)$/.exec(url);
  return m ? `${m[2]}://${m[1]}${m[3]}` : url;
}
const rewritePolicy = (v: string): string => {
  for (const s of handlers.keys())
    v = v.replaceAll(new RegExp(`(?<=\\s|^)${s}:(//[^\\s;]*)?(?=[\\s;]|$)`, 'g'), (t, h) =>
      h ? new URL(toBrowser(t)).origin : `https://*.${s}${SUFFIX}`,
    );
  return v;
};

export const protocol = {
  registerSchemesAsPrivileged(list: { scheme: string; privileges?: Record<string, boolean> }[]): void {
    if (host.browser) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const s of list) privileged.set(s.scheme, s.privileges ?? {});
  },
  handle(scheme: string, f: (req: Request) => Response | Promise<Response>): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, f);
  },
  unhandle: (scheme: string) => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
};
export const fetchPatterns = () => [
  { urlPattern: `https://*${SUFFIX}/*` },
  ...[...privileged.keys()].map((s) => ({ urlPattern: `${s}:*` })),
  { urlPattern: '*', resourceType: 'Document' },
];

/** Answers one paused request of our schemes; undefined when it is not ours. */
export async function answer(
  url: string,
  request: any,
): Promise<{ responseCode: number; responseHeaders: { name: string; value: string }[]; body: string } | undefined> {
  const real = fromBrowser(url);
  const f = handlers.get(real.slice(0, real.indexOf(':')));
  if (!f) return undefined;
  const headers = new Headers();
  for (const [k, v] of Object.entries(request.headers as Record<string, string>)) {
    try {
      headers.set(k, fromBrowser(v));
    } catch {
      /* a header fetch refuses */
    }
  }
  const post = request.postDataEntries?.map((e: any) => Buffer.from(e.bytes ?? '', 'base64'));
  const body = post?.length ? Buffer.concat(post) : undefined;
  let res: Response;
  try {
    res = await f(new Request(real, { method: request.method, headers, ...(body ? { body } : {}) }));
  } catch (e) {
    console.error(e);
    res = new Response('', { status: 500 });
  }
  const responseHeaders = [...res.headers].map(([name, value]) => ({
    name,
    value: name === 'content-security-policy' ? rewritePolicy(value) : name === 'location' ? toBrowser(value) : value,
  }));
  return {
    responseCode: res.status || 500,
    responseHeaders,
    body: Buffer.from(await res.arrayBuffer()).toString('base64'),
  };
}

const TYPES: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  txt: 'text/plain',
  map: 'application/json',
};
export const net = {
  isOnline: () => true,
  get online() {
    return true;
  },
  async fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url;
    if (!url.startsWith('file:')) return fetch(input, init);
    const file = fileURLToPath(url);
    try {
      return new Response(await readFile(file), {
        headers: { 'content-type': TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream' },
      });
    } catch {
      throw new Error('net::ERR_FILE_NOT_FOUND');
    }
  },
};

export class Session extends EventEmitter {
  permissionRequest: ((wc: unknown, permission: string, cb: (ok: boolean) => void, details: object) => void) | null =
    null;
  permissionCheck: ((wc: unknown, permission: string, origin: string, details: object) => boolean) | null = null;
  beforeRequest: { filter: any; f: (d: any, cb: (r: any) => void) => void } | null = null;
  headersReceived: ((d: any, cb: (r: any) => void) => void) | null = null;
  readonly protocol = protocol;
  readonly webRequest = {
    onBeforeRequest: (a: any, b?: any) => {
      this.beforeRequest = b === undefined ? (a ? { filter: null, f: a } : null) : { filter: a, f: b };
    },
    onHeadersReceived: (a: any, b?: any) => {
      this.headersReceived = b ?? a;
    },
    onBeforeSendHeaders: () => {},
    onCompleted: () => {},
    onErrorOccurred: () => {},
  };
  setPermissionRequestHandler(f: any): void {
    this.permissionRequest = f;
    this.emit('_permissions');
  }
  setPermissionCheckHandler(f: any): void {
    this.permissionCheck = f;
    this.emit('_permissions');
  }
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setCertificateVerifyProc(): void {}
  setSpellCheckerEnabled(): void {}
  setSpellCheckerLanguages(): void {}
  setUserAgent(): void {}
  async setProxy(): Promise<void> {}
  async clearStorageData(): Promise<void> {}
  async clearCache(): Promise<void> {}
  getUserAgent = () => '';
  fetch = net.fetch;
  cookies = { get: async () => [], set: async () => {}, remove: async () => {} };
}
const sessions = new Map<string, Session>();
export const session = {
  get defaultSession(): Session {
    return session.fromPartition('');
  },
  fromPartition(name: string): Session {
    let s = sessions.get(name);
    if (!s) sessions.set(name, (s = new Session()));
    return s;
  },
};
