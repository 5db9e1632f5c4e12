import type { Compartment } from '../../shared/kernel/compartments.ts';
import { COMPARTMENTS } from '../../shared/kernel/compartments.ts';
import { ROLE_ACCESS, type Role } from '../../shared/kernel/permissions.ts';
import { type GrantedKey, type Signer, signGrant, signRoles } from './charter.ts';
import type { Header, Principal } from './header.ts';
import type { KdfCost } from './kdf.ts';
import {
  newPrivateKeys,
  type PrivateKeys,
  publicHalf,
  sealWithPassphrase,
  sealWithRecoveryCode,
} from './principals.ts';

/** Which whole compartments a set of roles brings along. */
export function wholeCompartments(roles: readonly Role[]): Compartment[] {
  const whole = roles.filter((role) => ROLE_ACCESS[role].grant === 'whole');
  return COMPARTMENTS.filter((place) => whole.some((role) => ROLE_ACCESS[role].compartments.includes(place)));
}

export type HeldKeys = { readonly vk: Uint8Array; readonly compartments: ReadonlyMap<Compartment, Uint8Array> };
type Where = { readonly vault: string; readonly epoch: number; readonly pairing: Uint8Array; readonly at: Date };
export type NewMember = { readonly principal: Principal; readonly keys: PrivateKeys };

/** 'A' to 'Z', then 'AA' …: the next free letter on the lock screen. */
export function nextLetter(taken: readonly (string | null)[]): string {
  const used = new Set(taken);
  for (let n = 0; n < 26 * 27; n++) {
    const letter =
      n < 26
        ? String.fromCharCode(65 + n)
        : `${String.fromCharCode(64 + Math.floor(n / 26))}${String.fromCharCode(65 + (n % 26))}`;
    if (!used.has(letter)) return letter;
  }
  throw new Error('too many keys in one vault');
}

/** Key pairs for a user, sealed under his own passphrase. Nobody else ever sees it. */
export async function newUserPrincipal(
  where: Where,
  facts: {
    readonly id: string;
    readonly letter: string;
    readonly passphrase: string;
    readonly cost: KdfCost | 'calibrate';
  },
): Promise<NewMember> {
  const keys = await newPrivateKeys();
  const at = { vault: where.vault, sub: facts.id, pairing: where.pairing };
  const unlock = await sealWithPassphrase(keys, facts.passphrase, at, facts.cost);
  return { keys, principal: { id: facts.id, kind: 'user', letter: facts.letter, ...publicHalf(keys), unlock } };
}

/** The principal behind the recovery sheet: holds every key, for a drawer in the school's safe. */
export async function newRecoveryPrincipal(where: Where, id: string, code: Uint8Array): Promise<NewMember> {
  const keys = await newPrivateKeys();
  const unlock = await sealWithRecoveryCode(keys, code, { vault: where.vault, sub: id, pairing: where.pairing });
  return { keys, principal: { id, kind: 'recovery', letter: null, ...publicHalf(keys), unlock } };
}

/** Role certificate and grants of one principal. Throws when the signer does not hold a key that the roles need. */
export async function papersFor(
  signer: Signer,
  where: Where,
  principal: Principal,
  roles: readonly Role[],
  held: HeldKeys,
): Promise<{ role: string; grants: string[] }> {
  const places = principal.kind === 'recovery' ? COMPARTMENTS : wholeCompartments(roles);
  const keys: [GrantedKey, Uint8Array][] = [['vk', held.vk]];
  for (const place of places) {
    const key = held.compartments.get(place);
    if (!key) throw new GrantNotHeldError('the signer does not hold this compartment');
    keys.push([`ck:${place}`, key]);
  }
  const { vault, epoch, at } = where;
  return {
    role: await signRoles(signer, { vault, principal, roles, at }),
    grants: await Promise.all(
      keys.map(([what, key]) => signGrant(signer, { vault, epoch, to: principal, what, key, at })),
    ),
  };
}

export class GrantNotHeldError extends Error {
  override readonly name = 'GrantNotHeldError';
}

/** The header without what is signed about one principal; for replacing him. */
export function withoutPrincipal(
  header: Header,
  id: string,
  belongsTo: (compact: string) => string | null,
): Pick<Header, 'principals' | 'roles' | 'grants'> {
  return {
    principals: header.principals.filter((principal) => principal.id !== id),
    roles: header.roles.filter((compact) => belongsTo(compact) !== id),
    grants: header.grants.filter((compact) => belongsTo(compact) !== id),
  };
}
