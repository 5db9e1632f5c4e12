import type { SealedPlace } from '../../shared/kernel/compartments.ts';
import type { Role } from '../../shared/kernel/permissions.ts';
import type { Reader } from '../db/database.ts';
import type { Signer } from '../vault/charter.ts';
import { wipe } from '../vault/encoding.ts';
import type { Header } from '../vault/header.ts';
import type { OpenedVault } from '../vault/opened.ts';
import { makePupilGrant } from '../vault/pupil-grants.ts';

/** Gives and takes keys per pupil, in the acting user's name. */
export type GrantDesk = {
  readonly rolesOf: ReadonlyMap<string, readonly Role[]>;
  /** 'dossier|place' of everything this user has been given. */
  readonly list: (user: string) => string[];
  readonly give: (user: string, dossier: string, place: SealedPlace) => void;
  readonly take: (user: string, dossier: string, place: SealedPlace) => void;
};

const desks = new WeakMap<Reader, GrantDesk>();

export function grantDesk(db: Reader): GrantDesk | undefined {
  return desks.get(db);
}

/** Called when a vault is opened and when its header changes. */
export function openGrantDesk(
  vault: OpenedVault,
  header: Header,
  rolesOf: ReadonlyMap<string, readonly Role[]>,
  signer: Signer,
): void {
  const { keysDb, keyring } = vault;
  const facts = { vault: header.vault, epoch: header.epoch };
  desks.set(vault.reader, {
    rolesOf,
    list: (user) => keysDb.listPupilGrants(user).map(({ dossier, place }) => `${dossier}|${place}`),
    give(user, dossier, place) {
      const to = header.principals.find(({ id }) => id === user);
      if (!to || !keyring.holdsWhole(place)) return;
      const dek = keyring.ensure(dossier, place);
      const key = dek.key.export();
      const grant = makePupilGrant(facts, signer, to, { dossier, place, version: dek.version, key });
      wipe(key);
      keysDb.insertPupilGrant(user, { dossier, place, version: dek.version }, grant.sealed, grant.signed);
    },
    take: (user, dossier, place) => keysDb.deletePupilGrant(user, dossier, place),
  });
}
