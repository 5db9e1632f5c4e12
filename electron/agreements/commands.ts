import type { reopenAgreement, settleAgreement } from '../../shared/agreements/contract.ts';
import { decideSettle } from '../../shared/agreements/rules.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findAgreement, saveAgreement } from './store.ts';

export const handleSettleAgreement: CommandHandler<typeof settleAgreement> = ({ db, today }, input) => {
  const known = findAgreement(db, input.agreementId);
  if (!known || known.studentId !== input.studentId) return refuse('AGREEMENT_NOT_FOUND');
  if (known.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const decision = decideSettle({ outcome: input.outcome, newDueOn: input.newDueOn, today });
  if (!decision.ok) return decision;
  const { state, dueOn, settledOn } = decision.value;
  const revision = known.revision + 1;
  saveAgreement(db, { ...known, state, settledOn, dueOn: dueOn ?? known.dueOn, effect: input.effect, revision });
  return ok({ revision });
};

export const handleReopenAgreement: CommandHandler<typeof reopenAgreement> = ({ db }, input) => {
  const known = findAgreement(db, input.agreementId);
  if (!known || known.studentId !== input.studentId) return refuse('AGREEMENT_NOT_FOUND');
  if (known.state === 'open') return refuse('ALREADY_OPEN');
  if (known.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const revision = known.revision + 1;
  saveAgreement(db, { ...known, state: 'open', settledOn: null, effect: '', revision });
  return ok({ revision });
};
