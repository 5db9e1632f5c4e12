import type { Family } from './invent-name.ts';
import { joined, otherSurname } from './invent-name.ts';
import type { Random } from './random.ts';
import type { WilgGuardian } from './school.ts';

export type Home = { readonly guardians: readonly WilgGuardian[]; readonly parentsDisagree: boolean };
type Shape = { readonly weight: number; readonly people: readonly Person[]; readonly isDisagreeing?: true };
type Person = Pick<WilgGuardian, 'relation' | 'gezag' | 'liveIn'>;

const mother = person('moeder', 'ja', true);
const father = person('vader', 'ja', true);

/* Every kind of home for which PRIV-2 and OPP-9 ask something else. */
const HOMES: readonly Shape[] = [
  { weight: 640, people: [mother, father] },
  { weight: 110, people: [mother, person('vader', 'ja', false)] },
  { weight: 20, people: [father, person('moeder', 'ja', false)] },
  { weight: 90, people: [mother] },
  { weight: 15, people: [father] },
  { weight: 35, people: [mother, person('vader', 'nee', false)] },
  { weight: 35, people: [mother, person('vader', 'onbekend', false)] },
  { weight: 15, people: [mother, person('vader', 'ja', false)], isDisagreeing: true },
  { weight: 12, people: [mother, person('moeder', 'ja', true)] },
  { weight: 8, people: [person('voogd', 'ja', false)] },
  { weight: 10, people: [person('pleegouder', 'nee', true), person('moeder', 'ja', false)] },
  { weight: 10, people: [person('moeder', 'onbekend', true)] },
];

/** Who cares for a pupil of this family, at most two; the names are initials, as the school's list writes them. */
export function inventHome(random: Random, family: Family): Home {
  const shape = random.weighted(HOMES);
  return {
    guardians: shape.people.map((one) => named(random, family, one)),
    parentsDisagree: shape.isDisagreeing === true,
  };
}

/** Both parents with gezag, at home: the home of a pupil about whom nothing needs to be said. */
export function plainHome(random: Random, family: Family): Home {
  return { guardians: [mother, father].map((one) => named(random, family, one)), parentsDisagree: false };
}

function named(random: Random, family: Family, one: Person): WilgGuardian {
  const surname = one.relation === 'moeder' ? mothersName(random, family) : ownName(random, family, one.relation);
  return { name: `${initials(random)} ${surname}`, ...one, phone: fakePhone(random) };
}

function ownName(random: Random, family: Family, relation: Person['relation']): string {
  return relation === 'vader' ? joined(family) : otherSurname(random, family.origin);
}

/** Her own name, the family's, or both: 'Hofstra-Terwisscha'. */
function mothersName(random: Random, family: Family): string {
  const own = otherSurname(random, family.origin);
  if (random.chance(0.45)) return own;
  return random.chance(0.5) ? joined(family) : `${joined(family)}-${own}`;
}

const LETTERS = [...'AABCDEEFGHIJKLMNOPRSTWYZ'];
function initials(random: Random): string {
  return Array.from({ length: random.int(1, 2) }, () => `${random.pick(LETTERS)}.`).join('');
}

/** No number that anybody has: 06-00… and 020-000… are not given out. */
function fakePhone(random: Random): string {
  return random.chance(0.9)
    ? `06-00${String(random.int(0, 999_999)).padStart(6, '0')}`
    : `020-000${String(random.int(0, 9_999)).padStart(4, '0')}`;
}

function person(relation: Person['relation'], gezag: Person['gezag'], liveIn: boolean): Person {
  return { relation, gezag, liveIn };
}
