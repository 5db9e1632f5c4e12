import type { Compartment } from './compartments.ts';

/* Who there are, and which part of a dossier each holds the keys of (`privacy.md` 1 and 2). */

export const ROLES = [
  'zorgcoordinator',
  'aandachtsfunctionaris',
  'trajectcoordinator',
  'bpo',
  'remedialTeacher',
  'toelatingscommissie',
  'coach',
  'docent',
  'teamleider',
  'directie',
  'privacyOfficer',
  'beheerder',
] as const;
export type Role = (typeof ROLES)[number];

/** How a role comes to a pupil: everybody in the compartment, or only pupils it has a relation with. */
export type GrantKind = 'whole' | 'perPupil' | 'none';

export type RoleAccess = { readonly grant: GrantKind; readonly compartments: readonly Compartment[] };

export const ROLE_ACCESS: Readonly<Record<Role, RoleAccess>> = {
  zorgcoordinator: { grant: 'whole', compartments: ['basis', 'klas', 'onderwijs', 'zorg'] },
  aandachtsfunctionaris: { grant: 'whole', compartments: ['basis', 'klas', 'onderwijs', 'zorg', 'vertrouwelijk'] },
  trajectcoordinator: { grant: 'whole', compartments: ['basis', 'klas', 'onderwijs', 'zorg'] },
  bpo: { grant: 'whole', compartments: ['basis', 'klas', 'onderwijs', 'zorg'] },
  remedialTeacher: { grant: 'whole', compartments: ['basis', 'klas', 'onderwijs'] },
  toelatingscommissie: { grant: 'perPupil', compartments: ['basis', 'onderwijs'] },
  coach: { grant: 'perPupil', compartments: ['basis', 'klas', 'onderwijs'] },
  docent: { grant: 'perPupil', compartments: ['basis', 'klas'] },
  teamleider: { grant: 'perPupil', compartments: ['basis', 'klas', 'onderwijs'] },
  directie: { grant: 'none', compartments: [] },
  privacyOfficer: { grant: 'none', compartments: [] },
  beheerder: { grant: 'none', compartments: [] },
};
