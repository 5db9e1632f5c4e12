import type { OsoLine, osoOfApplicant, previewOso } from '../../shared/intake/oso-contract.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { fullName } from '../../shared/students/model.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { openFor } from './facts.ts';
import { findDossiers, matcherOf, type Plan, planDossier, type WaitingDossier } from './oso-desk.ts';
import { findKeptDossier, listAttachments } from './oso-store.ts';
import { listRounds } from './store.ts';

const PAGE = 50;
const SHOWN_TEXT = 400;

export const readPreview: QueryHandler<typeof previewOso> = ({ db, actor }, { handle, roundId, offset }) => {
  const waiting = findDossiers(db, handle);
  if (!waiting) return refuse('IMPORT_GONE');
  if (roundId !== null && !listRounds(db).some((round) => round.roundId === roundId)) return refuse('ROUND_NOT_FOUND');
  const match = matcherOf(db, roundId);
  const plans = waiting.map((it) => planDossier(db, actor.role, match(it.dossier), it));
  const counts = { new: 0, changed: 0, same: 0, noApplication: 0 };
  for (const { status } of plans) counts[status] += 1;
  const dropped: Record<string, number> = {};
  for (const { dossier } of waiting)
    for (const [kind, n] of Object.entries(dossier.dropped)) dropped[kind] = (dropped[kind] ?? 0) + n;
  const lines = waiting.flatMap((it, index) => {
    const plan = plans[index];
    return plan && index >= offset && index < offset + PAGE ? [lineOf(it, index, plan)] : [];
  });
  const all = waiting.flatMap(({ dossier }, index) => {
    const plan = plans[index];
    return plan ? [{ index, status: plan.status, agreed: dossier.agreed }] : [];
  });
  return ok({ lines, counts, dropped, all });
};

function lineOf({ dossier }: WaitingDossier, index: number, { application, status, diff }: Plan): OsoLine {
  const { birthDate, school, year, isKnownYear, kind, isProvisional, isSeen, seenOn, agreed, disagreement } = dossier;
  const changes = [
    ...diff.parts.map(({ block, from, to, keepsOwn }) => ({ what: block, from, to, keepsOwn })),
    ...diff.envelope.map(({ field, from, to }) => ({ what: field, from, to, keepsOwn: false })),
  ];
  return {
    index,
    studentName: fullName(dossier),
    ...{ birthDate, school, year, isKnownYear, kind, isProvisional, isSeen, seenOn, agreed, disagreement },
    parts: dossier.parts.map(({ block }) => block),
    withheld: dossier.withheld,
    attachments: dossier.attachments.map(({ name, state, type, isMisnamed }) => ({
      attachmentName: name,
      state,
      type,
      isMisnamed,
    })),
    unread: dossier.unread,
    dropped: dossier.dropped,
    status,
    studentId: application?.facts.studentId ?? null,
    changes:
      status === 'changed'
        ? changes.map((it) => ({ ...it, from: it.from.slice(0, SHOWN_TEXT), to: it.to.slice(0, SHOWN_TEXT) }))
        : [],
  };
}

export const readOsoOf: QueryHandler<typeof osoOfApplicant> = ({ db, today }, { studentId }) => {
  const open = openFor({ db, today }, studentId);
  if (!open.ok) return open;
  if (!db.canOpen(studentId, 'onderwijs')) return ok({ dossier: null, attachments: [] });
  const attachments = listAttachments(db, studentId).map(({ sha256: _hash, ...it }) => it);
  return ok({ dossier: findKeptDossier(db, studentId), attachments });
};
