import { SchoolYear } from '../../../shared/kernel/days.ts';
import { inventBirthDate } from './birth-dates.ts';
import type { Role } from './cast.ts';
import { birthDateOf, CAST, ZAT_MONTH_DAY } from './cast.ts';
import type { Home } from './guardians.ts';
import { inventHome, plainHome } from './guardians.ts';
import type { Family } from './invent-name.ts';
import { inventFamily, inventGivenName } from './invent-name.ts';
import { ORIGINS } from './name-lists.ts';
import type { PlannedClass } from './plan-classes.ts';
import { planClasses } from './plan-classes.ts';
import type { Random } from './random.ts';
import { makeRandom } from './random.ts';
import type { WilgClass, WilgPerson, WilgPupil, WilgSchool } from './school.ts';
import { inventStaff } from './staff.ts';
import { DEPARTMENTS, fillTeams, planTeams } from './teams.ts';

export type WilgOptions = { readonly pupils: number; readonly seed?: number; readonly schoolYear?: string };

/** What is known of a pupil before he has a number and a class. */
type Child = WilgPerson & Home & { readonly birthDate: string; readonly sex: 'm' | 'v' | 'x'; readonly family: Family };

const FIRST_NUMBER = 10_000;
const NUMBERS = 990_000;
/** Has no factor in common with NUMBERS, so that no number comes twice before all have been given out. */
const NUMBER_STEP = 7_919;
const TWINS = 0.012;
const SIBLINGS = 0.07;

/**
 * The make-believe school "De Wilg" as plain data: the same options give the same school, on every machine. 812 pupils
 * is the school of today, 1,400 the school to come, 20,000 for the bench (`processen.md` 0, `performance.md` 9).
 * Throws on a school year that is none and on fewer than one or more than 100,000 pupils.
 */
export function makeSchool({ pupils, seed = 1, schoolYear = '2026-2027' }: WilgOptions): WilgSchool {
  if (!Number.isInteger(pupils) || pupils < 1 || pupils > 100_000) throw new RangeError('PUPILS_OUT_OF_RANGE');
  const start = Number(SchoolYear.parse(schoolYear).slice(0, 4));
  const random = makeRandom(seed);
  const planned = planClasses(random, pupils);
  const plannedTeams = planTeams(planned);
  const staff = inventStaff(random, pupils, planned.length, plannedTeams.length);
  const coachOf = chooseCoaches(
    planned,
    staff.filter((one) => one.function === 'coach').map(({ code }) => code),
  );
  const teams = fillTeams(plannedTeams, staff, coachOf);
  const teamOf = new Map(teams.flatMap((team) => team.classes.map((name) => [name, team.name] as const)));
  const classes = planned.map((one) => ({
    ...one,
    team: teamOf.get(one.name) ?? '',
    coach: coachOf.get(one.name) ?? '',
  }));
  return {
    school: { name: 'De Wilg', levels: ['vmbo-tl', 'havo', 'vwo'] },
    schoolYear,
    zatDay: `${start}-${ZAT_MONTH_DAY}`,
    departments: DEPARTMENTS,
    teams,
    staff,
    classes,
    pupils: fillClasses(random, start, classes),
  };
}

/** The coaches whom the screens name keep the class they have there; everybody else follows in order. */
function chooseCoaches(classes: readonly PlannedClass[], coaches: readonly string[]): Map<string, string> {
  const names = new Set(classes.map(({ name }) => name));
  const fixed = [
    ['4hC', coaches[0]],
    ['3vA', coaches[1]],
  ] as const;
  const coachOf = new Map<string, string>();
  for (const [name, coach] of fixed) if (coach !== undefined && names.has(name)) coachOf.set(name, coach);
  const free = coaches.filter((code) => ![...coachOf.values()].includes(code));
  for (const name of names) if (!coachOf.has(name)) coachOf.set(name, free.shift() ?? coaches[0] ?? '');
  return coachOf;
}

function fillClasses(random: Random, start: number, classes: readonly WilgClass[]): WilgPupil[] {
  const roles = Map.groupBy(CAST, ({ className }) => className);
  const pupils: WilgPupil[] = [];
  const offset = random.int(0, NUMBERS - 1);
  for (const one of classes) {
    const children = (roles.get(one.name) ?? []).slice(0, one.size).map((role) => fromRole(random, start, role));
    while (children.length < one.size) {
      const child = inventChild(random, start, one.year, pupils);
      children.push(child);
      if (children.length < one.size && random.chance(TWINS)) children.push(twinOf(random, child));
    }
    for (const { family: _, ...child } of children) {
      const number = String(FIRST_NUMBER + ((offset + pupils.length * NUMBER_STEP) % NUMBERS)).padStart(6, '0');
      const { level, year, coach } = one;
      pupils.push({ number, ...child, className: one.name, level, year, coach, email: '' });
    }
  }
  return pupils;
}

function inventChild(random: Random, start: number, year: number, others: readonly WilgPupil[]): Child {
  const sex = random.chance(0.004) ? 'x' : random.chance(0.5) ? 'm' : 'v';
  const birthDate = inventBirthDate(random, start, year);
  const family = inventFamily(random);
  const givenName = inventGivenName(random, family, sex);
  const older = others.length > 0 && random.chance(SIBLINGS) ? random.pick(others) : undefined;
  if (older !== undefined && areYearsApart(older.birthDate, birthDate) && older.givenName !== givenName) {
    const { prefix, surname, guardians, parentsDisagree } = older;
    return { givenName, prefix, surname, birthDate, sex, guardians, parentsDisagree, family };
  }
  const { prefix, surname } = family;
  return { givenName, prefix, surname, birthDate, sex, ...inventHome(random, family), family };
}

/** Same family, same day, another first name. */
function twinOf(random: Random, child: Child): Child {
  const sex = random.chance(0.5) ? 'm' : 'v';
  let givenName = child.givenName;
  while (givenName === child.givenName) givenName = inventGivenName(random, child.family, sex);
  return { ...child, givenName, sex };
}

function fromRole(random: Random, start: number, one: Role): Child {
  const { givenName, prefix, surname, sex } = one;
  const origin = ORIGINS.find((known) => [...known.girls, ...known.boys].includes(givenName)) ?? random.pick(ORIGINS);
  const family = { origin, prefix, surname };
  return { givenName, prefix, surname, sex, birthDate: birthDateOf(one, start), ...plainHome(random, family), family };
}

/** Born far enough apart to be brother and sister. */
function areYearsApart(one: string, other: string): boolean {
  return Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4))) >= 2;
}
