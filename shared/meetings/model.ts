import { z } from 'zod';
import { Answer } from '../kernel/blank.ts';
import { Day } from '../kernel/days.ts';
import { AgendaItemId, MeetingId, SeriesId, StaffId, StudentId } from '../kernel/ids.ts';
import { Statements } from '../kernel/statement.ts';
import { OptionalLine, Prose } from '../kernel/text.ts';

/* What every meeting shares. Knows no kind of meeting but its name. */

export const MEETING_KINDS = ['zat', 'zorgteam', 'bespreking', 'rapport'] as const;
export const MEETING_STATES = ['planned', 'running', 'final', 'cancelled'] as const;
export const ITEM_STATES = ['open', 'discussed', 'notDiscussed'] as const;
/** Why a pupil is on the agenda: for the first time, or back from an earlier one; `moved` was put off on purpose. */
export const ITEM_ORIGINS = ['new', 'notDiscussed', 'agreementOpen', 'returns', 'moved'] as const;

/** 'HH:MM' on the school's clock. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const MeetingText = z.strictObject({
  place: OptionalLine,
  chairId: StaffId.nullable(),
  memberIds: z.array(StaffId).max(60),
  /** Why it is held though the school is closed that day; empty on an ordinary day. */
  closedWhy: OptionalLine.default(''),
});
export type MeetingText = z.infer<typeof MeetingText>;

export const Meeting = MeetingText.extend({
  meetingId: MeetingId,
  kind: z.enum(MEETING_KINDS),
  heldOn: Day,
  startsAt: ClockTime,
  endsAt: ClockTime,
  state: z.enum(MEETING_STATES),
  seriesId: SeriesId.nullable(),
  /** The agenda is fixed since that day: everybody on it may be spoken of by name (PRIV-2). */
  definitiveOn: Day.nullable(),
  presentIds: z.array(StaffId),
  /** ISO instant, and the SHA-256 over the sealed minutes, once final. */
  finalisedAt: z.string().nullable(),
  minutesHash: z.string().nullable(),
  revision: z.number().int(),
});
export type Meeting = z.infer<typeof Meeting>;

/** Notes in the steps of the regulatieve cyclus (`processen.md` 6). */
export const ItemNotes = z.strictObject({
  problem: Prose,
  diagnosis: Prose,
  plan: Prose,
  intervention: Prose,
  evaluation: Prose,
  /** Advice of the jeugdarts and agreed action only (PRIV-5). */
  advice: Prose,
  /** More than advice and agreed action, and only with the tick that it is shared with permission (PRIV-5). */
  more: Prose.default(''),
  moreConsent: z.boolean().default(false),
});
export type ItemNotes = z.infer<typeof ItemNotes>;

export const URGENCIES = ['gewoon', 'snel', 'direct'] as const;

/** What was tried already, in the first or the second line, and what came of it (HGW-7). */
export const TRIED_EFFECTS = ['helped', 'partly', 'not', 'unknown'] as const;
export const Tried = z.strictObject({
  line: z.union([z.literal(1), z.literal(2)]),
  what: Prose.pipe(z.string().min(1)),
  effect: z.enum(TRIED_EFFECTS),
});
export type Tried = z.infer<typeof Tried>;

export const SAFETIES = ['notAsked', 'safe', 'worry', 'unsafe'] as const;

const text = Prose.default('');
const answer = Answer.default({ empty: 'missing' });

/** The fields of the aanmeldingsformulier beside the school's own question (HGW-7). */
export const FormFields = z.strictObject({
  /** What the parents ask; what the pupil asks, in his own words; how the parents see it. */
  parents: answer,
  pupil: answer,
  parentsView: answer,
  tried: z.array(Tried).max(30).default([]),
  strengths: text,
  /** How it goes at school, and what the pupil misses of it. */
  functioning: text,
  absence: text,
  /** Who is involved already, such as the GGZ; parents may keep that to themselves. */
  agencies: answer,
  /** To whom of the table the question goes. */
  toIds: z.array(StaffId).max(20).default([]),
  wanted: text,
  safety: z.enum(SAFETIES).default('notAsked'),
  safetyText: text,
  /** Health and home, only as far as the question needs it; then the `…Why` beside it says why. */
  health: Statements.default([]),
  healthWhy: text,
  home: Statements.default([]),
  homeWhy: text,
  /** As it was written before statements had a source; to be moved by hand. */
  sensitive: text,
  sensitiveWhy: text,
  urgency: z.enum(URGENCIES).default('gewoon'),
  /** As they were written before each thing that was tried had its line and effect. */
  helped: text,
  notHelped: text,
});

/** Rows of before a field was there have it empty. */
export const ItemForm = FormFields.transform(({ helped, notHelped, ...form }) => ({
  ...form,
  tried: [
    ...form.tried,
    ...(helped === '' ? [] : [{ line: 1 as const, what: helped, effect: 'helped' as const }]),
    ...(notHelped === '' ? [] : [{ line: 1 as const, what: notHelped, effect: 'not' as const }]),
  ],
}));
export type ItemForm = z.infer<typeof ItemForm>;

export const EMPTY_FORM: ItemForm = ItemForm.parse({});

/** Who must hear what came of it (`processen.md` 6). */
export const FEEDBACK_TO = ['pupil', 'parents', 'coach', 'teamleider', 'teachers', 'zat'] as const;
/** 'volgsysteem': pasted into the school's own system, such as Somtoday or Magister. */
export const FEEDBACK_HOW = ['gesprek', 'telefoon', 'mail', 'brief', 'volgsysteem'] as const;
export const FEEDBACK_WHY_NOT = ['wasErbij', 'wilNiet', 'nietBetrokken', 'weetAl'] as const;
export const Feedback = z.strictObject({
  to: z.enum(FEEDBACK_TO),
  /** Who tells them; `null` while nobody was chosen. */
  ownerId: StaffId.nullable(),
  by: Day.nullable(),
  doneOn: Day.nullable(),
  /** Nobody needs to tell them: said on purpose, so that the box is not forgotten. */
  isNotNeeded: z.boolean().default(false),
  /** Why nobody needs to. */
  whyNot: z.enum(FEEDBACK_WHY_NOT).nullable().default(null),
  /** How it was told. */
  how: z.enum(FEEDBACK_HOW).nullable().default(null),
});
export type Feedback = z.infer<typeof Feedback>;

/** What is sealed in `zorg` of one agenda item. Rows of before there was a form or feedback have neither. */
export const ItemText = z.strictObject({
  question: Prose,
  form: ItemForm.prefault({}),
  notes: ItemNotes,
  feedback: z.array(Feedback).max(FEEDBACK_TO.length).default([]),
});
export type ItemText = z.infer<typeof ItemText>;

export const EMPTY_NOTES: ItemNotes = {
  problem: '',
  diagnosis: '',
  plan: '',
  intervention: '',
  evaluation: '',
  advice: '',
  more: '',
  moreConsent: false,
};

export const AgendaItem = ItemText.extend({
  itemId: AgendaItemId,
  meetingId: MeetingId,
  studentId: StudentId,
  position: z.number().int(),
  minutes: z.number().int(),
  state: z.enum(ITEM_STATES),
  origin: z.enum(ITEM_ORIGINS),
  fromItemId: AgendaItemId.nullable(),
  /** Marked to come back in the next meeting, whatever came of it. */
  returns: z.boolean(),
  /** Taken off a later agenda for good; only an open agreement still brings the pupil back. */
  letGo: z.boolean(),
  revision: z.number().int(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;
