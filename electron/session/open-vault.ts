import type { Role } from '../../shared/kernel/permissions.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import { schoolProfile } from '../settings/public.ts';
import { parseCode } from '../vault/codes.ts';
import { fromText, toText } from '../vault/encoding.ts';
import { type Header, pairCheck, readHeader } from '../vault/header.ts';
import { newPrivateKeys, thumbprint } from '../vault/principals.ts';
import { selfTest } from '../vault/self-test.ts';
import { type OpenedKeys, openKeys } from '../vault/unlock.ts';
import { catchUpGrants } from './catch-up.ts';
import type { Keeper } from './keeper.ts';
import { writePreAuth } from './preauth.ts';
import { countDrafts } from './store.ts';
import { openingTrouble, troubleOf, type VaultTrouble } from './trouble.ts';

export type Known = { readonly folder: string; readonly header: Header; readonly pairing: Buffer };
export type PairingTrouble = 'PAIRING_NEEDED' | 'WRONG_PAIRING';

/** Everything that can be looked at before a secret is tried (ZS1 3.4, T16, T18). */
export async function approach(
  keeper: Keeper,
  pairingCode: string | null,
): Promise<Result<Known, VaultTrouble | PairingTrouble>> {
  const current = keeper.current();
  if (!current) return refuse('VAULT_GONE');
  if (keeper.opened()) return refuse('VAULT_IN_USE');
  const { folder, root, serial } = current.vault;
  if (!selfTest()) return refuse('SELF_TEST_FAILED');
  const place = openingTrouble(folder);
  if (place) return refuse(place);
  let header: Header;
  try {
    header = readHeader(folder);
  } catch (error) {
    return refuse(troubleOf(error));
  }
  if (header.vault !== current.id || (await thumbprint(header.root)) !== root) return refuse('VAULT_SWAPPED');
  if (header.serial < serial) return refuse('VAULT_ROLLED_BACK');
  const pairing = pairingFor(header, current.vault.pairing, pairingCode);
  return pairing.ok ? { ok: true, value: { folder, header, pairing: pairing.value } } : pairing;
}

function pairingFor(header: Header, kept: string | null, typed: string | null): Result<Buffer, PairingTrouble> {
  if (typed !== null && typed.trim() !== '') {
    const secret = parseCode(typed, 16);
    return secret && pairCheck(header.vault, secret) === header.pair
      ? { ok: true, value: secret }
      : refuse('WRONG_PAIRING');
  }
  return kept === null ? refuse('PAIRING_NEEDED') : { ok: true, value: fromText(kept) };
}

type Attempt = { readonly keyLetter: string | null; readonly passphrase: string };

/** Tries the passphrase on one key, or on all of them beginning with the one used last on this laptop. */
export async function tryPassphrase(keeper: Keeper, known: Known, attempt: Attempt): Promise<OpenedKeys | null> {
  const wanted = attempt.keyLetter;
  const last = keeper.current()?.vault.lastLetter ?? null;
  const users = known.header.principals.filter(
    ({ kind, letter, unlock }) => kind === 'user' && unlock !== '' && (wanted === null || letter === wanted),
  );
  const inOrder = [...users].sort((a, b) => Number(b.letter === last) - Number(a.letter === last));
  for (const principal of inOrder) {
    const secret = Buffer.from(attempt.passphrase.normalize('NFC'));
    const keys = await openKeys(known.header, principal, secret, known.pairing);
    if (keys) return keys;
  }
  await writePreAuth(known.folder, known.header, keeper.facts.now());
  return null;
}

/** Lets a principal in whose keys are open: databases, trail, role. */
export async function letIn(keeper: Keeper, known: Known, keys: OpenedKeys): Promise<VaultTrouble | null> {
  const id = known.header.vault;
  if (!keeper.current()?.vault.deviceKeys) keeper.patchVault(id, { deviceKeys: await newPrivateKeys() });
  try {
    await keeper.enter(known.folder, keys, known.pairing, firstRole(keys.roles));
  } catch (error) {
    return troubleOf(error);
  }
  keeper.patchVault(id, {
    pairing: toText(known.pairing),
    lastLetter: keys.principal.letter,
    lastOpenedAt: keeper.facts.now().toISOString(),
  });
  keeper.note({ act: 'session.unlock', action: 'E', outcome: 'ok' });
  catchUpGrants(keeper);
  keeper.saveNow();
  return null;
}

/** The role somebody begins in: the first of his roles, as they are listed in the matrix. */
function firstRole(roles: readonly Role[]): Role {
  const [first] = roles;
  if (!first) throw new Error('a user without a role');
  return first;
}

/** For the lock screen: what the school is called by now, and how many of my drafts wait. */
export function rememberDrafts(keeper: Keeper): void {
  const opened = keeper.opened();
  if (!opened) return;
  const waitingDrafts = countDrafts(opened.reader, opened.actor.userId);
  keeper.patchVault(opened.header.vault, { waitingDrafts, label: schoolProfile(opened.reader).name });
}
