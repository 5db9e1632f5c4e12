import type { Permission, Role } from '../../shared/kernel/permissions.ts';

/*
 * Who may do what, written down a second time by hand from `privacy.md` 2 and 4, in another shape than the program's own
 * matrix: per permission a list of roles, with '*' behind a role that only reaches its own pupils.
 */
const ZOCO = ['zorgcoordinator', 'aandachtsfunctionaris'];
const CARE = [...ZOCO, 'trajectcoordinator', 'bpo'];
const OWN = ['coach*', 'docent*', 'teamleider*'];
const EVERYBODY = [
  ...CARE,
  'remedialTeacher',
  'toelatingscommissie',
  'coach',
  'docent',
  'teamleider',
  'directie',
  'privacyOfficer',
  'beheerder',
];

export const TABLE: Readonly<Record<Permission, readonly string[]>> = {
  'session.use': EVERYBODY,
  'today.read': EVERYBODY,
  'settings.read': EVERYBODY,
  'staff.read': EVERYBODY,
  'users.manage': ['beheerder'],
  'backup.make': [...ZOCO, 'beheerder'],
  'trail.read': ['privacyOfficer'],
  'trail.dossier': [...ZOCO, 'privacyOfficer'],
  'settings.manage': [...ZOCO, 'beheerder'],
  'staff.manage': [...ZOCO, 'beheerder'],
  'students.read': [...CARE, 'remedialTeacher', ...OWN],
  'students.manage': ZOCO,
  'consent.read': CARE,
  'consent.record': ZOCO,
  'notes.read': CARE,
  'notes.write': CARE,
  'zat.read': CARE,
  'zat.confirm': CARE,
  'zat.plan': ZOCO,
  'trajecten.write': CARE,
  'advices.read': [...CARE, 'remedialTeacher', ...OWN],
  'advices.write': [...CARE, 'remedialTeacher'],
  'agreements.read': [...CARE, 'remedialTeacher', 'coach*', 'teamleider*'],
  'agreements.settle': [...CARE, 'coach*', 'teamleider*'],
  'documents.print': ZOCO,
  'disclosure.read': ZOCO,
  'disclosure.register': [...ZOCO, 'privacyOfficer'],
  'screening.read': [...CARE, 'remedialTeacher'],
  'screening.manage': ['remedialTeacher'],
  'screening.outcomes': [...CARE, 'remedialTeacher', 'coach*'],
  'screening.facilities': [...CARE, 'remedialTeacher', ...OWN],
  'plans.status': [...CARE, 'remedialTeacher', 'coach*', 'teamleider*'],
  'plans.read': [...CARE, 'remedialTeacher', 'coach*'],
  'plans.write': [...CARE, 'remedialTeacher', 'coach*'],
  'plans.print': [...ZOCO, 'coach*'],
  'plans.opp': ZOCO,
  'intake.read': [...ZOCO, 'toelatingscommissie*', 'teamleider*'],
  'intake.manage': ZOCO,
  'intake.advise': ZOCO,
  'intake.decide': ['toelatingscommissie*'],
  'intake.review': [...ZOCO, 'teamleider*'],
  'intake.destroy': ZOCO,
  'signals.send': [...CARE, 'remedialTeacher', ...OWN],
  'signals.read': [...CARE, 'remedialTeacher', 'coach*', 'teamleider*'],
  'signals.triage': [...ZOCO, 'coach*'],
  'incidents.record': [...ZOCO, 'teamleider*'],
  'talks.record': [...ZOCO, 'coach*'],
  'bespreking.status': [...CARE, 'remedialTeacher', 'coach*', 'teamleider*'],
  'bespreking.read': [...CARE, 'remedialTeacher', 'coach*'],
  'bespreking.prepare': [...ZOCO, 'coach*'],
  'bespreking.chair': ZOCO,
  'input.give': ['coach*', 'docent*'],
};

/** What the table says; `related` is null when no pupil is concerned. */
export function tableSays(role: Role, permission: Permission, related: boolean | null): boolean {
  const list = TABLE[permission];
  return list.includes(role) || (list.includes(`${role}*`) && related !== false);
}

/** Compartments per role, by hand again (`privacy.md` 2): '*' is per pupil. */
export const PLACES: Readonly<Record<Role, string>> = {
  zorgcoordinator: 'basis klas onderwijs zorg',
  aandachtsfunctionaris: 'basis klas onderwijs zorg vertrouwelijk',
  trajectcoordinator: 'basis klas onderwijs zorg',
  bpo: 'basis klas onderwijs zorg',
  remedialTeacher: 'basis klas onderwijs',
  toelatingscommissie: '* basis onderwijs',
  coach: '* basis klas onderwijs',
  docent: '* basis klas',
  teamleider: '* basis klas onderwijs',
  directie: '',
  privacyOfficer: '',
  beheerder: '',
};
