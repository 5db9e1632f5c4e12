import { ageOn, birthdayAt, type Day } from '../kernel/days.ts';
import type { GuardianId, StaffId } from '../kernel/ids.ts';
import type { Guardian } from '../students/model.ts';
import { type Ground, groundState } from './grounds.ts';
import type { Consent, ConsentVerdict, Giver, NeededGiver } from './model.ts';

/** On these birthdays others must be asked, so what was given before does not count any more (PRIV-2). */
const ASK_AGAIN_AT = [12, 16, 18] as const;

type GuardianFacts = Pick<Guardian, 'guardianId' | 'name' | 'phone' | 'gezag'>;
type ConsentFacts = Pick<Consent, 'meetingId' | 'expiresOn' | 'withdrawnOn' | 'givers' | 'partyIds'>;

export type VerdictFacts = {
  readonly birthDate: Day | null;
  readonly givenName: string;
  readonly guardians: readonly GuardianFacts[];
  readonly consents: readonly ConsentFacts[];
  /** The day of sharing: the day of the meeting. */
  readonly on: Day;
  readonly meetingId: string | null;
  /** Weighed grounds to share without permission (PRIV-4). */
  readonly grounds?: readonly Pick<Ground, 'ground' | 'meetingId' | 'recordedOn' | 'confirmedOn'>[];
  /** Who will hear of it; consent must cover every one of them. */
  readonly memberIds: readonly StaffId[];
};

export type Needed =
  | {
      readonly ok: true;
      readonly guardians: readonly GuardianFacts[];
      readonly pupil: boolean;
      readonly informParents: boolean;
      readonly age: number;
    }
  | {
      readonly ok: false;
      readonly state: 'birthDateUnknown' | 'gezagUnknown' | 'noGuardian';
      readonly age: number | null;
    };

/**
 * Who must say yes on that day (PRIV-2): under 12 the parents with gezag; 12 to 15 they and the pupil; 16 and 17 the
 * pupil, and the parents are told; from 18 the pupil. Every parent with gezag is asked, which is stricter than the
 * good faith of OPP-9 allows. 'onbekend' is never taken for 'ja' or for 'nee'.
 */
export function neededGivers(birthDate: Day | null, guardians: readonly GuardianFacts[], on: Day): Needed {
  if (birthDate === null) return { ok: false, state: 'birthDateUnknown', age: null };
  const age = ageOn(birthDate, on);
  if (age >= 16) return { ok: true, guardians: [], pupil: true, informParents: age < 18, age };
  if (guardians.some(({ gezag }) => gezag === 'onbekend')) return { ok: false, state: 'gezagUnknown', age };
  const withGezag = guardians.filter(({ gezag }) => gezag === 'ja');
  if (withGezag.length === 0) return { ok: false, state: 'noGuardian', age };
  return { ok: true, guardians: withGezag, pupil: age >= 12, informParents: false, age };
}

/** Does the pupil's file hold permission to be discussed by name on that day with those people? */
export function consentVerdict(facts: VerdictFacts): ConsentVerdict {
  const byPermission = verdictByPermission(facts);
  if (byPermission.state === 'valid') return byPermission;
  const state = groundState(facts.grounds ?? [], facts.meetingId, facts.on);
  return state === null ? byPermission : { ...byPermission, state };
}

/** Among the school's own people only: no permission is asked, and nothing is shared. */
export const INTERNAL: ConsentVerdict = { state: 'internal', age: null, givers: [], informParents: false };

/** By permission or on a weighed ground: may this pupil be spoken of by name? */
export function maySpeak({ state }: Pick<ConsentVerdict, 'state'>): boolean {
  return state === 'valid' || state === 'ground' || state === 'internal';
}

function verdictByPermission(facts: VerdictFacts): ConsentVerdict {
  const needed = neededGivers(facts.birthDate, facts.guardians, facts.on);
  if (!needed.ok) return { state: needed.state, age: needed.age, givers: [], informParents: false };
  const forThis = facts.consents.filter(({ meetingId }) => meetingId === null || meetingId === facts.meetingId);
  const counting = forThis.filter((consent) => countsOn(consent, facts));
  const people: (GuardianFacts | null)[] = [...needed.guardians, ...(needed.pupil ? [null] : [])];
  const givers = people.map(
    (person): NeededGiver => ({
      guardianId: person?.guardianId ?? null,
      name: person?.name ?? facts.givenName,
      phone: person?.phone ?? '',
      answer: answerOf(person?.guardianId ?? null, counting, facts),
    }),
  );
  return {
    state: stateOf(givers, forThis, counting, facts),
    age: needed.age,
    givers,
    informParents: needed.informParents,
  };
}

function countsOn(consent: ConsentFacts, facts: VerdictFacts): boolean {
  if (consent.expiresOn < facts.on) return false;
  if (consent.withdrawnOn !== null && consent.withdrawnOn <= facts.on) return false;
  return facts.memberIds.every((id) => consent.partyIds.includes(id));
}

/** The newest answer of this person that still holds on that day. */
function answerOf(
  guardianId: GuardianId | null,
  counting: readonly ConsentFacts[],
  facts: VerdictFacts,
): NeededGiver['answer'] {
  const mine = counting
    .flatMap(({ givers }) => givers)
    .filter((giver) => giver.guardianId === guardianId && giver.on <= facts.on && !hasLapsed(giver, facts));
  const newest = mine.reduce<Giver | undefined>(
    (best, giver) => (best && best.on > giver.on ? best : giver),
    undefined,
  );
  return newest?.answer ?? 'onbekend';
}

/** Given before a 12th, 16th or 18th birthday that has come by the day of sharing. */
function hasLapsed(giver: Giver, { birthDate, on }: VerdictFacts): boolean {
  if (birthDate === null) return true;
  return ASK_AGAIN_AT.some((age) => {
    const birthday = birthdayAt(birthDate, age);
    return giver.on < birthday && birthday <= on;
  });
}

function stateOf(
  givers: readonly NeededGiver[],
  forThis: readonly ConsentFacts[],
  counting: readonly ConsentFacts[],
  facts: VerdictFacts,
): ConsentVerdict['state'] {
  if (givers.some(({ answer }) => answer === 'nee')) return 'refused';
  if (givers.every(({ answer }) => answer === 'ja')) return 'valid';
  if (givers.some(({ answer }) => answer === 'ja')) return 'partly';
  if (forThis.some(({ withdrawnOn }) => withdrawnOn !== null && withdrawnOn <= facts.on)) return 'withdrawn';
  if (counting.length > 0 || forThis.some(({ expiresOn }) => expiresOn < facts.on)) return 'expired';
  return 'unknown';
}

/** A consent holds one case and at most to the end of the school year (PRIV-2). */
export function lastDayOfConsent(on: Day): Day {
  const year = Number(on.slice(0, 4)) + (Number(on.slice(5, 7)) >= 8 ? 1 : 0);
  // Safe: a day by construction.
  return `${year}-07-31` as Day;
}

export type RecordFault = 'ANSWER_IN_FUTURE' | 'SAME_PERSON_TWICE' | 'EXPIRES_TOO_LATE';

/** What is wrong with a consent that somebody wants to record; `null` when it may be. */
export function recordFault(givers: readonly Giver[], expiresOn: Day | null, today: Day): RecordFault | null {
  if (givers.some(({ on }) => on > today)) return 'ANSWER_IN_FUTURE';
  if (new Set(givers.map(({ guardianId }) => guardianId)).size !== givers.length) return 'SAME_PERSON_TWICE';
  return expiresOn !== null && expiresOn > lastDayOfConsent(today) ? 'EXPIRES_TOO_LATE' : null;
}
