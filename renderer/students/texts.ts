import type * as calls from '../../shared/students/contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const studentTexts = {
  title: 'Leerlingen',
  sub: 'Zoek met een deel van de naam, de klas of het nummer. Pijl omlaag gaat de lijst in, Enter opent.',
  subOwn: 'Dit zijn de leerlingen met wie jij te maken hebt.',
  find: 'Zoek op naam, klas of nummer',
  of: (n: number, all: number) => `${n} van ${all}`,
  name: 'Naam',
  className: 'Klas',
  number: 'Nummer',
  born: 'Geboren',
  empty: 'Nog geen leerlingen',
  emptyText: 'Lees het leerlingbestand van de school in, of voeg een leerling toe.',
  emptyOwn: 'Je ziet hier een leerling zodra je er coach van bent of bij het team van de klas hoort.',
  readFile: 'Lees een bestand in',
  add: 'Voeg een leerling toe',
  addClass: 'Voeg een klas toe',
  addClassWhy: 'Staan je klassen in het leerlingbestand? Dan maakt het inlezen ze vanzelf.',
  classTitle: 'Naam van de klas',
  level: 'Niveau',
  grade: 'Leerjaar',
  unknown: 'niet ingevuld',
  close: 'Sluit',
  hasLeft: 'van school',
  leaves: 'Gaat vandaag van school',
  leavesWhy: 'Het dossier blijft. Deze leerling staat niet meer in de lijst en kan niet op een agenda.',
  comesBack: 'Is weer op school',
  comesBackWhy: 'Deze leerling komt terug in de lijst, met hetzelfde dossier.',
  givenName: 'Roepnaam',
  prefix: 'Tussenvoegsel',
  surname: 'Achternaam',
  birthDate: 'Geboortedatum',
  birthDateWhy: 'Uit de geboortedatum volgt wie toestemming geeft.',
  noClass: 'Nog geen klas',
  save: 'Bewaar',
  bornOn: (n: number, day: string) => `${n} jaar · geboren ${day}`,
  coach: 'Coach',
  noCoach: 'geen coach',
  chronology: 'Wat er gebeurde',
  nothingYet: 'Nog niets. Hier komt te staan wat er met deze leerling gebeurt: toestemming, ZAT en afspraken.',
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
  asRole: (role: string) => `Als ${role}`,
  sees: (parts: string) => `Ziet ${parts}.`,
  othersNot: 'Niemand anders kan dit dossier openen. Wie het opent, staat in het logboek.',
  all: 'Alles',
  kind: 'Soort',
  author: 'Van wie',
  everybody: 'Iedereen',
  allYears: 'Alle jaren',
  nothingSo: 'Hier is niets van. Kies iets anders.',
  inGrade: (n: number) => `leerjaar ${n}`,
  schoolYear: 'Schooljaar',
  allClasses: 'Alle klassen',
  nobodyFound: 'Niemand gevonden. Probeer een ander deel van de naam.',
  nobodyInClass: 'Er zit nog niemand in deze klas.',
  showLeft: 'Ook wie van school is',
  guardianName: 'Naam van de ouder',
  phone: 'Telefoon',
  gezag: 'Gezag',
  relation: 'Wie is dit',
  whoMaySee: 'Wie mag dit dossier zien, en waarom',
  because: {
    whole: 'deze rol ziet elke leerling',
    coach: 'coach van deze leerling',
    class: 'geeft les aan deze klas',
    team: 'leidt dit team',
    committee: 'besluit over deze ronde, tot het besluit',
    handler: 'handelt deze zij-instroom af, tot het besluit',
  },
} as const;

/** What each compartment is for somebody who reads it (`privacy.md` 1). */
export const partNames: Readonly<Record<string, string>> = {
  basis: 'naam, klas, ouders en toestemming',
  klas: 'wat een docent nodig heeft',
  onderwijs: 'plannen en afspraken',
  zorg: 'ZAT en zorg',
  vertrouwelijk: 'wat vertrouwelijk is',
};

export const gezagNames = { ja: 'heeft gezag', nee: 'heeft geen gezag', onbekend: 'gezag onbekend' } as const;
export const relationNames = {
  moeder: 'moeder',
  vader: 'vader',
  voogd: 'voogd',
  pleegouder: 'pleegouder',
  anders: 'anders',
} as const;

const changed = 'Iemand heeft dit intussen gewijzigd. Jouw tekst staat er nog. Kijk wat er nu staat en bewaar opnieuw.';

export const saveStudentRefusals: RefusalTexts<typeof calls.saveStudent> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet, of je mag hem niet zien.',
  CLASS_NOT_FOUND: 'Deze klas is er niet meer.',
  STAFF_NOT_FOUND: 'Deze medewerker is er niet meer.',
  NUMBER_TAKEN: 'Er is al een leerling met dit nummer. Er is niets bewaard.',
  CHANGED_MEANWHILE: changed,
};

export const saveClassRefusals: RefusalTexts<typeof calls.saveClass> = {
  ...gateTexts,
  CLASS_EXISTS: 'Deze klas is er al in dit schooljaar. Er is niets bewaard.',
};

export const setStateRefusals: RefusalTexts<typeof calls.setStudentState> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: saveStudentRefusals.STUDENT_NOT_FOUND,
  CHANGED_MEANWHILE: 'Iemand heeft deze leerling intussen gewijzigd. Kijk wat er nu staat en kies opnieuw.',
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
