import { ageOn, type Day } from '../kernel/days.ts';
import type { GuardianId } from '../kernel/ids.ts';
import type { Guardian } from '../students/model.ts';
import type { Consent, Giver, Inform } from './model.ts';
import { lastDayOfConsent } from './standing.ts';

/* What may be written down as somebody's answer. */

export type RecordFault =
  | 'ANSWER_IN_FUTURE'
  | 'SAME_PERSON_TWICE'
  | 'EXPIRES_TOO_LATE'
  | 'EXPIRES_IN_PAST'
  | 'GIVER_WITHOUT_GEZAG'
  | 'GEZAG_UNKNOWN'
  | 'ALREADY_ASKED'
  | 'SAID_NO';

export type RecordFacts = {
  readonly givers: readonly Pick<Giver, 'guardianId' | 'answer' | 'on'>[];
  /** `null`: as long as may be. */
  readonly expiresOn: Day | null;
  readonly today: Day;
  readonly guardians: readonly Pick<Guardian, 'guardianId' | 'gezag'>[];
  /** How this person stands now for the same purpose, meeting and parties. */
  readonly standingOf: (guardianId: GuardianId | null) => string;
  /** Asked once more on purpose: somebody said that the letter never came. */
  readonly isReminder: boolean;
};

/** What is wrong with answers that somebody wants to record; `null` when they may be kept. */
export function recordFault(facts: RecordFacts): RecordFault | null {
  const { givers, expiresOn, today, guardians } = facts;
  if (givers.some(({ on }) => on > today)) return 'ANSWER_IN_FUTURE';
  if (new Set(givers.map(({ guardianId }) => guardianId)).size !== givers.length) return 'SAME_PERSON_TWICE';
  if (expiresOn !== null && expiresOn < today) return 'EXPIRES_IN_PAST';
  if (expiresOn !== null && expiresOn > lastDayOfConsent(today)) return 'EXPIRES_TOO_LATE';
  const gezagOf = (id: GuardianId | null) => guardians.find(({ guardianId }) => guardianId === id)?.gezag;
  // A no of somebody without gezag is no refusal either, so neither is kept as an answer.
  if (givers.some(({ guardianId }) => guardianId !== null && gezagOf(guardianId) === 'nee'))
    return 'GIVER_WITHOUT_GEZAG';
  if (givers.some(({ guardianId }) => guardianId !== null && gezagOf(guardianId) === 'onbekend'))
    return 'GEZAG_UNKNOWN';
  const asked = givers.filter(({ answer }) => answer === 'gevraagd');
  // PRIV-3: a refusal is an answer. Who said no comes back to it himself, and then his new answer is written down.
  if (asked.some(({ guardianId }) => ['refused', 'withdrawn'].includes(facts.standingOf(guardianId)))) return 'SAID_NO';
  if (!facts.isReminder && asked.some(({ guardianId }) => facts.standingOf(guardianId) === 'asked'))
    return 'ALREADY_ASKED';
  return null;
}

export type InformFault = 'NOT_TO_BE_TOLD' | 'TOLD_IN_FUTURE' | 'ONLY_PUPIL_OBJECTS';

/** The parents are told at 16 and 17, the pupil under 12; only a pupil of 16 or 17 can object (PRIV-2). */
export function informFault(
  inform: Pick<Inform, 'who' | 'kind' | 'on'>,
  birthDate: Day | null,
  today: Day,
): InformFault | null {
  if (inform.on > today) return 'TOLD_IN_FUTURE';
  const age = birthDate === null ? null : ageOn(birthDate, inform.on);
  const isParents = age === 16 || age === 17;
  if (inform.who === 'parents' ? !isParents : age === null || age >= 12) return 'NOT_TO_BE_TOLD';
  return inform.kind === 'objects' && inform.who !== 'parents' ? 'ONLY_PUPIL_OBJECTS' : null;
}

type Said = Pick<Consent, 'purpose' | 'givers'>;

/** Has everybody who was asked here said yes or no since, whatever to? Then nobody waits for it any more. */
export function isAnswered(ask: Said, later: readonly Said[]): boolean {
  const asked = ask.givers.filter(({ answer, withdrawnOn }) => answer === 'gevraagd' && withdrawnOn === null);
  return asked.every(({ guardianId, on }) =>
    later.some(
      ({ purpose, givers }) =>
        purpose === ask.purpose &&
        givers.some((giver) => giver.guardianId === guardianId && giver.answer !== 'gevraagd' && giver.on >= on),
    ),
  );
}
