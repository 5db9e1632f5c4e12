import { SettleFacts, type settleDisclosure } from '../../shared/disclosure/contract.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { OperationHandler } from '../kernel/call.ts';
import { findDisclosure, setState } from './store.ts';

export const handleSettle: OperationHandler<typeof settleDisclosure> = async ({ open, attachment }) => {
  const facts = SettleFacts.safeParse(attachment);
  if (!facts.success || !open) return refuse('DISCLOSURE_NOT_FOUND');
  const { disclosureId, isSaved } = facts.data;
  return open.write('disclosure.settle', ({ db, noteFact }) => {
    const row = findDisclosure(db, disclosureId);
    if (!row) return refuse('DISCLOSURE_NOT_FOUND');
    if (row.state !== 'made') return refuse('ALREADY_SETTLED');
    const state = isSaved ? 'saved' : 'dropped';
    setState(db, disclosureId, state);
    noteFact(state, `${row.year}-${String(row.number).padStart(4, '0')}`);
    return ok({});
  });
};
