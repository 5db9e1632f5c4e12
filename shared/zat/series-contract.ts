import { z } from 'zod';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { MeetingId } from '../kernel/ids.ts';
import { OptionalLine } from '../kernel/text.ts';
import { MILESTONES } from '../meetings/dates.ts';
import { ClockTime, MeetingText } from '../meetings/model.ts';
import { DAY_FAULTS } from '../meetings/schedule.ts';
import { CareKind } from './kinds.ts';

const plan = { permission: 'zat.plan', subject: noSubject, touches: ['meetings'] } as const;
/** Two school years of every five weeks. */
const Days = z.array(Day).min(1).max(40);
const Hours = { kind: CareKind, startsAt: ClockTime, endsAt: ClockTime, text: MeetingText };
const MilestoneKind = z.enum(MILESTONES.map(({ kind }) => kind));

/** What stands in the way of each day, before anything is made. */
export const checkZatDays = defineQuery({
  name: 'zat.checkDays',
  permission: 'zat.plan',
  subject: noSubject,
  input: z.strictObject({ ...Hours, days: Days }),
  output: z.strictObject({
    days: z.array(z.strictObject({ on: Day, fault: z.enum(DAY_FAULTS).nullable(), closedBy: z.string().nullable() })),
  }),
  refusals: [],
});

/** A year of meetings at once, or none of them. Pupils who must come back stand on the first one. */
export const planZatSeries = defineCommand({
  ...plan,
  name: 'zat.planSeries',
  input: z.strictObject({ ...Hours, days: Days }),
  output: z.strictObject({ meetingIds: z.array(MeetingId), carriedOver: z.number().int() }),
  refusals: ['STAFF_NOT_FOUND', ...DAY_FAULTS],
});

/** Another day for one meeting, or for it and all later ones of its series in the rhythm again (C42). */
export const moveZatMeeting = defineCommand({
  ...plan,
  name: 'zat.moveMeeting',
  input: z.strictObject({
    meetingId: MeetingId,
    heldOn: Day,
    which: z.enum(['this', 'following']),
    closedWhy: OptionalLine,
    revision: z.number().int(),
  }),
  output: z.strictObject({ moved: z.number().int() }),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_OPEN', 'CHANGED_MEANWHILE', ...DAY_FAULTS],
});

/** Does not go on; its pupils and anonymous questions go to the next one, which is made when there is none. */
export const cancelZatMeeting = defineCommand({
  ...plan,
  name: 'zat.cancelMeeting',
  input: z.strictObject({ meetingId: MeetingId, revision: z.number().int() }),
  output: z.strictObject({ movedTo: Day.nullable(), moved: z.number().int() }),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_OPEN', 'CHANGED_MEANWHILE'],
});

export const tickZatMilestone = defineCommand({
  ...plan,
  name: 'zat.tickMilestone',
  input: z.strictObject({ meetingId: MeetingId, kind: MilestoneKind, isDone: z.boolean() }),
  output: z.strictObject({}),
  refusals: ['MEETING_NOT_FOUND'],
});

/** An invitation for the calendars of who sits there, as a file; without a word about any pupil. */
export const inviteToZat = defineQuery({
  name: 'zat.invite',
  permission: 'zat.plan',
  subject: noSubject,
  desk: 'savePaper',
  input: z.strictObject({ meetingIds: z.array(MeetingId).min(1).max(40) }),
  output: z.strictObject({}),
  refusals: ['MEETING_NOT_FOUND', 'PAPER_NOT_SAVED'],
});
