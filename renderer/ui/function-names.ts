import type { StaffFunction } from '../../shared/staff/model.ts';

/** What each function is called on screen (`glossary.md`). */
export const functionNames: Readonly<Record<StaffFunction, string>> = {
  zorgcoordinator: 'zorgcoördinator',
  trajectcoordinator: 'trajectcoördinator',
  remedialTeacher: 'remedial teacher',
  bpo: 'begeleider passend onderwijs',
  coach: 'coach',
  docent: 'docent',
  teamleider: 'teamleider',
  decaan: 'decaan',
  verzuimcoordinator: 'verzuimcoördinator',
  directie: 'directie',
  privacyOfficer: 'privacy officer',
  beheerder: 'beheerder',
  jeugdarts: 'jeugdarts',
  schoolverpleegkundige: 'schoolverpleegkundige',
  oka: 'OKA',
  leerplichtambtenaar: 'leerplichtambtenaar',
  andereKetenpartner: 'andere partner',
};
