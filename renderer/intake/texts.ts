import type * as calls from '../../shared/intake/contract.ts';
import type { AdviceLevel, Stage } from '../../shared/intake/model.ts';
import type { StepRefusal } from '../../shared/intake/rules.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const stageTexts: Readonly<Record<Stage, string>> = {
  applied: 'Aangemeld',
  dossier: 'Dossier binnen',
  screened: 'Gescreend',
  asked: 'Vragen uit',
  talk: 'Gesprek',
  advice: 'Advies',
  committee: 'Commissie',
  letter: 'Brief',
  closed: 'Afgerond',
};

export const levelTexts: Readonly<Record<AdviceLevel, string>> = {
  pro: 'praktijkonderwijs',
  'vmbo-b': 'vmbo-b',
  'vmbo-k': 'vmbo-k',
  'vmbo-t': 'vmbo-t',
  'vmbo-t/havo': 'vmbo-t/havo',
  havo: 'havo',
  'havo/vwo': 'havo/vwo',
  vwo: 'vwo',
  onbekend: 'advies onbekend',
};

export const intakeTexts = {
  title: 'Intake',
  titleOf: (year: string) => `Intake ${year.slice(0, 4)}/${year.slice(7)}`,
  switchTitle: 'Zij-instroom',
  sub: (n: number) => (n === 1 ? '1 aanmelding' : `${n} aanmeldingen`),
  kernDay: (what: string, day: string) => `${what} ${day}`,
  closedCount: (n: number) => `${n} afgerond`,
  round: 'Ronde',
  switchers: 'Zij-instroom',
  newApplication: 'Aanmelding',
  more: 'Meer',
  committee: 'Commissie',
  import: 'Lees dossiers in',
  letters: 'Brieven',
  composition: 'Klassenlijst',
  limits: 'Grenzen',
  callList: (n: number) => `Bellijst (${n})`,
  callListHint: 'Naar de eerste die je moet bellen',
  empty: 'Nog geen ronde',
  emptyText: 'Begin een ronde voor een schooljaar. Daarna voeg je aanmeldingen toe of lees je dossiers in.',
  openRound: (year: string) => `Begin de ronde ${year.slice(0, 4)}/${year.slice(7)}`,
  nobody: 'Nog geen aanmeldingen',
  nobodyText: 'Voeg de eerste aanmelding toe met N, of lees de dossiers van de basisscholen in.',
  nobodySwitch: 'Een leerling van een andere school meld je hier aan. Het formulier van de oude school hoort erbij.',
  oldest: (days: number) => (days === 0 ? 'vandaag' : days === 1 ? 'oudste 1 dag' : `oudste ${days} dagen`),
  openColumn: 'open deze kolom:',
  select: 'Bekijk',
  open: 'Open',
  closePane: 'Sluit het dossier naast het bord',
  keys: 'vorige, volgende',
  moveKeys: 'kolom terug, verder',
  enterKey: 'open',
  next: 'Zet verder',
  back: 'Zet terug',
  nextTo: (stage: string) => `Verder naar ${stage}`,
  status: {
    notApplied: 'nog geen aanmelding',
    late: (days: number) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
    temporary: 'na 10 weken: tijdelijk plaatsen',
    today: 'vandaag beslissen',
    left: (days: number) => (days === 1 ? 'nog 1 dag' : `nog ${days} dagen`),
    kern: (what: string, days: number) =>
      days === 0 ? `vandaag: ${what}` : days === 1 ? `morgen: ${what}` : `over ${days} dagen: ${what}`,
    notTimely: 'niet op tijd aangemeld',
    extended: 'verlengd',
    outsideRule: 'buiten de regel',
    toCall: (n: number, tries: number) =>
      tries === 0 ? `${n} te bellen` : `${n} te bellen, ${tries} keer niet bereikt`,
    awaited: (n: number) => `wacht op ${n} ${n === 1 ? 'antwoord' : 'antwoorden'}`,
    otherSchool: 'zoek een andere school',
    outcome: {
      placed: 'geplaatst',
      placedWithPlan: 'geplaatst met plan van aanpak',
      refused: 'afgewezen',
      withdrawn: 'teruggetrokken',
    },
    objection: (days: number) => `bezwaar kan nog ${days} dagen`,
    kept: (days: number) => `bewaard, nog ${days} dagen`,
    overTerm: {
      dossier: (days: number, term: number) => `${days} dagen, grens ${term}`,
      asked: (days: number, _term: number) => `${days} dagen geen antwoord`,
    },
    age: (days: number) => (days === 1 ? '1 dag' : `${days} dagen`),
  },
} as const;

export const applicationTexts = {
  add: 'Nieuwe aanmelding',
  change: 'Wijzig de aanmelding',
  givenName: 'Roepnaam',
  prefix: 'Tussenvoegsel',
  surname: 'Achternaam',
  birthDate: 'Geboortedatum',
  receivedOn: 'Aanmelding ontvangen op',
  receivedWhy: 'Vanaf deze dag lopen de termijnen. Zonder deze dag blijft het dossier dicht.',
  level: 'Advies basisschool',
  levelSwitch: 'Niveau nu',
  wantsSupport: 'Verwachten ouders extra ondersteuning?',
  answers: { ja: 'ja', nee: 'nee', onbekend: 'niet gezegd' },
  fromSchool: 'Basisschool',
  oldSchool: 'School nu',
  teacher: 'Leerkracht groep 8',
  mentor: 'Mentor daar',
  teacherPhone: 'Telefoon',
  teacherReach: 'Wanneer te bereiken',
  parentName: 'Ouder',
  parentPhone: 'Telefoon ouder',
  otherSchools: 'Ook aangemeld bij',
  priority: 'Voorrang, waarom',
  handler: 'Wie handelt af',
  handlerWhy: 'Bij een ondersteuningsvraag altijd de zorgcoördinator.',
  noHandler: 'zorgcoördinator',
  save: 'Bewaar',
  leaveIt: 'Laat zo',
  outsideRule: 'Dit advies valt buiten de regel van de school. Je kunt de aanmelding wel bewaren.',
  facts: 'Aanmelding',
  received: (day: string) => `aangemeld ${day}`,
  notReceived: 'nog geen schriftelijke aanmelding',
  notTimely: 'later dan 10 weken voor het schooljaar',
  school: (name: string, teacher: string) => (teacher === '' ? name : `${name}, ${teacher}`),
  tooEarly: 'Het dossier blijft dicht tot er een schriftelijke aanmelding is. Vul de dag van ontvangst in.',
  term: 'Termijn',
  clocks: {
    C9: (day: string) => `Beslis uiterlijk ${day}: zes weken na ontvangst.`,
    C10: (day: string) => `Beslis uiterlijk ${day}: tien weken na ontvangst, de termijn is verlengd.`,
    C11: (day: string) => `De tien weken waren om op ${day}. De leerling heeft recht op een tijdelijke plaats.`,
    C12: (day: string) => `Tijdig aangemeld is vóór ${day}.`,
    C13: (day: string) => `Ouders kunnen bezwaar maken tot en met ${day}.`,
    C37: (day: string) => `Dit dossier wordt bewaard tot en met ${day}.`,
    school: (day: string) => `Volgens de eigen termijn klaar op ${day}.`,
  },
  termEnds: (day: string) => `De termijn eindigt zelf ${day}, want de laatste dag is geen werkdag.`,
  withdrawSure: 'De aanmelding gaat van het bord.',
  extend: 'Verleng met 4 weken',
  extendWhy: 'Kan één keer, met een brief aan de ouders vóór de zes weken om zijn.',
  sentOn: 'Brief verstuurd op',
  placeTemporarily: 'Plaats tijdelijk',
  temporaryWhy: 'Na tien weken zonder besluit heeft de leerling recht op een tijdelijke plaats.',
  temporarySince: (day: string) => `tijdelijk geplaatst sinds ${day}`,
  extended: (day: string) => `verlengd met de brief van ${day}`,
  withdraw: 'Ouders trekken terug',
  toPupil: 'Open de leerling',
  admit: 'Maak leerling',
  admitWhy: 'Alle gegevens gaan mee. Vul alleen het leerlingnummer in.',
  number: 'Leerlingnummer',
  className: 'Klas',
  noClass: 'nog geen klas',
  backToBoard: 'Terug naar het bord',
} as const;

const step: Readonly<Record<StepRefusal, string>> = {
  TOO_EARLY: 'Er is nog geen schriftelijke aanmelding. Het dossier blijft dicht. Vul eerst in wanneer die kwam.',
  DOSSIER_MISSING: 'Er is nog niets van het dossier. Lees het in of vul het eerste deel in.',
  BLOCKS_OPEN:
    'Nog niet elk deel van het dossier is bekeken. Geef elk deel aan: binnen, ontbreekt, niet gedeeld of niet nodig.',
  NOT_SCREENED: 'Het dossier is nog niet naast de grenzen van de school gelegd. Doe dat onder Screening.',
  GAPS_NOT_ASKED: 'Er ontbreekt nog iets dat niet gevraagd is. Bel de school, of zet het deel op niet nodig.',
  TALK_MISSING: 'Het gesprek met de leerkracht van groep 8 staat er nog niet in.',
  PARENTS_TALK_MISSING:
    'Bij een ondersteuningsvraag hoort een gesprek met ouders en leerling. Dat staat er nog niet in.',
  ADVICE_MISSING: 'Er is nog geen advies van de zorgcoördinator.',
  DECISION_MISSING: 'De commissie heeft nog niet besloten.',
  LETTER_MISSING: 'De brief aan de ouders is nog niet verstuurd.',
  REFUSAL_INCOMPLETE:
    'Een afwijzing om ondersteuning sluit pas met de andere school en de dag waarop die ja zei. Dat is zorgplicht.',
  ALREADY_CLOSED: 'Deze aanmelding is afgerond.',
};

const NOT_FOUND = 'Deze aanmelding is er niet meer.';
const CHANGED = 'Iemand anders heeft dit intussen gewijzigd. Er is niets bewaard. Open het opnieuw.';

export const roundRefusals: RefusalTexts<typeof calls.openRound> = {
  ...gateTexts,
  ROUND_EXISTS: 'Deze ronde is er al.',
};
export const moveRefusals: RefusalTexts<typeof calls.moveApplication> = {
  ...gateTexts,
  ...step,
  APPLICATION_NOT_FOUND: NOT_FOUND,
  FIRST_STAGE: 'Dit is de eerste kolom.',
  ALREADY_DECIDED: 'Er is al besloten. Terugzetten kan niet meer.',
};
export const saveApplicationRefusals: RefusalTexts<typeof calls.saveApplication> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: NOT_FOUND,
  ROUND_NOT_FOUND: 'Deze ronde is er niet meer. Kies een andere ronde.',
  ROUND_CLOSED: 'Deze ronde is gesloten. Er is niets bewaard.',
  STAFF_NOT_FOUND: 'Deze medewerker is er niet meer. Kies iemand anders.',
  RECEIVED_IN_FUTURE: 'De dag van ontvangst ligt in de toekomst. Kijk de datum na.',
  DOSSIER_ALREADY_READ: 'Het dossier is al gelezen. De dag van ontvangst kan daarom niet meer leeg.',
  ALREADY_APPLIED: 'Deze leerling staat al in deze ronde, met dezelfde naam en geboortedatum.',
  CHANGED_MEANWHILE: CHANGED,
};
export const extendRefusals: RefusalTexts<typeof calls.extendTerm> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: NOT_FOUND,
  TOO_LATE_TO_EXTEND: 'Verlengen kan alleen binnen zes weken na ontvangst, één keer, met een brief die al weg is.',
};
export const temporaryRefusals: RefusalTexts<typeof calls.placeTemporarily> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: NOT_FOUND,
  NOT_DUE: 'Tijdelijk plaatsen kan pas tien weken na ontvangst, als er nog geen besluit is.',
};
export const withdrawRefusals: RefusalTexts<typeof calls.withdrawApplication> = {
  ...gateTexts,
  APPLICATION_NOT_FOUND: NOT_FOUND,
  ALREADY_DECIDED: 'Er is al besloten.',
};

export const intakeTodayTexts = {
  open: 'Open',
  decide: (name: string) => `Besluit over de aanmelding van ${name}`,
  decideWhy: 'Zes weken na ontvangst, of tien als de termijn verlengd is.',
  temporary: (name: string) => `Tijdelijke plaats voor ${name}`,
  temporaryWhy: 'Na tien weken zonder besluit heeft de leerling daar recht op.',
  otherSchool: (name: string) => `Zoek een andere school voor ${name}`,
  otherSchoolWhy: 'Zorgplicht: zonder school die ja zegt is de afwijzing niet klaar.',
  keptTooLong: (n: number) =>
    n === 1 ? '1 niet geplaatst dossier mag weg' : `${n} niet geplaatste dossiers mogen weg`,
  keptTooLongWhy: 'De bewaartermijn is voorbij.',
  committee: (n: number) =>
    n === 1 ? '1 leerling wacht op jullie besluit' : `${n} leerlingen wachten op jullie besluit`,
  committeeWhy: 'De zorgcoördinator gaf advies.',
} as const;
