import { z } from 'zod';
import { Day } from '../kernel/days.ts';
import { DisclosureId, StaffId } from '../kernel/ids.ts';
import { Prose } from '../kernel/text.ts';

/* What was given to whom, on what ground, for what purpose (`privacy.md` 5, PRIV-1, PRIV-4). Rooms add their codes here
   and the words for them in `renderer/disclosure/texts.ts`; the compiler asks for them. */

export const DISCLOSURE_KINDS = [
  'agenda',
  'minutes',
  'form',
  'recap',
  'pack',
  'letter',
  'list',
  'plan',
  'offer',
  'besproken',
] as const;
export type DisclosureKind = (typeof DISCLOSURE_KINDS)[number];

/** `school`: for the file or for the user's own work; it does not leave the school. */
export const RECEIVER_KINDS = ['school', 'members', 'member', 'pupil', 'parents', 'pupilAndParents', 'other'] as const;
export type ReceiverKind = (typeof RECEIVER_KINDS)[number];

/**
 * On what ground: permission (PRIV-2), a weighed ground without it (PRIV-4), a duty in law, the right of the pupil and
 * his parents to what is about himself, or the school's own task while it stays inside the school (PRIV-1).
 */
export const DISCLOSURE_GROUNDS = ['consent', 'weighed', 'legalDuty', 'ownFile', 'withinSchool'] as const;
export type DisclosureGround = (typeof DISCLOSURE_GROUNDS)[number];

export const DISCLOSURE_PURPOSES = ['zat', 'screening', 'intake', 'bespreking', 'plan', 'school'] as const;
export type DisclosurePurpose = (typeof DISCLOSURE_PURPOSES)[number];

/** Which parts of a file stood on the paper. */
export const DISCLOSURE_PARTS = [
  'initials',
  'basis',
  'consent',
  'question',
  'form',
  'restricted',
  'notes',
  'advice',
  'agreements',
  'feedback',
  'screening',
  'intake',
  'plan',
  'voice',
  'zienswijze',
] as const;
export type DisclosurePart = (typeof DISCLOSURE_PARTS)[number];

/**
 * `made`: the paper was made and offered; whether it was saved is not known (the program stopped in between), so it
 * counts as given. `saved`: it stands where the user put it, or it was said aloud. `dropped`: the user thought better of it, or it could not
 * be written; nothing left the program.
 */
export const DISCLOSURE_STATES = ['made', 'saved', 'dropped'] as const;
export type DisclosureState = (typeof DISCLOSURE_STATES)[number];

/** Sealed in `basis` of each pupil on the paper: who received it, in words ('W. Hofstra en de leerling'). */
export const SubjectText = z.strictObject({ receiver: Prose });
export type SubjectText = z.infer<typeof SubjectText>;

export const Disclosure = z.strictObject({
  disclosureId: DisclosureId,
  /** '2026-0147': runs through the calendar year and stands in the foot of the paper. */
  number: z.string(),
  kind: z.enum(DISCLOSURE_KINDS),
  /** Which letter, for a letter. */
  detail: z.string(),
  receiverKind: z.enum(RECEIVER_KINDS),
  purpose: z.enum(DISCLOSURE_PURPOSES),
  format: z.string(),
  state: z.enum(DISCLOSURE_STATES),
  madeOn: Day,
  madeBy: z.string().nullable(),
  receiverIds: z.array(StaffId),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** '2026-0147'. */
export function disclosureNumber(year: number, count: number): string {
  return `${year}-${String(count).padStart(4, '0')}`;
}
