import { z } from 'zod';
import { Agreement } from '../agreements/model.ts';
import { defineCommand, defineQuery, noSubject } from '../kernel/contract.ts';
import { AgendaItemId, MeetingId, StaffId } from '../kernel/ids.ts';
import { Line, Prose } from '../kernel/text.ts';
import { AgendaItem, Meeting } from '../meetings/model.ts';
import { StudentCard } from '../students/model.ts';
import { ZatCase } from './case.ts';
import { CORRECTABLE, Correction, MinutedAgreement, Seal } from './minutes.ts';

const about = { permission: 'zat.plan', subject: noSubject, touches: ['meetings'] } as const;

const MinutesRow = z.strictObject({
  item: AgendaItem,
  card: StudentCard,
  zatCase: ZatCase,
  ownerName: z.string().nullable(),
  /** Who tells whom, by name. */
  tellers: z.array(z.strictObject({ staffId: StaffId, name: z.string() })),
  /** As they stand now, and as they were made at the table. */
  made: z.array(Agreement),
  minuted: z.array(MinutedAgreement),
  corrections: z.array(Correction),
});
export type MinutesRow = z.infer<typeof MinutesRow>;

/** The recap of one meeting: the sum of its items, with what happened to the minutes since. */
export const zatMinutes = defineQuery({
  name: 'zat.minutes',
  permission: 'zat.read',
  subject: noSubject,
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.strictObject({
    meeting: Meeting,
    rows: z.array(MinutesRow).max(100),
    seals: z.array(Seal),
    /** Do the minutes still give the hash that was sealed? `null` while they are not final, or fixed before there were seals. */
    isIntact: z.boolean().nullable(),
  }),
  refusals: ['MEETING_NOT_FOUND'],
});

/** One text of final minutes, corrected so that everybody sees it: old, new, who, when and why. */
export const correctZatMinutes = defineCommand({
  ...about,
  name: 'zat.correctMinutes',
  input: z.strictObject({
    itemId: AgendaItemId,
    field: z.enum(CORRECTABLE),
    text: Prose,
    why: Line,
    revision: z.number().int(),
  }),
  output: z.strictObject({ minutesHash: z.string() }),
  refusals: ['ITEM_NOT_FOUND', 'MINUTES_NOT_FINAL', 'NOTHING_CHANGED', 'CHANGED_MEANWHILE'],
});

/** Only the last final meeting, and with a reason that stays. */
export const reopenZatMinutes = defineCommand({
  ...about,
  name: 'zat.reopenMinutes',
  input: z.strictObject({ meetingId: MeetingId, why: Line }),
  output: z.strictObject({}),
  refusals: ['MEETING_NOT_FOUND', 'MINUTES_NOT_FINAL', 'NOT_LAST_FINAL'],
});

/** "Gezien en akkoord" by another user than who fixed them. */
export const confirmZatMinutes = defineCommand({
  ...about,
  permission: 'zat.confirm',
  name: 'zat.confirmMinutes',
  input: z.strictObject({ meetingId: MeetingId }),
  output: z.strictObject({}),
  refusals: ['MEETING_NOT_FOUND', 'MINUTES_NOT_FINAL', 'SAME_PERSON', 'ALREADY_CONFIRMED'],
});
