import type * as classes from '../../shared/bespreking/class-contract.ts';
import type * as meetings from '../../shared/bespreking/meeting-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

/* The meetings of the teams, the list of one meeting, and the rapportvergadering. */

export const meetingTexts = {
  title: 'Leerlingbespreking',
  sub: 'Elke week bespreekt een team een paar leerlingen. Drie keer per jaar bespreekt het de hele klas.',
  team: 'Team',
  allTeams: 'alle teams',
  withPast: 'Toon ook wat is geweest',
  none: 'Nog geen bespreking gepland',
  noneText: 'Plan een vaste dag in de week per team. Vakanties slaat Zorgspil over.',
  noneTextRead: 'De zorgcoördinator plant de besprekingen. Je kunt al leerlingen inbrengen op hun eigen bladzijde.',
  head: { day: 'Dag', team: 'Team', kind: 'Soort', ready: 'Klaar', state: 'Stand' },
  kinds: { bespreking: 'leerlingbespreking', rapport: 'rapportvergadering' },
  states: { planned: 'gepland', running: 'bezig', final: 'afgesloten', cancelled: 'afgezegd' },
  ready: (n: number, all: number) => (all === 0 ? 'nog niemand' : `${n} van ${all} klaar`),
  seen: (n: number, all: number) => `${n} van ${all} gehad`,
  plan: 'Plan besprekingen',
  kind: 'Wat plan je?',
  kindNames: { bespreking: 'elke week', rapport: 'één rapportvergadering' },
  className: 'Klas',
  first: 'Eerste dag',
  day: 'Dag',
  until: 'Tot en met',
  from: 'Van',
  to: 'Tot',
  place: 'Plaats',
  save: 'Plan',
  planned: (n: number, skipped: number) =>
    `${n === 1 ? '1 bespreking' : `${n} besprekingen`} gepland.${skipped === 0 ? '' : ` ${skipped} vielen in een vakantie.`}`,
  noTeams: 'Maak eerst een docententeam met zijn klassen',
  noTeamsText: 'Een bespreking is van een team. Koppel klassen en docenten aan een team.',
  toTeams: 'Naar Teams',
} as const;

export const agendaTexts = {
  title: (day: string) => `Leerlingbespreking ${day}`,
  titleClass: (name: string, day: string) => `Rapportvergadering ${name}, ${day}`,
  begin: 'Begin de bespreking',
  beginClass: 'Begin de vergadering',
  beginFirst: (n: number) => (n === 1 ? 'Begin: eerst nog 1 gesprek' : `Begin: eerst nog ${n} gesprekken`),
  go: 'Ga verder',
  openClass: 'Open de klas',
  finish: 'Sluit af',
  finishWhy: 'Daarna staat vast wat is opgeschreven. Wie niet besproken is, gaat naar de volgende keer.',
  movedOn: (n: number) =>
    n === 1 ? '1 leerling gaat naar de volgende keer.' : `${n} leerlingen gaan naar de volgende keer.`,
  cancel: 'Zeg af',
  shuffle: 'Schud de volgorde',
  head: {
    pupil: 'Leerling en aanleiding',
    heard: 'Gesproken',
    input: 'Inbreng',
    missing: 'Nog nodig',
    minutes: 'Min',
    what: 'Wat je kunt doen',
  },
  heard: { yes: 'ja', no: 'nog niet' },
  input: (given: number, asked: number) => `${given} van ${asked}`,
  noInput: 'niet gevraagd',
  complete: 'compleet',
  missing: (n: number) => (n === 1 ? '1 ding' : `${n} dingen`),
  states: { open: 'nog niet', discussed: 'besproken', notDiscussed: 'niet besproken' },
  carried: (n: number) => (n === 1 ? '1 keer doorgeschoven' : `${n} keer doorgeschoven`),
  up: (name: string) => `Omhoog: ${name}`,
  down: (name: string) => `Omlaag: ${name}`,
  off: 'Haal eraf',
  offWho: (name: string) => `Haal eraf: ${name}`,
  prepare: 'Bereid voor',
  prepareWho: (name: string) => `Bereid voor: ${name}`,
  look: 'Bekijk',
  nobody: 'Nog niemand op deze bespreking',
  nobodyText: 'Breng een leerling in met de reden. De coach doet dat ook, of een signaal brengt hem hier.',
  waiting: 'Wacht op een dag',
  put: 'Zet op deze bespreking',
  putWho: (name: string) => `Zet op deze bespreking: ${name}`,
  add: 'Breng een leerling in',
  reason: 'Waarom bespreken we deze leerling?',
  addSave: 'Breng in',
  restricted: 'Je ziet wie er besproken wordt, niet wat er is opgeschreven.',
} as const;

export const presenceTexts = {
  title: 'Wie is er?',
  how: 'Zet uit wie er niet is: met zijn cijfer, of met de spatiebalk. Enter begint.',
  nobody: 'Er is nu niemand aangevinkt.',
  begin: (n: number) => (n === 1 ? 'Begin met 1 persoon' : `Begin met ${n} mensen`),
  stop: 'Nog niet beginnen',
} as const;

export const classTexts = {
  of: (n: number, all: number) => `leerling ${n} van ${all}`,
  outcomes: { open: 'nog niet', fine: 'gaat goed', watch: 'let op', talk: 'coach praat', team: 'naar het team' },
  choices: { fine: 'Gaat goed', watch: 'Let op', talk: 'Coach praat', team: 'Naar het team' },
  note: 'Wat valt op?',
  noteHint: 'Nodig bij “let op” en “naar het team”.',
  signals: (n: number) => (n === 1 ? '1 open signaal' : `${n} open signalen`),
  agreements: (n: number) => (n === 1 ? '1 open afspraak' : `${n} open afspraken`),
  inCase: 'staat al op een leerlingbespreking',
  nothing: 'Geen open signaal of afspraak.',
  previous: 'Vorige',
  next: 'Volgende',
  back: 'Terug',
  done: (n: number, all: number) => `${n} van ${all} gehad`,
  list: 'De klas',
  keys: 'kiest en gaat verder',
  notRunning: 'De vergadering is niet bezig. Begin haar eerst.',
} as const;

const gone = 'Dit overleg is er niet meer.';
const notOpen = 'Dit overleg is al afgesloten of afgezegd. Er is niets gewijzigd.';
const caseGone = 'Deze leerling staat hier niet meer.';
const caseClosed = 'Deze leerling is al besproken. Er is niets gewijzigd.';
const changed = 'Iemand heeft dit intussen gewijzigd. Kijk wat er nu staat en probeer het opnieuw.';
const left = 'Deze leerling is van school. Er is niets gewijzigd.';
const noTeam = 'De klas van deze leerling heeft geen docententeam. Koppel de klas aan een team bij Teams.';

export const planRefusals: RefusalTexts<typeof meetings.planTeamMeetings> = {
  ...gateTexts,
  TEAM_NOT_FOUND: 'Dit team is er niet meer.',
  CLASS_NOT_FOUND: 'Kies een klas voor de rapportvergadering.',
  DAY_IN_PAST: 'De eerste dag is al voorbij. Kies een latere dag.',
  ENDS_BEFORE_START: 'Het einde ligt voor het begin. Kijk naar de dagen en de tijden.',
  NOT_A_SCHOOL_DAY: 'Dit is een dag in het weekend. Kies een schooldag.',
  NO_DAYS: 'Al deze dagen vallen in een vakantie. Er is niets gepland.',
  CLASS_EMPTY: 'In deze klas zit nu niemand. Er is niets gepland.',
};

export const bringRefusals: RefusalTexts<typeof meetings.bringStudent> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet meer.',
  STUDENT_LEFT: left,
  NO_TEAM: noTeam,
  ALREADY_BROUGHT: 'Deze leerling is al ingebracht en nog niet besproken. Vul die bespreking aan.',
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_OPEN: notOpen,
};

export const moveRefusals: RefusalTexts<typeof meetings.moveCase> = {
  ...gateTexts,
  CASE_NOT_FOUND: caseGone,
  CASE_CLOSED: caseClosed,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_OPEN: notOpen,
};

export const orderRefusals: RefusalTexts<typeof meetings.orderCases> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_OPEN: notOpen,
  CHANGED_MEANWHILE: changed,
};

export const startRefusals: RefusalTexts<typeof meetings.startTeamMeeting> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_OPEN: notOpen,
  AGENDA_EMPTY: 'Er staat nog niemand op. Breng eerst een leerling in.',
  PUPIL_NOT_HEARD:
    'Met een leerling is nog niet gesproken. Doe dat eerst, schrijf op waarom niet, of haal de leerling eraf.',
  STAFF_NOT_FOUND: 'Een van de deelnemers is er niet meer.',
};

export const finishRefusals: RefusalTexts<typeof meetings.finishTeamMeeting> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_RUNNING: 'Dit overleg is niet bezig.',
  CASES_STILL_OPEN: 'Kies bij elke leerling eerst besproken of niet besproken.',
};

export const cancelRefusals: RefusalTexts<typeof meetings.cancelTeamMeeting> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_OPEN: notOpen,
  CHANGED_MEANWHILE: changed,
};

export const reviewRefusals: RefusalTexts<typeof classes.saveClassReview> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_RUNNING: classTexts.notRunning,
  REVIEW_NOT_FOUND: 'Deze leerling zit niet meer in deze lijst.',
  NOTE_MISSING: 'Schrijf kort op wat opvalt. Er is nog niets bewaard.',
  NO_TEAM: noTeam,
  STUDENT_LEFT: left,
  CHANGED_MEANWHILE: changed,
};
