import type { ClassChange, followClass } from '../../shared/bespreking/class-change-contract.ts';
import type * as rounds from '../../shared/bespreking/round-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

/* The input round of the teachers, and the line in which an agreement is typed. */

export const scaleNames = {
  results: 'Resultaten in mijn vak',
  attitude: 'Inzet en houding',
  tasks: 'Beginnen, plannen, afmaken',
  peers: 'Contact met klasgenoten',
  wellbeing: 'Welbevinden',
} as const;

export const inputTexts = {
  list: 'Gevraagde inbreng',
  listSub: 'Leerlingen die het team gaat bespreken en die jij lesgeeft.',
  none: 'Er is niets van je gevraagd',
  noneText: 'Als een leerling van jou wordt besproken, staat hier de vraag om je inbreng.',
  dueBy: (day: string) => `vóór ${day}`,
  give: 'Geef inbreng',
  title: (name: string) => `Inbreng over ${name}`,
  blind: 'Je ziet de inbreng van collega’s pas als die van jou binnen is. Daarna ligt je inbreng vast.',
  scales: 'Hoe gaat het in jouw les?',
  low: '1 gaat slecht',
  high: '5 gaat goed',
  cannotSay: 'weet ik niet',
  seen: 'Wat zie je in je les?',
  seenHint: 'Beschrijf wat de leerling doet, zonder oordeel.',
  works: 'Wat werkt bij jou?',
  tried: 'Wat heb je geprobeerd, en met welk effect?',
  parents: 'Weten de ouders ervan?',
  parentsNames: { yes: 'ja', no: 'nee, want' },
  whyNot: 'Waarom niet?',
  save: 'Geef je inbreng',
  thanks: 'Je inbreng is binnen.',
  others: 'Wat collega’s zien',
  othersNone: 'Jij bent de eerste. Kom later terug om te zien wat anderen zien.',
  closedTooLate: 'De ronde is gesloten. Je kunt geen inbreng meer geven.',
  excused: 'Je hoeft geen inbreng te geven.',
  noLonger:
    'Je geeft deze leerling geen les, of niet meer, bijvoorbeeld omdat hij naar een andere klas ging. Je hoeft niets meer te doen.',
} as const;

export const roundTexts = {
  title: 'Inbreng van docenten',
  why: 'Alle docenten van deze leerling krijgen dezelfde vraag. Niemand ziet die van een ander voor zijn eigen binnen is.',
  question: 'Wat wil je weten?',
  usualQuestion: 'Wat zie je in je les, en wat werkt bij jou?',
  dueOn: 'Uiterlijk',
  ask: 'Vraag het alle docenten',
  askNew: 'Vraag ook nieuwe docenten',
  count: (given: number, asked: number) => `${given} van ${asked} binnen`,
  due: (day: string) => `vóór ${day}`,
  waiting: 'Nog niet gegeven',
  reminded: (day: string) => `herinnerd ${day}`,
  remind: 'Noteer dat je ze herinnert',
  copyMails: 'Kopieer de mailadressen',
  copied: 'Gekopieerd. Zet geen naam van een leerling in de mail.',
  excuse: (name: string) => `${name} hoeft niet`,
  excuseShort: 'hoeft niet',
  askAgain: (name: string) => `Vraag ${name} toch`,
  askAgainShort: 'vraag toch',
  typeIn: (name: string) => `Voer in voor ${name}`,
  typeInShort: 'voer in',
  typeInTitle: (name: string) => `Inbreng van ${name}, van papier of gesproken`,
  typeInStop: 'Stop',
  noTeacher: 'geeft deze klas geen les meer',
  byHand: 'ingevoerd',
  excused: 'hoeft niet',
  close: 'Sluit de ronde en bekijk',
  closeWhy: 'Daarna kan niemand meer geven.',
  closed: 'De ronde is gesloten.',
  hidden: 'Wat er staat zie je als de ronde gesloten is, of als je eigen inbreng binnen is.',
  spread: 'Waar de meningen liggen',
  spreadHint: 'Het verst uit elkaar staat bovenaan: begin daar.',
  middle: (median: number) => `, midden ${String(median).replace('.', ',')}`,
  range: (low: number, high: number, count: number) =>
    count === 1 ? `één docent: ${low}` : low === high ? `alle ${count}: ${low}` : `van ${low} tot ${high}`,
  noScore: 'niemand kon dit zeggen',
  outliers: (names: string) => `ziet het anders: ${names}`,
  parentsNot: (why: string) => `Ouders weten het nog niet: ${why}`,
  works: 'Werkt',
  tried: 'Geprobeerd',
} as const;

export const lineTexts = {
  label: 'Nieuwe afspraak',
  example: 'coach belt de ouders vóór vrijdag',
  who: 'wie',
  what: 'wat',
  when: 'wanneer',
  whoAsk: 'Wie doet het?',
  whenAsk: 'Uiterlijk wanneer?',
  noSuchDay: 'Deze dag staat niet op de kalender.',
  inPast: 'Deze dag is al voorbij.',
  agree: 'Maak de afspraak',
} as const;

export const classChangeTexts = {
  title: 'De klas of het team is intussen veranderd',
  what: ({ teamName, gone: left, notAsked }: ClassChange) =>
    [
      teamName === null ? '' : `Deze leerling hoort nu bij ${teamName}.`,
      left === 0
        ? ''
        : left === 1
          ? 'Eén docent geeft deze leerling geen les meer en kan niet meer antwoorden.'
          : `${left} docenten geven deze leerling geen les meer en kunnen niet meer antwoorden.`,
      notAsked === 0
        ? ''
        : notAsked === 1
          ? 'Eén docent geeft nu les en is nog niet gevraagd.'
          : `${notAsked} docenten geven nu les en zijn nog niet gevraagd.`,
      'Wat al gegeven is, blijft staan.',
    ]
      .filter(Boolean)
      .join(' '),
  follow: ({ teamName }: ClassChange) =>
    teamName === null ? 'Vraag wie nu lesgeeft' : `Zet de bespreking bij ${teamName} en vraag wie nu lesgeeft`,
  done: (teamName: string, asked: number) =>
    asked === 0
      ? `De bespreking staat bij ${teamName}.`
      : `De bespreking staat bij ${teamName}. ${asked === 1 ? 'Eén docent is' : `${asked} docenten zijn`} erbij gevraagd.`,
} as const;

const gone = 'Deze vraag is er niet meer. Er is niets bewaard.';
const closed = 'De ronde is al gesloten. Er is niets gewijzigd.';
const given = 'Deze inbreng is al gegeven en ligt vast. Er is niets gewijzigd.';
const empty = 'Geef minstens één cijfer en schrijf op wat je ziet. Wat je typte, staat er nog.';
const why = 'Schrijf op waarom de ouders het nog niet weten. Wat je typte, staat er nog.';

export const giveRefusals: RefusalTexts<typeof rounds.giveInputFor> = {
  ...gateTexts,
  NOT_ALLOWED:
    'Je geeft deze leerling geen les, of niet meer. Je inbreng is niet bewaard; wat je typte, staat er nog. Zeg het de coach.',
  ROUND_NOT_FOUND: gone,
  NOT_ASKED: 'Deze docent is niet gevraagd. Er is niets bewaard.',
  ROUND_CLOSED: closed,
  ALREADY_GIVEN: given,
  INPUT_EMPTY: empty,
  WHY_MISSING: why,
  OWN_INPUT_FIRST: 'Geef eerst je eigen inbreng. Anders kleurt wat je nu typt jouw mening.',
};

export const askRefusals: RefusalTexts<typeof rounds.askInput> = {
  ...gateTexts,
  CASE_NOT_FOUND: 'Deze bespreking is er niet meer.',
  CASE_CLOSED: 'Deze leerling is al besproken. Er is niets gevraagd.',
  ROUND_CLOSED: closed,
  NO_TEACHERS: 'De klas van deze leerling heeft geen docenten in een team. Vul het team aan bij Teams.',
  DUE_IN_PAST: 'Deze dag is al voorbij. Kies een latere dag.',
};

export const excuseRefusals: RefusalTexts<typeof rounds.excuseTeacher> = {
  ...gateTexts,
  ROUND_NOT_FOUND: gone,
  ROUND_CLOSED: closed,
  NOT_ASKED: 'Deze docent is niet gevraagd.',
  ALREADY_GIVEN: given,
};

export const closeRoundRefusals: RefusalTexts<typeof rounds.closeRound> = {
  ...gateTexts,
  ROUND_NOT_FOUND: gone,
  ROUND_CLOSED: closed,
};

export const followRefusals: RefusalTexts<typeof followClass> = {
  ...gateTexts,
  CASE_NOT_FOUND: 'Deze bespreking is er niet meer.',
  CASE_CLOSED: 'Deze bespreking is al bezig of voorbij. Er is niets gewijzigd.',
  NO_TEAM: 'De klas van deze leerling hoort bij geen team. Voeg de klas toe bij Teams. Er is niets gewijzigd.',
  NOTHING_CHANGED: 'Alles klopt al met de klas van nu. Er is niets gewijzigd.',
};
