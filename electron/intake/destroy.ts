import { keptUntil } from '../../shared/intake/clocks.ts';
import type { destroyApplicants } from '../../shared/intake/decision-contract.ts';
import type { ApplicationFacts } from '../../shared/intake/model.ts';
import type { Day } from '../../shared/kernel/days.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { deleteDraftsAbout } from '../session/public.ts';
import { listAttachmentIds } from './oso-store.ts';
import { deleteApplication, findFacts } from './store.ts';

/** C37: nothing of somebody who was not placed outlives its term, and nothing goes a day before it. */
export const handleDestroy: CommandHandler<typeof destroyApplicants> = (context, { studentIds, typedCount }) => {
  const { db, concerns, noteFact, now, today } = context;
  const ids = [...new Set(studentIds)];
  if (typedCount !== ids.length) return refuse('COUNT_DIFFERS');
  let attachments = 0;
  for (const studentId of ids) {
    const facts = findFacts(db, studentId);
    if (!facts) return refuse('APPLICATION_NOT_FOUND');
    if (!isOver(facts, today)) return refuse('NOT_DUE');
    concerns(studentId);
    for (const id of listAttachmentIds(db, studentId)) {
      db.dropFile({ id, dossier: studentId });
      attachments += 1;
    }
    deleteDraftsAbout(db, studentId);
    deleteApplication(db, studentId);
    db.destroyKeys(studentId, now().toISOString());
  }
  noteFact('destroyed', String(ids.length));
  return ok({ dossiers: ids.length, attachments });
};

function isOver({ outcome, decidedOn, letterSentOn }: ApplicationFacts, today: Day): boolean {
  const isNotPlaced = outcome === 'refused' || outcome === 'withdrawn';
  return isNotPlaced && decidedOn !== null && keptUntil(decidedOn, letterSentOn) < today;
}
