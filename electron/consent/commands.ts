import type { recordConsent, withdrawConsent } from '../../shared/consent/contract.ts';
import { lastDayOfConsent, recordFault } from '../../shared/consent/rules.ts';
import { ConsentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findMeeting, nextMeeting } from '../meetings/public.ts';
import { staffExists } from '../staff/public.ts';
import { findCard, guardiansOf } from '../students/public.ts';
import { verdictAt, verdictFor } from './public.ts';
import { findConsent, saveConsent } from './store.ts';

export const handleRecordConsent: CommandHandler<typeof recordConsent> = ({ db, actor, newId, today }, input) => {
  const { studentId, purpose, meetingId, expiresOn, text } = input;
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const meeting = meetingId === null ? nextMeeting(db, 'zat', today) : findMeeting(db, meetingId);
  if (meetingId !== null && !meeting) return refuse('MEETING_NOT_FOUND');
  const known = new Set(guardiansOf(db, studentId).map(({ guardianId }) => guardianId));
  if (text.givers.some(({ guardianId }) => guardianId !== null && !known.has(guardianId)))
    return refuse('GUARDIAN_NOT_FOUND');
  if (!text.partyIds.every((id) => staffExists(db, id))) return refuse('PARTY_NOT_FOUND');
  const fault = recordFault(text.givers, expiresOn, today);
  if (fault) return refuse(fault);
  const consentId = ConsentId.parse(newId());
  saveConsent(db, {
    id: consentId,
    studentId,
    purpose,
    meetingId,
    recordedOn: today,
    recordedBy: actor.userId,
    expiresOn: expiresOn ?? lastDayOfConsent(today),
    withdrawnOn: null,
    revision: 1,
    text,
  });
  const verdict = meeting
    ? verdictAt(db, meeting, studentId)
    : verdictFor(db, studentId, { on: today, meetingId, memberIds: text.partyIds });
  return verdict ? ok({ consentId, verdict }) : refuse('STUDENT_NOT_FOUND');
};

export const handleWithdrawConsent: CommandHandler<typeof withdrawConsent> = ({ db, today }, input) => {
  const known = findConsent(db, input.studentId, input.consentId);
  if (!known) return refuse('CONSENT_NOT_FOUND');
  if (known.withdrawnOn !== null) return refuse('ALREADY_WITHDRAWN');
  if (known.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  if (input.on > today) return refuse('ANSWER_IN_FUTURE');
  saveConsent(db, { ...known, withdrawnOn: input.on, revision: known.revision + 1 });
  return ok({});
};
