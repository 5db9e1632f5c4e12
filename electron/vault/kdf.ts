import { hkdfSync, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import { fromText, toText } from './encoding.ts';

/** What an unlock record says about its own derivation. Floors and ceilings are compiled in (T18, ZS1 3.2). */
export const KdfParams = z.discriminatedUnion('alg', [
  z.strictObject({
    alg: z.literal('argon2id'),
    v: z.literal(19),
    /** KiB. */
    m: z
      .number()
      .int()
      .min(64 * 1024)
      .max(1024 * 1024),
    t: z.number().int().min(2).max(20),
    p: z.number().int().min(1).max(8),
    salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  }),
  /** For the recovery code: 256 random bits need no slow hash. */
  z.strictObject({ alg: z.literal('hkdf'), salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/) }),
]);
export type KdfParams = z.infer<typeof KdfParams>;

export type KdfCost = { readonly m: number; readonly t: number; readonly p: number };

/** 256 MiB and at least 400 ms on this machine. */
export const STANDARD_COST: KdfCost = { m: 256 * 1024, t: 3, p: 4 };
const WANTED_MS = 400;
const MOST_PASSES = 10;

/** Parameters for a new passphrase: the standard cost, with more passes on a fast machine. */
export async function newKdf(cost: KdfCost | 'calibrate'): Promise<KdfParams> {
  const salt = toText(randomBytes(16));
  if (cost !== 'calibrate') return { alg: 'argon2id', v: 19, ...cost, salt };
  let t = STANDARD_COST.t;
  const started = performance.now();
  await argon2id(Buffer.from('calibrate'), { alg: 'argon2id', v: 19, ...STANDARD_COST, salt });
  const perPass = (performance.now() - started) / t;
  while (t < MOST_PASSES && perPass * t < WANTED_MS) t += 1;
  return { alg: 'argon2id', v: 19, ...STANDARD_COST, t, salt };
}

export function newRecoveryKdf(): KdfParams {
  return { alg: 'hkdf', salt: toText(randomBytes(16)) };
}

/** KEK = HKDF(slow hash of the secret, salt = pairing secret, info = vault and principal). 32 bytes. */
export async function deriveKek(
  secret: Uint8Array,
  params: KdfParams,
  pairing: Uint8Array,
  who: string,
): Promise<Buffer> {
  const slow =
    params.alg === 'argon2id' ? await argon2id(secret, params) : hkdf(secret, fromText(params.salt), 'zs1/recovery');
  const kek = hkdf(slow, pairing, `zs1/kek|${who}`);
  slow.fill(0);
  return kek;
}

async function argon2id(secret: Uint8Array, params: Extract<KdfParams, { alg: 'argon2id' }>): Promise<Buffer> {
  return hashRaw(secret, {
    // Safe: 2 is Argon2id and 1 is version 0x13 in this package; its enums cannot be imported as values.
    algorithm: 2 as never,
    version: 1 as never,
    memoryCost: params.m,
    timeCost: params.t,
    parallelism: params.p,
    outputLen: 32,
    salt: fromText(params.salt),
  });
}

/** HKDF-SHA-256 to 32 bytes (RFC 5869). */
export function hkdf(secret: Uint8Array, salt: Uint8Array, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, 32));
}

export const VAULT_KEY_LABELS = [
  'zs1/db',
  'zs1/keyring',
  'zs1/header-mac',
  'zs1/manifest-mac',
  'zs1/blob-name',
  'zs1/index',
  'zs1/backup-id',
  'zs1/school',
] as const;
export type VaultKeyLabel = (typeof VAULT_KEY_LABELS)[number];

/** A sub-key of the vault key for one use, in one epoch. */
export function vaultSubKey(vaultKey: Uint8Array, vault: string, epoch: number, label: VaultKeyLabel): Buffer {
  return hkdf(vaultKey, Buffer.from(vault), `${label}|${epoch}`);
}
