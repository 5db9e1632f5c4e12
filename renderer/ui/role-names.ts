import type { Role } from '../../shared/kernel/permissions.ts';

/** What each role is called on screen (`privacy.md` 2). */
export const roleNames: Readonly<Record<Role, string>> = {
  zorgcoordinator: 'zorgcoördinator',
  aandachtsfunctionaris: 'aandachtsfunctionaris',
  trajectcoordinator: 'trajectcoördinator',
  bpo: 'begeleider passend onderwijs',
  remedialTeacher: 'remedial teacher',
  toelatingscommissie: 'toelatingscommissie',
  coach: 'coach',
  docent: 'docent',
  teamleider: 'teamleider',
  directie: 'directie',
  privacyOfficer: 'privacy officer',
  beheerder: 'beheerder',
};
