import {
  confirmGround,
  consentForMeeting,
  consentsOfStudent,
  recordConsent,
  recordGround,
  recordInform,
  saveSharingRules,
  sharingRules,
  withdrawConsent,
} from '../../shared/consent/contract.ts';
import { consentOverview, listWeighings } from '../../shared/consent/overview.ts';
import type { ChronologyLine } from '../../shared/students/model.ts';
import type { Reader } from '../db/database.ts';
import { bindCommand, bindQuery } from '../kernel/call.ts';
import type { Feature } from '../kernel/feature.ts';
import { userName } from '../session/public.ts';
import { handleRecordConsent, handleWithdrawConsent } from './commands.ts';
import { handleConfirmGround, handleRecordGround } from './ground-commands.ts';
import { listInformRows } from './inform-store.ts';
import { readOverview, readWeighings } from './overview.ts';
import { readConsentForMeeting, readConsentsOfStudent } from './queries.ts';
import { handleRecordInform, handleSaveRules, readSharingRules } from './rules-commands.ts';
import { type KeptConsent, listConsents } from './store.ts';
import { consentToday } from './today.ts';

export const consentFeature: Feature = {
  name: 'consent',
  calls: [
    bindQuery(consentsOfStudent, readConsentsOfStudent),
    bindQuery(consentForMeeting, readConsentForMeeting),
    bindCommand(recordConsent, handleRecordConsent),
    bindCommand(withdrawConsent, handleWithdrawConsent),
    bindCommand(recordGround, handleRecordGround),
    bindCommand(confirmGround, handleConfirmGround),
    bindCommand(recordInform, handleRecordInform),
    bindQuery(sharingRules, readSharingRules),
    bindQuery(consentOverview, readOverview),
    bindQuery(listWeighings, readWeighings),
    bindCommand(saveSharingRules, handleSaveRules),
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
    {
      table: 'consent_informs',
      speaksOf: 'a pupil',
      onErasure: 'rows go with the pupil',
      because: 'that his parents or he himself were told about him',
    },
    {
      table: 'sharing_rules',
      speaksOf: 'the school',
      onErasure: 'rows stay',
      because: 'the convenant of the school, no pupil',
    },
  ],
  today: consentToday,
  chronology(db, studentId) {
    if (!db.canOpen(studentId, 'basis')) return [];
    const told = listInformRows(db, studentId).map(
      ({ who, kind, on, recordedBy }): ChronologyLine => ({
        day: on,
        kind: 'consent.told',
        author: userName(db, recordedBy),
        compartment: 'basis',
        facts: { who, how: kind },
      }),
    );
    return [...told, ...listConsents(db, studentId).flatMap((consent) => storyOf(db, consent))];
  },
};

/** What was said or asked, and each day on which somebody took it back. */
function storyOf(db: Reader, { recordedOn, recordedBy, withdrawnOn, text }: KeptConsent): ChronologyLine[] {
  const author = userName(db, recordedBy);
  const base = { author, compartment: 'basis' };
  const answers = text.givers.map(({ answer }) => answer).join(' ');
  const days = new Set([withdrawnOn, ...text.givers.map((giver) => giver.withdrawnOn)].filter((on) => on !== null));
  return [
    { ...base, day: recordedOn, kind: 'consent.given', facts: { answers } },
    ...[...days].map((day): ChronologyLine => ({ ...base, day, kind: 'consent.withdrawn', facts: {} })),
  ];
}
