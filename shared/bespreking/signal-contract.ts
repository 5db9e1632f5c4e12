import { z } from 'zod';
import { Agreement } from '../agreements/model.ts';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { AgreementId, CoachTalkId, DiscussionId, SignalId, StaffId, StudentId } from '../kernel/ids.ts';
import { Line, Prose } from '../kernel/text.ts';
import { StudentCard } from '../students/model.ts';
import { Need } from './discussion-model.ts';
import {
  CoachTalk,
  DiscussionHead,
  GOAL_OUTCOMES,
  SIGNAL_OUTCOMES,
  SIGNAL_SOURCES,
  Signal,
  SignalHead,
  SignalText,
  TalkText,
} from './model.ts';

const touches = ['bespreking', 'students'] as const;
const revision = z.number().int().min(0);

/** Told in half a minute. STUDENT_LEFT: nobody can do anything with it any more. */
export const sendSignal = defineCommand({
  name: 'bespreking.sendSignal',
  permission: 'signals.send',
  touches,
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId, source: z.enum(SIGNAL_SOURCES), text: SignalText }),
  output: z.strictObject({ signalId: SignalId }),
  refusals: ['STUDENT_NOT_FOUND', 'STUDENT_LEFT', 'SOURCE_NOT_YOURS'],
});

/** What the teamleider records (`processen.md` 10); a signal of its own kind, never in the part that docenten hold. */
export const recordIncident = defineCommand({
  name: 'bespreking.recordIncident',
  permission: 'incidents.record',
  touches,
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId, text: SignalText }),
  output: z.strictObject({ signalId: SignalId }),
  refusals: ['STUDENT_NOT_FOUND', 'STUDENT_LEFT'],
});

export const SignalRow = Signal.extend({ card: StudentCard, coachName: z.string().nullable() });
export type SignalRow = z.infer<typeof SignalRow>;

/** The triage list, longest waiting first. Opens what it shows, and says so in the trail. */
export const listSignals = defineQuery({
  name: 'bespreking.signals',
  permission: 'signals.read',
  subject: noSubject,
  input: z.strictObject({
    which: z.enum(['waiting', 'running', 'closed']),
    offset: z.number().int().min(0).max(100_000),
    limit: z.number().int().min(1).max(100),
  }),
  output: z.strictObject({
    signals: z.array(SignalRow).max(100),
    total: z.number().int(),
    counts: z.strictObject({ waiting: z.number().int(), running: z.number().int(), closed: z.number().int() }),
  }),
  refusals: [],
});

/** What I sent myself and how it stands; nothing of what others wrote about it. */
export const mySignals = defineQuery({
  name: 'bespreking.mySignals',
  permission: 'signals.send',
  subject: noSubject,
  input: z.strictObject({ limit: z.number().int().min(1).max(100) }),
  output: z.strictObject({
    signals: z.array(SignalHead.extend({ text: SignalText, card: StudentCard, lastOn: Day })).max(100),
    total: z.number().int(),
  }),
  refusals: [],
});

/** `team` makes a case in the leerlingbespreking of the pupil's team, in its next meeting if there is one. */
export const triageSignal = defineCommand({
  name: 'bespreking.triage',
  permission: 'signals.triage',
  touches,
  subject: noSubject,
  input: z.strictObject({ signalId: SignalId, outcome: z.enum(SIGNAL_OUTCOMES), note: Prose, revision }),
  output: z.strictObject({ revision, discussionId: DiscussionId.nullable() }),
  refusals: [
    'SIGNAL_NOT_FOUND',
    'SIGNAL_CLOSED',
    'REASON_MISSING',
    'NOTHING_CHANGES',
    'NO_TEAM',
    'STUDENT_LEFT',
    'CHANGED_MEANWHILE',
  ],
});

export const recordTalk = defineCommand({
  name: 'bespreking.recordTalk',
  permission: 'talks.record',
  touches,
  subject: (input) => input.studentId,
  input: z.strictObject({
    studentId: StudentId,
    /** `null` for a talk that was not recorded yet. */
    talkId: CoachTalkId.nullable(),
    signalId: SignalId.nullable(),
    heldOn: Day,
    text: TalkText.omit({ agreementIds: true }),
    revision,
  }),
  output: z.strictObject({ talkId: CoachTalkId, revision }),
  refusals: [
    'STUDENT_NOT_FOUND',
    'TALK_NOT_FOUND',
    'SIGNAL_NOT_FOUND',
    'DAY_IN_FUTURE',
    'GOAL_BEFORE_TALK',
    'CHANGED_MEANWHILE',
  ],
});

export const settleTalkGoal = defineCommand({
  name: 'bespreking.settleTalkGoal',
  permission: 'talks.record',
  touches,
  subject: (input) => input.studentId,
  input: z.strictObject({
    studentId: StudentId,
    talkId: CoachTalkId,
    goal: z.number().int().min(0).max(11),
    outcome: z.enum(GOAL_OUTCOMES).nullable(),
    revision,
  }),
  output: z.strictObject({ revision }),
  refusals: ['TALK_NOT_FOUND', 'GOAL_NOT_FOUND', 'CHANGED_MEANWHILE'],
});

export const agreeInTalk = defineCommand({
  name: 'bespreking.agreeInTalk',
  permission: 'talks.record',
  touches: ['bespreking', 'agreements', 'students'],
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId, talkId: CoachTalkId, what: Line, ownerId: StaffId, dueOn: Day }),
  output: z.strictObject({ agreementId: AgreementId }),
  refusals: ['TALK_NOT_FOUND', 'STAFF_NOT_FOUND', 'DUE_IN_PAST'],
});

/** Everything of this room about one pupil, cut to what the role may read; a teamleider gets states, not texts. */
export const besprekingOfStudent = defineQuery({
  name: 'bespreking.ofStudent',
  permission: 'bespreking.status',
  subject: (input) => input.studentId,
  input: z.strictObject({ studentId: StudentId }),
  output: z.strictObject({
    signals: z.array(SignalHead.extend({ text: SignalText.nullable(), steps: Signal.shape.steps })),
    talks: z.array(CoachTalk.extend({ agreements: z.array(Agreement) })),
    discussions: z.array(DiscussionHead.extend({ needs: z.array(Need), notTold: z.number().int().nullable() })),
  }),
  refusals: ['STUDENT_NOT_FOUND'],
});
