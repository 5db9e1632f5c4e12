import { osoPreview } from '../../shared/intake/oso/preview.ts';
import type { osoOfApplicant, previewOso } from '../../shared/intake/oso-contract.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { openFor } from './facts.ts';
import { findDossiers, matcherOf, planDossier } from './oso-desk.ts';
import { findKeptDossier, listAttachments } from './oso-store.ts';
import { listRounds } from './store.ts';

export const readPreview: QueryHandler<typeof previewOso> = ({ db, actor }, { handle, roundId, offset }) => {
  const waiting = findDossiers(db, handle);
  if (!waiting) return refuse('IMPORT_GONE');
  if (roundId !== null && !listRounds(db).some((round) => round.roundId === roundId)) return refuse('ROUND_NOT_FOUND');
  const match = matcherOf(db, roundId);
  const plans = waiting.map((it) => {
    const { application, status, diff } = planDossier(db, actor.role, match(it.dossier), it);
    return { dossier: it.dossier, status, diff, studentId: application?.facts.studentId ?? null };
  });
  return ok(osoPreview(plans, offset));
};

export const readOsoOf: QueryHandler<typeof osoOfApplicant> = ({ db, today }, { studentId }) => {
  const open = openFor({ db, today }, studentId);
  if (!open.ok) return open;
  if (!db.canOpen(studentId, 'onderwijs')) return ok({ dossier: null, attachments: [] });
  const attachments = listAttachments(db, studentId).map(({ sha256: _hash, ...it }) => it);
  return ok({ dossier: findKeptDossier(db, studentId), attachments });
};
