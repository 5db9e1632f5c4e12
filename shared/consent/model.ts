import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { ConsentId, GuardianId, MeetingId, StaffId } from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';

/** Why something is shared; each purpose is asked for by itself (PRIV-2). */
export const CONSENT_PURPOSES = ['zat'] as const;
export const CONSENT_WAYS = ['mondeling', 'schriftelijk', 'brief'] as const;
export const CONSENT_ANSWERS = ['ja', 'nee'] as const;

/** One person's answer; the pupil himself has no guardian id. */
export const Giver = z.strictObject({
  guardianId: GuardianId.nullable(),
  answer: z.enum(CONSENT_ANSWERS),
  on: Day,
  how: z.enum(CONSENT_WAYS),
});
export type Giver = z.infer<typeof Giver>;

/** What is sealed in `basis` of one consent. */
export const ConsentText = z.strictObject({
  givers: z.array(Giver).min(1).max(10),
  /** Members of staff and partners who may hear of it; consent holds for these and no others. */
  partyIds: z.array(StaffId).max(60),
  /** Which data: one's own words, such as "verzuim en schoolgang". */
  data: Prose,
  note: Prose,
});
export type ConsentText = z.infer<typeof ConsentText>;

export const Consent = ConsentText.extend({
  consentId: ConsentId,
  purpose: z.enum(CONSENT_PURPOSES),
  /** For one meeting, or `null` for the period until `expiresOn`. */
  meetingId: MeetingId.nullable(),
  recordedOn: Day,
  recordedBy: z.string().nullable(),
  expiresOn: Day,
  withdrawnOn: Day.nullable(),
  revision: z.number().int(),
});
export type Consent = z.infer<typeof Consent>;

/** Who must still say something, or why nobody can (PRIV-2). */
export const NeededGiver = z.strictObject({
  /** `null` is the pupil himself. */
  guardianId: GuardianId.nullable(),
  name: z.string(),
  phone: z.string(),
  answer: z.enum(['ja', 'nee', 'onbekend']),
});
export type NeededGiver = z.infer<typeof NeededGiver>;

export const CONSENT_STATES = [
  'valid',
  'partly',
  'unknown',
  'refused',
  'withdrawn',
  'expired',
  'gezagUnknown',
  'birthDateUnknown',
  'noGuardian',
  /** Without permission, on a legal ground that was weighed (PRIV-4). */
  'ground',
  'groundUnconfirmed',
  /** Nobody from outside is at the table, so nothing leaves the school. */
  'internal',
] as const;
export const ConsentVerdict = z.strictObject({
  state: z.enum(CONSENT_STATES),
  /** Age on the day of the meeting; the rule follows from it. */
  age: z.number().int().nullable(),
  givers: z.array(NeededGiver),
  /** 16 and 17: the parents are told (PRIV-2). */
  informParents: z.boolean(),
});
export type ConsentVerdict = z.infer<typeof ConsentVerdict>;
