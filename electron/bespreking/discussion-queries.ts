import type { readDiscussion } from '../../shared/bespreking/discussion-contract.ts';
import type { CoachTalk } from '../../shared/bespreking/model.ts';
import { gapsOf, isOpen, notTold } from '../../shared/bespreking/rules.ts';
import type { besprekingOfStudent } from '../../shared/bespreking/signal-contract.ts';
import type { StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { agreementsOf } from '../agreements/public.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import { findMeeting } from '../meetings/public.ts';
import { userName } from '../session/public.ts';
import { coachNameOf, findCard } from '../students/public.ts';
import { classChangeOf } from './class-change.ts';
import { findCaseRow, listCaseRows, listCaseRowsOfStudent, openCase } from './discussion-store.ts';
import { headOfCase } from './meeting-queries.ts';
import { findTeam, readsDiscussions, readsSignal } from './reach.ts';
import { askedIn, inputsFor, roundHead } from './round-queries.ts';
import { findRoundRowOf } from './round-store.ts';
import { headOf, stepsOf } from './signal-queries.ts';
import { listSignalRowsOfStudent, listTalksOfStudent, openSignal, type SignalRow } from './signal-store.ts';

const MOST_EARLIER = 10;

export const readOne: QueryHandler<typeof readDiscussion> = (context, { discussionId }) => {
  const { db, actor, concerns } = context;
  const row = findCaseRow(db, discussionId);
  const card = row && findCard(db, row.studentId);
  if (!row || !card) return refuse('CASE_NOT_FOUND');
  const { studentId, meetingId } = row;
  concerns(studentId);
  const { text } = openCase(db, row);
  const meeting = meetingId === null ? null : (findMeeting(db, meetingId) ?? null);
  const seen = meetingId === null ? [] : listCaseRows(db, meetingId).filter((it) => context.sees(it.studentId));
  const at = seen.findIndex(({ id }) => id === discussionId);
  const agreements = agreementsOf(db, studentId);
  const isMade = (it: (typeof agreements)[number]) => meetingId !== null && it.meetingId === meetingId;
  const round = findRoundRowOf(db, discussionId);
  const earlier = listCaseRowsOfStudent(db, studentId)
    .filter((it) => it.id !== discussionId && it.state === 'discussed')
    .slice(0, MOST_EARLIER);
  return ok({
    head: headOfCase(db, row),
    text,
    gaps: gapsOf(text.form, row.evaluateOn ?? row.evaluatedOn),
    isFixed: meeting !== null && !isOpen(meeting),
    minutes: row.minutes,
    position: at + 1,
    revision: row.revision,
    card,
    coachName: coachNameOf(db, studentId),
    teamName: findTeam(db, row.teamId)?.name ?? '',
    meeting,
    classChange: meeting === null || meeting.state === 'planned' ? classChangeOf(db, row) : null,
    earlier: earlier.map((it) => ({ ...headOfCase(db, it), text: openCase(db, it).text })),
    signals: signalsOf(db, studentId).map((signal) => ({ ...headOf(db, signal), text: openSignal(db, signal) })),
    talks: talksOf(db, studentId).slice(0, MOST_EARLIER),
    previous: agreements.filter((it) => !isMade(it) && (it.state === 'open' || it.settledOn === meeting?.heldOn)),
    made: agreements.filter(isMade),
    round: round
      ? { head: roundHead(db, round), asked: askedIn(db, round), inputs: inputsFor(db, actor, round) }
      : null,
    previousId: seen[at - 1]?.id ?? null,
    nextId: at === -1 ? null : (seen[at + 1]?.id ?? null),
    count: seen.length,
  });
};

/** The newest first. */
function signalsOf(db: Reader, studentId: StudentId): SignalRow[] {
  return listSignalRowsOfStudent(db, studentId).toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

function talksOf(db: Reader, studentId: StudentId): CoachTalk[] {
  return listTalksOfStudent(db, studentId).map(({ id, heldBy, ...talk }) => ({
    ...talk,
    talkId: id,
    heldBy: userName(db, heldBy),
  }));
}

export const readOfStudent: QueryHandler<typeof besprekingOfStudent> = ({ db, actor }, { studentId }) => {
  if (!findCard(db, studentId)) return refuse('STUDENT_NOT_FOUND');
  const readsAll = readsDiscussions(actor);
  const agreements = readsAll ? agreementsOf(db, studentId) : [];
  return ok({
    signals: signalsOf(db, studentId).map((row) => ({
      ...headOf(db, row),
      text: readsSignal(actor, row) ? openSignal(db, row) : null,
      steps: stepsOf(db, row, readsAll),
    })),
    talks: readsAll
      ? talksOf(db, studentId).map((talk) => ({
          ...talk,
          agreements: agreements.filter(({ agreementId }) => talk.agreementIds.includes(agreementId)),
        }))
      : [],
    discussions: listCaseRowsOfStudent(db, studentId).map((row) => {
      const text = readsAll ? openCase(db, row).text : null;
      return {
        ...headOfCase(db, row),
        needs: text?.form.needs ?? [],
        notTold: text && row.state === 'discussed' ? notTold(text).length : null,
      };
    }),
  });
};
