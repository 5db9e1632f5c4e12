import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

export type CdpMessage = {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: any;
  result?: any;
  error?: { code: number; message: string };
};
type Pending = { ok(r: any): void; no(e: Error): void } | { guestId: number; resumed?: string };

/** One DevTools connection over Chromium's pipe, shared with at most one guest (the test's Playwright). */
export class Cdp extends EventEmitter {
  #id = 0;
  #pending = new Map<number, Pending>();
  #out: Writable;
  #sessions = new Map<string, CdpSession>();
  #guest: { send(m: CdpMessage): void; session: string; owned: Map<string, string> } | undefined;
  #guestPages = new Map<string, PromiseWithResolvers<void>>();
  closed = false;

  constructor(out: Writable, input: Readable) {
    super();
    this.#out = out;
    out.on('error', () => this.#close());
    let parts: Buffer[] = [];
    input.on('data', (chunk: Buffer) => {
      let start = 0;
      for (let i = chunk.indexOf(0); i >= 0; i = chunk.indexOf(0, start)) {
        parts.push(chunk.subarray(start, i));
        const text = Buffer.concat(parts).toString('utf8');
        parts = [];
        start = i + 1;
        this.#receive(JSON.parse(text));
      }
      if (start < chunk.length) parts.push(chunk.subarray(start));
    });
    input.on('close', () => this.#close());
  }

  #close(): void {
    if (this.closed) return;
    this.closed = true;
    for (const p of this.#pending.values()) if ('no' in p) p.no(new Error('The browser has closed'));
    this.#pending.clear();
    this.emit('closed');
  }

  #receive(m: CdpMessage): void {
    const guest = this.#guest;
    if (m.id !== undefined) {
      const p = this.#pending.get(m.id);
      this.#pending.delete(m.id);
      if (!p) return;
      if ('guestId' in p) {
        guest?.send({ ...m, id: p.guestId, sessionId: m.sessionId === guest.session ? undefined : m.sessionId });
        if (p.resumed) this.#guestPage(p.resumed).resolve();
      } else if (m.error) p.no(new Error(m.error.message));
      else p.ok(m.result);
      return;
    }
    if (guest && m.sessionId && (m.sessionId === guest.session || guest.owned.has(m.sessionId))) {
      if (m.method === 'Target.attachedToTarget') guest.owned.set(m.params.sessionId, m.params.targetInfo.targetId);
      if (m.method === 'Target.detachedFromTarget') guest.owned.delete(m.params.sessionId);
      guest.send({ ...m, sessionId: m.sessionId === guest.session ? undefined : m.sessionId });
      return;
    }
    const target = m.sessionId ? this.#sessions.get(m.sessionId) : this;
    target?.emit(m.method as string, m.params);
  }

  #write(m: CdpMessage): void {
    if (!this.closed) this.#out.write(`${JSON.stringify(m)}\0`);
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<any> {
    if (this.closed) return Promise.reject(new Error('The browser has closed'));
    const id = ++this.#id;
    return new Promise((ok, no) => {
      this.#pending.set(id, { ok, no: (e) => no(new Error(`${method}: ${e.message}`)) });
      this.#write({ id, method, params, sessionId });
    });
  }

  session(id: string): CdpSession {
    let s = this.#sessions.get(id);
    if (!s) this.#sessions.set(id, (s = new CdpSession(this, id)));
    return s;
  }
  dropSession(id: string): void {
    this.#sessions.delete(id);
  }

  #guestPage(target: string): PromiseWithResolvers<void> {
    let p = this.#guestPages.get(target);
    if (!p) this.#guestPages.set(target, (p = Promise.withResolvers()));
    return p;
  }
  /** When the guest has finished attaching to a page: one that attaches in the middle of a navigation loses the page's world. */
  async guestReady(target: string): Promise<void> {
    if (!this.#guest) return;
    await Promise.race([this.#guestPage(target).promise, new Promise((ok) => setTimeout(ok, 3000).unref())]);
  }

  /** Gives the guest a browser session of its own, so that its auto-attach settings and the host's do not meet. */
  async attachGuest(send: (m: CdpMessage) => void): Promise<(m: CdpMessage) => void> {
    const { sessionId } = await this.send('Target.attachToBrowserTarget');
    this.#guest = { send, session: sessionId, owned: new Map() };
    return (m) => {
      const id = ++this.#id;
      const resumed =
        m.method === 'Runtime.runIfWaitingForDebugger' ? this.#guest?.owned.get(m.sessionId ?? '') : undefined;
      this.#pending.set(id, { guestId: m.id as number, ...(resumed ? { resumed } : {}) });
      // Leaving must not end the program under test.
      if (m.method === 'Browser.close') return send({ id: m.id as number, result: {} });
      this.#write({ ...m, id, sessionId: m.sessionId ?? sessionId });
    };
  }
}

export class CdpSession extends EventEmitter {
  readonly cdp: Cdp;
  readonly id: string;
  constructor(cdp: Cdp, id: string) {
    super();
    this.cdp = cdp;
    this.id = id;
  }
  send(method: string, params: object = {}): Promise<any> {
    return this.cdp.send(method, params, this.id);
  }
}
