import { ageOn, birthdayAt, type Day } from '../kernel/days.ts';
import type { StaffId } from '../kernel/ids.ts';
import type { Guardian } from '../students/model.ts';
import { convenantHolds, type SharingRules } from './convenant.ts';
import { type Ground, groundState } from './grounds.ts';
import type { ConsentPurpose, ConsentVerdict, Inform, NeededGiver, Standing } from './model.ts';
import { type ConsentFacts, standingOf } from './standing.ts';

type GuardianFacts = Pick<Guardian, 'guardianId' | 'name' | 'phone' | 'gezag'>;

export type VerdictFacts = {
  readonly birthDate: Day | null;
  readonly givenName: string;
  readonly guardians: readonly GuardianFacts[];
  /** The school knows that the parents disagree (OPP-9). */
  readonly parentsDisagree?: boolean;
  readonly consents: readonly ConsentFacts[];
  /** What for; permission for one thing is none for another. The ZAT unless it is said. */
  readonly purpose?: ConsentPurpose;
  /** The day of sharing: the day of the meeting. */
  readonly on: Day;
  readonly meetingId: string | null;
  /** Weighed grounds to share without permission (PRIV-4). */
  readonly grounds?: readonly Pick<Ground, 'ground' | 'meetingId' | 'recordedOn' | 'confirmedOn'>[];
  /** Days that are no working day, for the term of a second person. */
  readonly freeDays?: (on: Day) => boolean;
  /** Who will hear of it; consent must cover every one of them. */
  readonly memberIds: readonly StaffId[];
  /** Is anybody of them from outside the school? Then a convenant must hold (PRIV-1). */
  readonly hasOutsiders?: boolean;
  readonly rules?: SharingRules;
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
 * pupil, and the parents are told; from 18 the pupil. A voogd with gezag stands where a parent does; a pleegouder or a
 * parent without gezag does not. 'onbekend' is never taken for 'ja' or for 'nee'.
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
  const isOpen = !facts.hasOutsiders || !facts.rules || convenantHolds(facts.rules.convenant, facts.on);
  if (byPermission.state === 'valid' && isOpen) return byPermission;
  const ground = groundState(facts.grounds ?? [], facts.meetingId, facts.on, facts.freeDays);
  if (ground !== null) return { ...byPermission, state: ground };
  return byPermission.state === 'valid' ? { ...byPermission, state: 'noConvenant' } : byPermission;
}

/** Among the school's own people only: no permission is asked, and nothing is shared. */
export const INTERNAL: ConsentVerdict = { state: 'internal', age: null, givers: [], informParents: false };

/** By permission or on a weighed ground: may this pupil be spoken of by name? */
export function maySpeak({ state }: Pick<ConsentVerdict, 'state'>): boolean {
  return state === 'valid' || state === 'ground' || state === 'internal';
}

const ANSWER_OF: Readonly<Record<Standing, NeededGiver['answer']>> = {
  given: 'ja',
  refused: 'nee',
  withdrawn: 'onbekend',
  asked: 'onbekend',
  lapsed: 'onbekend',
  otherParty: 'onbekend',
  none: 'onbekend',
};

function verdictByPermission(facts: VerdictFacts): ConsentVerdict {
  const needed = neededGivers(facts.birthDate, facts.guardians, facts.on);
  if (!needed.ok) return { state: needed.state, age: needed.age, givers: [], informParents: false };
  const people: (GuardianFacts | null)[] = [...needed.guardians, ...(needed.pupil ? [null] : [])];
  const givers = people.map((person): NeededGiver => {
    const { standing, on } = standingOf(person?.guardianId ?? null, { purpose: 'zat', ...facts });
    return {
      guardianId: person?.guardianId ?? null,
      name: person?.name ?? facts.givenName,
      phone: person?.phone ?? '',
      answer: ANSWER_OF[standing],
      standing,
      on,
    };
  });
  const { age, informParents } = needed;
  return { state: stateOf(givers, facts), age, givers, informParents };
}

/** A no, or a yes taken back, closes it whoever else agreed. */
function stateOf(givers: readonly NeededGiver[], facts: VerdictFacts): ConsentVerdict['state'] {
  const has = (standing: Standing) => givers.some((giver) => giver.standing === standing);
  if (has('refused')) return 'refused';
  if (has('withdrawn')) return 'withdrawn';
  const missing = givers.filter(({ standing }) => standing !== 'given');
  if (missing.every((giver) => isSpokenFor(giver, givers, facts))) return 'valid';
  if (has('given')) return 'partly';
  if (missing.every(({ standing }) => standing === 'asked')) return 'asked';
  if (has('asked')) return 'partly';
  return has('lapsed') || has('otherParty') || saidByOthers(facts) ? 'expired' : 'unknown';
}

/** Somebody once said yes to this who does not decide any more, such as the parents of who has turned 16. */
function saidByOthers({ consents, purpose = 'zat', meetingId, on }: VerdictFacts): boolean {
  return consents.some(
    (consent) =>
      consent.purpose === purpose &&
      (consent.meetingId === null || consent.meetingId === meetingId) &&
      consent.givers.some((giver) => giver.answer === 'ja' && giver.on <= on),
  );
}

/** OPP-9: the yes of one parent counts for the other, where the school chose so and knows of no disagreement. */
function isSpokenFor(
  { guardianId }: NeededGiver,
  givers: readonly NeededGiver[],
  { rules, parentsDisagree }: VerdictFacts,
): boolean {
  if (!rules?.oneParentSpeaks || parentsDisagree || guardianId === null) return false;
  return givers.some((other) => other.guardianId !== null && other.standing === 'given');
}

export type InformDuty = { readonly who: Inform['who']; readonly done: Pick<Inform, 'kind' | 'on'> | null };

/**
 * Who does not decide and is told all the same (PRIV-2): the parents at 16 and 17, unless the pupil objects; the pupil
 * under 12. What was told before his 16th birthday was told of something else.
 */
export function informDuty(
  birthDate: Day | null,
  informs: readonly Pick<Inform, 'who' | 'kind' | 'on'>[],
  on: Day,
): InformDuty | null {
  if (birthDate === null) return null;
  const age = ageOn(birthDate, on);
  const who = age < 12 ? 'pupil' : age === 16 || age === 17 ? 'parents' : null;
  if (who === null) return null;
  const since = who === 'parents' ? birthdayAt(birthDate, 16) : birthDate;
  const mine = informs.filter((inform) => inform.who === who && since <= inform.on && inform.on <= on);
  const newest = mine.reduce<(typeof mine)[number] | null>((best, it) => (best && best.on > it.on ? best : it), null);
  return { who, done: newest && { kind: newest.kind, on: newest.on } };
}
