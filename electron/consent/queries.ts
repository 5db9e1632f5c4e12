import type { consentForMeeting, consentsOfStudent } from '../../shared/consent/contract.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { findMeeting, nextMeeting } from '../meetings/public.ts';
import { userName } from '../session/public.ts';
import { listGrounds } from './ground-store.ts';
import { verdictAt, verdictFor } from './public.ts';
import { listConsents } from './store.ts';

export const readConsentsOfStudent: QueryHandler<typeof consentsOfStudent> = ({ db, today }, { studentId }) => {
  const meeting = nextMeeting(db, 'zat', today);
  const on = meeting?.heldOn ?? today;
  const meetingId = meeting?.meetingId ?? null;
  const verdict = meeting
    ? verdictAt(db, meeting, studentId)
    : verdictFor(db, studentId, { on, meetingId, memberIds: [] });
  if (!verdict) return refuse('STUDENT_NOT_FOUND');
  const consents = listConsents(db, studentId).map(({ text, id, studentId: _student, recordedBy, ...row }) => ({
    ...row,
    ...text,
    consentId: id,
    recordedBy: userName(db, recordedBy),
  }));
  const grounds = db.canOpen(studentId, 'zorg')
    ? listGrounds(db, studentId).map(({ weighing, id, studentId: _student, recordedBy, confirmedBy, ...row }) => ({
        ...row,
        ...weighing,
        groundId: id,
        recordedById: recordedBy,
        recordedBy: userName(db, recordedBy),
        confirmedBy: confirmedBy === null ? null : userName(db, confirmedBy),
      }))
    : [];
  return ok({ consents, grounds, verdict, meetingId, on });
};

export const readConsentForMeeting: QueryHandler<typeof consentForMeeting> = ({ db }, { studentId, meetingId }) => {
  const meeting = findMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const verdict = verdictAt(db, meeting, studentId);
  return verdict ? ok({ verdict }) : refuse('STUDENT_NOT_FOUND');
};
