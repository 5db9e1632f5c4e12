import type * as calls from '../../shared/settings/contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const settingsTexts = {
  school: 'School',
  schoolSub: 'Deze gegevens staan op brieven en agenda’s.',
  name: 'Naam van de school',
  address: 'Adres',
  phone: 'Telefoon',
  levels: 'Niveaus',
  levelsWhy: 'Eén per regel, bijvoorbeeld vmbo-tl.',
  departments: 'Afdelingen',
  departmentCode: 'Afkorting',
  departmentName: 'Naam',
  addDepartment: 'Voeg een afdeling toe',
  remove: 'Haal weg',
  save: 'Bewaar',
  saved: 'Bewaard.',
  years: 'Schooljaren',
  yearsSub: 'Vakanties verschillen per regio en per jaar. Zet ze hier neer: overleggen en termijnen slaan ze over.',
  year: 'Schooljaar',
  holiday: 'Vakantie of vrije dag',
  from: 'Eerste dag',
  until: 'Laatste dag',
  addHoliday: 'Voeg een vakantie toe',
  noHolidays: 'Nog geen vakanties in dit schooljaar. Voeg de eerste toe.',
  notComplete: 'Vul van elke vakantie de naam en beide dagen in. Er is niets bewaard.',
} as const;

const changed = 'Iemand heeft dit intussen gewijzigd. Jouw tekst staat er nog. Kijk wat er nu staat en bewaar opnieuw.';

export const profileRefusals: RefusalTexts<typeof calls.saveSchoolProfile> = {
  ...gateTexts,
  CHANGED_MEANWHILE: changed,
};
export const yearRefusals: RefusalTexts<typeof calls.saveSchoolYear> = {
  ...gateTexts,
  CHANGED_MEANWHILE: changed,
  HOLIDAY_ENDS_BEFORE_START: 'Een vakantie eindigt vóór hij begint. Er is niets bewaard.',
  HOLIDAY_OUTSIDE_YEAR: 'Een vakantie valt buiten dit schooljaar (1 augustus tot en met 31 juli). Er is niets bewaard.',
  HOLIDAYS_OVERLAP: 'Twee vakanties overlappen elkaar. Er is niets bewaard.',
};
