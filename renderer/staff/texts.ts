import type { saveStaffMember } from '../../shared/staff/contract.ts';
import type { StaffFunction } from '../../shared/staff/model.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const staffTexts = {
  title: 'Medewerkers',
  sub: 'Collega’s en partners van buiten, met hun functie.',
  name: 'Naam',
  function: 'Functie',
  phone: 'Telefoon',
  add: 'Voeg een medewerker toe',
  save: 'Bewaar',
  empty: 'Nog geen medewerkers',
  emptyText: 'Zet hier neer wie er in het ZAT zit en wie coach is. Daarna kun je afspraken op naam maken.',
} as const;

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

export const saveStaffRefusals: RefusalTexts<typeof saveStaffMember> = {
  ...gateTexts,
  STAFF_NOT_FOUND: 'Deze medewerker is er niet meer.',
  CHANGED_MEANWHILE:
    'Iemand heeft dit intussen gewijzigd. Jouw tekst staat er nog. Kijk wat er nu staat en bewaar opnieuw.',
};
