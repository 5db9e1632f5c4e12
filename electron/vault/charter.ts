import type { KeyObject } from 'node:crypto';
import { CompactEncrypt, calculateJwkThumbprint, compactDecrypt, importJWK } from 'jose';
import { z } from 'zod';
import type { Compartment } from '../../shared/kernel/compartments.ts';
import { ROLES, type Role } from '../../shared/kernel/permissions.ts';
import { claimedSigner, privateSigKey, signCompact, verifyCompact } from './compact-sync.ts';
import { fromText, toText } from './encoding.ts';
import { charterDigest, type Header, macOf, type Principal } from './header.ts';
import { type EncPublic, type PrivateKeys, publicHalf, type SigPublic, thumbprint } from './principals.ts';

/* Who may do what, and who holds which key: signed by administrators, checked from the root at every unlock (T3). */

export type GrantedKey = 'vk' | `ck:${Compartment}`;

const RolePayload = z.strictObject({
  vault: z.uuid(),
  sub: z.uuid(),
  kind: z.enum(['user', 'recovery']),
  enc: z.string(),
  sig: z.string(),
  roles: z.array(z.enum(ROLES)),
  at: z.string(),
});
const GrantPayload = z.strictObject({
  vault: z.uuid(),
  epoch: z.number().int(),
  to: z.uuid(),
  what: z.string().regex(/^(vk|ck:[a-z]+)$/),
  jwe: z.string(),
  at: z.string(),
});
const CharterPayload = z.strictObject({
  vault: z.uuid(),
  epoch: z.number().int(),
  serial: z.number().int(),
  digest: z.string(),
  at: z.string(),
});
const SealedKey = z.strictObject({ k: z.string(), vault: z.uuid(), epoch: z.number(), to: z.uuid(), what: z.string() });

export type Signer = { readonly key: KeyObject; readonly kid: string };

export async function signerOf(keys: PrivateKeys): Promise<Signer> {
  return { key: privateSigKey(keys), kid: await thumbprint(publicHalf(keys).sig) };
}

type RoleFacts = {
  vault: string;
  principal: Pick<Principal, 'id' | 'kind' | 'enc' | 'sig'>;
  roles: readonly Role[];
  at: Date;
};

export async function signRoles(signer: Signer, facts: RoleFacts): Promise<string> {
  const { principal } = facts;
  return signCompact(signer.key, signer.kid, 'zs-roles', {
    vault: facts.vault,
    sub: principal.id,
    kind: principal.kind,
    enc: await encThumb(principal.enc),
    sig: await thumbprint(principal.sig),
    roles: [...facts.roles],
    at: facts.at.toISOString(),
  });
}

type GrantFacts = {
  vault: string;
  epoch: number;
  to: Pick<Principal, 'id' | 'enc'>;
  what: GrantedKey;
  key: Uint8Array;
  at: Date;
};

/** Gives one key to one principal: sealed to his public key, signed by an administrator. */
export async function signGrant(signer: Signer, facts: GrantFacts): Promise<string> {
  const { vault, epoch, to, what } = facts;
  const inside = JSON.stringify({ k: toText(facts.key), vault, epoch, to: to.id, what });
  const jwe = await new CompactEncrypt(Buffer.from(inside))
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', typ: 'zs-key' })
    .encrypt(await importJWK({ ...to.enc }, 'ECDH-ES+A256KW'));
  return signCompact(signer.key, signer.kid, 'zs-grant', {
    vault,
    epoch,
    to: to.id,
    what,
    jwe,
    at: facts.at.toISOString(),
  });
}

/** Signs and MACs a header that an administrator has changed. */
export function sealHeader(
  draft: Omit<Header, 'charter' | 'mac'>,
  signer: Signer,
  vaultKey: Uint8Array,
  at: Date,
): Header {
  const charter = signCompact(signer.key, signer.kid, 'zs-charter', {
    vault: draft.vault,
    epoch: draft.epoch,
    serial: draft.serial,
    digest: charterDigest(draft),
    at: at.toISOString(),
  });
  const signed = { ...draft, charter };
  return { ...signed, mac: macOf(signed, vaultKey) };
}

/** Only the unlock record of one principal changes: nobody's rights do, so no new charter is needed. */
export function remac(header: Header, vaultKey: Uint8Array): Header {
  const { mac: _mac, ...rest } = header;
  return { ...rest, mac: macOf(rest, vaultKey) };
}

export type Trust = {
  readonly rolesOf: ReadonlyMap<string, readonly Role[]>;
  /** Keys sealed to each principal, by what they open. */
  readonly grantsOf: ReadonlyMap<string, ReadonlyMap<string, string>>;
};

/** Follows every signature back to the root. `null` when one does not hold: then nothing is opened. */
export async function checkCharter(header: Header): Promise<Trust | null> {
  const authorised = new Map<string, SigPublic>([[await thumbprint(header.root), header.root]]);
  const rolesOf = await readRoles(header, authorised);
  if (!rolesOf) return null;
  const grantsOf = readGrants(header, authorised);
  if (!grantsOf) return null;
  const charter = CharterPayload.safeParse(verifyBy(authorised, 'zs-charter', header.charter));
  const fits =
    charter.success &&
    charter.data.vault === header.vault &&
    charter.data.epoch === header.epoch &&
    charter.data.serial === header.serial &&
    charter.data.digest === charterDigest(header);
  return fits ? { rolesOf, grantsOf } : null;
}

/** Opens a key that was granted to me; `null` when it is not what it says it is. */
export async function openGrant(
  jwe: string,
  mine: PrivateKeys,
  expected: { vault: string; epoch: number; to: string; what: string },
): Promise<Buffer | null> {
  try {
    const { plaintext } = await compactDecrypt(jwe, await importJWK({ ...mine.enc }, 'ECDH-ES+A256KW'), {
      keyManagementAlgorithms: ['ECDH-ES+A256KW'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    const { k, ...about } = SealedKey.parse(JSON.parse(Buffer.from(plaintext).toString('utf8')));
    const same =
      about.vault === expected.vault &&
      about.epoch === expected.epoch &&
      about.to === expected.to &&
      about.what === expected.what;
    const key = fromText(k);
    return same && key.length === 32 ? key : null;
  } catch {
    return null;
  }
}

async function readRoles(
  header: Header,
  authorised: Map<string, SigPublic>,
): Promise<Map<string, readonly Role[]> | null> {
  const rolesOf = new Map<string, readonly Role[]>();
  let waiting = [...header.roles];
  while (waiting.length > 0) {
    const left: string[] = [];
    for (const compact of waiting) {
      const payload = RolePayload.safeParse(verifyBy(authorised, 'zs-roles', compact));
      if (!payload.success) {
        left.push(compact);
        continue;
      }
      const { data } = payload;
      const principal = header.principals.find(({ id }) => id === data.sub);
      if (!principal || data.vault !== header.vault || rolesOf.has(data.sub)) return null;
      const same =
        principal.kind === data.kind &&
        data.enc === (await encThumb(principal.enc)) &&
        data.sig === (await thumbprint(principal.sig));
      if (!same) return null;
      rolesOf.set(data.sub, data.roles);
      if (data.kind === 'recovery' || data.roles.includes('beheerder')) authorised.set(data.sig, principal.sig);
    }
    if (left.length === waiting.length) return null;
    waiting = left;
  }
  return header.principals.every(({ id }) => rolesOf.has(id)) ? rolesOf : null;
}

function readGrants(header: Header, authorised: Map<string, SigPublic>): Map<string, Map<string, string>> | null {
  const grantsOf = new Map<string, Map<string, string>>();
  for (const compact of header.grants) {
    const payload = GrantPayload.safeParse(verifyBy(authorised, 'zs-grant', compact));
    if (!payload.success || payload.data.vault !== header.vault) return null;
    const { to, what, jwe, epoch } = payload.data;
    const mine = grantsOf.get(to) ?? new Map<string, string>();
    if (epoch !== header.epoch || mine.has(what) || !header.principals.some(({ id }) => id === to)) return null;
    grantsOf.set(to, mine.set(what, jwe));
  }
  return grantsOf;
}

function verifyBy(authorised: ReadonlyMap<string, SigPublic>, typ: string, compact: string): unknown {
  const key = authorised.get(claimedSigner(compact) ?? '');
  return key ? verifyCompact(key, typ, compact) : null;
}

function encThumb(key: EncPublic): Promise<string> {
  return calculateJwkThumbprint(key);
}

/** Whom a role certificate or a grant is about; trust it only after `checkCharter`. */
export function subjectOf(compact: string): string | null {
  try {
    const payload: unknown = JSON.parse(fromText(compact.split('.')[1] ?? '').toString('utf8'));
    const { sub, to } = Object(payload);
    return typeof sub === 'string' ? sub : typeof to === 'string' ? to : null;
  } catch {
    return null;
  }
}
