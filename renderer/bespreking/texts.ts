import type * as signals from '../../shared/bespreking/signal-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

/* Signals, talks of the coach, and what stands on a pupil's page and on Vandaag. */

export const sourceNames = {
  teacher: 'docent',
  coach: 'coach',
  absence: 'verzuim',
  screening: 'screening',
  parents: 'ouders',
  pupil: 'leerling zelf',
} as const;

export const oftenNames = { once: 'één keer', sometimes: 'soms', weekly: 'elke week', daily: 'elke dag' } as const;

export const stateNames = {
  new: 'wacht',
  talk: 'gesprek',
  team: 'bij het team',
  zoco: 'bij de zorgcoördinator',
  closed: 'afgesloten',
} as const;

export const signalTexts = {
  title: 'Signalen',
  sub: 'Wat collega’s, ouders en leerlingen opmerken, tot iemand er iets mee doet.',
  mineSub: 'Wat jij doorgaf, en hoe het ermee staat.',
  give: 'Geef een signaal',
  which: 'Welke signalen',
  tabs: { waiting: 'Wachten', running: 'Lopen', closed: 'Afgesloten' },
  tab: (name: string, n: number) => `${name} (${n})`,
  none: 'Geen signalen',
  noneText: {
    waiting: 'Er wacht niets op jou. Geef een signaal als je iets opmerkt; dat kan in een halve minuut.',
    running: 'Er loopt nu geen gesprek en er ligt niets bij een team.',
    closed: 'Hier komt wat is afgesloten, met de reden erbij.',
  },
  noneMine: 'Je hebt nog geen signaal gegeven',
  noneMineText: 'Zie je iets in je les? Geef het door. De coach pakt het op en je ziet hier hoe het ermee staat.',
  incident: 'incident',
  from: (source: string, name: string | null) => (name === null ? `van ${source}` : `van ${source}, door ${name}`),
  days: (n: number) => (n === 0 ? 'vandaag' : n === 1 ? '1 dag' : `${n} dagen`),
  waitsDays: (n: number) => (n === 0 ? 'vandaag gekomen' : n === 1 ? 'wacht 1 dag' : `wacht ${n} dagen`),
  choose: 'Kies links een signaal. Met de pijlen loop je door de lijst.',
  tried: 'Al geprobeerd',
  when: 'Wanneer',
  coach: 'Coach',
  noCoach: 'geen coach',
  steps: 'Wat er is gedaan',
  open: 'Open de leerling',
  openCase: 'Open de bespreking',
  note: 'Toelichting',
  noteHint: 'Nodig als je afsluit. Alleen coach en zorgcoördinator lezen dit.',
  what: 'Wat doe je ermee?',
  outcomes: {
    talk: 'Ik praat met de leerling',
    team: 'Breng het naar het team',
    zoco: 'Geef het aan de zorgcoördinator',
    closed: 'Sluit af',
  },
  did: {
    talk: 'Gesprek met de leerling',
    team: 'Naar het team gebracht',
    zoco: 'Aan de zorgcoördinator gegeven',
    closed: 'Afgesloten',
    discussed: 'Besproken door het team',
  },
  by: (name: string | null, day: string) => (name === null ? day : `${name}, ${day}`),
  more: (n: number) => `Er zijn er nog ${n}. Werk eerst deze lijst af.`,
} as const;

export const giveTexts = {
  title: 'Geef een signaal',
  sub: 'Schrijf op wat je ziet. De coach van de leerling krijgt het.',
  pupil: 'Welke leerling?',
  pupilHint: 'Typ een deel van de naam, een klas of een nummer.',
  other: 'Kies een andere leerling',
  nobody: 'Niemand gevonden. Probeer een ander deel van de naam.',
  kind: 'Wat geef je door?',
  kinds: { signal: 'een signaal', incident: 'een incident' },
  seen: 'Wat zie je?',
  seenHint: 'Beschrijf wat de leerling doet, zonder oordeel.',
  often: 'Hoe vaak?',
  when: 'Wanneer en waar?',
  tried: 'Wat heb je al geprobeerd?',
  source: 'Van wie komt het?',
  reader: {
    klas: 'Wie dit leest: de coach, de zorgcoördinator en de teamleider.',
    onderwijs: 'Wie dit leest: de coach en de zorgcoördinator. Docenten kunnen dit niet openen.',
    incident: 'Wie dit leest: de coach, de zorgcoördinator en de teamleider. Docenten kunnen dit niet openen.',
  },
  send: 'Geef door',
  sent: (name: string) => `Het signaal over ${name} is doorgegeven.`,
  again: 'Geef er nog een',
  toList: 'Naar de signalen',
  pupilMissing: 'Kies eerst een leerling.',
  seenMissing: 'Schrijf op wat je ziet.',
} as const;

export const talkTexts = {
  title: 'Leg een gesprek vast',
  change: 'Wijzig het gesprek',
  day: 'Wanneer was het?',
  present: 'Wie waren erbij?',
  presentNames: { pupil: 'leerling', parents: 'ouders', teacher: 'docent', other: 'iemand anders' },
  about: 'Waar ging het over?',
  signal: 'Gaat het over een signaal?',
  noSignal: 'nee',
  goals: 'Doelen',
  goalsHint: 'Een doel voor de korte termijn haalt een leerling binnen een paar weken.',
  terms: { short: 'korte termijn', middle: 'middellange termijn', long: 'lange termijn' },
  term: 'Termijn',
  goal: 'Doel',
  until: 'Uiterlijk',
  addGoal: 'Voeg het doel toe',
  removeGoal: (goal: string) => `Haal weg: ${goal}`,
  save: 'Bewaar het gesprek',
  cancel: 'Stop',
  outcome: (goal: string) => `Uitkomst van: ${goal}`,
  outcomes: { none: 'loopt nog', reached: 'bereikt', partly: 'deels', not: 'niet' },
  presentMissing: 'Kies wie erbij waren.',
  agreements: 'Afspraken',
} as const;

export const panelTexts = {
  title: 'Signalen en bespreking',
  nothing: 'Nog geen signaal, gesprek of bespreking.',
  give: 'Geef een signaal',
  talk: 'Leg een gesprek vast',
  bring: 'Breng in bij het team',
  bringWhy: 'Waarom bespreekt het team deze leerling?',
  bringSave: 'Breng in',
  stop: 'Stop',
  talks: 'Gesprekken',
  talkOn: (day: string, who: string) => `Gesprek ${day} met ${who}`,
  discussions: 'Besprekingen',
  signals: 'Signalen',
  planned: (day: string) => `Leerlingbespreking ${day}`,
  waits: 'Wacht op een leerlingbespreking',
  discussedOn: (day: string) => `Besproken op ${day}`,
  evaluateOn: (day: string) => `Evaluatie ${day}`,
  notTold: (n: number) => (n === 1 ? 'nog 1 te vertellen' : `nog ${n} te vertellen`),
  allTold: 'iedereen weet het',
  open: 'Open',
  restricted: 'Je ziet dat dit er is, niet wat erin staat.',
} as const;

export const todayWords = {
  signal: 'Pak een signaal op',
  incident: 'Pak een incident op',
  signalWhy: (source: string, day: string) => `Van ${source}, gegeven op ${day}. Binnen een week een antwoord.`,
  signalDo: 'Bekijk',
  input: 'Geef je inbreng voor de leerlingbespreking',
  inputWhy: (day: string) => `Gevraagd op ${day}. Je ziet die van anderen na die van jou.`,
  inputDo: 'Geef inbreng',
  evaluate: 'Evalueer wat het team afsprak',
  evaluateWhy: (day: string) => `Besproken op ${day}.`,
  evaluateDo: 'Evalueer',
} as const;

const noPupil = 'Deze leerling is er niet meer. Er is niets bewaard.';
const left = 'Deze leerling is van school. Er is niets bewaard.';
const changed =
  'Iemand heeft dit intussen gewijzigd. Jouw tekst staat er nog. Kijk wat er nu staat en probeer het opnieuw.';
const noTalk = 'Dit gesprek is er niet meer.';

export const sendRefusals: RefusalTexts<typeof signals.sendSignal> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: noPupil,
  STUDENT_LEFT: left,
  SOURCE_NOT_YOURS: 'Als docent geef je door wat je zelf zag of van de leerling hoorde. Er is niets bewaard.',
};

export const triageRefusals: RefusalTexts<typeof signals.triageSignal> = {
  ...gateTexts,
  SIGNAL_NOT_FOUND: 'Dit signaal is er niet meer.',
  SIGNAL_CLOSED: 'Dit signaal is al afgesloten. Geef een nieuw signaal als er weer iets is.',
  REASON_MISSING: 'Schrijf bij de toelichting waarom je afsluit. Het signaal staat er nog.',
  NOTHING_CHANGES: 'Het signaal ligt daar al.',
  NO_TEAM:
    'De klas van deze leerling heeft geen docententeam. Koppel de klas aan een team bij Teams. Het signaal staat er nog.',
  STUDENT_LEFT: left,
  CHANGED_MEANWHILE: changed,
};

export const talkRefusals: RefusalTexts<typeof signals.recordTalk> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: noPupil,
  TALK_NOT_FOUND: noTalk,
  SIGNAL_NOT_FOUND: 'Dit signaal is er niet meer. Je tekst staat er nog.',
  DAY_IN_FUTURE: 'Deze dag komt nog. Leg een gesprek vast als het is geweest.',
  GOAL_BEFORE_TALK: 'Een doel heeft een dag die vóór het gesprek ligt. Kies een latere dag.',
  CHANGED_MEANWHILE: changed,
};

export const goalRefusals: RefusalTexts<typeof signals.settleTalkGoal> = {
  ...gateTexts,
  TALK_NOT_FOUND: noTalk,
  GOAL_NOT_FOUND: 'Dit doel is er niet meer.',
  CHANGED_MEANWHILE: changed,
};

export const talkAgreeRefusals: RefusalTexts<typeof signals.agreeInTalk> = {
  ...gateTexts,
  TALK_NOT_FOUND: noTalk,
  STAFF_NOT_FOUND: 'Deze medewerker is er niet meer. Er is niets bewaard.',
  DUE_IN_PAST: 'Deze dag is al voorbij. Kies een latere dag.',
};
