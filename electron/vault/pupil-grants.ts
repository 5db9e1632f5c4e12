import type { KeyObject } from 'node:crypto';
import type { SealedPlace } from '../../shared/kernel/compartments.ts';
import type { Signer } from './charter.ts';
import { claimedSigner, openSealedTo, sealTo, signCompact, verifyCompact } from './compact-sync.ts';
import { canonicalJson, sha256, toText } from './encoding.ts';
import type { PupilGrantRow } from './keys-db.ts';
import type { EncPublic, SigPublic } from './principals.ts';

/* A key of one part of one dossier, sealed to one user: roles that exist by a relation (coach, docent, teamleider). */

type Where = { readonly dossier: string; readonly place: SealedPlace };
type Facts = { readonly vault: string; readonly epoch: number };

function about(facts: Facts, user: string, { dossier, place }: Where, version: number): string {
  return JSON.stringify(['zs1/pupil-grant', facts.vault, facts.epoch, user, dossier, place, version]);
}

/** Who gave it stands in the signature: only somebody who holds the whole compartment may. */
function claim(facts: Facts, user: string, where: Where, version: number, sealed: string): object {
  return { about: about(facts, user, where, version), sealed: toText(sha256(sealed)) };
}

export function makePupilGrant(
  facts: Facts,
  signer: Signer,
  to: { readonly id: string; readonly enc: EncPublic },
  where: Where & { readonly version: number; readonly key: Uint8Array },
): { readonly sealed: string; readonly signed: string } {
  const sealed = sealTo(to.enc, where.key, about(facts, to.id, where, where.version));
  return {
    sealed,
    signed: signCompact(signer.key, signer.kid, 'zs-pupil-grant', claim(facts, to.id, where, where.version, sealed)),
  };
}

/** The key, or `undefined` when the grant was made for somebody or something else, or by somebody who may not. */
export function openPupilGrant(
  facts: Facts & {
    readonly me: { readonly id: string; readonly enc: KeyObject };
    readonly signers: ReadonlyMap<string, SigPublic>;
  },
  row: PupilGrantRow,
  where: Where,
): Buffer | undefined {
  const signer = facts.signers.get(claimedSigner(row.signed) ?? '');
  const signed = signer ? verifyCompact(signer, 'zs-pupil-grant', row.signed) : null;
  if (canonicalJson(signed) !== canonicalJson(claim(facts, facts.me.id, where, row.version, row.sealed)))
    return undefined;
  try {
    const key = openSealedTo(facts.me.enc, row.sealed, about(facts, facts.me.id, where, row.version));
    return key.length === 32 ? key : undefined;
  } catch {
    return undefined;
  }
}
