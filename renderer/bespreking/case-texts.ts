import type * as discussions from '../../shared/bespreking/discussion-contract.ts';
import type { printDiscussion } from '../../shared/bespreking/print-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

/* The form of one leerlingbespreking and the discussion mode (HGW-5). */

export const phaseNames = {
  kop: 'Aanleiding',
  waarnemen: 'Waarnemen',
  begrijpen: 'Begrijpen',
  behoeften: 'Wat is nodig',
  plannen: 'Plan',
  realiseren: 'Afspraken',
} as const;

export const gapNames = {
  reason: 'de aanleiding',
  heard: 'het gesprek met de leerling, of waarom niet',
  fact: 'één feit',
  helping: 'iets dat helpt',
  need: 'één behoefte',
  evaluateOn: 'de dag van de evaluatie',
} as const;

export const caseTexts = {
  sub: (team: string, coach: string | null) => (coach === null ? team : `${team} · coach ${coach}`),
  meeting: (day: string) => `Leerlingbespreking ${day}`,
  noMeeting: 'Nog geen dag',
  fixed: 'De bespreking is afgesloten. Wat is opgeschreven staat vast; de evaluatie en wie het vertelt vul je nog aan.',
  missing: 'Nog nodig:',
  complete: 'Alles wat nodig is staat erin.',
  saved: 'bewaard',
  toAgenda: 'Naar de lijst',
  minutes: 'Minuten',
  reason: 'Waarom bespreken we deze leerling?',
  pupil: 'De leerling',
  parents: 'De ouders',
  heard: 'Gesproken?',
  heardNames: { notYet: 'nog niet', yes: 'ja', no: 'nee, want' },
  heardOn: 'Op welke dag?',
  heardWhy: 'Waarom niet?',
  pupilView: 'Wat zegt de leerling zelf, in eigen woorden?',
  parentsView: 'Wat zeggen de ouders?',
  facts: 'Wat is er gezien?',
  factWhat: 'Feit: wat doet de leerling?',
  factWhen: 'Wanneer, waar, hoe vaak?',
  addFact: 'Voeg het feit toe',
  takeAway: 'Haal weg',
  remove: (what: string) => `Haal weg: ${what}`,
  statements: 'Wat is er gezegd of gevonden, en door wie?',
  results: 'Resultaten en screening',
  absence: 'Verzuim',
  helping: 'Wat helpt?',
  hindering: 'Wat zit in de weg?',
  tried: 'Wat is geprobeerd, en met welk effect?',
  explanation: 'Hoe verklaren we het?',
  needs: 'Deze leerling heeft nodig:',
  needKind: 'Begin van de zin',
  needText: 'Maak de zin af',
  needExample: 'in kleine stappen gaat',
  addNeed: 'Voeg toe',
  goals: 'Doelen (hoogstens drie)',
  goal: 'Doel',
  start: 'Nu',
  target: 'Straks',
  measure: 'Hoe meet je het?',
  until: 'Uiterlijk',
  addGoal: 'Voeg een doel toe',
  concept: 'concept',
  conceptWhy: 'Zonder meting en dag blijft het een concept.',
  approach: 'Aanpak in de les',
  facilities: 'Faciliteiten',
  pupilPart: 'Wat doet de leerling zelf?',
  parentsPart: 'Wat doen de ouders?',
  evaluateOn: 'Wanneer evalueren we?',
  evaluateUsual: (day: string) => `Neem ${day}`,
  agreements: 'Afspraken',
  say: 'Typ zoals je het zegt. Enter bewaart.',
  notRunning: 'Afspraken maak je tijdens de bespreking.',
  previous: 'Eerder afgesproken',
  noPrevious: 'Niets open van eerder.',
  tell: 'Wie vertelt het',
  told: (n: number, all: number) => `${n} van ${all} verdeeld`,
  chooseWho: 'kies wie',
  tellNames: { pupil: 'Leerling', parents: 'Ouders', coach: 'Coach', teamleider: 'Teamleider', teachers: 'Docenten' },
  toldOn: (day: string) => `verteld ${day}`,
  markTold: 'Verteld',
  side: 'Wat we al weten',
  signals: 'Signalen',
  talks: 'Gesprekken',
  earlier: 'Eerder besproken',
  earlierOn: (day: string) => `Besproken op ${day}`,
  effect: 'Effect',
  none: 'niets',
  evaluate: 'Evalueer',
  evaluateSub: 'Wat is er van gekomen, en hoe gaan we verder?',
  effectAsk: 'Wat is het effect?',
  decision: 'Hoe verder?',
  nextOn: 'Wanneer opnieuw?',
  evaluated: (day: string, decision: string) => `Geëvalueerd op ${day}: ${decision}`,
  saveEvaluation: 'Bewaar de evaluatie',
  stepUpWhy: 'De leerling komt in het concept van de volgende agenda. De toestemming vraag je daar.',
  print: 'Verslag als PDF',
  printFor: 'Voor wie?',
  receivers: { school: 'het dossier', pupil: 'de leerling', parents: 'de ouders' },
} as const;

export const modeTexts = {
  of: (n: number, all: number) => `leerling ${n} van ${all}`,
  back: 'Terug naar de lijst',
  previous: 'Vorige',
  next: 'Volgende',
  toStep: 'Naar stap',
  discussed: 'Besproken',
  notDiscussed: 'Niet besproken',
  firstStill: 'Eerst nog:',
  left: (name: string, minutes: number) => `over voor ${name}, van ${minutes} min`,
  over: (clock: string) => `${clock} over de tijd`,
  onTime: 'op tijd',
  late: (n: number) => `${n} min achter`,
} as const;

const gone = 'Deze bespreking is er niet meer.';
const changed =
  'Iemand heeft dit intussen gewijzigd. Jouw tekst staat er nog. Open de bespreking opnieuw en kijk wat er nu staat.';

export const saveRefusals: RefusalTexts<typeof discussions.saveDiscussion> = {
  ...gateTexts,
  CASE_NOT_FOUND: gone,
  MINUTES_FIXED: 'De bespreking is afgesloten. Er is niets gewijzigd.',
  TOO_MANY_GOALS: 'Meer dan drie doelen tegelijk werkt niet. Haal er een weg.',
  DAY_IN_FUTURE: 'Een gesprek staat op een dag die nog komt. De rest is ook nog niet bewaard.',
  DAY_IN_PAST: 'De dag van de evaluatie is al voorbij. Kies een latere dag.',
  SOURCE_MISSING: 'Bij een uitspraak staat niet wie het zag of zei. De rest is ook nog niet bewaard.',
  SAID_IN_FUTURE: 'De dag van een uitspraak moet nog komen. De rest is ook nog niet bewaard.',
  REVIEW_BEFORE_DAY: 'Bij een uitspraak ligt de einddag niet na de dag zelf. De rest is ook nog niet bewaard.',
  CHANGED_MEANWHILE: changed,
};

export const closeRefusals: RefusalTexts<typeof discussions.closeCase> = {
  ...gateTexts,
  CASE_NOT_FOUND: gone,
  MEETING_NOT_RUNNING: 'Dit overleg is niet bezig. Er is niets gewijzigd.',
  FORM_INCOMPLETE: 'Er ontbreekt nog iets. Vul aan wat onderaan staat, of kies “Niet besproken”.',
};

export const agreeRefusals: RefusalTexts<typeof discussions.agreeInDiscussion> = {
  ...gateTexts,
  CASE_NOT_FOUND: gone,
  MEETING_NOT_RUNNING: 'Dit overleg is niet bezig. De afspraak is niet bewaard.',
  STAFF_NOT_FOUND: 'Deze medewerker is er niet meer. De afspraak is niet bewaard.',
  DUE_IN_PAST: 'Deze dag is al voorbij. Kies een latere dag.',
};

export const feedbackRefusals: RefusalTexts<typeof discussions.saveDiscussionFeedback> = {
  ...gateTexts,
  CASE_NOT_FOUND: gone,
  STAFF_NOT_FOUND: 'Deze medewerker is er niet meer. Er is niets bewaard.',
  DAY_IN_FUTURE: 'Deze dag komt nog. Er is niets bewaard.',
  CHANGED_MEANWHILE: changed,
};

export const evaluateRefusals: RefusalTexts<typeof discussions.evaluateDiscussion> = {
  ...gateTexts,
  CASE_NOT_FOUND: gone,
  NOT_DISCUSSED: 'Het team heeft deze leerling nog niet besproken. Er is niets bewaard.',
  TOO_EARLY: 'Evalueren kan vanaf de dag na de bespreking. Er is niets bewaard.',
  ALREADY_STOPPED: 'Dit is al afgerond. Begin een nieuwe bespreking als er weer iets is.',
  NEW_DAY_NEEDED: 'Kies een dag waarop jullie opnieuw kijken, anders komt niemand erop terug.',
  DAY_IN_PAST: 'Deze dag is al voorbij. Kies een latere dag.',
  NO_MEETING_PLANNED: 'Er is geen volgend overleg gepland. Plan dat eerst; je evaluatie staat er nog.',
  NOT_YOUR_STEP:
    'Een leerling naar het zorgteam of het ZAT brengen doet de zorgcoördinator. Je evaluatie staat er nog.',
  ALREADY_ON_AGENDA: 'De leerling staat al op die agenda. Kies een ander besluit, of vul het daar aan.',
  ALREADY_BROUGHT: 'Deze leerling staat al klaar voor een volgende bespreking. Kies een ander besluit.',
  STUDENT_LEFT: 'Deze leerling is van school. Er is niets bewaard.',
  CHANGED_MEANWHILE: changed,
};

export const printRefusals: RefusalTexts<typeof printDiscussion> = {
  ...gateTexts,
  CASE_NOT_FOUND: gone,
  NOT_DISCUSSED: 'Een verslag maak je als het team de leerling heeft besproken.',
  NOT_FOR_PARENTS: 'Deze leerling is 16 of ouder en beslist zelf wie dit leest. Maak het verslag voor de leerling.',
  AGE_UNKNOWN: 'De geboortedatum ontbreekt. Vul die eerst in; dan weet Zorgspil of de ouders dit mogen lezen.',
  PAPER_NOT_SAVED: 'Het verslag is niet opgeslagen. Probeer het opnieuw.',
};
