import type { endFacility, saveDeclaration, saveFacility } from '../../shared/screening/class-contract.ts';
import type { FACILITY_KINDS } from '../../shared/screening/facilities.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

/* Words of what the class knows: facilities, and the paper that they rest on. */

export const facilityWords: Readonly<Record<(typeof FACILITY_KINDS)[number], string>> = {
  tijd: 'Extra tijd',
  audio: 'Voorleessoftware',
  computer: 'Laptop of computer',
  vergroot: 'Grotere letters',
  rekenmachine: 'Rekenhulp',
  ruimte: 'Rustige ruimte',
  anders: 'Anders',
};

export const declarationRefusals: RefusalTexts<typeof saveDeclaration> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet meer. Er is niets bewaard.',
  DECLARATION_NOT_FOUND: 'Deze verklaring staat er niet meer. Er is niets bewaard.',
  DAY_IN_FUTURE: 'De dag van de verklaring ligt in de toekomst. Er is niets bewaard.',
  ENDS_BEFORE_START: 'De laatste geldige dag ligt voor de dag van de verklaring. Er is niets bewaard.',
  CHANGED_MEANWHILE: 'Iemand anders wijzigde dit net. Er is niets overschreven. Kijk en bewaar opnieuw.',
};

export const facilityRefusals: RefusalTexts<typeof saveFacility> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet meer. Er is niets bewaard.',
  FACILITY_NOT_FOUND: 'Deze faciliteit staat er niet meer. Er is niets bewaard.',
  NOWHERE: 'Kies waarvoor het geldt: toetsen van school, het examen, of beide.',
  EXAM_TIME_TOO_LONG: 'Bij het centraal examen mag er hooguit 30 minuten bij. Er is niets bewaard.',
  EXAM_NEEDS_STATEMENT:
    'Voor het examen is een verklaring van een deskundige nodig die op de eerste dag geldt. Leg die eerst vast.',
  TIME_TWICE: 'Er loopt al extra tijd. Verklaringen tellen niet bij elkaar op. Er is niets bewaard.',
  ENDS_BEFORE_START: 'De laatste dag ligt voor de eerste. Er is niets bewaard.',
  CHANGED_MEANWHILE: 'Iemand anders wijzigde dit net. Er is niets overschreven. Kijk en bewaar opnieuw.',
};

export const endFacilityRefusals: RefusalTexts<typeof endFacility> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet meer. Er is niets bewaard.',
  FACILITY_NOT_FOUND: 'Deze faciliteit staat er niet meer. Er is niets bewaard.',
  ENDS_BEFORE_START: 'De laatste dag ligt voor de eerste. Er is niets bewaard.',
  CHANGED_MEANWHILE: 'Iemand anders wijzigde dit net. Er is niets overschreven. Kijk en bewaar opnieuw.',
};

export const classListTexts = {
  title: 'Faciliteiten',
  sub: 'Wie wat mag gebruiken bij een toets. Waarom, staat hier niet.',
  show: 'Klas',
  all: 'Alle klassen',
  noClass: 'zonder klas',
  notYet: 'nog niet',
  option: (name: string, n: number) => `${name} (${n})`,
  head: { pupil: 'Leerling', what: 'Wat', when: 'Wanneer', note: 'Toelichting' },
  empty: 'Niemand heeft nu een faciliteit',
  emptyText:
    'De remedial teacher geeft faciliteiten, zoals extra tijd bij een toets. Zodra een leerling van jou er een heeft, staat die hier.',
  emptyForManager: 'Geef een faciliteit op de bladzijde van een leerling in de screening.',
} as const;
