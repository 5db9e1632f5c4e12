import {
  confirmGround,
  consentForMeeting,
  consentsOfStudent,
  recordConsent,
  recordGround,
  withdrawConsent,
} from '../../shared/consent/contract.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { userName } from '../session/public.ts';
import { handleRecordConsent, handleWithdrawConsent } from './commands.ts';
import { handleConfirmGround, handleRecordGround } from './ground-commands.ts';
import { readConsentForMeeting, readConsentsOfStudent } from './queries.ts';
import { listConsents } from './store.ts';

export const consentFeature: Feature = {
  name: 'consent',
  calls: [
    bindQuery(consentsOfStudent, readConsentsOfStudent),
    bindQuery(consentForMeeting, readConsentForMeeting),
    bindCommand(recordConsent, handleRecordConsent),
    bindCommand(withdrawConsent, handleWithdrawConsent),
    bindCommand(recordGround, handleRecordGround),
    bindCommand(confirmGround, handleConfirmGround),
  ],
  tables: [
    {
      table: 'consents',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'permission about somebody who is gone serves nobody',
    },
    {
      table: 'sharing_grounds',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'the weighing is about him; that something was shared stays in the trail',
    },
  ],
  chronology(db, studentId) {
    if (!db.canOpen(studentId, 'basis')) return [];
    return listConsents(db, studentId).flatMap((consent): ChronologyLine[] => {
      const author = userName(db, consent.recordedBy);
      const answers = consent.text.givers.map(({ answer }) => answer).join(' ');
      const given = {
        day: consent.recordedOn,
        kind: 'consent.given',
        author,
        compartment: 'basis',
        facts: { answers },
      };
      const { withdrawnOn } = consent;
      if (withdrawnOn === null) return [given];
      return [given, { day: withdrawnOn, kind: 'consent.withdrawn', author, compartment: 'basis', facts: {} }];
    });
  },
};
