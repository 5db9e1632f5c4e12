import { ageOn, type Day } from '../kernel/days.ts';
import type { GuardianId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Guardian } from '../students/model.ts';
import type { PlanVersion } from './model.ts';
import type { Instemming } from './records.ts';

/* Who agrees with the handelingsdeel of a legal OPP (OPP-7 to OPP-9). Not the consent to share data: other people,
   another record (OPP-8). */

/** At this age a capable pupil takes the place of the parents (OPP-7). */
const ADULT = 18;

type GuardianFacts = Pick<Guardian, 'guardianId' | 'name' | 'phone' | 'gezag'>;
export type WhoFacts = {
  readonly birthDate: Day | null;
  readonly pupilName: string;
  readonly guardians: readonly GuardianFacts[];
  /** The school knows that the parents do not agree with each other (OPP-9). */
  readonly parentsDisagree: boolean;
  readonly on: Day;
};

/** `null` as guardian id is the pupil himself. */
export type Agreer = { readonly guardianId: GuardianId | null; readonly name: string; readonly phone: string };
export type Who =
  | { readonly ok: true; readonly people: readonly Agreer[]; readonly mustAll: boolean; readonly age: number }
  | { readonly ok: false; readonly state: 'birthDateUnknown' | 'gezagUnknown' | 'noGuardian' };

/**
 * Until the 18th birthday the parents with gezag, from then the pupil. One parent may stand for both in good faith;
 * once the school knows that they disagree, both must agree, and then 'onbekend' must be cleared up first (OPP-9).
 */
export function whoMustAgree({ birthDate, pupilName, guardians, parentsDisagree, on }: WhoFacts): Who {
  if (birthDate === null) return { ok: false, state: 'birthDateUnknown' };
  const age = ageOn(birthDate, on);
  if (age >= ADULT) return { ok: true, people: [{ guardianId: null, name: pupilName, phone: '' }], mustAll: true, age };
  const withGezag = guardians.filter(({ gezag }) => gezag === 'ja');
  const isUnclear = guardians.some(({ gezag }) => gezag === 'onbekend');
  if (isUnclear && (parentsDisagree || withGezag.length === 0)) return { ok: false, state: 'gezagUnknown' };
  if (withGezag.length === 0) return { ok: false, state: 'noGuardian' };
  const people = withGezag.map(({ guardianId, name, phone }) => ({ guardianId, name, phone }));
  return { ok: true, people, mustAll: parentsDisagree, age };
}

export const AGREED_STATES = [
  'agreed',
  'waiting',
  'refused',
  'birthDateUnknown',
  'gezagUnknown',
  'noGuardian',
] as const;
export type AgreedState = (typeof AGREED_STATES)[number];

export type InstemmingVerdict = {
  readonly state: AgreedState;
  readonly people: readonly (Agreer & { readonly answer: 'ja' | 'nee' | 'nogNiet' })[];
  /** Both must, since the school knows that they disagree. */
  readonly mustAll: boolean;
};

/** How it stands with one version: the newest answer of each person counts, and one no is a no. */
export function instemmingVerdict(
  facts: WhoFacts,
  answers: readonly Pick<Instemming, 'guardianId' | 'answer' | 'onDay'>[],
): InstemmingVerdict {
  const who = whoMustAgree(facts);
  if (!who.ok) return { state: who.state, people: [], mustAll: false };
  const people = who.people.map((person) => ({ ...person, answer: newestOf(answers, person.guardianId, facts.on) }));
  return { state: stateOf(people, who.mustAll), people, mustAll: who.mustAll };
}

function newestOf(
  answers: readonly Pick<Instemming, 'guardianId' | 'answer' | 'onDay'>[],
  id: GuardianId | null,
  on: Day,
): 'ja' | 'nee' | 'nogNiet' {
  const mine = answers.filter(({ guardianId, onDay }) => guardianId === id && onDay <= on);
  return (
    mine.reduce<(typeof mine)[number] | undefined>((best, it) => (best && best.onDay > it.onDay ? best : it), undefined)
      ?.answer ?? 'nogNiet'
  );
}

function stateOf(people: readonly { answer: 'ja' | 'nee' | 'nogNiet' }[], mustAll: boolean): AgreedState {
  if (people.some(({ answer }) => answer === 'nee')) return 'refused';
  const saysYes = ({ answer }: { answer: string }) => answer === 'ja';
  return (mustAll ? people.every(saysYes) : people.some(saysYes)) ? 'agreed' : 'waiting';
}

export type AnswerRefusal =
  | 'BIRTH_DATE_UNKNOWN'
  | 'GUARDIAN_NOT_FOUND'
  | 'NO_GEZAG'
  | 'GEZAG_UNKNOWN'
  | 'PUPIL_TOO_YOUNG'
  | 'PUPIL_IS_ADULT'
  | 'ANSWER_IN_FUTURE'
  | 'ANSWER_BEFORE_VERSION';

type AnswerFacts = Pick<WhoFacts, 'birthDate' | 'guardians'> & {
  readonly guardianId: GuardianId | null;
  readonly onDay: Day;
  readonly fixedOn: Day;
  readonly today: Day;
};

/** May this person's answer be kept? Age counts on the day of the answer. */
export function decideAnswer(facts: AnswerFacts): Result<null, AnswerRefusal> {
  const { birthDate, guardianId, guardians, onDay, fixedOn, today } = facts;
  if (onDay > today) return refuse('ANSWER_IN_FUTURE');
  if (onDay < fixedOn) return refuse('ANSWER_BEFORE_VERSION');
  if (birthDate === null) return refuse('BIRTH_DATE_UNKNOWN');
  const isAdult = ageOn(birthDate, onDay) >= ADULT;
  if (guardianId === null) return isAdult ? ok(null) : refuse('PUPIL_TOO_YOUNG');
  const guardian = guardians.find((one) => one.guardianId === guardianId);
  if (!guardian) return refuse('GUARDIAN_NOT_FOUND');
  if (isAdult) return refuse('PUPIL_IS_ADULT');
  if (guardian.gezag === 'nee') return refuse('NO_GEZAG');
  return guardian.gezag === 'onbekend' ? refuse('GEZAG_UNKNOWN') : ok(null);
}

/** The version whose answers count for this one: through corrections back to what was really asked (C5). */
export function askedVersion<T extends Pick<PlanVersion, 'number' | 'basis'>>(versions: readonly T[], of: T): T {
  if (of.basis !== 'correction') return of;
  const before = versions.find(({ number }) => number === of.number - 1);
  return before ? askedVersion(versions, before) : of;
}

/** The versions that say the same as this one: what was asked, and its corrections. Outcomes of goals count for these alone. */
export function sameAsAsked<T extends Pick<PlanVersion, 'number' | 'basis'>>(versions: readonly T[], of: T): T[] {
  const asked = askedVersion(versions, of);
  return versions.filter((one) => askedVersion(versions, one) === asked);
}
