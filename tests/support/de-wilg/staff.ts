import type { StaffFunction } from '../../../shared/staff/model.ts';
import { EXTERNAL_FUNCTIONS } from '../../../shared/staff/model.ts';
import { joined, splitBar } from './invent-name.ts';
import { STAFF_SURNAMES } from './name-lists.ts';
import type { Random } from './random.ts';
import type { WilgStaff } from './school.ts';

/** Who is always there: name as on the screens, function, organisation of a partner from outside. */
const FIXED: readonly (readonly [string, StaffFunction, string?])[] = [
  ['Ineke Wouda', 'zorgcoordinator'],
  ['P. Dallinga', 'coach'],
  ['R. Bijvoet', 'coach'],
  ['B. Nauta', 'trajectcoordinator'],
  ['L. Schaap', 'remedialTeacher'],
  ['S. Achterberg', 'jeugdarts', 'Jeugdgezondheidszorg'],
  ['H. Koster', 'schoolverpleegkundige', 'Jeugdgezondheidszorg'],
  ['T. Ramdin', 'oka', 'Ouder- en Kindteam'],
  ['K. Vellinga', 'leerplichtambtenaar', 'Leerplicht'],
];
/** One of these per so many pupils, at least the second number, the fixed ones included. */
const OTHERS: readonly (readonly [StaffFunction, number, number])[] = [
  ['zorgcoordinator', 400, 2],
  ['trajectcoordinator', 2000, 1],
  ['remedialTeacher', 800, 1],
  ['bpo', 700, 1],
  ['decaan', 400, 2],
  ['verzuimcoordinator', 1000, 1],
  ['directie', 1000, 2],
  ['privacyOfficer', 20_000, 1],
  ['beheerder', 1500, 1],
  ['docent', 22, 2],
];

/** The staff for this many pupils, classes (a coach each) and teams (a teamleider each). */
export function inventStaff(random: Random, pupils: number, classes: number, teams: number): WilgStaff[] {
  const staff: WilgStaff[] = [];
  const taken = { codes: new Set<string>(), names: new Set<string>() };
  const add = (name: string, role: StaffFunction, organisation = ''): void => {
    const isExternal = EXTERNAL_FUNCTIONS.includes(role);
    const phone = `020-000${String(1000 + (staff.length % 9000))}`;
    staff.push({ code: freeCode(taken.codes, name), name, function: role, isExternal, organisation, phone });
    taken.names.add(name);
  };
  for (const [name, role, organisation] of FIXED) add(name, role, organisation);
  const counts = OTHERS.map(([role, per, least]) => [role, Math.max(least, Math.round(pupils / per))] as const);
  for (const [role, wanted] of [...counts, ['coach', classes] as const, ['teamleider', teams] as const]) {
    const there = FIXED.filter(([, fixed]) => fixed === role).length;
    for (let at = there; at < wanted; at += 1) add(freeName(random, taken.names), role);
  }
  return staff;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPRSTVWYZ'];
function freeName(random: Random, taken: ReadonlySet<string>): string {
  for (;;) {
    const initials = Array.from({ length: random.int(1, 2) }, () => `${random.pick(LETTERS)}.`).join('');
    const name = `${initials} ${joined(splitBar(random.pick(STAFF_SURNAMES)))}`;
    if (!taken.has(name)) return name;
  }
}

/** 'WOU' for Ineke Wouda, 'WOU2' for the next one. */
function freeCode(taken: Set<string>, name: string): string {
  const last = name.split(' ').at(-1) ?? name;
  const plain = last
    .normalize('NFKD')
    .replace(/ı/g, 'i')
    .replace(/[^A-Za-z]/g, '');
  const short = plain.slice(0, 3).toUpperCase();
  let code = short;
  for (let at = 2; taken.has(code); at += 1) code = `${short}${at}`;
  taken.add(code);
  return code;
}
