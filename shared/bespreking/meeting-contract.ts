import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { ClassId, DiscussionId, MeetingId, StaffId, StudentId, TeamId } from '../kernel/ids.ts';
import { OptionalLine, Prose } from '../kernel/text.ts';
import { ClockTime, Meeting } from '../meetings/model.ts';
import { StudentCard } from '../students/model.ts';
import { DiscussionHead } from './model.ts';
import { GAPS } from './rules.ts';

const revision = z.number().int().min(0);
const chair = {
  permission: 'bespreking.chair',
  subject: noSubject,
  touches: ['bespreking', 'meetings', 'students'],
} as const;

const TeamMeeting = Meeting.extend({
  teamId: TeamId,
  teamName: z.string(),
  /** Only a rapportvergadering is of one class. */
  classId: ClassId.nullable(),
  className: z.string().nullable(),
  /** Only cases that the role may know of. */
  caseCount: z.number().int(),
  readyCount: z.number().int(),
});
export type TeamMeeting = z.infer<typeof TeamMeeting>;

/** The meetings of every team, from a week ago on; the past on demand. */
export const listTeamMeetings = defineQuery({
  name: 'bespreking.meetings',
  permission: 'bespreking.status',
  subject: noSubject,
  input: z.strictObject({ teamId: TeamId.nullable(), withPast: z.boolean() }),
  output: z.strictObject({ meetings: z.array(TeamMeeting).max(1000) }),
  refusals: [],
});

/** `bespreking`: every week until a day, leaving out holidays. `rapport`: one meeting over one class. */
export const planTeamMeetings = defineCommand({
  ...chair,
  name: 'bespreking.planMeetings',
  input: z.strictObject({
    kind: z.enum(['bespreking', 'rapport']),
    teamId: TeamId,
    classId: ClassId.nullable(),
    first: Day,
    until: Day,
    startsAt: ClockTime,
    endsAt: ClockTime,
    place: OptionalLine,
  }),
  output: z.strictObject({ meetingIds: z.array(MeetingId), skipped: z.number().int() }),
  refusals: [
    'TEAM_NOT_FOUND',
    'CLASS_NOT_FOUND',
    'DAY_IN_PAST',
    'ENDS_BEFORE_START',
    'NOT_A_SCHOOL_DAY',
    'NO_DAYS',
    'CLASS_EMPTY',
  ],
});

/** Off: its cases wait for the next one. */
export const cancelTeamMeeting = defineCommand({
  ...chair,
  name: 'bespreking.cancelMeeting',
  input: z.strictObject({ meetingId: MeetingId, revision }),
  output: z.strictObject({ movedOn: z.number().int() }),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_OPEN', 'CHANGED_MEANWHILE'],
});

export const CaseRow = DiscussionHead.extend({
  meetingId: MeetingId.nullable(),
  position: z.number().int(),
  minutes: z.number().int(),
  isHeard: z.boolean(),
  gaps: z.array(z.enum(GAPS)),
  card: StudentCard,
  coachName: z.string().nullable(),
  /** The first lines of the reason; `null` for a role that may only know that the case is there. */
  reason: z.string().nullable(),
  input: z.strictObject({ given: z.number().int(), asked: z.number().int() }).nullable(),
  revision,
});
export type CaseRow = z.infer<typeof CaseRow>;

/** One meeting with its cases, and those of the team that have no day yet. */
export const teamAgenda = defineQuery({
  name: 'bespreking.agenda',
  permission: 'bespreking.status',
  subject: noSubject,
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.strictObject({
    meeting: TeamMeeting,
    cases: z.array(CaseRow).max(200),
    waiting: z.array(CaseRow).max(200),
  }),
  refusals: ['MEETING_NOT_FOUND'],
});

/** Brought by coach or zoco; without a meeting it goes to the team's next one, or waits until there is one. */
export const bringStudent = defineCommand({
  name: 'bespreking.bring',
  permission: 'bespreking.prepare',
  touches: ['bespreking', 'students'],
  subject: (input) => input.studentId,
  input: z.strictObject({
    studentId: StudentId,
    meetingId: MeetingId.nullable(),
    reason: Prose.pipe(z.string().min(1)),
  }),
  output: z.strictObject({ discussionId: DiscussionId, meetingId: MeetingId.nullable() }),
  refusals: [
    'STUDENT_NOT_FOUND',
    'STUDENT_LEFT',
    'NO_TEAM',
    'ALREADY_BROUGHT',
    'MEETING_NOT_FOUND',
    'MEETING_NOT_OPEN',
  ],
});

/** To another meeting of the team, or `null`: off the agenda, waiting. */
export const moveCase = defineCommand({
  name: 'bespreking.moveCase',
  permission: 'bespreking.prepare',
  touches: ['bespreking', 'students'],
  subject: noSubject,
  input: z.strictObject({ discussionId: DiscussionId, meetingId: MeetingId.nullable() }),
  output: z.strictObject({}),
  refusals: ['CASE_NOT_FOUND', 'CASE_CLOSED', 'MEETING_NOT_FOUND', 'MEETING_NOT_OPEN'],
});

/** Withdrawn before it was discussed, with all that was prepared. A case with agreements stays. */
export const dropCase = defineCommand({
  name: 'bespreking.dropCase',
  permission: 'bespreking.prepare',
  touches: ['bespreking', 'students'],
  subject: noSubject,
  input: z.strictObject({ discussionId: DiscussionId }),
  output: z.strictObject({}),
  refusals: ['CASE_NOT_FOUND', 'CASE_CLOSED', 'CASE_IN_USE'],
});

export const orderCases = defineCommand({
  ...chair,
  name: 'bespreking.orderCases',
  input: z.strictObject({ meetingId: MeetingId, order: z.array(DiscussionId).max(200) }),
  output: z.strictObject({}),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_OPEN', 'CHANGED_MEANWHILE'],
});

/** An order that nobody chose, so that it is not always the same pupil for whom no time is left. */
export const shuffleCases = defineCommand({
  ...chair,
  name: 'bespreking.shuffleCases',
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.strictObject({}),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_OPEN'],
});

/** PUPIL_NOT_HEARD: of some pupil it does not stand that he was spoken to, nor why not (HGW-4). */
export const startTeamMeeting = defineCommand({
  ...chair,
  name: 'bespreking.start',
  input: z.strictObject({ meetingId: MeetingId, presentIds: z.array(StaffId).max(60) }),
  output: z.strictObject({}),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_OPEN', 'AGENDA_EMPTY', 'PUPIL_NOT_HEARD', 'STAFF_NOT_FOUND'],
});

/** Fixes what was written; who was not discussed goes on to the next meeting by himself. */
export const finishTeamMeeting = defineCommand({
  ...chair,
  name: 'bespreking.finish',
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.strictObject({ movedOn: z.number().int() }),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_RUNNING', 'CASES_STILL_OPEN'],
});
