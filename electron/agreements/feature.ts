import {
  agreementsOfStudent,
  listAgreements,
  reopenAgreement,
  settleAgreement,
} from '../../shared/agreements/contract.ts';
import * as told from '../../shared/agreements/feedback-contract.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { handleReopenAgreement, handleSettleAgreement } from './commands.ts';
import { handleTell, readStillToTell, readTeacherLines, readTeacherText } from './feedback.ts';
import { agreementsOf } from './public.ts';
import { readAgreements, readAgreementsOfStudent } from './queries.ts';
import { agreementsToday } from './today.ts';

export const agreementsFeature: Feature = {
  name: 'agreements',
  calls: [
    bindQuery(listAgreements, readAgreements),
    bindQuery(agreementsOfStudent, readAgreementsOfStudent),
    bindCommand(settleAgreement, handleSettleAgreement),
    bindCommand(reopenAgreement, handleReopenAgreement),
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
