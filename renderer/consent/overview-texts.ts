import type { saveSharingRules } from '../../shared/consent/contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const overviewTexts = {
  title: 'Toestemming',
  sub: 'Wie moet nog iets zeggen, en wat loopt af?',
  ask: 'Nog te vragen',
  askNone: 'Voor elk ZAT dat gepland is, is er toestemming.',
  before: (day: string) => `vóór het ZAT van ${day}`,
  awaited: 'Gevraagd, antwoord komt nog',
  awaitedBy: (day: string) => `kijk weer op ${day}`,
  expiring: 'Loopt binnenkort af',
  lastDay: (day: string) => `geldt tot en met ${day}`,
  turns: (age: number) => `wordt ${age}`,
  inform: 'Nog te vertellen over het delen',
  parents: 'aan de ouders',
  pupil: 'aan de leerling',
  open: 'Open',
  empty: 'Er is niets te vragen',
  emptyText: 'Zet een leerling op de agenda van een ZAT. Hier zie je dan wie er ja moet zeggen, en vóór welke dag.',
} as const;

export const weighingTexts = {
  title: 'Delen zonder toestemming',
  sub: 'Elke afweging, zonder namen van leerlingen. Zo zie je hoe vaak het gebeurt en of een tweede persoon op tijd keek.',
  empty: 'Er is nog nooit gedeeld zonder toestemming',
  emptyText: 'Weegt iemand af dat delen zonder toestemming moet, dan komt dat hier te staan.',
  ground: 'Waarom mocht het',
  on: 'Afgewogen',
  meeting: 'Overleg',
  second: 'Tweede persoon',
  state: 'Stand',
  states: {
    confirmed: 'bevestigd',
    confirmedLate: 'te laat bevestigd',
    waits: 'wacht op een tweede persoon',
    lapsed: 'niet op tijd bevestigd',
  },
  by: (name: string, day: string) => (name === '' ? day : `${name}, ${day}`),
  until: (day: string) => `uiterlijk ${day}`,
  count: (n: number) => (n === 1 ? '1 keer' : `${n} keer`),
} as const;

export const rulesTexts = {
  title: 'Convenant en toestemming',
  sub: 'Wat de school heeft afgesproken voordat zij met anderen deelt.',
  convenant: 'Is er een convenant met de partners van het ZAT?',
  states: { onbekend: 'nog niet gezegd', ja: 'ja', nee: 'nee' },
  unknownWhy: 'Zolang dit niet gezegd is, vraagt Vandaag ernaar. Het ZAT kan doorgaan.',
  noWhy: 'Zonder convenant bespreekt het ZAT niemand op naam met partners van buiten. Een anoniem consult kan wel.',
  signedOn: 'Getekend op',
  endsOn: 'Loopt af op',
  endsWhy: 'Laat leeg als er geen einddatum is.',
  parties: 'Wie tekenden',
  partiesWhy: 'Eén organisatie per regel.',
  where: 'Waar ligt het',
  asking: 'Wie vragen we',
  oneParent: 'De ja van één ouder met gezag is genoeg',
  oneParentWhy:
    'Alleen zolang de school niet weet dat ouders het oneens zijn, en geen van hen nee zei. Staat dit uit, dan zegt elke ouder met gezag zelf ja.',
  save: 'Bewaar',
} as const;

export const rulesRefusals: RefusalTexts<typeof saveSharingRules> = {
  ...gateTexts,
  CHANGED_MEANWHILE: 'Iemand heeft dit intussen gewijzigd. Kijk wat er nu staat. Er is niets bewaard.',
  SIGNED_IN_FUTURE: 'De dag van tekenen ligt in de toekomst. Er is niets bewaard.',
  ENDS_BEFORE_SIGNED: 'Het convenant loopt af vóór het getekend is. Er is niets bewaard.',
  PARTIES_MISSING: 'Zet erbij welke organisaties tekenden. Er is niets bewaard.',
  DAY_MISSING: 'Zet erbij wanneer het getekend is. Er is niets bewaard.',
};

export const consentTodayTexts = {
  answer: 'Antwoord over toestemming',
  answerWhy: (day: string) => `Gevraagd op ${day}, nog geen antwoord.`,
  answerDo: 'Leg vast',
  expires: 'Toestemming loopt af',
  expiresTerm: 'De gekozen termijn is om.',
  expiresBirthday: (age: number) => `Wordt ${age}: daarna beslissen anderen mee.`,
  expiresDo: 'Vraag opnieuw',
  confirm: 'Afweging bevestigen',
  confirmWhy: 'Een collega wil delen zonder toestemming. Kijk mee en bevestig.',
  confirmDo: 'Bekijk',
  confirmMine: 'Laat een collega je afweging bevestigen',
  confirmMineWhy: 'Delen zonder toestemming, nog maar door één persoon bekeken.',
  convenant: 'Is er een convenant met de partners van het ZAT?',
  convenantWhy: 'Leg vast wie tekende en wanneer. Zonder convenant deelt de school niet op naam.',
  convenantDo: 'Leg vast',
} as const;
