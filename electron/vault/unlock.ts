import { COMPARTMENTS, type Compartment, type SealedPlace } from '../../shared/kernel/compartments.ts';
import type { Role } from '../../shared/kernel/permissions.ts';
import { checkCharter, openGrant } from './charter.ts';
import { fromText } from './encoding.ts';
import { type Header, HeaderError, macFits, type Principal } from './header.ts';
import { hkdf, vaultSubKey } from './kdf.ts';
import { openUnlockRecord, type PrivateKeys } from './principals.ts';

/** Everything somebody holds after his secret has fitted. */
export type OpenedKeys = {
  readonly header: Header;
  readonly principal: Principal;
  readonly keys: PrivateKeys;
  readonly roles: readonly Role[];
  readonly rolesOf: ReadonlyMap<string, readonly Role[]>;
  readonly vk: Buffer;
  readonly compartments: ReadonlyMap<Compartment, Buffer>;
  /** Keys that wrap the dossier keys: compartments, the school's, and one's own for drafts. */
  readonly wrapKeys: ReadonlyMap<SealedPlace, Buffer>;
};

/**
 * Opens one principal's keys, then checks every signature from the root and the MAC of the header.
 * `null` when the secret does not fit; `HeaderError` when the header is not what an administrator signed.
 */
export async function openKeys(
  header: Header,
  principal: Principal,
  secret: Uint8Array,
  pairing: Uint8Array,
): Promise<OpenedKeys | null> {
  let keys: PrivateKeys | null;
  try {
    keys = await openUnlockRecord(principal.unlock, secret, { vault: header.vault, sub: principal.id, pairing });
  } catch {
    throw new HeaderError('HEADER_DAMAGED');
  }
  if (!keys) return null;
  const trust = await checkCharter(header);
  const mine = trust?.grantsOf.get(principal.id);
  const vk = mine ? await openMine(header, principal, keys, mine, 'vk') : null;
  if (!trust || !mine || !vk || !macFits(header, vk)) throw new HeaderError('HEADER_DAMAGED');
  const compartments = new Map<Compartment, Buffer>();
  for (const place of COMPARTMENTS) {
    if (!mine.has(`ck:${place}`)) continue;
    const key = await openMine(header, principal, keys, mine, `ck:${place}`);
    if (!key) throw new HeaderError('HEADER_DAMAGED');
    compartments.set(place, key);
  }
  return {
    header,
    principal,
    keys,
    roles: trust.rolesOf.get(principal.id) ?? [],
    rolesOf: trust.rolesOf,
    vk,
    compartments,
    wrapKeys: wrapKeysOf(header, keys, vk, compartments),
  };
}

function wrapKeysOf(
  header: Header,
  keys: PrivateKeys,
  vk: Uint8Array,
  compartments: ReadonlyMap<Compartment, Buffer>,
): Map<SealedPlace, Buffer> {
  const wrapKeys = new Map<SealedPlace, Buffer>(compartments);
  wrapKeys.set('school', vaultSubKey(vk, header.vault, header.epoch, 'zs1/school'));
  wrapKeys.set('eigen', hkdf(fromText(keys.enc.d), Buffer.from(header.vault), 'zs1/eigen'));
  return wrapKeys;
}

async function openMine(
  header: Header,
  principal: Principal,
  keys: PrivateKeys,
  mine: ReadonlyMap<string, string>,
  what: string,
): Promise<Buffer | null> {
  const jwe = mine.get(what);
  if (jwe === undefined) return null;
  return openGrant(jwe, keys, { vault: header.vault, epoch: header.epoch, to: principal.id, what });
}
