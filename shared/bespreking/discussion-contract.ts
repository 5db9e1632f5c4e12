import { z } from 'zod';
import { Agreement } from '../agreements/model.ts';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { AgreementId, DiscussionId, StaffId } from '../kernel/ids.ts';
import { Line, Prose } from '../kernel/text.ts';
import { Feedback, Meeting } from '../meetings/model.ts';
import { StudentCard } from '../students/model.ts';
import { ClassChange } from './class-change-contract.ts';
import { DiscussionForm, DiscussionText } from './discussion-model.ts';
import { CoachTalk, DECISIONS, DiscussionHead, GOAL_OUTCOMES, SignalHead, SignalText } from './model.ts';
import { Asked, Input, RoundHead } from './round-model.ts';
import { GAPS } from './rules.ts';

const revision = z.number().int().min(0);
const prepare = { permission: 'bespreking.prepare', subject: noSubject, touches: ['bespreking', 'students'] } as const;

/** An earlier discussion as it is seen beside the new one: what was aimed at and what became of it. */
const Earlier = DiscussionHead.extend({ text: DiscussionText });

/** One pupil at the table: what is known, what the teachers said, what is agreed. */
export const readDiscussion = defineQuery({
  name: 'bespreking.discussion',
  permission: 'bespreking.read',
  subject: noSubject,
  input: z.strictObject({ discussionId: DiscussionId }),
  output: z.strictObject({
    head: DiscussionHead,
    text: DiscussionText,
    gaps: z.array(z.enum(GAPS)),
    isFixed: z.boolean(),
    minutes: z.number().int(),
    position: z.number().int(),
    revision,
    card: StudentCard,
    coachName: z.string().nullable(),
    teamName: z.string(),
    meeting: Meeting.nullable(),
    /** What no longer fits because the pupil went to another class; `null` when everything does. */
    classChange: ClassChange.nullable(),
    earlier: z.array(Earlier).max(20),
    signals: z.array(SignalHead.extend({ text: SignalText })),
    talks: z.array(CoachTalk).max(10),
    previous: z.array(Agreement),
    made: z.array(Agreement),
    /** The round with who was asked. `inputs` is `null` as long as the looker may not see them. */
    round: z.strictObject({ head: RoundHead, asked: z.array(Asked), inputs: z.array(Input).nullable() }).nullable(),
    previousId: DiscussionId.nullable(),
    nextId: DiscussionId.nullable(),
    count: z.number().int(),
  }),
  refusals: ['CASE_NOT_FOUND'],
});
export type DiscussionRead = z.infer<typeof readDiscussion.output>;

/** MINUTES_FIXED: the meeting is over, what was written then stays as it is. */
export const saveDiscussion = defineCommand({
  ...prepare,
  name: 'bespreking.saveForm',
  input: z.strictObject({
    discussionId: DiscussionId,
    form: DiscussionForm,
    minutes: z.number().int().min(1).max(120),
    evaluateOn: Day.nullable(),
    revision,
  }),
  output: z.strictObject({ revision, gaps: z.array(z.enum(GAPS)) }),
  refusals: [
    'CASE_NOT_FOUND',
    'MINUTES_FIXED',
    'TOO_MANY_GOALS',
    'DAY_IN_FUTURE',
    'DAY_IN_PAST',
    'SOURCE_MISSING',
    'SAID_IN_FUTURE',
    'REVIEW_BEFORE_DAY',
    'CHANGED_MEANWHILE',
  ],
});

/** FORM_INCOMPLETE: the minimum of HGW-5 is not there yet. */
export const closeCase = defineCommand({
  ...prepare,
  permission: 'bespreking.chair',
  name: 'bespreking.closeCase',
  input: z.strictObject({ discussionId: DiscussionId, outcome: z.enum(['discussed', 'notDiscussed']) }),
  output: z.strictObject({}),
  refusals: ['CASE_NOT_FOUND', 'MEETING_NOT_RUNNING', 'FORM_INCOMPLETE'],
});

export const agreeInDiscussion = defineCommand({
  ...prepare,
  name: 'bespreking.agree',
  touches: ['bespreking', 'agreements', 'students'],
  input: z.strictObject({ discussionId: DiscussionId, what: Line, ownerId: StaffId, dueOn: Day }),
  output: z.strictObject({ agreementId: AgreementId }),
  refusals: ['CASE_NOT_FOUND', 'MEETING_NOT_RUNNING', 'STAFF_NOT_FOUND', 'DUE_IN_PAST'],
});

/** Who tells whom by when, and that it was done; also after the minutes are fixed. */
export const saveDiscussionFeedback = defineCommand({
  ...prepare,
  name: 'bespreking.saveFeedback',
  input: z.strictObject({ discussionId: DiscussionId, feedback: Feedback, revision }),
  output: z.strictObject({ revision }),
  refusals: ['CASE_NOT_FOUND', 'STAFF_NOT_FOUND', 'DAY_IN_FUTURE', 'CHANGED_MEANWHILE'],
});

/**
 * What became of it (HGW-5, Evaluatie): per goal an outcome, the effect, and stop, go on, adjust, or up to the second or
 * third line. `adjust` makes a new case; `zorgteam` and `zat` put the pupil in the concept of that agenda, where the
 * permission for it is asked as for everybody.
 */
export const evaluateDiscussion = defineCommand({
  ...prepare,
  name: 'bespreking.evaluate',
  touches: ['bespreking', 'students', 'meetings'],
  input: z.strictObject({
    discussionId: DiscussionId,
    outcomes: z.array(z.enum(GOAL_OUTCOMES).nullable()).max(3),
    effect: Prose.pipe(z.string().min(1)),
    decision: z.enum(DECISIONS),
    nextOn: Day.nullable(),
    revision,
  }),
  output: z.strictObject({ revision, nextId: DiscussionId.nullable() }),
  refusals: [
    'CASE_NOT_FOUND',
    'NOT_DISCUSSED',
    'TOO_EARLY',
    'ALREADY_STOPPED',
    'NEW_DAY_NEEDED',
    'DAY_IN_PAST',
    'NO_MEETING_PLANNED',
    'NOT_YOUR_STEP',
    'ALREADY_ON_AGENDA',
    'ALREADY_BROUGHT',
    'STUDENT_LEFT',
    'CHANGED_MEANWHILE',
  ],
});
