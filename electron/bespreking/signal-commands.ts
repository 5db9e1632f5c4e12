import type { SIGNAL_KINDS, SignalSource, SignalText } from '../../shared/bespreking/model.ts';
import type { recordIncident, sendSignal, triageSignal } from '../../shared/bespreking/signal-contract.ts';
import { decideSend, decideTriage, placeOfSignal } from '../../shared/bespreking/signal-rules.ts';
import { SignalId, type StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { findCard } from '../students/public.ts';
import { bringToTeam } from './bring.ts';
import { findSignalRow, insertStep, openSignal, saveSignal } from './signal-store.ts';

export const handleSendSignal: CommandHandler<typeof sendSignal> = (context, { studentId, source, text }) => {
  const card = findCard(context.db, studentId);
  if (!card) return refuse('STUDENT_NOT_FOUND');
  const holdsOnderwijs = context.db.canOpen(studentId, 'onderwijs');
  const decision = decideSend({ source, isActive: card.state === 'active', holdsOnderwijs });
  if (!decision.ok) return decision;
  return ok({ signalId: add(context, { studentId, kind: 'signal', source, text, holdsOnderwijs }) });
};

export const handleRecordIncident: CommandHandler<typeof recordIncident> = (context, { studentId, text }) => {
  const card = findCard(context.db, studentId);
  if (!card) return refuse('STUDENT_NOT_FOUND');
  if (card.state !== 'active') return refuse('STUDENT_LEFT');
  return ok({ signalId: add(context, { studentId, kind: 'incident', source: 'teacher', text, holdsOnderwijs: true }) });
};

type NewSignal = {
  readonly studentId: StudentId;
  readonly kind: (typeof SIGNAL_KINDS)[number];
  readonly source: SignalSource;
  readonly text: SignalText;
  readonly holdsOnderwijs: boolean;
};

function add({ db, actor, newId, today }: CommandContext, signal: NewSignal): SignalId {
  const { studentId, kind, source, text, holdsOnderwijs } = signal;
  const id = SignalId.parse(newId());
  const place = placeOfSignal({ kind, source, holdsOnderwijs });
  const row = { id, studentId, kind, source, place, sentOn: today, sentBy: actor.userId };
  saveSignal(db, { ...row, state: 'new', revision: 1 }, text);
  return id;
}

export const handleTriage: CommandHandler<typeof triageSignal> = (context, { signalId, outcome, note, revision }) => {
  const { db, actor, newId, today, concerns } = context;
  const row = findSignalRow(db, signalId);
  if (!row) return refuse('SIGNAL_NOT_FOUND');
  concerns(row.studentId);
  if (row.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const decision = decideTriage({ state: row.state, outcome, note });
  if (!decision.ok) return decision;
  const text = openSignal(db, row);
  const brought = outcome === 'team' ? bringToTeam(context, { studentId: row.studentId, signalId, text, note }) : null;
  if (brought !== null && !brought.ok) return brought;
  saveSignal(db, { ...row, state: decision.value.state, revision: revision + 1 }, text);
  const { studentId } = row;
  insertStep(db, { id: newId(), signalId, studentId, outcome, takenOn: today, takenBy: actor.userId }, note);
  return ok({ revision: revision + 1, discussionId: brought?.value ?? null });
};
