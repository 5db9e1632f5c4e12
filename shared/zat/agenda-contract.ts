import { z } from 'zod';
import { ConsentVerdict } from '../consent/model.ts';
import { defineCommand, noSubject } from '../kernel/contract.ts';
import { Day } from '../kernel/days.ts';
import { AgendaItemId, MeetingId, StaffId } from '../kernel/ids.ts';
import { AgendaItem } from '../meetings/model.ts';
import { StudentCard } from '../students/model.ts';

const plan = { permission: 'zat.plan', subject: noSubject, touches: ['meetings'] } as const;
const Minutes = z.number().int().min(1).max(120);

/** One line of the agenda as the chair sees it. */
export const AgendaRow = AgendaItem.extend({
  card: StudentCard,
  consent: ConsentVerdict,
  openAgreements: z.number().int(),
  /** Open agreements whose day is there by the meeting. */
  dueAgreements: z.number().int(),
  /** Members who are not at the table for this pupil. */
  awayIds: z.array(StaffId),
});
export type AgendaRow = z.infer<typeof AgendaRow>;

/** Only the length of a turn: nothing of the pupil is opened. */
export const setZatMinutes = defineCommand({
  ...plan,
  name: 'zat.setMinutes',
  input: z.strictObject({ itemId: AgendaItemId, minutes: Minutes }),
  output: z.strictObject({}),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_OPEN'],
});

/** A whole order with its minutes at once: what the autopilot proposed, or what stood there before. */
export const arrangeZat = defineCommand({
  ...plan,
  name: 'zat.arrange',
  input: z.strictObject({
    meetingId: MeetingId,
    turns: z.array(z.strictObject({ itemId: AgendaItemId, minutes: Minutes })).max(100),
  }),
  output: z.strictObject({}),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_OPEN', 'CHANGED_MEANWHILE'],
});

/** Who is not at the table while this pupil is spoken of (PRIV-8); also while the meeting runs. */
export const setZatTable = defineCommand({
  ...plan,
  name: 'zat.setTable',
  input: z.strictObject({ itemId: AgendaItemId, awayIds: z.array(StaffId).max(60) }),
  output: z.strictObject({}),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_OPEN', 'NOT_A_MEMBER', 'NOBODY_AT_TABLE'],
});

/** To the next meeting, with form and question; that meeting is made when there is none. */
export const putOffZatItem = defineCommand({
  ...plan,
  name: 'zat.putOff',
  input: z.strictObject({ itemId: AgendaItemId }),
  output: z.strictObject({ meetingId: MeetingId, heldOn: Day, isNew: z.boolean() }),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_OPEN', 'ALREADY_ON_AGENDA', 'ITEM_IN_USE'],
});

/** At the table: this pupil comes back next time, whatever is agreed. */
export const markZatReturn = defineCommand({
  ...plan,
  name: 'zat.markReturn',
  input: z.strictObject({ itemId: AgendaItemId, returns: z.boolean() }),
  output: z.strictObject({}),
  refusals: ['ITEM_NOT_FOUND', 'MEETING_NOT_RUNNING'],
});

/** Fixes the agenda: everybody on it may be spoken of by name with who is at the table for him (PRIV-2). */
export const fixZatAgenda = defineCommand({
  ...plan,
  name: 'zat.fixAgenda',
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.strictObject({ definitiveOn: Day }),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_OPEN', 'AGENDA_EMPTY', 'CONSENT_MISSING'],
});

export const reopenZatAgenda = defineCommand({
  ...plan,
  name: 'zat.reopenAgenda',
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.strictObject({}),
  refusals: ['MEETING_NOT_FOUND', 'MEETING_NOT_OPEN'],
});
