import { randomBytes } from 'node:crypto';
import {
  CompactEncrypt,
  calculateJwkThumbprint,
  compactDecrypt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { z } from 'zod';
import { canonicalJson, sha256 } from './encoding.ts';
import { deriveKek, type KdfCost, KdfParams, newKdf, newRecoveryKdf } from './kdf.ts';

const B64 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const EncPublic = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: B64, y: B64 });
export const SigPublic = z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: B64 });
const EncPrivate = EncPublic.extend({ d: B64 });
const SigPrivate = SigPublic.extend({ d: B64 });

/** The two private keys of one principal: to open what was granted, and to sign. */
export const PrivateKeys = z.strictObject({ enc: EncPrivate, sig: SigPrivate });
export type PrivateKeys = z.infer<typeof PrivateKeys>;
export type EncPublic = z.infer<typeof EncPublic>;
export type SigPublic = z.infer<typeof SigPublic>;

const UnlockHeader = z.strictObject({
  alg: z.literal('dir'),
  enc: z.literal('A256GCM'),
  typ: z.literal('zs-unlock'),
  vault: z.uuid(),
  sub: z.uuid(),
  kdf: KdfParams,
});

export async function newPrivateKeys(): Promise<PrivateKeys> {
  const enc = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const sig = await generateKeyPair('Ed25519', { extractable: true });
  return PrivateKeys.parse({ enc: pick(await exportJWK(enc.privateKey)), sig: pick(await exportJWK(sig.privateKey)) });
}

export function publicHalf(keys: PrivateKeys): { enc: EncPublic; sig: SigPublic } {
  const { d: _enc, ...enc } = keys.enc;
  const { d: _sig, ...sig } = keys.sig;
  return { enc, sig };
}

/** Twelve digits that two people can compare aloud (T3). */
export function fingerprintOf(keys: { enc: EncPublic; sig: SigPublic }): string {
  const sum = sha256('zs1/fingerprint', canonicalJson(keys.enc), canonicalJson(keys.sig));
  const digits = (sum.readBigUInt64BE(0) % 1_000_000_000_000n).toString().padStart(12, '0');
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}

export function thumbprint(key: SigPublic): Promise<string> {
  return calculateJwkThumbprint(key);
}

type Where = { readonly vault: string; readonly sub: string; readonly pairing: Uint8Array };

/** Private keys sealed under a passphrase and the pairing secret; the parameters stand in the authenticated header. */
export async function sealWithPassphrase(
  keys: PrivateKeys,
  passphrase: string,
  where: Where,
  cost: KdfCost | 'calibrate',
): Promise<string> {
  return sealKeys(keys, Buffer.from(passphrase.normalize('NFC')), where, await newKdf(cost));
}

export async function sealWithRecoveryCode(keys: PrivateKeys, code: Uint8Array, where: Where): Promise<string> {
  return sealKeys(keys, code, where, newRecoveryKdf());
}

async function sealKeys(keys: PrivateKeys, secret: Uint8Array, where: Where, kdf: KdfParams): Promise<string> {
  const kek = await deriveKek(secret, kdf, where.pairing, `${where.vault}|${where.sub}`);
  return new CompactEncrypt(Buffer.from(JSON.stringify(keys)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: 'zs-unlock', vault: where.vault, sub: where.sub, kdf })
    .encrypt(kek);
}

/**
 * Opens an unlock record. `null` when the secret does not fit; throws when the record itself is malformed or asks
 * for weaker or costlier work than is compiled in, before any work is done (T18).
 */
export async function openUnlockRecord(record: string, secret: Uint8Array, where: Where): Promise<PrivateKeys | null> {
  const { kdf } = readUnlockHeader(record, where);
  const kek = await deriveKek(secret, kdf, where.pairing, `${where.vault}|${where.sub}`);
  try {
    const { plaintext } = await compactDecrypt(record, kek, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return PrivateKeys.parse(JSON.parse(Buffer.from(plaintext).toString('utf8')));
  } catch {
    return null;
  } finally {
    kek.fill(0);
  }
}

export class UnlockRecordError extends Error {
  override readonly name = 'UnlockRecordError';
}

function readUnlockHeader(record: string, where: Where): z.infer<typeof UnlockHeader> {
  try {
    const header = UnlockHeader.parse(decodeProtectedHeader(record));
    if (header.vault === where.vault && header.sub === where.sub) return header;
  } catch {
    // Falls through: one error for everything that is wrong with a record, without its content.
  }
  throw new UnlockRecordError('unlock record refused');
}

function pick({ kty, crv, x, y, d }: JWK): object {
  return y === undefined ? { kty, crv, x, d } : { kty, crv, x, y, d };
}

/** 32 random bytes for the paper, 16 for the pairing of devices. */
export function newSecret(bytes: 16 | 32): Buffer {
  return randomBytes(bytes);
}

/** The first audit key of a segment for one auditor (`security.md` 4.3). */
export async function sealAuditKey(key: Uint8Array, to: EncPublic): Promise<string> {
  return new CompactEncrypt(key)
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', typ: 'zs-audit-key' })
    .encrypt(await importJWK({ ...to }, 'ECDH-ES+A256KW'));
}

/** For the auditor, who holds the private key. */
export async function openAuditKey(sealed: string, mine: PrivateKeys): Promise<Buffer> {
  const { plaintext } = await compactDecrypt(sealed, await importJWK({ ...mine.enc }, 'ECDH-ES+A256KW'));
  return Buffer.from(plaintext);
}
