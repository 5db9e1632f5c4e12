import { addDays, ageOn, birthdayAt, type Day } from '../kernel/days.ts';
import type { GuardianId, StaffId } from '../kernel/ids.ts';
import type { Consent, ConsentPurpose, Giver, Standing } from './model.ts';

/* How one person stands: what he said, asked, took back, and whether it still counts on the day of sharing. */

/** On these birthdays others must be asked, so what was said before does not count any more (PRIV-2, C26). */
export const ASK_AGAIN_AT = [12, 16, 18] as const;

export type ConsentFacts = Pick<Consent, 'purpose' | 'meetingId' | 'expiresOn' | 'withdrawnOn' | 'givers' | 'partyIds'>;

export type SharingFacts = {
  readonly birthDate: Day | null;
  /** In the order in which they were recorded. */
  readonly consents: readonly ConsentFacts[];
  readonly purpose: ConsentPurpose;
  readonly meetingId: string | null;
  /** The day of sharing: the day of the meeting. */
  readonly on: Day;
  /** Who will hear of it. */
  readonly memberIds: readonly StaffId[];
};

type Event = {
  readonly kind: 'ja' | 'nee' | 'gevraagd' | 'withdrawn';
  readonly on: Day;
  readonly consent: ConsentFacts;
};
export type Stand = { readonly standing: Standing; readonly on: Day | null };

/** How this person stands (`null` is the pupil): the newest of what he said or took back decides, as far as it counts. */
export function standingOf(guardianId: GuardianId | null, facts: SharingFacts): Stand {
  let rest: Stand = { standing: 'none', on: null };
  for (const event of newestFirst(guardianId, facts)) {
    const standing = standingBy(event, facts);
    if (standing === null) continue;
    if (standing === 'given' || standing === 'refused' || standing === 'withdrawn') return { standing, on: event.on };
    if (rest.standing === 'none') rest = { standing, on: event.on };
  }
  return rest;
}

function newestFirst(guardianId: GuardianId | null, facts: SharingFacts): Event[] {
  const events = facts.consents
    .filter(
      ({ purpose, meetingId }) => purpose === facts.purpose && (meetingId === null || meetingId === facts.meetingId),
    )
    .flatMap((consent) =>
      consent.givers
        .filter((giver) => giver.guardianId === guardianId && giver.on <= facts.on)
        .map((giver) => eventOf(giver, consent, facts.on)),
    );
  return events
    .map((event, at) => ({ event, at }))
    .sort((a, b) => (a.event.on < b.event.on ? 1 : a.event.on > b.event.on ? -1 : b.at - a.at))
    .map(({ event }) => event);
}

function eventOf(giver: Giver, consent: ConsentFacts, on: Day): Event {
  const back = [giver.withdrawnOn, consent.withdrawnOn].filter((it): it is Day => it !== null && it <= on).sort()[0];
  return back === undefined
    ? { kind: giver.answer, on: giver.on, consent }
    : // Taking back a question or a no leaves nothing said.
      { kind: 'withdrawn', on: giver.answer === 'ja' ? back : giver.on, consent: { ...consent, givers: [giver] } };
}

/** What one event means on the day of sharing; `null` when it has no bearing on it. */
function standingBy({ kind, on, consent }: Event, facts: SharingFacts): Standing | null {
  const [only] = consent.givers;
  if (kind === 'withdrawn' && only?.answer !== 'ja') return null;
  const hasLapsed = consent.expiresOn < facts.on || hasLapsedSince(on, facts);
  if (kind === 'withdrawn') return hasLapsed ? 'lapsed' : 'withdrawn';
  const coversAll = facts.memberIds.every((id) => consent.partyIds.includes(id));
  if (kind === 'gevraagd') return coversAll && !hasLapsed ? 'asked' : null;
  if (kind === 'nee') {
    const isAboutThem = consent.partyIds.length === 0 || consent.partyIds.some((id) => facts.memberIds.includes(id));
    if (!isAboutThem && facts.memberIds.length > 0) return null;
    return hasLapsed ? 'lapsed' : 'refused';
  }
  if (hasLapsed) return 'lapsed';
  return coversAll ? 'given' : 'otherParty';
}

/** Said before a 12th, 16th or 18th birthday, or before the end of a school year, that has come by the day of sharing. */
function hasLapsedSince(said: Day, { birthDate, on }: Pick<SharingFacts, 'birthDate' | 'on'>): boolean {
  const end = lapsesAfter(said, birthDate);
  return end === null || end < on;
}

/**
 * The last day on which something said on a day can count, whatever term was chosen: the day before the next birthday
 * on which others decide (C26), at most the end of the school year (PRIV-2). `null` without a birth date.
 */
export function lapsesAfter(said: Day, birthDate: Day | null): Day | null {
  if (birthDate === null) return null;
  const year = lastDayOfConsent(said);
  const birthday = ASK_AGAIN_AT.filter((age) => ageOn(birthDate, said) < age).map((age) =>
    birthdayAt(birthDate, age),
  )[0];
  if (birthday === undefined || birthday > year) return year;
  return addDays(birthday, -1);
}

/** A consent holds one case and at most to the end of the school year (PRIV-2). */
export function lastDayOfConsent(on: Day): Day {
  const year = Number(on.slice(0, 4)) + (Number(on.slice(5, 7)) >= 8 ? 1 : 0);
  // Safe: a day by construction.
  return `${year}-07-31` as Day;
}

/**
 * The last day on which a permission that holds can still count: the first of its people to run out, by the term that
 * was chosen or by his birthday (C26). `null` when somebody's day cannot be told.
 */
export function holdsUntil(
  givers: readonly { readonly guardianId: GuardianId | null; readonly standing: Standing }[],
  facts: SharingFacts,
): Day | null {
  const ends = givers
    .filter(({ standing }) => standing === 'given')
    .map(({ guardianId }) => {
      const given = newestFirst(guardianId, facts).find((event) => standingBy(event, facts) === 'given');
      const lapses = given ? lapsesAfter(given.on, facts.birthDate) : null;
      return given && lapses !== null ? [given.consent.expiresOn, lapses].sort()[0] : undefined;
    });
  const known = ends.filter((it): it is Day => it !== undefined).sort();
  return known.length === ends.length ? (known[0] ?? null) : null;
}
