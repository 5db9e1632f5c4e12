import { type Block, compartmentOf } from '../../shared/intake/blocks.ts';
import type { Round } from '../../shared/intake/model.ts';
import { diffDossier } from '../../shared/intake/oso/diff.ts';
import { envelopeOf } from '../../shared/intake/oso/kept.ts';
import type { OsoDossier } from '../../shared/intake/oso/model.ts';
import type { commitOso, pickOso, saveAttachment } from '../../shared/intake/oso-contract.ts';
import { isTooEarly } from '../../shared/intake/rules.ts';
import type { Day } from '../../shared/kernel/days.ts';
import { IntakeAttachmentId, StudentId } from '../../shared/kernel/ids.ts';
import { ROLE_ACCESS, type Role } from '../../shared/kernel/permissions.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CommandHandler, OperationHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { BlobBrokenError } from '../vault/blobs.ts';
import { newFacts } from './application-commands.ts';
import { openFor, startOfYear, syncKeys } from './facts.ts';
import { BroughtOso, findDossiers, keepDossiers, matcherOf, planDossier, type WaitingDossier } from './oso-desk.ts';
import { findKeptDossier, insertAttachment, listAttachments, openAttachment, saveKeptDossier } from './oso-store.ts';
import { listBlocks, saveBlock } from './review-store.ts';
import { type Application, listRounds, saveApplication } from './store.ts';

export const handlePickOso: OperationHandler<typeof pickOso> = async ({ attachment, open, newId }) => {
  const brought = BroughtOso.parse(attachment);
  if (!open) throw new Error('locked');
  const read = brought.flatMap((it, i) => ('file' in it ? [{ place: i + 1, file: it.file }] : []));
  const dossiers = read.flatMap(({ file }) => file.dossiers);
  const handle = open.read(({ db }) => keepDossiers(db, newId, dossiers));
  return ok({
    handle,
    fileCount: brought.length,
    dossierCount: dossiers.length,
    troubles: brought.flatMap((it, i) => ('code' in it ? [{ file: i + 1, code: it.code }] : [])),
    refused: read.flatMap(({ place, file }) => file.refused.map(({ line, why }) => ({ file: place, line, why }))),
  });
};

export const handleCommitOso: CommandHandler<typeof commitOso> = (context, { handle, roundId, items }) => {
  const { db, actor, today, concerns } = context;
  const waiting = findDossiers(db, handle);
  if (!waiting) return refuse('IMPORT_GONE');
  const round = listRounds(db).find((it) => it.roundId === roundId);
  if (roundId !== null && !round) return refuse('ROUND_NOT_FOUND');
  if (round?.state === 'closed') return refuse('ROUND_CLOSED');
  const match = matcherOf(db, roundId);
  const counts = { created: 0, imported: 0, updated: 0, same: 0, attachments: 0 };
  for (const { index, receivedOn, isDisagreementSeen } of items) {
    const it = waiting[index];
    if (!it) return refuse('IMPORT_GONE');
    if (receivedOn !== null && receivedOn > today) return refuse('RECEIVED_IN_FUTURE');
    if (it.dossier.agreed === 'nee' && !isDisagreementSeen) return refuse('DISAGREEMENT_UNSEEN');
    const known = match(it.dossier);
    // ADM-8: a dossier is read in for somebody with an application, and for nobody else.
    if (known === null && receivedOn === null) return refuse('NO_APPLICATION');
    if (known !== null && isTooEarly(known.facts, today)) return refuse('TOO_EARLY');
    const application = known ?? apply(context, it.dossier, round ?? null, receivedOn);
    concerns(application.facts.studentId);
    const plan = planDossier(db, actor.role, application, it);
    if (known === null) counts.created += 1;
    else if (plan.status === 'same') counts.same += 1;
    else if (plan.status === 'changed') counts.updated += 1;
    else counts.imported += 1;
    if (plan.status === 'same') continue;
    counts.attachments += keep(context, application, it, plan.newAttachments);
  }
  syncKeys(db);
  return ok(counts);
};

/** Somebody whose application is on paper and not in the vault yet: the dossier saves the typing. */
function apply(
  { db, newId, today }: CommandContext,
  dossier: OsoDossier,
  round: Round | null,
  receivedOn: Day | null,
): Application {
  const facts = {
    ...newFacts(StudentId.parse(newId()), today),
    kind: round ? ('onderinstroom' as const) : ('zijInstroom' as const),
    roundId: round?.roundId ?? null,
    startsOn: round ? startOfYear(round.schoolYear) : today,
    receivedOn,
    revision: 1,
  };
  const { givenName, prefix, surname, birthDate, sex, school, contactPerson, contactPhone, guardians } = dossier;
  const text = {
    ...{ givenName: line(givenName) || '?', prefix: line(prefix), surname: line(surname), birthDate, sex },
    fromSchool: line(school),
    teacher: line(contactPerson),
    teacherPhone: line(contactPhone),
    teacherReach: '',
    parents: guardians.slice(0, 6).map((it) => ({ name: line(it.name), relation: it.relation, phone: line(it.phone) })),
    otherSchools: '',
    priority: '',
    remark: '',
  };
  saveApplication(db, facts, { ...text, parents: text.parents.filter(({ name }) => name !== '') });
  return { facts, text };
}

function line(text: string): string {
  return text
    .replace(/[\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 200)
    .trim();
}

/** Parts, envelope and attachments; what somebody of the school wrote himself stays. Says how many files were kept. */
function keep(context: CommandContext, { facts }: Application, it: WaitingDossier, places: readonly number[]): number {
  const { db, actor, today, newId } = context;
  const { dossier } = it;
  const { studentId, kind } = facts;
  const blocks = listBlocks(db, studentId, kind, actor.role);
  for (const { block, state, to, keepsOwn } of diffDossier(blocks, null, dossier).parts) {
    const known = blocks.find((part) => part.block === block);
    if (keepsOwn || !mayWrite(actor.role, block)) continue;
    const next = (known?.revision ?? 0) + 1;
    saveBlock(db, studentId, { block, state, text: to, askedOn: null, source: 'oso', revision: next });
  }
  const { year, madeOn, isProvisional, seenOn, agreed } = dossier;
  const revision = (findKeptDossier(db, studentId)?.revision ?? 0) + 1;
  const plain = { importedOn: today, year, kind: dossier.kind, madeOn, isProvisional, seenOn, agreed, revision };
  saveKeptDossier(db, studentId, { ...plain, ...envelopeOf(dossier) }, actor.userId);
  let kept = 0;
  for (const at of places) {
    const file = dossier.attachments[at];
    if (!file) continue;
    const { bytes, name: attachmentName, ...facts } = file;
    const attachmentId = IntakeAttachmentId.parse(newId());
    insertAttachment(db, studentId, { attachmentId, attachmentName, ...facts, sha256: it.hashes[at] ?? '' }, bytes);
    if (bytes !== null) kept += 1;
  }
  return kept;
}

/** A part that does not belong to the form of this kind comes along as well; one the role has no key for does not. */
function mayWrite(role: Role, block: Block): boolean {
  return ROLE_ACCESS[role].compartments.includes(compartmentOf(block));
}

export const handleSaveAttachment: CommandHandler<typeof saveAttachment> = (context, { studentId, attachmentId }) => {
  const { db, handOver } = context;
  const open = openFor(context, studentId);
  if (!open.ok) return open;
  const known = listAttachments(db, studentId).find((it) => it.attachmentId === attachmentId);
  if (known?.state !== 'kept') return refuse('ATTACHMENT_NOT_FOUND');
  try {
    const bytes = openAttachment(db, studentId, known);
    const ending = known.type === 'onbekend' ? 'bin' : known.type;
    handOver({
      kind: 'paper',
      format: 'file',
      // No name of a pupil in the name of a file (`privacy.md` 6), and the original may hold one.
      fileName: `bijlage ${known.block}.${ending}`,
      html: '',
      footer: '',
      bytes: async () => new Uint8Array(bytes),
    });
    return ok({});
  } catch (error) {
    if (!(error instanceof BlobBrokenError)) throw error;
    return refuse('ATTACHMENT_BROKEN');
  }
};
