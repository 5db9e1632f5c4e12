import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { AgendaItemId, MeetingId, SeriesId, StaffId, StudentId } from '../kernel/ids.ts';
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
});
export type ItemNotes = z.infer<typeof ItemNotes>;

export const URGENCIES = ['gewoon', 'snel', 'direct'] as const;

/** The aanmeldingsformulier beside the school's own question (HGW-7). */
export const ItemForm = z.strictObject({
  parents: Prose,
  /** In the pupil's own words. */
  pupil: Prose,
  helped: Prose,
  notHelped: Prose,
  strengths: Prose,
  wanted: Prose,
  /** Health and home, only as far as the question needs it; then `sensitiveWhy` says why. */
  sensitive: Prose,
  sensitiveWhy: Prose,
  urgency: z.enum(URGENCIES),
});
export type ItemForm = z.infer<typeof ItemForm>;

export const EMPTY_FORM: ItemForm = {
  parents: '',
  pupil: '',
  helped: '',
  notHelped: '',
  strengths: '',
  wanted: '',
  sensitive: '',
  sensitiveWhy: '',
  urgency: 'gewoon',
};

/** Who must hear what came of it (`processen.md` 6). */
export const FEEDBACK_TO = ['pupil', 'parents', 'coach', 'teamleider', 'teachers', 'zat'] as const;
export const Feedback = z.strictObject({
  to: z.enum(FEEDBACK_TO),
  /** Who tells them; `null` while nobody was chosen. */
  ownerId: StaffId.nullable(),
  by: Day.nullable(),
  doneOn: Day.nullable(),
});
export type Feedback = z.infer<typeof Feedback>;

/** What is sealed in `zorg` of one agenda item. Rows of before there was a form or feedback have neither. */
export const ItemText = z.strictObject({
  question: Prose,
  form: ItemForm.default(EMPTY_FORM),
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
