import type { consentForMeeting, consentsOfStudent } from '../../shared/consent/contract.ts';
import { confirmBy, freeDaysOf } from '../../shared/consent/grounds.ts';
import { informDuty, maySpeak } from '../../shared/consent/rules.ts';
import { holdsUntil } from '../../shared/consent/standing.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { findMeeting, nextMeeting } from '../meetings/public.ts';
import { userName } from '../session/public.ts';
import { holidaysOf } from '../settings/public.ts';
import { findCard } from '../students/public.ts';
import { listGrounds } from './ground-store.ts';
import { listInformRows, listInforms } from './inform-store.ts';
import { factsOf, occasionAt, verdictAt, verdictFor } from './public.ts';
import { listConsents } from './store.ts';

export const readConsentsOfStudent: QueryHandler<typeof consentsOfStudent> = ({ db, today }, { studentId }) => {
  const meeting = nextMeeting(db, 'zat', today);
  const on = meeting?.heldOn ?? today;
  const meetingId = meeting?.meetingId ?? null;
  const occasion = meeting ? occasionAt(db, meeting, studentId) : { on, meetingId, memberIds: [] };
  const verdict = meeting ? verdictAt(db, meeting, studentId) : verdictFor(db, studentId, occasion);
  if (!verdict) return refuse('STUDENT_NOT_FOUND');
  const kept = listConsents(db, studentId);
  const consents = kept.map(({ text, id, studentId: _student, recordedBy, ...row }) => ({
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
  const birthDate = findCard(db, studentId)?.birthDate ?? null;
  const isFree = freeDaysOf(holidaysOf(db));
  return ok({
    consents,
    grounds,
    verdict,
    meetingId,
    on,
    informs: listInforms(db, studentId).map(({ id, who, kind, on: day, recordedBy, text }) => ({
      informId: id,
      who,
      kind,
      on: day,
      recordedBy: userName(db, recordedBy),
      ...text,
    })),
    duty: informDuty(birthDate, listInformRows(db, studentId), today),
    holdsUntil: maySpeak(verdict)
      ? holdsUntil(verdict.givers, { birthDate, purpose: 'zat', consents: kept.map(factsOf), ...occasion })
      : null,
    confirmBy: Object.fromEntries(grounds.map((ground) => [ground.groundId, confirmBy(ground.recordedOn, isFree)])),
  });
};

export const readConsentForMeeting: QueryHandler<typeof consentForMeeting> = ({ db }, { studentId, meetingId }) => {
  const meeting = findMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const verdict = verdictAt(db, meeting, studentId);
  return verdict ? ok({ verdict }) : refuse('STUDENT_NOT_FOUND');
};
