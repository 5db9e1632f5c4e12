import type { Day } from '../../shared/kernel/days.ts';
import { AgreementId, type StudentId } from '../../shared/kernel/ids.ts';
import type { PlanText } from '../../shared/plans/model.ts';
import { addAgreement, agreementById } from '../agreements/public.ts';
import type { Writer } from '../db/database.ts';

/*
 * What a plan says that somebody does becomes an agreement as soon as the plan holds: the same list, the same Vandaag,
 * the same settling as what was agreed in a meeting. The action and its agreement share their id.
 */

/** Brings the agreements of a pupil's plan in step with the version that holds. What was settled stays as it is. */
export function syncActions(
  db: Writer,
  plan: { readonly studentId: StudentId | null },
  texts: { readonly now: PlanText; readonly before: PlanText | null },
  today: Day,
): void {
  const { studentId } = plan;
  if (studentId === null) return;
  const kept = new Set<string>();
  for (const { actionId, what, ownerId, dueOn } of texts.now.actions) {
    if (actionId === null || ownerId === null || dueOn === null) continue;
    kept.add(actionId);
    const id = AgreementId.parse(actionId);
    const known = agreementById(db, id);
    if (known && known.state !== 'open') continue;
    if (known && known.what === what && known.ownerId === ownerId && known.dueOn === dueOn) continue;
    addAgreement(db, {
      ...(known ?? { meetingId: null, itemId: null, madeOn: today, state: 'open', settledOn: null, effect: '' }),
      id,
      studentId,
      what,
      ownerId,
      dueOn,
      revision: (known?.revision ?? 0) + 1,
    });
  }
  for (const { actionId } of texts.before?.actions ?? []) {
    if (actionId === null || kept.has(actionId)) continue;
    const known = agreementById(db, AgreementId.parse(actionId));
    if (known?.state === 'open')
      addAgreement(db, { ...known, state: 'not', settledOn: today, revision: known.revision + 1 });
  }
}
