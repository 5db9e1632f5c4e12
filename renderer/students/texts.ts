import type * as calls from '../../shared/students/contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const studentTexts = {
  title: 'Leerlingen',
  find: 'Zoek op naam, klas of nummer',
  of: (n: number, all: number) => `${n} van ${all}`,
  name: 'Naam',
  className: 'Klas',
  number: 'Nummer',
  born: 'Geboren',
  empty: 'Nog geen leerlingen',
  emptyText: 'Lees het leerlingbestand van de school in, of voeg een leerling toe.',
  add: 'Voeg een leerling toe',
  givenName: 'Roepnaam',
  prefix: 'Tussenvoegsel',
  surname: 'Achternaam',
  birthDate: 'Geboortedatum',
  birthDateWhy: 'Uit de geboortedatum volgt wie toestemming geeft.',
  noClass: 'Nog geen klas',
  newClass: 'Klas',
  save: 'Bewaar',
  years: (n: number) => `${n} jaar`,
  coach: 'Coach',
  noCoach: 'geen coach',
  chronology: 'Wat er gebeurde',
  nothingYet: 'Nog niets. Begin met een gesprek.',
  guardians: 'Ouders en verzorgers',
  addGuardian: 'Voeg een ouder toe',
  saveGuardian: 'Bewaar de ouder',
  noGuardians: 'Nog geen ouder of verzorger bekend.',
  change: 'Wijzig',
  changeFacts: 'Wijzig de gegevens',
  leaveIt: 'Laat zo',
  email: 'E-mail',
  remark: 'Goed om te weten',
  remarkExample: 'liever mail, of ma–wo bij vader',
  gezagWhy: 'Wie gezag heeft, beslist mee tot de leerling 16 is. Onbekend telt nooit als ja.',
  parentsDisagree: 'De ouders zijn het niet met elkaar eens',
  parentsDisagreeWhy: 'Dan moeten zij allebei ja zeggen.',
  enrolments: 'Klassen',
  since: (from: string) => `sinds ${from}`,
  between: (from: string, until: string) => `${from} tot ${until}`,
  whoSees: (n: number) => (n === 1 ? 'Wie kan dit zien? 1 mens' : `Wie kan dit zien? ${n} mensen`),
  why: 'Waarom',
  which: 'Welk deel',
  all: 'Alles',
  schoolYear: 'Schooljaar',
  allClasses: 'Alle klassen',
  nobodyFound: 'Niemand gevonden. Probeer een ander deel van de naam.',
  showLeft: 'Ook wie weg is',
  guardianName: 'Naam van de ouder',
  phone: 'Telefoon',
  gezag: 'Gezag',
  relation: 'Wie is dit',
  whoMaySee: 'Wie kan dit zien, en waarom',
  because: {
    whole: 'deze rol ziet elke leerling',
    coach: 'coach van deze leerling',
    class: 'geeft les aan deze klas',
    team: 'leidt dit team',
  },
} as const;

export const gezagNames = { ja: 'heeft gezag', nee: 'heeft geen gezag', onbekend: 'gezag onbekend' } as const;
export const relationNames = {
  moeder: 'moeder',
  vader: 'vader',
  voogd: 'voogd',
  pleegouder: 'pleegouder',
  anders: 'anders',
} as const;

/** One sentence for each kind of line in a pupil's chronology. */
export const chronologyNames: Readonly<Record<string, string>> = {
  'consent.given': 'Toestemming vastgelegd',
  'consent.withdrawn': 'Toestemming ingetrokken',
  'zat.open': 'Op de agenda van het ZAT',
  'zat.discussed': 'Besproken in het ZAT',
  'zat.notDiscussed': 'Niet besproken in het ZAT',
  'agreement.made': 'Afspraak',
};

export const chronologyKinds: Readonly<Record<string, string>> = {
  consent: 'Toestemming',
  zat: 'ZAT',
  agreement: 'Afspraken',
};

const changed = 'Iemand heeft dit intussen gewijzigd. Jouw tekst staat er nog. Kijk wat er nu staat en bewaar opnieuw.';

export const saveStudentRefusals: RefusalTexts<typeof calls.saveStudent> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet, of je mag hem niet zien.',
  CLASS_NOT_FOUND: 'Deze klas is er niet meer.',
  STAFF_NOT_FOUND: 'Deze medewerker is er niet meer.',
  NUMBER_TAKEN: 'Er is al een leerling met dit nummer. Er is niets bewaard.',
  CHANGED_MEANWHILE: changed,
};

export const saveGuardianRefusals: RefusalTexts<typeof calls.saveGuardian> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: saveStudentRefusals.STUDENT_NOT_FOUND,
  GUARDIAN_NOT_FOUND: 'Deze ouder staat er niet meer.',
  CHANGED_MEANWHILE: changed,
};

export const disagreeRefusals: RefusalTexts<typeof calls.setParentsDisagree> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: saveStudentRefusals.STUDENT_NOT_FOUND,
};

export const pageRefusals: RefusalTexts<typeof calls.studentPage> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: saveStudentRefusals.STUDENT_NOT_FOUND,
};
