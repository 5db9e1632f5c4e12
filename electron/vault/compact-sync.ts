import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { canonicalJson, fromText, sha256, toText } from './encoding.ts';
import type { EncPublic, PrivateKeys, SigPublic } from './principals.ts';

/* The same standard formats as jose writes (JWE ECDH-ES + A256GCM, JWS EdDSA), but synchronous, since a grant to one
   pupil and a line of the trail are made inside a transaction. A test opens them with jose and the other way round. */

export function privateEncKey(keys: PrivateKeys): KeyObject {
  return createPrivateKey({ key: keys.enc, format: 'jwk' });
}

export function privateSigKey(keys: PrivateKeys): KeyObject {
  return createPrivateKey({ key: keys.sig, format: 'jwk' });
}

/** Encrypts a key to somebody's public key; `about` is authenticated and must be given again to open. */
export function sealTo(to: EncPublic, payload: Uint8Array, about: string): string {
  const once = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kty, crv, x, y } = once.publicKey.export({ format: 'jwk' });
  const header = { alg: 'ECDH-ES', enc: 'A256GCM', epk: { kty, crv, x, y }, typ: 'zs-pupil-grant', about };
  const protectedText = toText(Buffer.from(canonicalJson(header)));
  const shared = diffieHellman({ privateKey: once.privateKey, publicKey: createPublicKey({ key: to, format: 'jwk' }) });
  const key = concatKdf(shared);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(protectedText, 'ascii'));
  const body = Buffer.concat([cipher.update(payload), cipher.final()]);
  key.fill(0);
  return [protectedText, '', toText(iv), toText(body), toText(cipher.getAuthTag())].join('.');
}

/** Opens what `sealTo` made for this private key and this `about`; throws when anything differs. */
export function openSealedTo(mine: KeyObject, compact: string, about: string): Buffer {
  const [protectedText = '', keyPart, iv = '', body = '', tag = '', more] = compact.split('.');
  if (keyPart !== '' || more !== undefined) throw new Error('not a grant');
  const header: unknown = JSON.parse(fromText(protectedText).toString('utf8'));
  if (!isGrantHeader(header) || header.about !== about) throw new Error('not this grant');
  const shared = diffieHellman({
    privateKey: mine,
    publicKey: createPublicKey({ key: header.epk, format: 'jwk' }),
  });
  const key = concatKdf(shared);
  const decipher = createDecipheriv('aes-256-gcm', key, fromText(iv), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(protectedText, 'ascii'));
  decipher.setAuthTag(fromText(tag));
  const opened = Buffer.concat([decipher.update(fromText(body)), decipher.final()]);
  key.fill(0);
  return opened;
}

/** JWS compact with EdDSA over a JSON payload. */
export function signCompact(key: KeyObject, kid: string, typ: string, payload: object): string {
  const head = toText(Buffer.from(canonicalJson({ alg: 'EdDSA', typ, kid })));
  const body = toText(Buffer.from(canonicalJson(payload)));
  return `${head}.${body}.${toText(sign(null, Buffer.from(`${head}.${body}`), key))}`;
}

/** The payload when the signature is right and the type fits, else `null`. */
export function verifyCompact(key: SigPublic, typ: string, compact: string): unknown {
  const [head = '', body = '', signature = '', more] = compact.split('.');
  if (more !== undefined) return null;
  try {
    const header: unknown = JSON.parse(fromText(head).toString('utf8'));
    if (!isSignedHeader(header) || header.typ !== typ) return null;
    const publicKey = createPublicKey({ key, format: 'jwk' });
    if (!verify(null, Buffer.from(`${head}.${body}`), publicKey, fromText(signature))) return null;
    return JSON.parse(fromText(body).toString('utf8'));
  } catch {
    return null;
  }
}

/** Who says that he signed; trust it only after `verifyCompact` with that person's key. */
export function claimedSigner(compact: string): string | null {
  try {
    const header: unknown = JSON.parse(fromText(compact.split('.')[0] ?? '').toString('utf8'));
    return isSignedHeader(header) ? header.kid : null;
  } catch {
    return null;
  }
}

/** Concat KDF of RFC 7518 4.6.2 for ECDH-ES with A256GCM: one round of SHA-256. */
function concatKdf(shared: Buffer): Buffer {
  const uint = (n: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(n);
    return bytes;
  };
  const algorithm = Buffer.from('A256GCM');
  const key = sha256(uint(1), shared, uint(algorithm.length), algorithm, uint(0), uint(0), uint(256));
  shared.fill(0);
  return key;
}

function isGrantHeader(value: unknown): value is { about: string; epk: EncPublic } {
  if (typeof value !== 'object' || value === null) return false;
  const { alg, enc, typ, about, epk, ...rest } = Object(value);
  return (
    alg === 'ECDH-ES' &&
    enc === 'A256GCM' &&
    typ === 'zs-pupil-grant' &&
    typeof about === 'string' &&
    typeof epk === 'object' &&
    epk !== null &&
    epk.kty === 'EC' &&
    epk.crv === 'P-256' &&
    Object.keys(rest).length === 0
  );
}

function isSignedHeader(value: unknown): value is { alg: 'EdDSA'; typ: string; kid: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { alg, typ, kid, ...rest } = Object(value);
  return alg === 'EdDSA' && typeof typ === 'string' && typeof kid === 'string' && Object.keys(rest).length === 0;
}
