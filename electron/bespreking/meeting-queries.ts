import type { CaseRow, listTeamMeetings, TeamMeeting, teamAgenda } from '../../shared/bespreking/meeting-contract.ts';
import type { DiscussionHead } from '../../shared/bespreking/model.ts';
import { countGiven } from '../../shared/bespreking/round-rules.ts';
import { gapsOfMask } from '../../shared/bespreking/rules.ts';
import { addDays } from '../../shared/kernel/days.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Reader } from '../db/database.ts';
import type { QueryHandler } from '../kernel/call.ts';
import type { QueryContext } from '../kernel/context.ts';
import { findMeeting } from '../meetings/public.ts';
import { userName } from '../session/public.ts';
import { classNameOf, coachNameOf } from '../students/public.ts';
import { listReviewRows } from './class-store.ts';
import { type CaseRow as Kept, listCaseRows, listWaitingRows, openCase } from './discussion-store.ts';
import { findTeamMeeting, listMeetingsOfTeam, listTeamMeetingRows, type OfTeam } from './meeting-store.ts';
import { cardFor, findTeam, readsDiscussions } from './reach.ts';
import { findRoundRowOf, listAnswerRows } from './round-store.ts';

const A_WEEK = 7;

export function headOfCase(db: Reader, row: Kept): DiscussionHead {
  const { id, studentId, state, broughtOn, broughtBy, discussedOn, evaluateOn, decision, carried } = row;
  const heldOn = row.meetingId === null ? null : (findMeeting(db, row.meetingId)?.heldOn ?? null);
  return {
    discussionId: id,
    ...{ studentId, state, broughtOn, heldOn, discussedOn, evaluateOn, decision, carried },
    broughtBy: userName(db, broughtBy),
  };
}

export const readTeamMeetings: QueryHandler<typeof listTeamMeetings> = (context, { teamId, withPast }) => {
  const { db, today } = context;
  const rows = teamId === null ? listTeamMeetingRows(db) : listMeetingsOfTeam(db, teamId);
  const recent = addDays(today, -A_WEEK);
  const meetings = rows
    .filter(({ heldOn, state }) => withPast || heldOn >= recent || state === 'running')
    .sort((a, b) => (a.heldOn === b.heldOn ? (a.startsAt < b.startsAt ? -1 : 1) : a.heldOn < b.heldOn ? -1 : 1))
    .slice(0, 1000)
    .map((meeting) => counted(context, meeting));
  return ok({ meetings });
};

/** Cases that the role may not know of are in no count. */
function counted(context: QueryContext, meeting: OfTeam): TeamMeeting {
  const { db } = context;
  const { teamId, classId, meetingId } = meeting;
  const isClass = classId !== null;
  const rows = isClass ? listReviewRows(db, meetingId) : listCaseRows(db, meetingId);
  const seen = rows.filter(({ studentId }) => cardFor(context, studentId) !== undefined);
  const ready = seen.filter((row) => ('isHeard' in row ? row.isHeard : row.outcome !== 'open'));
  return {
    ...meeting,
    teamName: findTeam(db, teamId)?.name ?? '',
    className: isClass ? (classNameOf(db, classId) ?? null) : null,
    caseCount: seen.length,
    readyCount: ready.length,
  };
}

export const readAgenda: QueryHandler<typeof teamAgenda> = (context, { meetingId }) => {
  const { db } = context;
  const meeting = findTeamMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  const shown = (rows: readonly Kept[]) => rows.flatMap((row) => caseRow(context, row) ?? []);
  return ok({
    meeting: counted(context, meeting),
    cases: shown(listCaseRows(db, meetingId)),
    waiting: shown(listWaitingRows(db, meeting.teamId)),
  });
};

function caseRow(context: QueryContext, row: Kept): CaseRow | undefined {
  const { db, actor, concerns } = context;
  const card = cardFor(context, row.studentId);
  if (!card) return undefined;
  const reads = readsDiscussions(actor);
  if (reads) concerns(row.studentId);
  const round = reads ? findRoundRowOf(db, row.id) : undefined;
  return {
    ...headOfCase(db, row),
    meetingId: row.meetingId,
    position: row.position,
    minutes: row.minutes,
    isHeard: row.isHeard,
    gaps: gapsOfMask(row.gaps),
    card,
    coachName: coachNameOf(db, row.studentId),
    reason: reads ? openCase(db, row).text.form.reason : null,
    input: round ? countGiven(listAnswerRows(db, round.id)) : null,
    revision: row.revision,
  };
}
