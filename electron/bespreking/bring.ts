import { EMPTY_DISCUSSION } from '../../shared/bespreking/discussion-model.ts';
import type { SignalText } from '../../shared/bespreking/model.ts';
import { decideBring } from '../../shared/bespreking/rules.ts';
import type { Day } from '../../shared/kernel/days.ts';
import { DiscussionId, type MeetingId, type SignalId, type StudentId, type TeamId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Meeting } from '../../shared/meetings/model.ts';
import type { Reader } from '../db/database.ts';
import type { CommandContext } from '../kernel/context.ts';
import { findCard } from '../students/public.ts';
import { findCaseRow, listCaseRows, listCaseRowsOfStudent, openCase, saveCase } from './discussion-store.ts';
import { listMeetingsOfTeam } from './meeting-store.ts';
import { teamOfPupil } from './reach.ts';

const USUAL_MINUTES = 15;

/** The next weekly meeting of a team that can still take a pupil; today counts. */
export function nextOfTeam(db: Reader, teamId: TeamId, from: Day, but: MeetingId | null = null): Meeting | undefined {
  return listMeetingsOfTeam(db, teamId)
    .filter(({ kind, state, meetingId }) => kind === 'bespreking' && state === 'planned' && meetingId !== but)
    .filter(({ heldOn }) => heldOn >= from)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))[0];
}

type Brought = {
  readonly studentId: StudentId;
  readonly signalId: SignalId | null;
  readonly fromId: DiscussionId | null;
  readonly reason: string;
  readonly facts: readonly { what: string; when: string }[];
  readonly tried: string;
  /** `undefined`: the team's next meeting, or waiting when there is none. */
  readonly meeting?: Meeting;
};

/** A pupil becomes a case of his team, last on its agenda; what a signal told is its first fact. */
export function bringCase(context: CommandContext, brought: Brought) {
  const { db, newId, today, actor } = context;
  const { studentId, signalId, fromId, reason, facts, tried } = brought;
  const team = teamOfPupil(db, studentId);
  if (!team) return refuse('NO_TEAM');
  const meeting = brought.meeting ?? nextOfTeam(db, team.teamId, today) ?? null;
  const decision = decideBring({
    isActive: findCard(db, studentId)?.state === 'active',
    hasOpenCase: listCaseRowsOfStudent(db, studentId).some(({ state }) => state === 'open'),
    meeting,
  });
  if (!decision.ok) return decision;
  const id = DiscussionId.parse(newId());
  const meetingId = meeting?.meetingId ?? null;
  saveCase(db, {
    id,
    studentId,
    teamId: team.teamId,
    meetingId,
    signalId,
    fromId,
    position: meetingId === null ? 0 : listCaseRows(db, meetingId).length + 1,
    minutes: USUAL_MINUTES,
    state: 'open',
    isHeard: false,
    gaps: 0,
    openGoals: 0,
    broughtOn: today,
    broughtBy: actor.userId,
    discussedOn: null,
    evaluateOn: null,
    evaluatedOn: null,
    decision: null,
    carried: 0,
    revision: 1,
    text: { form: { ...EMPTY_DISCUSSION, reason, facts: [...facts], tried }, feedback: [], evaluations: [] },
  });
  return ok({ discussionId: id, meetingId });
}

type FromSignal = {
  readonly studentId: StudentId;
  readonly signalId: SignalId;
  readonly text: SignalText;
  readonly note: string;
};

/** A second signal about a pupil who is a case already joins that case instead of making another. */
export function bringToTeam(context: CommandContext, { studentId, signalId, text, note }: FromSignal) {
  const { db } = context;
  const fact = { what: text.seen, when: text.when };
  const open = listCaseRowsOfStudent(db, studentId).find(({ state }) => state === 'open');
  const row = open && findCaseRow(db, open.id);
  if (!row) {
    const brought = { studentId, signalId, fromId: null, reason: note || text.seen, facts: [fact], tried: text.tried };
    const made = bringCase(context, brought);
    if (made.ok) return ok(made.value.discussionId);
    // An open case was looked for above; and a case is brought to a meeting that takes it.
    return refuse(made.code === 'STUDENT_LEFT' ? made.code : 'NO_TEAM');
  }
  const known = openCase(db, row);
  const { form } = known.text;
  const tried = [form.tried, text.tried].filter(Boolean).join('\n');
  const joined = { ...form, facts: [...form.facts, fact].slice(0, 30), tried };
  saveCase(db, { ...known, revision: row.revision + 1, text: { ...known.text, form: joined } });
  return ok(row.id);
}
