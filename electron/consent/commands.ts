import type { recordConsent, withdrawConsent } from '../../shared/consent/contract.ts';
import { isAnswered, recordFault } from '../../shared/consent/record.ts';
import { lastDayOfConsent, standingOf } from '../../shared/consent/standing.ts';
import type { Day } from '../../shared/kernel/days.ts';
import { ConsentId, type GuardianId, type StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Writer } from '../db/database.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findMeeting, nextMeeting } from '../meetings/public.ts';
import { staffExists } from '../staff/public.ts';
import { findCard, guardiansOf } from '../students/public.ts';
import { factsOf, verdictAt, verdictFor } from './public.ts';
import { findConsent, type KeptConsent, listConsents, saveConsent } from './store.ts';

export const handleRecordConsent: CommandHandler<typeof recordConsent> = ({ db, actor, newId, today }, input) => {
  const { studentId, purpose, meetingId, expiresOn, text } = input;
  const card = findCard(db, studentId);
  if (!card) return refuse('STUDENT_NOT_FOUND');
  const meeting = meetingId === null ? nextMeeting(db, 'zat', today) : findMeeting(db, meetingId);
  if (meetingId !== null && !meeting) return refuse('MEETING_NOT_FOUND');
  const guardians = guardiansOf(db, studentId);
  const known = new Set(guardians.map(({ guardianId }) => guardianId));
  if (text.givers.some(({ guardianId }) => guardianId !== null && !known.has(guardianId)))
    return refuse('GUARDIAN_NOT_FOUND');
  if (!text.partyIds.every((id) => staffExists(db, id))) return refuse('PARTY_NOT_FOUND');
  const consents = listConsents(db, studentId).map(factsOf);
  const { birthDate } = card;
  const facts = { birthDate, consents, purpose, meetingId, on: today, memberIds: text.partyIds };
  const fault = recordFault({
    givers: text.givers,
    expiresOn,
    today,
    guardians,
    standingOf: (who) => standingOf(who, facts).standing,
    isReminder: input.isReminder,
  });
  if (fault) return refuse(fault);
  const isAsk = text.givers.some(({ answer }) => answer === 'gevraagd');
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
    answerBy: isAsk ? (input.answerBy ?? today) : null,
    revision: 1,
    text,
  });
  closeAnswered(db, studentId);
  const verdict =
    meeting && purpose === 'zat'
      ? verdictAt(db, meeting, studentId)
      : verdictFor(db, studentId, { on: today, meetingId, memberIds: text.partyIds, purpose });
  return verdict ? ok({ consentId, verdict }) : refuse('STUDENT_NOT_FOUND');
};

/** Questions that everybody has answered wait for nobody any more. */
function closeAnswered(db: Writer, studentId: StudentId): void {
  const all = listConsents(db, studentId);
  for (const ask of all) {
    if (ask.answerBy === null || !isAnswered(factsOf(ask), all.map(factsOf))) continue;
    saveConsent(db, { ...ask, answerBy: null, revision: ask.revision + 1 });
  }
}

export const handleWithdrawConsent: CommandHandler<typeof withdrawConsent> = ({ db, today }, input) => {
  const known = findConsent(db, input.studentId, input.consentId);
  if (!known) return refuse('CONSENT_NOT_FOUND');
  if (known.withdrawnOn !== null) return refuse('ALREADY_WITHDRAWN');
  if (known.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  if (input.on > today) return refuse('ANSWER_IN_FUTURE');
  const said = known.text.givers.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ guardianId }) => guardianId);
  const by = new Set(input.by ?? said);
  if (!said.some((who) => by.has(who))) return refuse('ALREADY_WITHDRAWN');
  // Somebody who takes it back does not mean this one line of our list: every yes of his for this purpose stops.
  for (const other of listConsents(db, input.studentId))
    if (other.purpose === known.purpose) takeBack(db, other, by, input.on, other.id === known.id);
  return ok({});
};

function takeBack(
  db: Writer,
  consent: KeptConsent,
  by: ReadonlySet<GuardianId | null>,
  on: Day,
  isNamed: boolean,
): void {
  const stops = (giver: KeptConsent['text']['givers'][number]) =>
    giver.withdrawnOn === null && by.has(giver.guardianId) && (isNamed || giver.answer === 'ja');
  if (consent.withdrawnOn !== null || !consent.text.givers.some(stops)) return;
  const givers = consent.text.givers.map((giver) => (stops(giver) ? { ...giver, withdrawnOn: on } : giver));
  const isWhole = givers.every(({ withdrawnOn }) => withdrawnOn !== null);
  const isAwaited = givers.some(({ answer, withdrawnOn }) => answer === 'gevraagd' && withdrawnOn === null);
  saveConsent(db, {
    ...consent,
    withdrawnOn: isWhole ? on : null,
    answerBy: isAwaited ? consent.answerBy : null,
    revision: consent.revision + 1,
    text: { ...consent.text, givers },
  });
}
