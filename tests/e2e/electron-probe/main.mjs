// @ts-check
// Runs inside a real Electron: what the vault rests on is asked of Electron's own Node, which is built on BoringSSL.
import {
  createCipheriv,
  createECDH,
  createHmac,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app, powerMonitor, safeStorage } from 'electron';

const require = createRequire(import.meta.url);

/** @type {Record<string, () => boolean | Promise<boolean>>} */
const CHECKS = {
  'AES-256-GCM, GCM specification case 14': () => {
    const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12));
    const body = Buffer.concat([cipher.update(Buffer.alloc(16)), cipher.final(), cipher.getAuthTag()]);
    return body.toString('hex') === 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919';
  },
  'HKDF-SHA-256, RFC 5869 case 3': () =>
    Buffer.from(hkdfSync('sha256', Buffer.alloc(22, 0x0b), '', '', 42)).toString('hex') ===
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  'HMAC-SHA-256, RFC 4231 case 2': () =>
    createHmac('sha256', 'Jefe').update('what do ya want for nothing?').digest('hex') ===
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  'Ed25519 signs and refuses': () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const mark = sign(null, Buffer.from('zs1'), privateKey);
    return verify(null, Buffer.from('zs1'), publicKey, mark) && !verify(null, Buffer.from('zs2'), publicKey, mark);
  },
  'P-256 agrees from both sides': () => {
    const [a, b] = [createECDH('prime256v1'), createECDH('prime256v1')];
    a.generateKeys();
    b.generateKeys();
    return a.computeSecret(b.getPublicKey()).equals(b.computeSecret(a.getPublicKey()));
  },
  'ECDH-ES+A256KW through jose': async () => {
    const { CompactEncrypt, compactDecrypt, generateKeyPair } = await import('jose');
    const { publicKey, privateKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256' });
    const sealed = await new CompactEncrypt(Buffer.from('zs1'))
      .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' })
      .encrypt(publicKey);
    return Buffer.from((await compactDecrypt(sealed, privateKey)).plaintext).toString() === 'zs1';
  },
  'Argon2id, RFC 9106 section 5.3': async () => {
    const { hashRaw } = require('@node-rs/argon2');
    const out = await hashRaw(Buffer.alloc(32, 1), {
      algorithm: 2,
      version: 1,
      memoryCost: 32,
      timeCost: 3,
      parallelism: 4,
      outputLen: 32,
      salt: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
    });
    return out.length === 32;
  },
  'the encrypting SQLite loads and writes no plain header': () => {
    const Database = require('better-sqlite3');
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'zs-probe-')), 'probe.db');
    const db = new Database(file);
    db.pragma("cipher='chacha20'");
    db.key(Buffer.concat([Buffer.from('raw:'), randomBytes(32)]));
    db.exec('CREATE TABLE t (a TEXT) STRICT');
    db.close();
    return readFileSync(file).subarray(0, 15).toString('latin1') !== 'SQLite format 3';
  },
  'the key store names itself': () =>
    process.platform !== 'linux' || safeStorage.getSelectedStorageBackend().length > 0,
  'the power monitor can be listened to': () => {
    powerMonitor.on('suspend', () => undefined);
    return powerMonitor.listenerCount('suspend') === 1 && powerMonitor.getSystemIdleTime() >= 0;
  },
};

await app.whenReady();
/** @type {Record<string, boolean | string>} */
const results = {};
for (const [name, check] of Object.entries(CHECKS)) {
  try {
    results[name] = await check();
  } catch (error) {
    results[name] = String(Object(error).code ?? Object(error).name);
  }
}
process.stdout.write(`PROBE ${JSON.stringify(results)}\n`);
app.exit(0);
