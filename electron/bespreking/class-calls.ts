import type { readClassReview, saveClassReview } from '../../shared/bespreking/class-contract.ts';
import { secondsEach } from '../../shared/bespreking/rules.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { countOpen } from '../agreements/public.ts';
import type { CommandHandler, QueryHandler } from '../kernel/call.ts';
import { classPlanOf } from '../plans/public.ts';
import { classNameOf, coachNameOf } from '../students/public.ts';
import { bringCase } from './bring.ts';
import { findReview, listReviewRows, openReview, saveReview } from './class-store.ts';
import { listCaseRowsOfStudent } from './discussion-store.ts';
import { findTeamMeeting } from './meeting-store.ts';
import { cardFor } from './reach.ts';
import { listSignalRowsOfStudent } from './signal-store.ts';

export const readReviews: QueryHandler<typeof readClassReview> = (context, { meetingId }) => {
  const { db, concerns } = context;
  const found = findTeamMeeting(db, meetingId);
  if (!found || found.classId === null) return refuse('MEETING_NOT_FOUND');
  const { teamId: _team, classId, ...meeting } = found;
  const rows = listReviewRows(db, meetingId);
  const reviews = rows.flatMap((row) => {
    const card = cardFor(context, row.studentId);
    if (!card) return [];
    concerns(row.studentId);
    const { outcome, note, revision, studentId } = openReview(db, row);
    const openSignals = listSignalRowsOfStudent(db, studentId).filter(({ state }) => state !== 'closed').length;
    const hasOpenCase = listCaseRowsOfStudent(db, studentId).some(({ state }) => state === 'open');
    const about = { openSignals, openAgreements: countOpen(db, studentId), hasOpenCase };
    return [{ studentId, card, coachName: coachNameOf(db, studentId), outcome, note, ...about, revision }];
  });
  return ok({
    meeting,
    className: classNameOf(db, classId) ?? '',
    classId,
    planId: classPlanOf(db, classId) ?? null,
    secondsEach: secondsEach(meeting, rows.length),
    reviews,
  });
};

/** `team` brings the pupil at once; a pupil who is a case already stays that one. */
export const handleSaveReview: CommandHandler<typeof saveClassReview> = (context, input) => {
  const { db } = context;
  const meeting = findTeamMeeting(db, input.meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (meeting.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  const known = findReview(db, input.meetingId, input.studentId);
  if (!known) return refuse('REVIEW_NOT_FOUND');
  if (known.revision !== input.revision) return refuse('CHANGED_MEANWHILE');
  const { outcome, note, studentId } = input;
  if ((outcome === 'watch' || outcome === 'team') && note === '') return refuse('NOTE_MISSING');
  saveReview(db, { ...known, outcome, note, revision: known.revision + 1 });
  if (outcome === 'team' && known.outcome !== 'team') {
    const made = bringCase(context, { studentId, signalId: null, fromId: null, reason: note, facts: [], tried: '' });
    if (!made.ok && (made.code === 'NO_TEAM' || made.code === 'STUDENT_LEFT')) return refuse(made.code);
  }
  return ok({ revision: known.revision + 1 });
};
