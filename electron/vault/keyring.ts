import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { SealedPlace } from '../../shared/kernel/compartments.ts';
import { wipe } from './encoding.ts';
import type { KeysDb } from './keys-db.ts';
import type { SigPublic } from './principals.ts';
import { openPupilGrant } from './pupil-grants.ts';

/** The acting role holds no key for this part of this dossier. */
export class NoKeyError extends Error {
  override readonly name = 'NoKeyError';
}

/** A `KeyObject` and not bytes: Node prepares it once instead of at every row, five times as quick. */
export type Dek = { readonly version: number; readonly key: KeyObject };

export type KeyringFacts = {
  readonly vault: string;
  readonly epoch: number;
  readonly keysDb: KeysDb;
  /** Keys of whole compartments, of the school and of my own drafts. */
  readonly wrapKeys: ReadonlyMap<SealedPlace, Buffer>;
  readonly me: { readonly id: string; readonly enc: KeyObject };
  /** Signing keys of those who hold whole compartments, by thumbprint: only they may grant single pupils. */
  readonly signers: ReadonlyMap<string, SigPublic>;
};

export type Keyring = {
  /** The newest key of this part of this dossier that I may use, or `undefined`. */
  readonly find: (dossier: string, place: SealedPlace) => Dek | undefined;
  /** One version, for a row that was sealed under it. */
  readonly at: (dossier: string, place: SealedPlace, version: number) => Dek | undefined;
  /** The newest key; made when there is none yet and I hold the compartment. Throws `NoKeyError` otherwise. */
  readonly ensure: (dossier: string, place: SealedPlace) => Dek;
  /** Which places the acting role may use: whole compartments, and those it has per pupil. */
  readonly limitTo: (whole: readonly SealedPlace[], perPupil: readonly SealedPlace[]) => void;
  readonly holdsWhole: (place: SealedPlace) => boolean;
  /** Drops what was cached, after a rolled back transaction. */
  readonly recheck: () => void;
  /** Lets go of every key; for lock. The process that held them ends right after. */
  readonly forget: () => void;
};

/** Opens and makes the keys per dossier and compartment (DEK). Everything found is kept until lock or another role. */
export function createKeyring(facts: KeyringFacts): Keyring {
  const { keysDb } = facts;
  const wrapKeys = new Map([...facts.wrapKeys].map(([place, key]) => [place, createSecretKey(key)]));
  const found = new Map<string, Dek | undefined>();
  let whole = new Set<SealedPlace>(wrapKeys.keys());
  let perPupil = new Set<SealedPlace>();

  const open = (dossier: string, place: SealedPlace, version: number | null): Dek | undefined => {
    if (whole.has(place)) {
      const row = keysDb.findDek(dossier, place, version);
      const wrapKey = wrapKeys.get(place);
      if (!row || !wrapKey) return undefined;
      return dekOf(row.version, unwrap(wrapKey, row.wrapped, aad(facts, dossier, place, row.version)));
    }
    if (!perPupil.has(place)) return undefined;
    const row = keysDb.findPupilGrant(facts.me.id, dossier, place, version);
    if (!row) return undefined;
    const key = openPupilGrant(facts, row, { dossier, place });
    return key ? dekOf(row.version, key) : undefined;
  };

  const cached = (dossier: string, place: SealedPlace, version: number | null): Dek | undefined => {
    const name = `${dossier}|${place}|${version ?? 'new'}`;
    if (found.has(name)) return found.get(name);
    const dek = open(dossier, place, version);
    found.set(name, dek);
    if (dek) found.set(`${dossier}|${place}|${dek.version}`, dek);
    return dek;
  };

  const ensure = (dossier: string, place: SealedPlace): Dek => {
    const known = cached(dossier, place, null);
    if (known) return known;
    const wrapKey = whole.has(place) ? wrapKeys.get(place) : undefined;
    if (!wrapKey) throw new NoKeyError('no key for this part');
    const key = randomBytes(32);
    const wrapped = wrap(wrapKey, key, aad(facts, dossier, place, 1));
    const made = dekOf(1, key);
    keysDb.insertDek({ dossier, place, version: 1, epoch: facts.epoch, wrapped });
    found.set(`${dossier}|${place}|new`, made);
    found.set(`${dossier}|${place}|1`, made);
    return made;
  };

  return {
    find: (dossier, place) => cached(dossier, place, null),
    at: (dossier, place, version) => cached(dossier, place, version),
    ensure,
    holdsWhole: (place) => whole.has(place),
    limitTo(nextWhole, nextPerPupil) {
      whole = new Set(nextWhole.filter((place) => wrapKeys.has(place)));
      perPupil = new Set(nextPerPupil);
      found.clear();
    },
    recheck: () => found.clear(),
    forget() {
      found.clear();
      wrapKeys.clear();
    },
  };
}

function dekOf(version: number, bytes: Buffer): Dek {
  const key = createSecretKey(bytes);
  wipe(bytes);
  return { version, key };
}

function aad(facts: KeyringFacts, dossier: string, place: SealedPlace, version: number): Buffer {
  return Buffer.from(JSON.stringify(['zs1/dek', facts.vault, facts.epoch, dossier, place, version]));
}

/** AES-256-GCM around a 32-byte key: 12 bytes nonce, 32 bytes, 16 bytes tag. */
export function wrap(wrapKey: Uint8Array | KeyObject, key: Uint8Array, about: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrapKey, nonce);
  cipher.setAAD(about);
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

export function unwrap(wrapKey: Uint8Array | KeyObject, wrapped: Buffer, about: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', wrapKey, wrapped.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(about);
  decipher.setAuthTag(wrapped.subarray(-16));
  return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]);
}
