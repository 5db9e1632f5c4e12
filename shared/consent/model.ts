import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { ConsentId, GuardianId, InformId, MeetingId, StaffId } from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';

/** Why something is shared; each purpose is asked for by itself (PRIV-2). */
export const CONSENT_PURPOSES = ['zat', 'partner', 'onderzoek', 'inwinnen', 'overdracht'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
export const CONSENT_WAYS = ['mondeling', 'schriftelijk', 'brief'] as const;
/** 'gevraagd': the question is out, by letter or on a form, and nobody has said anything yet. */
export const CONSENT_ANSWERS = ['ja', 'nee', 'gevraagd'] as const;

/** One person's answer; the pupil himself has no guardian id. */
export const Giver = z.strictObject({
  guardianId: GuardianId.nullable(),
  answer: z.enum(CONSENT_ANSWERS),
  /** The day he said so, or was asked. */
  on: Day,
  how: z.enum(CONSENT_WAYS),
  /** The day on which he took it back; it counts no more from that day on (PRIV-3). */
  withdrawnOn: Day.nullable().default(null),
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
  /** Since when nothing of it counts any more: everybody in it took it back. */
  withdrawnOn: Day.nullable(),
  /** Somebody in it was asked and has not answered; the day on which one looks again. */
  answerBy: Day.nullable(),
  revision: z.number().int(),
});
export type Consent = z.infer<typeof Consent>;

/** How one person stands on the day of sharing. `otherParty`: said yes, but not for everybody who will be there. */
export const STANDINGS = ['given', 'refused', 'withdrawn', 'asked', 'lapsed', 'otherParty', 'none'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Who must still say something, or why nobody can (PRIV-2). */
export const NeededGiver = z.strictObject({
  /** `null` is the pupil himself. */
  guardianId: GuardianId.nullable(),
  name: z.string(),
  phone: z.string(),
  answer: z.enum(['ja', 'nee', 'onbekend']),
  standing: z.enum(STANDINGS),
  /** The day of that: said, taken back, asked, or given before it ran out. */
  on: Day.nullable(),
});
export type NeededGiver = z.infer<typeof NeededGiver>;

export const CONSENT_STATES = [
  'valid',
  'partly',
  'unknown',
  /** Everybody who must still answer has been asked. */
  'asked',
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
  /** Partners from outside at the table, and no convenant that holds on that day (PRIV-1). */
  'noConvenant',
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

/** Those who do not decide are told: the parents at 16 and 17, the pupil under 12 (PRIV-2). */
export const INFORM_WHO = ['parents', 'pupil'] as const;
/** `objects`: the pupil of 16 or 17 does not want his parents to know. */
export const INFORM_KINDS = ['told', 'objects'] as const;
export const InformText = z.strictObject({ note: Prose });
export type InformText = z.infer<typeof InformText>;
export const Inform = InformText.extend({
  informId: InformId,
  who: z.enum(INFORM_WHO),
  kind: z.enum(INFORM_KINDS),
  on: Day,
  recordedBy: z.string().nullable(),
});
export type Inform = z.infer<typeof Inform>;
