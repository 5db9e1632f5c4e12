import type { Role } from './roles.ts';

/* The matrix permission × role × relation of `privacy.md` 2, as data. The gate reads it, the screens read it,
   and "wie kan dit zien" is computed from it. Hiding a button is a courtesy; the gate is the lock. */

export { type GrantKind, ROLE_ACCESS, ROLES, type Role } from './roles.ts';

export const PERMISSIONS = [
  'session.use',
  'today.read',
  'users.manage',
  'backup.make',
  'trail.read',
  'trail.dossier',
  'settings.read',
  'settings.manage',
  'staff.read',
  'staff.manage',
  'students.read',
  'students.manage',
  'consent.read',
  'consent.record',
  'zat.read',
  'notes.read',
  'notes.write',
  'zat.plan',
  'zat.confirm',
  'trajecten.write',
  'advices.read',
  'advices.write',
  'agreements.read',
  'agreements.settle',
  'documents.print',
  'disclosure.read',
  'disclosure.register',
  'screening.read',
  'screening.manage',
  'screening.outcomes',
  'screening.facilities',
  'plans.status',
  'plans.read',
  'plans.write',
  'plans.print',
  'plans.opp',
  'intake.read',
  'intake.manage',
  'intake.advise',
  'intake.decide',
  'intake.review',
  'intake.destroy',
  'signals.send',
  'signals.read',
  'signals.triage',
  'incidents.record',
  'talks.record',
  'bespreking.status',
  'bespreking.read',
  'bespreking.prepare',
  'bespreking.chair',
  'input.give',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** `all`: any pupil, or a call about no pupil. `own`: only pupils the person has a relation with (coach, class, team). */
export type Reach = 'all' | 'own';
type RoleMatrix = Readonly<Partial<Record<Permission, Reach>>>;

const EVERYBODY = {
  'session.use': 'all',
  'today.read': 'all',
  'settings.read': 'all',
  'staff.read': 'all',
} as const satisfies RoleMatrix;
/** Signals and the leerlingbespreking: what everybody in care reads, and what each role does beside it. */
const READS_CASES = {
  'signals.send': 'all',
  'signals.read': 'all',
  'bespreking.status': 'all',
  'bespreking.read': 'all',
} as const satisfies RoleMatrix;
const CHAIRS_CASES = {
  'signals.triage': 'all',
  'incidents.record': 'all',
  'talks.record': 'all',
  'bespreking.prepare': 'all',
  'bespreking.chair': 'all',
} as const satisfies RoleMatrix;
const COACHES_CASES = {
  'signals.send': 'own',
  'signals.read': 'own',
  'signals.triage': 'own',
  'talks.record': 'own',
  'bespreking.status': 'own',
  'bespreking.read': 'own',
  'bespreking.prepare': 'own',
  'input.give': 'own',
} as const satisfies RoleMatrix;
const LEADS_CASES = {
  'signals.send': 'own',
  'signals.read': 'own',
  'incidents.record': 'own',
  'bespreking.status': 'own',
} as const satisfies RoleMatrix;
const CARE_TEAM = {
  ...EVERYBODY,
  ...READS_CASES,
  'students.read': 'all',
  'consent.read': 'all',
  'zat.read': 'all',
  'zat.confirm': 'all',
  'trajecten.write': 'all',
  'advices.read': 'all',
  'advices.write': 'all',
  'notes.read': 'all',
  'notes.write': 'all',
  'agreements.read': 'all',
  'agreements.settle': 'all',
  'screening.read': 'all',
  'screening.outcomes': 'all',
  'screening.facilities': 'all',
  'plans.status': 'all',
  'plans.read': 'all',
  'plans.write': 'all',
} as const satisfies RoleMatrix;
const ZOCO = {
  ...CARE_TEAM,
  ...CHAIRS_CASES,
  'backup.make': 'all',
  'trail.dossier': 'all',
  'settings.manage': 'all',
  'staff.manage': 'all',
  'students.manage': 'all',
  'consent.record': 'all',
  'zat.plan': 'all',
  'documents.print': 'all',
  'disclosure.read': 'all',
  'disclosure.register': 'all',
  'plans.print': 'all',
  'plans.opp': 'all',
  'intake.read': 'all',
  'intake.manage': 'all',
  'intake.advise': 'all',
  'intake.review': 'all',
  'intake.destroy': 'all',
} as const satisfies RoleMatrix;

export const MATRIX: Readonly<Record<Role, RoleMatrix>> = {
  zorgcoordinator: ZOCO,
  aandachtsfunctionaris: ZOCO,
  trajectcoordinator: CARE_TEAM,
  bpo: CARE_TEAM,
  remedialTeacher: {
    ...EVERYBODY,
    ...READS_CASES,
    'advices.read': 'all',
    'advices.write': 'all',
    'students.read': 'all',
    'agreements.read': 'all',
    'screening.read': 'all',
    'screening.manage': 'all',
    'screening.outcomes': 'all',
    'screening.facilities': 'all',
    'plans.status': 'all',
    'plans.read': 'all',
    'plans.write': 'all',
  },
  toelatingscommissie: { ...EVERYBODY, 'intake.read': 'own', 'intake.decide': 'own' },
  coach: {
    ...EVERYBODY,
    ...COACHES_CASES,
    'advices.read': 'own',
    'students.read': 'own',
    'agreements.read': 'own',
    'agreements.settle': 'own',
    'screening.outcomes': 'own',
    'screening.facilities': 'own',
    'plans.status': 'own',
    'plans.read': 'own',
    'plans.write': 'own',
    'plans.print': 'own',
  },
  docent: {
    ...EVERYBODY,
    'advices.read': 'own',
    'students.read': 'own',
    'screening.facilities': 'own',
    'signals.send': 'own',
    'input.give': 'own',
  },
  teamleider: {
    ...EVERYBODY,
    ...LEADS_CASES,
    'advices.read': 'own',
    'students.read': 'own',
    'agreements.read': 'own',
    'agreements.settle': 'own',
    'screening.facilities': 'own',
    'plans.status': 'own',
    'intake.read': 'own',
    'intake.review': 'own',
  },
  directie: { ...EVERYBODY },
  privacyOfficer: { ...EVERYBODY, 'trail.read': 'all', 'trail.dossier': 'all', 'disclosure.register': 'all' },
  beheerder: {
    ...EVERYBODY,
    'users.manage': 'all',
    'backup.make': 'all',
    'settings.manage': 'all',
    'staff.manage': 'all',
  },
};

/** How far a role reaches with a permission; `undefined` means not at all. */
export function reachOf(role: Role, permission: Permission): Reach | undefined {
  return MATRIX[role][permission];
}

/**
 * May this role do this, given its relation to the pupil concerned?
 * `related` is `null` when the call is about no pupil in particular; then the answer itself is cut to the own pupils.
 */
export function may(role: Role, permission: Permission, related: boolean | null): boolean {
  const reach = reachOf(role, permission);
  return reach === 'all' || (reach === 'own' && related !== false);
}
