import type { ClassChange, followClass } from '../../shared/bespreking/class-change-contract.ts';
import type { InputRoundId, StaffId, StudentId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { CommandHandler } from '../kernel/call.ts';
import { findMeeting } from '../meetings/public.ts';
import { nextOfTeam } from './bring.ts';
import { type CaseRow, findCaseRow, listCaseRows, moveCaseRow } from './discussion-store.ts';
import { teachersOf, teamOfPupil } from './reach.ts';
import { type AnswerRow, findRoundRowOf, insertAsked, listAnswerRows, setAnswerState } from './round-store.ts';

/*
 * A pupil goes to another class while his case is being prepared: who taught him can no longer open what is asked, and
 * who teaches him now was not asked. Nobody is told by a round that quietly never gets full.
 */

/** What no longer fits since the round was asked; `null` while everything does, and once the case is over. */
export function classChangeOf(db: Reader, row: CaseRow): ClassChange | null {
  if (row.state !== 'open') return null;
  const team = teamOfPupil(db, row.studentId);
  const round = findRoundRowOf(db, row.id);
  const answers = round?.state === 'open' ? listAnswerRows(db, round.id) : [];
  const teachers = teachersOf(db, row.studentId);
  const gone = answers.filter(({ staffId, state }) => state === 'asked' && !teachers.includes(staffId)).length;
  const notAsked = answers.length === 0 ? 0 : newcomers(answers, teachers).length;
  const teamName = team && team.teamId !== row.teamId ? team.name : null;
  return gone + notAsked === 0 && teamName === null ? null : { teamName, gone, notAsked };
}

/** To the team of the class in which he is now, with the round asked of who teaches him there. */
export const handleFollowClass: CommandHandler<typeof followClass> = (context, { discussionId }) => {
  const { db, today, newId, concerns } = context;
  const row = findCaseRow(db, discussionId);
  if (!row) return refuse('CASE_NOT_FOUND');
  const { studentId } = row;
  concerns(studentId);
  const meeting = row.meetingId === null ? undefined : findMeeting(db, row.meetingId);
  if (row.state !== 'open' || (meeting && meeting.state !== 'planned')) return refuse('CASE_CLOSED');
  const team = teamOfPupil(db, studentId);
  if (!team) return refuse('NO_TEAM');
  if (classChangeOf(db, row) === null) return refuse('NOTHING_CHANGED');
  if (team.teamId !== row.teamId) {
    const meetingId = nextOfTeam(db, team.teamId, today)?.meetingId ?? null;
    const position = meetingId === null ? 0 : listCaseRows(db, meetingId).length + 1;
    moveCaseRow(db, row.id, { teamId: team.teamId, meetingId, position });
  }
  const round = findRoundRowOf(db, discussionId);
  const asked = round?.state === 'open' ? askWhoTeaches(db, round, newId) : 0;
  return ok({ teamName: team.name, asked });
};

type Asking = { readonly id: InputRoundId; readonly studentId: StudentId };

/** Whoever no longer teaches him need not answer; whoever does now is asked. How many were added. */
export function askWhoTeaches(db: Writer, { id: roundId, studentId }: Asking, newId: () => string): number {
  const answers = listAnswerRows(db, roundId);
  const teachers = teachersOf(db, studentId);
  for (const { id, staffId, state } of answers)
    if (state === 'asked' && !teachers.includes(staffId)) setAnswerState(db, id, 'excused');
  const added = newcomers(answers, teachers);
  for (const staffId of added) insertAsked(db, { id: newId(), roundId, studentId, staffId });
  return added.length;
}

function newcomers(answers: readonly AnswerRow[], teachers: readonly StaffId[]): StaffId[] {
  return teachers.filter((id) => !answers.some(({ staffId }) => staffId === id));
}
