import { randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { parseHeader } from '../../electron/vault/header.ts';
import { deriveKek, hkdf, KdfParams, VAULT_KEY_LABELS, vaultSubKey } from '../../electron/vault/kdf.ts';
import { unwrap, wrap } from '../../electron/vault/keyring.ts';
import { selfTest } from '../../electron/vault/self-test.ts';
import type { Torture } from './torture.ts';

/** P7: known answers, unique labels and nonces, and hand-made weaker parameters that must be refused. */
export const vectors: Torture = {
  name: 'vectors',
  usual: 100_000,
  small: 5_000,
  async run(runs) {
    const wrong: string[] = [];
    const check = (name: string, holds: boolean): void => {
      if (!holds) wrong.push(name);
    };
    check('self-test', selfTest());
    check(
      'rfc5869',
      hkdf(Buffer.alloc(22, 0x0b), Buffer.alloc(0), '').toString('hex').startsWith('8da4e775a563c18f715f802a063c5a31'),
    );
    check('argon2id', await equalsOther());
    const labels = VAULT_KEY_LABELS.map((label) => vaultSubKey(Buffer.alloc(32, 1), 'v', 1, label).toString('hex'));
    check('labels', new Set(labels).size === labels.length);
    const downgrades = weaker();
    check(
      'downgrades',
      downgrades.every((params) => !KdfParams.safeParse(params).success),
    );
    check('newer format', refuses({ typ: 'zs-vault', v: 2 }) === 'NEWER_FORMAT');
    check('no suite', refuses({ typ: 'zs-vault', v: 1, suite: 'ZS0' }) === 'HEADER_DAMAGED');
    const nonces = new Set<string>();
    const key = randomBytes(32);
    for (let i = 0; i < runs; i++) nonces.add(wrap(key, key, Buffer.alloc(0)).subarray(0, 12).toString('hex'));
    check('nonces', nonces.size === runs);
    let control = false;
    try {
      unwrap(key, wrap(key, key, Buffer.from('a')), Buffer.from('b'));
    } catch {
      control = true;
    }
    return { ok: wrong.length === 0, runs, wrong, downgrades: downgrades.length, control };
  },
};

async function equalsOther(): Promise<boolean> {
  const salt = Buffer.alloc(16, 9);
  const params = { alg: 'argon2id', v: 19, m: 65_536, t: 2, p: 1, salt: salt.toString('base64url') } as const;
  const common = { memorySize: 65_536, iterations: 2, parallelism: 1, hashLength: 32, outputType: 'binary' } as const;
  const other = await argon2id({ password: 'wachtzin', salt, ...common });
  const pairing = Buffer.alloc(16, 1);
  return hkdf(other, pairing, 'zs1/kek|x').equals(await deriveKek(Buffer.from('wachtzin'), params, pairing, 'x'));
}

/** Forty records that ask for less than is compiled in, or for what nobody may ask. */
function weaker(): unknown[] {
  const good = { alg: 'argon2id', v: 19, m: 65_536, t: 3, p: 4, salt: 'A'.repeat(22) };
  const m = [0, 1, 8, 1024, 19 * 1024, 46 * 1024, 65_535, 1_048_577, -1, 65_536.5].map((value) => ({
    ...good,
    m: value,
  }));
  const t = [0, 1, -1, 21, 100, 2.5].map((value) => ({ ...good, t: value }));
  const p = [0, -1, 9, 64, 1.5].map((value) => ({ ...good, p: value }));
  const alg = ['argon2i', 'argon2d', 'pbkdf2', 'scrypt', 'none', '', 'ARGON2ID'].map((value) => ({
    ...good,
    alg: value,
  }));
  const v = [0, 16, 18, 20].map((value) => ({ ...good, v: value }));
  const salt = ['', 'A', 'A'.repeat(21), 'A'.repeat(23), '='.repeat(22), null].map((value) => ({
    ...good,
    salt: value,
  }));
  return [...m, ...t, ...p, ...alg, ...v, ...salt, { ...good, zip: 'DEF' }, {}];
}

function refuses(header: object): string {
  try {
    parseHeader(Buffer.from(JSON.stringify(header)));
    return 'accepted';
  } catch (error) {
    return String(Object(error).code);
  }
}
