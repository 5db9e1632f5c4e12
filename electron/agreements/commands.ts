import type {
  reassignAgreement,
  reopenAgreement,
  reopenAgreements,
  settleAgreement,
  settleAgreements,
} from '../../shared/agreements/contract.ts';
import { decideReopen, decideSettle } from '../../shared/agreements/rules.ts';
import { AgreementEventId, type AgreementId, type StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { staffExists } from '../staff/public.ts';
import { addEvent, type KeptEvent, listEvents } from './event-store.ts';
import { findAgreement, type OpenedAgreement, saveAgreement } from './store.ts';

type Chosen = { readonly studentId: StudentId; readonly agreementId: AgreementId; readonly revision: number };

export const handleSettleAgreement: CommandHandler<typeof settleAgreement> = (context, input) => {
  const found = find(context, input);
  if (!found.ok) return found;
  const known = found.value;
  const decision = decideSettle({ outcome: input.outcome, newDueOn: input.newDueOn, today: context.today });
  if (!decision.ok) return decision;
  const { state, dueOn, settledOn } = decision.value;
  const next = {
    ...known,
    state,
    settledOn,
    dueOn: dueOn ?? known.dueOn,
    effect: input.effect,
    revision: known.revision + 1,
  };
  saveAgreement(context.db, next);
  const changed = state === 'open' ? { kind: 'moved' as const } : { kind: 'settled' as const, outcome: state };
  note(context, known, next, { ...changed, reason: input.effect });
  return ok({ revision: next.revision });
};

export const handleReopenAgreement: CommandHandler<typeof reopenAgreement> = (context, input) => {
  const found = find(context, input);
  return found.ok ? takeBack(context, found.value) : found;
};

export const handleSettleMany: CommandHandler<typeof settleAgreements> = (context, { chosen, outcome, effect }) => {
  if (isTwice(chosen)) return refuse('CHOSEN_TWICE');
  const closed: Chosen[] = [];
  for (const one of chosen) {
    context.concerns(one.studentId);
    const found = find(context, one);
    if (!found.ok) return found;
    const known = found.value;
    if (known.state !== 'open') return refuse('NOT_OPEN');
    const next = { ...known, state: outcome, settledOn: context.today, effect, revision: known.revision + 1 };
    saveAgreement(context.db, next);
    note(context, known, next, { kind: 'settled', outcome, reason: effect });
    closed.push({ ...one, revision: next.revision });
  }
  return ok({ chosen: closed });
};

export const handleReopenMany: CommandHandler<typeof reopenAgreements> = (context, { chosen }) => {
  if (isTwice(chosen)) return refuse('CHOSEN_TWICE');
  const back: Chosen[] = [];
  for (const one of chosen) {
    context.concerns(one.studentId);
    const found = find(context, one);
    if (!found.ok) return found;
    const taken = takeBack(context, found.value);
    if (!taken.ok) return taken;
    back.push({ ...one, revision: taken.value.revision });
  }
  return ok({ chosen: back });
};

export const handleReassign: CommandHandler<typeof reassignAgreement> = (context, input) => {
  const found = find(context, input);
  if (!found.ok) return found;
  const known = found.value;
  if (known.state !== 'open') return refuse('NOT_OPEN');
  if (!staffExists(context.db, input.ownerId)) return refuse('STAFF_NOT_FOUND');
  if (known.ownerId === input.ownerId) return refuse('SAME_OWNER');
  const next = { ...known, ownerId: input.ownerId, revision: known.revision + 1 };
  saveAgreement(context.db, next);
  note(context, known, next, { kind: 'reassigned', reason: input.reason });
  return ok({ revision: next.revision });
};

function find({ db }: CommandContext, { studentId, agreementId, revision }: Chosen) {
  const known = findAgreement(db, agreementId);
  if (!known || known.studentId !== studentId) return refuse('AGREEMENT_NOT_FOUND');
  return known.revision === revision ? ok(known) : refuse('CHANGED_MEANWHILE');
}

function takeBack(context: CommandContext, known: OpenedAgreement) {
  const [last] = listEvents(context.db, known.id);
  const decision = decideReopen({ state: known.state, last: last ?? null });
  if (!decision.ok) return decision;
  const { dueOn } = decision.value;
  const next = {
    ...known,
    state: 'open' as const,
    settledOn: null,
    effect: '',
    dueOn: dueOn ?? known.dueOn,
    revision: known.revision + 1,
  };
  saveAgreement(context.db, next);
  note(context, known, next, { kind: 'reopened', reason: '' });
  return ok({ revision: next.revision });
}

/** Writes down what changed, so that one can read later why. */
function note(
  { db, newId, actor, today }: CommandContext,
  before: OpenedAgreement,
  after: OpenedAgreement,
  what: Pick<KeptEvent, 'kind' | 'reason'> & { outcome?: KeptEvent['outcome'] },
): void {
  const isMoved = before.dueOn !== after.dueOn;
  const isGiven = before.ownerId !== after.ownerId;
  addEvent(db, {
    id: AgreementEventId.parse(newId()),
    agreementId: after.id,
    studentId: after.studentId,
    kind: what.kind,
    on: today,
    byUser: actor.userId,
    fromDue: isMoved ? before.dueOn : null,
    toDue: isMoved ? after.dueOn : null,
    fromOwner: isGiven ? before.ownerId : null,
    toOwner: isGiven ? after.ownerId : null,
    outcome: what.outcome ?? null,
    revision: 1,
    reason: what.reason,
  });
}

function isTwice(chosen: readonly Chosen[]): boolean {
  return new Set(chosen.map(({ agreementId }) => agreementId)).size !== chosen.length;
}
