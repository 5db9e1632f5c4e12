/* Structured-clone-like values over JSON. Self-contained: its source text is also injected into the page. */
export function makeCodec(b64: { enc(u: Uint8Array): string; dec(s: string): Uint8Array }) {
  const fail = (what: string): never => {
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError');
  };
  function encode(value: unknown): string {
    const nodes: unknown[] = [];
    const seen = new Map<object, number>();
    const put = (v: any): unknown => {
      if (v === null || typeof v === 'boolean' || typeof v === 'string') return v;
      if (v === undefined) return ['u'];
      if (typeof v === 'number')
        return Number.isFinite(v) && !Object.is(v, -0) ? v : ['n', Object.is(v, -0) ? '-0' : String(v)];
      if (typeof v === 'bigint') return ['b', String(v)];
      if (typeof v === 'function' || typeof v === 'symbol') return fail(String(v));
      const known = seen.get(v);
      if (known !== undefined) return ['r', known];
      const i = nodes.push(null) - 1;
      seen.set(v, i);
      const tag = Object.prototype.toString.call(v).slice(8, -1);
      let n: unknown;
      if (v instanceof Error) {
        const extra = v.cause === undefined ? undefined : put(v.cause);
        n = ['E', v.name, v.message, v.stack, extra];
      } else if (tag === 'Date') n = ['D', Number.isNaN(v.getTime()) ? null : v.getTime()];
      else if (tag === 'RegExp') n = ['X', v.source, v.flags];
      else if (tag === 'Map') n = ['M', [...v].map(([k, x]: [unknown, unknown]) => [put(k), put(x)])];
      else if (tag === 'Set') n = ['S', [...v].map(put)];
      else if (tag === 'ArrayBuffer') n = ['A', b64.enc(new Uint8Array(v))];
      else if (ArrayBuffer.isView(v)) {
        const ctor = v.constructor.name === 'Buffer' ? 'Uint8Array' : tag;
        n = ['T', ctor, b64.enc(new Uint8Array(v.buffer, v.byteOffset, v.byteLength))];
      } else if (Array.isArray(v)) n = ['L', v.map(put)];
      else if (
        ['Promise', 'WeakMap', 'WeakSet', 'WeakRef', 'Window', 'HTMLDocument'].includes(tag) ||
        (typeof v.nodeType === 'number' && typeof v.nodeName === 'string')
      )
        return fail(`#<${tag}>`);
      else n = ['O', Object.keys(v).map((k) => [k, put(v[k])])];
      nodes[i] = n;
      return ['r', i];
    };
    const root = put(value);
    return JSON.stringify([root, nodes]);
  }
  function decode(text: string): unknown {
    const [root, nodes] = JSON.parse(text) as [unknown, any[]];
    const made: unknown[] = [];
    const errors: Record<string, ErrorConstructor> = {
      TypeError,
      RangeError,
      SyntaxError,
      ReferenceError,
      EvalError,
      URIError,
    };
    const get = (e: any): any => {
      if (!Array.isArray(e)) return e;
      const [k, a] = e;
      if (k === 'u') return undefined;
      if (k === 'n') return a === '-0' ? -0 : Number(a);
      if (k === 'b') return BigInt(a);
      const i = a as number;
      if (i in made) return made[i];
      const n = nodes[i];
      switch (n[0]) {
        case 'D':
          return (made[i] = new Date(n[1] ?? Number.NaN));
        case 'X':
          return (made[i] = new RegExp(n[1], n[2]));
        case 'A':
          return (made[i] = b64.dec(n[1]).slice().buffer);
        case 'T': {
          const u = b64.dec(n[2]).slice();
          return (made[i] = n[1] === 'Uint8Array' ? u : new (globalThis as any)[n[1]](u.buffer));
        }
        case 'E': {
          const err = new (errors[n[1]] ?? Error)(n[2]);
          made[i] = err;
          if (n[3]) err.stack = n[3];
          if (n[4] !== undefined) err.cause = get(n[4]);
          return err;
        }
        case 'M': {
          const m = new Map();
          made[i] = m;
          for (const [x, y] of n[1]) m.set(get(x), get(y));
          return m;
        }
        case 'S': {
          const s = new Set();
          made[i] = s;
          for (const x of n[1]) s.add(get(x));
          return s;
        }
        case 'L': {
          const l: unknown[] = [];
          made[i] = l;
          for (const x of n[1]) l.push(get(x));
          return l;
        }
        default: {
          const o: Record<string, unknown> = {};
          made[i] = o;
          for (const [x, y] of n[1])
            Object.defineProperty(o, x, { value: get(y), writable: true, enumerable: true, configurable: true });
          return o;
        }
      }
    };
    return get(root);
  }
  return { encode, decode };
}

export const codec = makeCodec({
  enc: (u) => Buffer.from(u.buffer, u.byteOffset, u.byteLength).toString('base64'),
  dec: (s) => new Uint8Array(Buffer.from(s, 'base64')),
});
