import type { agreeInTalk, recordTalk, settleTalkGoal } from '../../shared/bespreking/signal-contract.ts';
import { decideTalk } from '../../shared/bespreking/signal-rules.ts';
import { AgreementId, CoachTalkId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { addAgreement } from '../agreements/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { staffExists } from '../staff/public.ts';
import { findCard } from '../students/public.ts';
import { findSignalRow, findTalk, insertStep, openSignal, saveSignal, saveTalk } from './signal-store.ts';

/** A first talk about a signal is what was done with it; so the signal stands at `talk` from then on. */
export const handleRecordTalk: CommandHandler<typeof recordTalk> = (context, input) => {
  const { db, actor, newId, today } = context;
  const { studentId, talkId, signalId, heldOn, text, revision } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const known = talkId === null ? undefined : findTalk(db, talkId, studentId);
  if (talkId !== null && !known) return refuse('TALK_NOT_FOUND');
  if ((known?.revision ?? 0) !== revision) return refuse('CHANGED_MEANWHILE');
  const signal = signalId === null ? undefined : findSignalRow(db, signalId);
  if (signalId !== null && signal?.studentId !== studentId) return refuse('SIGNAL_NOT_FOUND');
  const decision = decideTalk({ heldOn, today, goals: text.goals });
  if (!decision.ok) return decision;
  const id = known?.id ?? CoachTalkId.parse(newId());
  const heldBy = known?.heldBy ?? actor.userId;
  const agreementIds = known?.agreementIds ?? [];
  saveTalk(db, { id, studentId, signalId, heldOn, heldBy, revision: revision + 1, ...text, agreementIds });
  if (signal && (signal.state === 'new' || signal.state === 'zoco')) {
    saveSignal(db, { ...signal, state: 'talk', revision: signal.revision + 1 }, openSignal(db, signal));
    const step = { id: newId(), signalId: signal.id, studentId, outcome: 'talk' as const };
    insertStep(db, { ...step, takenOn: today, takenBy: actor.userId }, '');
  }
  return ok({ talkId: id, revision: revision + 1 });
};

export const handleSettleTalkGoal: CommandHandler<typeof settleTalkGoal> = ({ db }, input) => {
  const known = findTalk(db, input.talkId, input.studentId);
  if (!known) return refuse('TALK_NOT_FOUND');
  if (!known.goals[input.goal]) return refuse('GOAL_NOT_FOUND');
  if (known.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const goals = known.goals.map((goal, i) => (i === input.goal ? { ...goal, outcome: input.outcome } : goal));
  saveTalk(db, { ...known, goals, revision: known.revision + 1 });
  return ok({ revision: known.revision + 1 });
};

export const handleAgreeInTalk: CommandHandler<typeof agreeInTalk> = (context, input) => {
  const { db, newId, today } = context;
  const { studentId, talkId, what, ownerId, dueOn } = input;
  const known = findTalk(db, talkId, studentId);
  if (!known) return refuse('TALK_NOT_FOUND');
  if (!staffExists(db, ownerId)) return refuse('STAFF_NOT_FOUND');
  if (dueOn < today) return refuse('DUE_IN_PAST');
  const id = AgreementId.parse(newId());
  const plain = { id, studentId, meetingId: null, itemId: null, ownerId, madeOn: today, dueOn };
  addAgreement(db, { ...plain, state: 'open', settledOn: null, revision: 1, what, effect: '' });
  saveTalk(db, { ...known, agreementIds: [...known.agreementIds, id], revision: known.revision + 1 });
  return ok({ agreementId: id });
};
