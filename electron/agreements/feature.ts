import { agreementsOfStudent, listAgreements, settleAgreement } from '../../shared/agreements/contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { handleSettleAgreement } from './commands.ts';
import { agreementsOf } from './public.ts';
import { readAgreements, readAgreementsOfStudent } from './queries.ts';

export const agreementsFeature: Feature = {
  name: 'agreements',
  calls: [
    bindQuery(listAgreements, readAgreements),
    bindQuery(agreementsOfStudent, readAgreementsOfStudent),
    bindCommand(settleAgreement, handleSettleAgreement),
  ],
  tables: [
    {
      table: 'agreements',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'what was agreed about the pupil',
    },
  ],
  chronology(db, studentId) {
    if (!db.canOpen(studentId, 'onderwijs')) return [];
    return agreementsOf(db, studentId).map(({ madeOn, what, ownerName, state }) => ({
      day: madeOn,
      kind: 'agreement.made',
      author: ownerName,
      compartment: 'onderwijs',
      facts: { what, state },
    }));
  },
};
