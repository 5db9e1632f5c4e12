import type * as calls from '../../shared/settings/contract.ts';
import type { YearFault } from '../../shared/settings/rules.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const settingsTexts = {
  school: 'School',
  schoolSub: 'Deze gegevens staan op brieven en agenda’s.',
  facts: 'Gegevens',
  name: 'Naam van de school',
  address: 'Adres',
  phone: 'Telefoon',
  levels: 'Niveaus',
  levelsWhy: 'Eén per regel, bijvoorbeeld vmbo-tl.',
  departments: 'Afdelingen',
  noDepartments: 'Nog geen afdelingen. Heb je ze niet, laat dit dan leeg.',
  departmentCode: 'Afkorting',
  departmentName: 'Naam',
  departmentHalf: 'Vul van elke afdeling de afkorting en de naam in. Er is niets bewaard.',
  addDepartment: 'Voeg een afdeling toe',
  locking: 'Vergrendelen',
  lockAfter: 'Vergrendel als er niets gebeurt',
  lockAfterWhy: 'Dit geldt op elke laptop van de school. Wat je typt, blijft als concept bewaard.',
  minutes: (n: number) => `na ${n} minuten zonder typen of muis`,
  remove: 'Haal weg',
  save: 'Bewaar',
  years: 'Schooljaren',
  yearsSub: 'Vakanties verschillen per regio en per jaar. Zet ze hier neer: overleggen en termijnen slaan ze over.',
  year: 'Schooljaar',
  holiday: 'Vakantie of vrije dag',
  from: 'Eerste dag',
  until: 'Laatste dag',
  length: 'Hoe lang',
  nth: (label: string, n: number) => `${label}, regel ${n}`,
  oneDay: 'Eén dag vrij? Laat de laatste dag leeg.',
  days: (n: number) => (n === 1 ? '1 dag' : n > 7 && n % 7 === 0 ? `${n / 7} weken` : `${n} dagen`),
  addHoliday: 'Voeg een vakantie toe',
  noHolidays: 'Nog geen vakanties in dit schooljaar',
  noHolidaysText: 'Kies hiernaast een vakantie en vul de dagen in. Zorgspil raadt nooit een datum.',
  usual: 'Nog niet ingevuld',
  usualWhy: 'Kies er een. De dagen vul je zelf in.',
  notComplete: 'Vul van elke vakantie de naam en de eerste dag in. Er is niets bewaard.',
} as const;

/** Names only: dates differ per region and year, and are never guessed. */
export const USUAL_HOLIDAYS: readonly string[] = [
  'Herfstvakantie',
  'Kerstvakantie',
  'Voorjaarsvakantie',
  'Goede Vrijdag',
  'Pasen',
  'Meivakantie',
  'Hemelvaart',
  'Pinksteren',
  'Zomervakantie',
];

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

/** Said at the holiday itself, before anything is saved. */
export const holidayFaults: Readonly<Record<YearFault, string>> = {
  HOLIDAY_ENDS_BEFORE_START: 'De laatste dag ligt vóór de eerste.',
  HOLIDAY_OUTSIDE_YEAR: 'Begint buiten dit schooljaar (1 augustus tot en met 31 juli).',
  HOLIDAYS_OVERLAP: 'Heeft een dag samen met een andere vakantie.',
};
