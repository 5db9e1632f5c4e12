import type { RosterField } from '../../shared/students/roster/model.ts';
import type * as roster from '../../shared/students/roster-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';
import { fileTroubleTexts } from './roster-texts.ts';

export const importTexts = {
  title: 'Leerlingen inlezen',
  sub: 'Uit een bestand van Somtoday, Magister of een andere lijst. Er wordt niets bewaard voordat jij het zegt.',
  pick: 'Kies een bestand',
  pickOther: 'Kies een ander bestand',
  columns: 'Welke kolom is wat?',
  notRead: 'Niet lezen',
  example: 'Voorbeeld',
  dropped: 'Wordt nooit gelezen',
  droppedCount: (n: number) => `${n} waarden overgeslagen`,
  whatWillHappen: 'Wat er gaat gebeuren',
  schoolYear: 'Schooljaar',
  markMissing: (n: number) => `Zet ${n} leerlingen die niet in het bestand staan op “van school”`,
  commit: (n: number) => `Lees ${n} leerlingen in`,
  nothing: 'Er is niets te wijzigen.',
  done: (fresh: number, changed: number, left: number) =>
    `Ingelezen: ${fresh} nieuw, ${changed} gewijzigd, ${left} van school.`,
  earlier: 'Eerder ingelezen',
  undo: 'Maak ongedaan',
  undone: 'ongedaan gemaakt',
  line: 'Regel',
  encoding: 'Kijk of de letters kloppen:',
  counts: {
    new: 'nieuw',
    changed: 'gewijzigd',
    same: 'gelijk',
    refused: 'geweigerd',
    parked: 'kijk zelf',
    missing: 'niet in het bestand',
  },
} as const;

export const fieldNames: Readonly<Record<RosterField, string>> = {
  number: 'Leerlingnummer',
  givenName: 'Roepnaam',
  prefix: 'Tussenvoegsel',
  surname: 'Achternaam',
  fullName: 'Hele naam in één kolom',
  initials: 'Voorletters',
  birthDate: 'Geboortedatum',
  sex: 'Geslacht',
  className: 'Klas',
  year: 'Leerjaar',
  level: 'Niveau',
  coach: 'Coach of mentor',
  email: 'E-mail',
};

export const pickRefusals: RefusalTexts<typeof roster.pickRoster> = {
  ...gateTexts,
  ...fileTroubleTexts,
  SCHOOL_YEAR_AHEAD:
    'Dit bestand is van een schooljaar dat nog ver weg is. Er is niets ingelezen. Exporteer het opnieuw.',
};
const gone = 'Het bestand staat niet meer klaar. Er is niets gewijzigd. Kies het opnieuw.';
export const commitRefusals: RefusalTexts<typeof roster.commitRoster> = {
  ...gateTexts,
  IMPORT_GONE: gone,
  SCHOOL_YEAR_AHEAD: 'Dit schooljaar is nog ver weg. Er is niets ingelezen. Kies dit of het volgende schooljaar.',
  NOTHING_TO_IMPORT: 'Er is geen leerling om in te lezen. Er is niets gewijzigd. Kijk of de kolommen kloppen.',
};
export const undoRefusals: RefusalTexts<typeof roster.undoImport> = {
  ...gateTexts,
  IMPORT_NOT_FOUND: 'Deze keer inlezen is er niet meer.',
  NOT_THE_NEWEST: 'Alleen de laatste keer kan ongedaan. Er is niets gewijzigd.',
  ALREADY_UNDONE: 'Dit was al ongedaan gemaakt.',
  PUPILS_IN_USE: 'Bij een van deze leerlingen is al iets vastgelegd. Er is niets gewijzigd.',
};
