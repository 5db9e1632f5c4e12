import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { AgreementId, CoachTalkId, DiscussionId, SignalId, StudentId } from '../kernel/ids.ts';
import { Line, OptionalLine, Prose } from '../kernel/text.ts';

/* Signals and the talks of a coach (`processen.md` 4.1): what comes before a leerlingbespreking. */

/** An incident is what a teamleider records; the school treats it apart from a worry. */
export const SIGNAL_KINDS = ['signal', 'incident'] as const;
export const SIGNAL_SOURCES = ['teacher', 'coach', 'absence', 'screening', 'parents', 'pupil'] as const;
export type SignalSource = (typeof SIGNAL_SOURCES)[number];
export const SIGNAL_STATES = ['new', 'talk', 'team', 'zoco', 'closed'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];
/** What a coach or zoco does with a signal. */
export const SIGNAL_OUTCOMES = ['talk', 'team', 'zoco', 'closed'] as const;
export type SignalOutcome = (typeof SIGNAL_OUTCOMES)[number];
export const HOW_OFTEN = ['once', 'sometimes', 'weekly', 'daily'] as const;
/** What a teacher saw lies in `klas`; what others brought, and every incident, in `onderwijs`. */
export const SIGNAL_PLACES = ['klas', 'onderwijs'] as const;
export type SignalPlace = (typeof SIGNAL_PLACES)[number];

const Short = Prose.pipe(z.string().max(2000));

export const SignalText = z.strictObject({
  seen: Short.pipe(z.string().min(1)),
  when: OptionalLine,
  howOften: z.enum(HOW_OFTEN),
  tried: Short,
});
export type SignalText = z.infer<typeof SignalText>;

export const SignalStep = z.strictObject({
  outcome: z.enum(SIGNAL_OUTCOMES),
  takenOn: Day,
  takenBy: z.string().nullable(),
  note: Prose,
});
export type SignalStep = z.infer<typeof SignalStep>;

/** What everybody may know who may see that there is a signal. */
export const SignalHead = z.strictObject({
  signalId: SignalId,
  studentId: StudentId,
  kind: z.enum(SIGNAL_KINDS),
  source: z.enum(SIGNAL_SOURCES),
  state: z.enum(SIGNAL_STATES),
  sentOn: Day,
  sentBy: z.string().nullable(),
  revision: z.number().int(),
});
export type SignalHead = z.infer<typeof SignalHead>;

export const Signal = SignalHead.extend({ text: SignalText, steps: z.array(SignalStep) });
export type Signal = z.infer<typeof Signal>;

export const TALK_PRESENT = ['pupil', 'parents', 'teacher', 'other'] as const;
export const TALK_TERMS = ['short', 'middle', 'long'] as const;
export const GOAL_OUTCOMES = ['reached', 'partly', 'not'] as const;

export const TalkGoal = z.strictObject({
  term: z.enum(TALK_TERMS),
  goal: Line,
  until: Day.nullable(),
  outcome: z.enum(GOAL_OUTCOMES).nullable(),
});
export type TalkGoal = z.infer<typeof TalkGoal>;

/** What is sealed in `onderwijs` of one talk. */
export const TalkText = z.strictObject({
  present: z.array(z.enum(TALK_PRESENT)).min(1).max(TALK_PRESENT.length),
  about: Prose.pipe(z.string().min(1)),
  goals: z.array(TalkGoal).max(12),
  agreementIds: z.array(AgreementId).max(40).default([]),
});
export type TalkText = z.infer<typeof TalkText>;

export const CoachTalk = TalkText.extend({
  talkId: CoachTalkId,
  studentId: StudentId,
  signalId: SignalId.nullable(),
  heldOn: Day,
  heldBy: z.string().nullable(),
  revision: z.number().int(),
});
export type CoachTalk = z.infer<typeof CoachTalk>;

export const DISCUSSION_STATES = ['open', 'discussed', 'notDiscussed'] as const;
export const DECISIONS = ['stop', 'goOn', 'adjust', 'zorgteam', 'zat'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a teamleider may know of a discussion too: that it was, when, and what was decided (`privacy.md` 2). */
export const DiscussionHead = z.strictObject({
  discussionId: DiscussionId,
  studentId: StudentId,
  state: z.enum(DISCUSSION_STATES),
  broughtOn: Day,
  broughtBy: z.string().nullable(),
  heldOn: Day.nullable(),
  discussedOn: Day.nullable(),
  evaluateOn: Day.nullable(),
  decision: z.enum(DECISIONS).nullable(),
  carried: z.number().int(),
});
export type DiscussionHead = z.infer<typeof DiscussionHead>;
