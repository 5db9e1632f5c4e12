import * as calls from '../../shared/agreements/contract.ts';
import * as told from '../../shared/agreements/feedback-contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import {
  handleReassign,
  handleReopenAgreement,
  handleReopenMany,
  handleSettleAgreement,
  handleSettleMany,
} from './commands.ts';
import { handleTell, readStillToTell, readTeacherLines, readTeacherText } from './feedback.ts';
import { agreementsOf } from './public.ts';
import { readAgreements, readAgreementsOfStudent, readHistory } from './queries.ts';
import { agreementsToday } from './today.ts';

export const agreementsFeature: Feature = {
  name: 'agreements',
  calls: [
    bindQuery(calls.listAgreements, readAgreements),
    bindQuery(calls.agreementsOfStudent, readAgreementsOfStudent),
    bindCommand(calls.settleAgreement, handleSettleAgreement),
    bindCommand(calls.reopenAgreement, handleReopenAgreement),
    bindCommand(calls.settleAgreements, handleSettleMany),
    bindCommand(calls.reopenAgreements, handleReopenMany),
    bindCommand(calls.reassignAgreement, handleReassign),
    bindQuery(calls.agreementHistory, readHistory),
    bindQuery(told.stillToTell, readStillToTell),
    bindCommand(told.tellFeedback, handleTell),
    bindQuery(told.teacherLines, readTeacherLines),
    bindQuery(told.copyTeacherText, readTeacherText),
  ],
  tables: [
    {
      table: 'agreements',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'what was agreed about the pupil',
    },
    {
      table: 'agreement_events',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'what became of what was agreed about him',
    },
  ],
  today: agreementsToday,
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
