import type { printZatAgenda, printZatMinutes } from '../../shared/documents/contract.ts';
import type * as calls from '../../shared/zat/contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const zatTexts = {
  title: 'Zorgteam & ZAT',
  subOf: {
    zat: 'Het zorgadviesteam: school en partners van buiten.',
    zorgteam: 'De eigen mensen van school, om de vijf weken.',
  },
  planOf: { zat: 'Plan een ZAT', zorgteam: 'Plan een zorgteam' },
  day: 'Dag',
  proposed: 'Vijf weken na het vorige',
  from: 'Van',
  until: 'Tot',
  place: 'Plaats',
  members: 'Deelnemers',
  chair: 'Voorzitter',
  save: 'Plan',
  emptyOf: { zat: 'Nog geen ZAT gepland', zorgteam: 'Nog geen zorgteam gepland' },
  emptyTextOf: {
    zat: 'Plan het eerste ZAT. Zet daarna leerlingen op de agenda; dat kan pas als er toestemming is.',
    zorgteam: 'Plan het eerste zorgteam. Toestemming is alleen nodig als er iemand van buiten bij zit, zoals de OKA.',
  },
  ready: (ready: number, all: number) => `${ready} van ${all} klaar`,
  states: { planned: 'concept', running: 'bezig', final: 'vastgesteld', cancelled: 'gaat niet door' },
  definitive: 'definitief',
  time: 'Tijd',
  pupil: 'Leerling en vraag',
  minutes: 'Min',
  consentNow: 'Toestemming, en wat je nu doet',
  outcomeHead: 'Uitkomst',
  actions: 'Wat je kunt doen',
  formOpen: (n: number) => (n === 0 ? 'Formulier' : `Formulier: ${n} open`),
  addPupil: 'Leerling erbij',
  startFirst: (n: number) => (n === 1 ? 'Begin: eerst nog 1' : `Begin: eerst nog ${n}`),
  chairedBy: (name: string) => `voorzitter ${name}`,
  inDays: (n: number) => (n === 1 ? 'morgen' : `nog ${n} dagen`),
  isToday: 'vandaag',
  nobodyText: 'Zet de eerste leerling op de agenda. Dat kan als er toestemming is voor dit overleg.',
  tellStill: 'Nog te vertellen aan:',
  timeTitle: 'Tijd',
  minutesOf: (planned: number, room: number) => `${planned} van ${room} min.`,
  roomLeft: (n: number) => `${n} min over, met opening van 5 min.`,
  until2: 'Rond dit overleg',
  milestones: {
    formsClosed: 'Formulieren dicht',
    peoplePhoned: 'Ouders en leerlingen gebeld',
    consentIn: 'Toestemming binnen',
    agendaOut: 'Agenda weg',
    minutesOut: 'Notulen rond',
    allTold: 'Alles teruggekoppeld',
  },
  add: 'Zet een leerling op de agenda',
  findPupil: 'Zoek de leerling',
  questionOf: { zat: 'Wat is de vraag aan het ZAT?', zorgteam: 'Wat is de vraag aan het zorgteam?' },
  addButton: 'Zet op de agenda',
  askConsent: 'Vraag toestemming',
  asConcept: 'Zet alvast in het concept',
  up: 'Omhoog',
  down: 'Omlaag',
  remove: 'Haal eraf',
  kinds: { zat: 'ZAT', zorgteam: 'Zorgteam', bespreking: 'Leerlingbespreking', rapport: 'Rapportvergadering' },
  startOf: {
    zat: 'Begin het ZAT',
    zorgteam: 'Begin het zorgteam',
    bespreking: 'Begin de bespreking',
    rapport: 'Begin de vergadering',
  },
  go: 'Ga verder',
  open: 'Open',
  printMinutes: 'Notulen als PDF',
  minutesPage: 'Samenvatting',
  finalise: 'Stel de notulen vast',
  finaliseWhy: 'Daarna kan niemand ze meer wijzigen.',
  origins: {
    new: '',
    notDiscussed: 'niet besproken',
    agreementOpen: 'afspraak open',
    returns: 'komt terug',
    moved: 'doorgeschoven',
  },
  nobody: 'Er staat nog niemand op de agenda.',
  carried: (n: number) => `${n} leerlingen van de vorige keer staan op de agenda.`,
  outcome: { open: 'nog niet', discussed: 'besproken', notDiscussed: 'niet besproken' },
} as const;

const gone = 'Dit overleg is er niet meer.';
const staffGone = 'Een van de deelnemers is er niet meer. Er is niets bewaard.';
const changed = 'Iemand heeft dit intussen gewijzigd. Jouw tekst staat er nog. Kijk wat er nu staat en bewaar opnieuw.';
const notOpen = 'Dit overleg is al begonnen of vastgesteld. Er is niets gewijzigd.';
const notRunning = 'Dit overleg is niet bezig. Er is niets gewijzigd.';
const noConsent =
  'Er is op de dag van het overleg geen geldige toestemming voor deze mensen. Er is niets bewaard. Vraag toestemming, zet de leerling alvast in het concept, of bespreek hem een volgende keer.';
const itemGone = 'Deze leerling staat niet meer op de agenda.';

export const planRefusals: RefusalTexts<typeof calls.planZat> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_OPEN: notOpen,
  ENDS_BEFORE_START: 'Het einde ligt vóór het begin. Er is niets bewaard.',
  DAY_IN_PAST: 'Deze dag is al voorbij. Er is niets bewaard.',
  STAFF_NOT_FOUND: staffGone,
  DAY_TAKEN: 'Er is al zo’n overleg op deze dag. Er is niets bewaard.',
  DAY_CLOSED:
    'De school is die dag dicht: weekend of vakantie. Kies een andere dag, of schrijf waarom het toch dan moet. Er is niets bewaard.',
  PEOPLE_BUSY:
    'Een van deze mensen zit dan al in een ander overleg. Kies een ander uur of een andere dag. Er is niets bewaard.',
  CHANGED_MEANWHILE: changed,
};

export const addRefusals: RefusalTexts<typeof calls.addStudentToZat> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet, of je mag hem niet zien.',
  MEETING_NOT_OPEN: notOpen,
  ALREADY_ON_AGENDA: 'Deze leerling staat al op de agenda.',
  CONSENT_MISSING: noConsent,
  STUDENT_LEFT: 'Deze leerling is van school. Er is niets bewaard.',
};

export const moveRefusals: RefusalTexts<typeof calls.moveZatItem> = {
  ...gateTexts,
  ITEM_NOT_FOUND: itemGone,
  MEETING_NOT_OPEN: notOpen,
};
export const startRefusals: RefusalTexts<typeof calls.startZat> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_OPEN: notOpen,
  AGENDA_EMPTY: 'Er staat nog niemand op de agenda.',
  CONSENT_MISSING:
    'Niet iedereen op de agenda heeft toestemming. Het ZAT is niet begonnen. Vraag toestemming of haal de leerling van de agenda.',
  STAFF_NOT_FOUND: staffGone,
};
export const notesRefusals: RefusalTexts<typeof calls.saveZatNotes> = {
  ...gateTexts,
  ITEM_NOT_FOUND: itemGone,
  MEETING_NOT_RUNNING: notRunning,
  CONSENT_MISSING: noConsent,
  CHANGED_MEANWHILE: changed,
  CONSENT_TICK_MISSING:
    'Meer dan advies en afgesproken actie mag er alleen staan met toestemming. Zet het vinkje, of haal de tekst weg. Er is nog niets bewaard.',
};
export const agreeRefusals: RefusalTexts<typeof calls.agreeInZat> = {
  ...gateTexts,
  ITEM_NOT_FOUND: itemGone,
  MEETING_NOT_RUNNING: notRunning,
  STAFF_NOT_FOUND: staffGone,
  DUE_IN_PAST: 'Deze dag is al voorbij. Er is niets bewaard.',
  CONSENT_MISSING: noConsent,
};
export const feedbackRefusals: RefusalTexts<typeof calls.saveZatFeedback> = {
  ...gateTexts,
  ITEM_NOT_FOUND: itemGone,
  STAFF_NOT_FOUND: staffGone,
  DAY_IN_FUTURE: 'Deze dag moet nog komen. Er is niets bewaard.',
  CHANGED_MEANWHILE: changed,
};
export const finaliseRefusals: RefusalTexts<typeof calls.finaliseZat> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_RUNNING: notRunning,
  ITEMS_STILL_OPEN: 'Niet iedereen is besproken. Kies bij elke leerling “besproken” of “niet besproken”.',
};
export const paperRefusals: RefusalTexts<typeof printZatAgenda> & RefusalTexts<typeof printZatMinutes> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  ITEM_NOT_FOUND: itemGone,
  MINUTES_NOT_FINAL: 'De notulen zijn nog niet vastgesteld.',
  NOT_FOR_PARENTS: 'Deze leerling is 16 of ouder en beslist zelf wie dit leest. Geef de notulen aan de leerling.',
  AGE_UNKNOWN: 'De geboortedatum ontbreekt. Vul die eerst in bij de leerling.',
  PAPER_NOT_SAVED: 'Het papier kon daar niet worden bewaard. In de kluis is niets gewijzigd. Kies een andere map.',
};
