import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type DossierDiff, diffDossier, isSameDossier } from '../../shared/intake/oso/diff.ts';
import { OSO_TROUBLE, type OsoAttachment, type OsoDossier, OsoFile } from '../../shared/intake/oso/model.ts';
import { HandleId, type RoundId, type StudentId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/permissions.ts';
import type { MemorySlot, Reader } from '../db/database.ts';
import { findKeptDossier, listAttachments } from './oso-store.ts';
import { listBlocks } from './review-store.ts';
import { type Application, listApplications } from './store.ts';

/** What the main thread brings: per chosen file what was read of it, or why nothing was. */
export const BroughtOso = z
  .array(z.union([z.strictObject({ code: z.enum(OSO_TROUBLE) }), z.strictObject({ file: OsoFile })]))
  .min(1);

export type WaitingDossier = { readonly dossier: OsoDossier; readonly hashes: readonly string[] };
const MOST_WAITING = 2;
const WAITING: MemorySlot<Map<string, readonly WaitingDossier[]>> = { name: 'intake.oso', make: () => new Map() };

/** Keeps read dossiers in memory under a name that the page can point at; nothing is stored (`formats.md` 16.1). */
export function keepDossiers(db: Reader, newId: () => string, dossiers: readonly OsoDossier[]): HandleId {
  const kept = db.memory(WAITING);
  const handle = HandleId.parse(newId());
  kept.set(
    handle,
    dossiers.map((dossier) => ({ dossier, hashes: dossier.attachments.map(hashOf) })),
  );
  const oldest = kept.keys().next();
  if (kept.size > MOST_WAITING && !oldest.done) kept.delete(oldest.value);
  return handle;
}

export function findDossiers(db: Reader, handle: string): readonly WaitingDossier[] | undefined {
  return db.memory(WAITING).get(handle);
}

/** By content where there is any, else by what the file says of it. */
export function hashOf({ bytes, name, state, size }: OsoAttachment): string {
  return createHash('sha256')
    .update(bytes ?? `${state}|${name}|${size}`)
    .digest('hex');
}

export type Plan = {
  readonly application: Application | null;
  readonly status: 'new' | 'changed' | 'same' | 'noApplication';
  readonly diff: DossierDiff;
  /** Places in the dossier's list of attachments that are not kept yet. */
  readonly newAttachments: readonly number[];
};

/** Who is who in this round: by the old school's key, else by name and birth date. */
export function matcherOf(db: Reader, roundId: RoundId | null): (dossier: OsoDossier) => Application | null {
  // Who took his application back may have applied again; of the old one nothing more is read.
  const all = listApplications(db, roundId).filter(({ facts }) => facts.outcome !== 'withdrawn');
  const bySign = new Map(all.map((it) => [signOf(it.text), it]));
  const byKey = new Map<string, Application>();
  for (const it of all) {
    const { studentId } = it.facts;
    const kept = db.canOpen(studentId, 'onderwijs') ? findKeptDossier(db, studentId) : null;
    if (kept !== null && kept.externalId !== '') byKey.set(`${kept.brin}|${kept.externalId}`, it);
  }
  return (dossier) => byKey.get(`${dossier.brin}|${dossier.externalId}`) ?? bySign.get(signOf(dossier)) ?? null;
}

function signOf({ givenName, surname, birthDate }: Pick<OsoDossier, 'givenName' | 'surname' | 'birthDate'>): string {
  return [givenName, surname, birthDate ?? ''].join('|').toLowerCase();
}

/** What this dossier would change for this applicant, today. */
export function planDossier(
  db: Reader,
  role: Role,
  application: Application | null,
  { dossier, hashes }: WaitingDossier,
): Plan {
  if (application === null) {
    const diff = diffDossier([], null, dossier);
    return { application, status: 'noApplication', diff, newAttachments: dossier.attachments.map((_it, i) => i) };
  }
  const { studentId, kind } = application.facts;
  const kept = db.canOpen(studentId, 'onderwijs') ? findKeptDossier(db, studentId) : null;
  const diff = diffDossier(listBlocks(db, studentId, kind, role), kept, dossier);
  const known = knownHashes(db, studentId);
  const newAttachments = hashes.flatMap((hash, i) => (known.has(hash) ? [] : [i]));
  const status = kept === null ? 'new' : isSameDossier(diff, newAttachments.length) ? 'same' : 'changed';
  return { application, status, diff, newAttachments };
}

function knownHashes(db: Reader, studentId: StudentId): ReadonlySet<string> {
  return new Set(listAttachments(db, studentId).map(({ sha256 }) => sha256));
}
