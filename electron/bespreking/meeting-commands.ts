import { createHash } from 'node:crypto';
import type {
  bringStudent,
  cancelTeamMeeting,
  dropCase,
  finishTeamMeeting,
  moveCase,
  orderCases,
  planTeamMeetings,
  shuffleCases,
  startTeamMeeting,
} from '../../shared/bespreking/meeting-contract.ts';
import { decideSeries, decideStart, isOpen, shuffled, weeklyFrom } from '../../shared/bespreking/rules.ts';
import type { Day } from '../../shared/kernel/days.ts';
import { type DiscussionId, MeetingId, SeriesId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import { agreementsOf } from '../agreements/public.ts';
import type { CommandHandler } from '../kernel/call.ts';
import type { CommandContext } from '../kernel/context.ts';
import { findMeeting, insertSeries, saveMeeting } from '../meetings/public.ts';
import { actorStaffId } from '../session/public.ts';
import { holidaysOf } from '../settings/public.ts';
import { staffExists } from '../staff/public.ts';
import { cardsOfClass, classExists } from '../students/public.ts';
import { bringCase, nextOfTeam } from './bring.ts';
import { addReviews } from './class-store.ts';
import {
  type CaseRow,
  deleteCase,
  findCaseRow,
  listCaseRows,
  listWaitingRows,
  moveCaseRow,
  openCase,
} from './discussion-store.ts';
import { findTeamMeeting, insertTeamMeeting, type OfTeam } from './meeting-store.ts';
import { findTeam } from './reach.ts';
import { insertStep, listSignalRowsOfStudent, openSignal, saveSignal } from './signal-store.ts';

const A_WEEK = 7;

export const handlePlanMeetings: CommandHandler<typeof planTeamMeetings> = (context, input) => {
  const { db, newId, today, actor } = context;
  const { kind, teamId, classId, first, until, startsAt, endsAt, place } = input;
  const team = findTeam(db, teamId);
  if (!team) return refuse('TEAM_NOT_FOUND');
  if (kind === 'rapport' && (classId === null || !classExists(db, classId))) return refuse('CLASS_NOT_FOUND');
  const last = kind === 'rapport' ? first : until;
  const days = weeklyFrom(first, last, holidaysOf(db));
  const decision = decideSeries({ first, until: last, startsAt, endsAt, today, days });
  if (!decision.ok) return decision;
  const pupils = kind === 'rapport' && classId !== null ? cardsOfClass(db, classId) : [];
  if (kind === 'rapport' && pupils.length === 0) return refuse('CLASS_EMPTY');
  const seriesId = days.length > 1 ? SeriesId.parse(newId()) : null;
  if (seriesId !== null) insertSeries(db, { id: seriesId, kind, everyDays: A_WEEK, madeOn: today });
  const memberIds = team.memberIds.slice(0, 60);
  const meetingIds = days.map((heldOn) => {
    const meetingId = MeetingId.parse(newId());
    saveMeeting(db, {
      ...{ meetingId, kind, heldOn, startsAt, endsAt, place, seriesId, memberIds },
      chairId: actorStaffId(db, actor.userId),
      state: 'planned',
      definitiveOn: null,
      closedWhy: '',
      presentIds: [],
      finalisedAt: null,
      minutesHash: null,
      revision: 1,
    });
    insertTeamMeeting(db, { meetingId, teamId, classId: kind === 'rapport' ? classId : null });
    return meetingId;
  });
  const [firstId] = meetingIds;
  if (firstId !== undefined && kind === 'rapport')
    addReviews(
      context,
      firstId,
      pupils.map(({ studentId }) => studentId),
    );
  if (firstId !== undefined && kind === 'bespreking') takeWaiting(context, teamId, firstId);
  const weeks = weeklyFrom(first, last, []).length;
  return ok({ meetingIds, skipped: weeks - days.length });
};

/** Who waited for a meeting of his team is on the first one. */
function takeWaiting({ db }: CommandContext, teamId: OfTeam['teamId'], meetingId: MeetingId): void {
  for (const [at, { id }] of listWaitingRows(db, teamId).entries())
    moveCaseRow(db, id, { meetingId, position: at + 1 });
}

export const handleCancel: CommandHandler<typeof cancelTeamMeeting> = (context, { meetingId, revision }) => {
  const { db } = context;
  const meeting = findTeamMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (meeting.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  if (meeting.revision !== revision) return refuse('CHANGED_MEANWHILE');
  const rows = listCaseRows(db, meetingId);
  for (const row of rows) passOn(context, row, meeting, row.carried);
  keep(context, meeting, { state: 'cancelled' });
  return ok({ movedOn: rows.length });
};

/** To the next meeting of the team after this one, or to those who wait. */
function passOn({ db, today }: CommandContext, row: CaseRow, meeting: OfTeam, carried: number): void {
  const from: Day = meeting.heldOn > today ? meeting.heldOn : today;
  const next = nextOfTeam(db, row.teamId, from, meeting.meetingId);
  const meetingId = next?.meetingId ?? null;
  const position = meetingId === null ? 0 : listCaseRows(db, meetingId).length + 1;
  moveCaseRow(db, row.id, { meetingId, position, state: 'open', carried });
}

function keep({ db }: CommandContext, meeting: OfTeam, change: Partial<Meeting>): void {
  const { teamId: _team, classId: _class, ...kept } = meeting;
  saveMeeting(db, { ...kept, ...change, revision: meeting.revision + 1 });
}

export const handleBring: CommandHandler<typeof bringStudent> = (context, { studentId, meetingId, reason }) => {
  const { db } = context;
  const meeting = meetingId === null ? undefined : findTeamMeeting(db, meetingId);
  if (meetingId !== null && meeting?.kind !== 'bespreking') return refuse('MEETING_NOT_FOUND');
  const brought = { studentId, signalId: null, fromId: null, reason, facts: [], tried: '' };
  return bringCase(context, meeting ? { ...brought, meeting } : brought);
};

/** A case that can still be moved: open, and not in a meeting that is over. */
function openRow({ db, concerns }: CommandContext, id: DiscussionId) {
  const row = findCaseRow(db, id);
  if (!row) return refuse('CASE_NOT_FOUND');
  concerns(row.studentId);
  const meeting = row.meetingId === null ? undefined : findMeeting(db, row.meetingId);
  return row.state === 'open' && (!meeting || meeting.state === 'planned') ? ok(row) : refuse('CASE_CLOSED');
}

export const handleMoveCase: CommandHandler<typeof moveCase> = (context, { discussionId, meetingId }) => {
  const { db } = context;
  const found = openRow(context, discussionId);
  if (!found.ok) return found;
  const meeting = meetingId === null ? null : findTeamMeeting(db, meetingId);
  if (meeting === undefined || (meeting && meeting.teamId !== found.value.teamId)) return refuse('MEETING_NOT_FOUND');
  if (meeting && (!isOpen(meeting) || meeting.kind !== 'bespreking')) return refuse('MEETING_NOT_OPEN');
  const position = meetingId === null ? 0 : listCaseRows(db, meetingId).length + 1;
  moveCaseRow(db, discussionId, { meetingId, position });
  return ok({});
};

export const handleDropCase: CommandHandler<typeof dropCase> = (context, { discussionId }) => {
  const { db } = context;
  const found = openRow(context, discussionId);
  if (!found.ok) return found;
  const { carried, meetingId, studentId } = found.value;
  // Who came before the team once, or has something agreed, is not taken away without a trace.
  if (carried > 0 || agreementsOf(db, studentId).some((it) => it.meetingId !== null && it.meetingId === meetingId))
    return refuse('CASE_IN_USE');
  deleteCase(db, discussionId);
  return ok({});
};

export const handleOrderCases: CommandHandler<typeof orderCases> = (context, { meetingId, order }) => {
  const { db } = context;
  const meeting = findTeamMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (!isOpen(meeting)) return refuse('MEETING_NOT_OPEN');
  const known = new Set(listCaseRows(db, meetingId).map(({ id }) => id));
  if (known.size !== order.length || !order.every((id) => known.delete(id))) return refuse('CHANGED_MEANWHILE');
  for (const [at, id] of order.entries()) moveCaseRow(db, id, { position: at + 1 });
  return ok({});
};

export const handleShuffleCases: CommandHandler<typeof shuffleCases> = (context, { meetingId }) => {
  const { db, newId } = context;
  const meeting = findTeamMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (meeting.state !== 'planned') return refuse('MEETING_NOT_OPEN');
  const order = listCaseRows(db, meetingId).map(({ id }) => id);
  const lots = order.map(() => newId());
  for (const [at, id] of shuffled(order, lots).entries()) moveCaseRow(db, id, { position: at + 1 });
  return ok({});
};

export const handleStart: CommandHandler<typeof startTeamMeeting> = (context, { meetingId, presentIds }) => {
  const { db, concerns } = context;
  const meeting = findTeamMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (!presentIds.every((id) => staffExists(db, id))) return refuse('STAFF_NOT_FOUND');
  const cases = meeting.kind === 'rapport' ? null : listCaseRows(db, meetingId);
  for (const { studentId } of cases ?? []) concerns(studentId);
  const decision = decideStart({ meeting, cases });
  if (!decision.ok) return decision;
  keep(context, meeting, { state: 'running', presentIds });
  return ok({});
};

/** What lay with the team has been discussed: those signals are done, and the step says so without a reason of its own. */
function closeSignals({ db, newId, today, actor }: CommandContext, studentId: CaseRow['studentId']): void {
  for (const row of listSignalRowsOfStudent(db, studentId).filter(({ state }) => state === 'team')) {
    saveSignal(db, { ...row, state: 'closed', revision: row.revision + 1 }, openSignal(db, row));
    const step = { id: newId(), signalId: row.id, studentId, outcome: 'closed' as const };
    insertStep(db, { ...step, takenOn: today, takenBy: actor.userId }, '');
  }
}

export const handleFinish: CommandHandler<typeof finishTeamMeeting> = (context, { meetingId }) => {
  const { db, now, concerns, noteFact } = context;
  const meeting = findTeamMeeting(db, meetingId);
  if (!meeting) return refuse('MEETING_NOT_FOUND');
  if (meeting.state !== 'running') return refuse('MEETING_NOT_RUNNING');
  const rows = listCaseRows(db, meetingId);
  if (rows.some(({ state }) => state === 'open')) return refuse('CASES_STILL_OPEN');
  const hash = createHash('sha256');
  for (const row of rows.filter(({ state }) => state === 'discussed')) {
    concerns(row.studentId);
    hash.update(JSON.stringify([row.id, openCase(db, row).text.form]));
    closeSignals(context, row.studentId);
  }
  const movedOn = rows.filter(({ state }) => state === 'notDiscussed');
  for (const row of movedOn) passOn(context, row, meeting, row.carried + 1);
  const minutesHash = hash.digest('hex');
  keep(context, meeting, { state: 'final', finalisedAt: now().toISOString(), minutesHash });
  noteFact('minutes', minutesHash);
  return ok({ movedOn: movedOn.length });
};
