import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { compactDecrypt, compactVerify, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { formatCode, parseCode } from '../../electron/vault/codes.ts';
import {
  openSealedTo,
  privateEncKey,
  privateSigKey,
  sealTo,
  signCompact,
  verifyCompact,
} from '../../electron/vault/compact-sync.ts';
import { canonicalJson } from '../../electron/vault/encoding.ts';
import { deriveKek, hkdf, KdfParams, VAULT_KEY_LABELS, vaultSubKey } from '../../electron/vault/kdf.ts';
import { newPrivateKeys, openAuditKey, publicHalf, sealAuditKey } from '../../electron/vault/principals.ts';
import { selfTest } from '../../electron/vault/self-test.ts';

describe('vectors (P7)', () => {
  test('HKDF-SHA-256, RFC 5869 test case 3, and the self-test of every unlock', () => {
    const okm = hkdf(Buffer.alloc(22, 0x0b), Buffer.alloc(0), '');
    expect(okm.toString('hex')).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d');
    expect(selfTest()).toBe(true);
  });

  test('Argon2id of the vault equals a second implementation', async () => {
    const salt = Buffer.alloc(16, 7);
    const params = { alg: 'argon2id', v: 19, m: 64 * 1024, t: 2, p: 1, salt: salt.toString('base64url') } as const;
    const other = await argon2id({
      password: 'vier molens',
      salt,
      memorySize: 64 * 1024,
      iterations: 2,
      parallelism: 1,
      hashLength: 32,
      outputType: 'binary',
    });
    const pairing = Buffer.alloc(16, 3);
    expect(await deriveKek(Buffer.from('vier molens'), params, pairing, 'v|p')).toEqual(
      hkdf(other, pairing, 'zs1/kek|v|p'),
    );
  });

  test('parameters below the floor or above the ceiling are refused before any work (T18)', () => {
    const good = { alg: 'argon2id', v: 19, m: 65536, t: 3, p: 4, salt: 'A'.repeat(22) };
    expect(KdfParams.safeParse(good).success).toBe(true);
    for (const bad of [
      { m: 65535 },
      { m: 1048577 },
      { t: 1 },
      { t: 21 },
      { p: 0 },
      { p: 9 },
      { v: 16 },
      { alg: 'argon2i' },
      { salt: 'A' },
      { extra: 1 },
    ]) {
      expect(KdfParams.safeParse({ ...good, ...bad }).success).toBe(false);
    }
  });

  test('every label gives another key', () => {
    const keys = VAULT_KEY_LABELS.map((label) => vaultSubKey(Buffer.alloc(32, 1), 'vault', 1, label).toString('hex'));
    expect(new Set(keys).size).toBe(VAULT_KEY_LABELS.length);
  });

  test('what is sealed synchronously is a standard JWE and JWS', async () => {
    const keys = await newPrivateKeys();
    const { enc, sig } = publicHalf(keys);
    const payload = randomBytes(32);
    const jwe = sealTo(enc, payload, 'about');
    const opened = await compactDecrypt(jwe, await importJWK({ ...keys.enc }, 'ECDH-ES'));
    expect(Buffer.from(opened.plaintext)).toEqual(payload);
    expect(openSealedTo(privateEncKey(keys), jwe, 'about')).toEqual(payload);
    expect(() => openSealedTo(privateEncKey(keys), jwe, 'about something else')).toThrow();
    const jws = signCompact(privateSigKey(keys), 'me', 'zs-test', { a: 1 });
    const verified = await compactVerify(jws, await importJWK({ ...sig }, 'EdDSA'));
    expect(JSON.parse(Buffer.from(verified.payload).toString())).toEqual({ a: 1 });
    expect(verifyCompact(sig, 'zs-other', jws)).toBeNull();
    expect(await openAuditKey(await sealAuditKey(payload, enc), keys)).toEqual(payload);
  });
});

describe('codes on paper', () => {
  test('any 16 or 32 bytes come back, however they are typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const code = formatCode(bytes);
        expect(code.split('-')).toHaveLength(14);
        expect(parseCode(code.toLowerCase().replaceAll('-', ' '), 32)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('one wrong character is noticed in all but a few of a thousand', () => {
    const code = formatCode(createHash('sha256').update('x').digest());
    let missed = 0;
    for (let i = 0; i < code.length; i++) {
      if (code[i] === '-') continue;
      for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (letter !== code[i] && parseCode(code.slice(0, i) + letter + code.slice(i + 1), 32)) missed += 1;
      }
    }
    expect(missed).toBeLessThan(10);
  });
});

test('canonical JSON does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (object) => {
      const turned = Object.fromEntries(Object.entries(object).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(object));
    }),
  );
});
