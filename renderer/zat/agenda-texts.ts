import type * as agenda from '../../shared/zat/agenda-contract.ts';
import type * as calls from '../../shared/zat/contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const agendaTexts = {
  drag: 'Versleep',
  dragKey: 'spatie pakt op, pijltjes verplaatsen',
  more: 'Meer',
  shorter: 'Een minuut korter',
  longer: 'Een minuut langer',
  minutesOf: (name: string) => `Minuten voor ${name}`,
  changeMinutes: (minutes: number, name: string) => `${minutes} minuten voor ${name}, wijzig`,
  putOff: 'Naar het volgende overleg',
  putOffDone: (name: string, day: string, isNew: boolean) =>
    isNew ? `${name} staat nu op ${day}. Dat overleg is erbij gezet.` : `${name} staat nu op ${day}.`,
  removeKeep: 'Haal eraf, komt de volgende keer terug',
  removeGo: 'Haal eraf, hoeft niet terug',
  anonymous: 'Bespreek zonder naam',
  anonymousHow: 'Haalt de leerling van de agenda. Schrijf daarna de vraag zonder naam, klas of leeftijd.',
  choose: 'Kies',
  call: (name: string) => `Bel ${name}`,
  talk: (name: string) => `Spreek ${name}`,
  table: 'Wie zit erbij?',
  tableLegend: 'Wie mag erbij zijn',
  atTable: 'aan tafel',
  later: 'pas na toestemming',
  away: 'niet erbij',
  legendAt: 'is erbij en hoort dit punt',
  legendLater: 'is erbij als er toestemming is',
  legendAway: 'even buiten, hoort dit punt niet',
  legendBack: 'komt terug uit een vorig overleg',
  waits: (minutes: number) =>
    minutes === 0 ? 'Niemand van buiten hoeft te wachten.' : `Mensen van buiten wachten samen ${minutes} min.`,
  fix: 'Maak definitief',
  fixFirst: (n: number) => `Definitief: eerst nog ${n}`,
  fixed: (day: string) => `definitief sinds ${day}`,
  reopen: 'Maak weer concept',
  broken:
    'De agenda was definitief, maar nu mist er toestemming. Daarom is hij weer concept. Kijk bij wie hieronder iets ontbreekt.',
  cancelled: 'Dit overleg gaat niet door. De leerlingen staan op het volgende.',
  closedWhy: (why: string) => `op een dag dat de school dicht is: ${why}`,
  tooMany: (over: number, pupils: number, each: number) =>
    `Er is ${over} min te weinig. ${pupils === 1 ? 'Zet 1 leerling' : `Zet ${pupils} leerlingen`} naar het volgende overleg${each > 0 ? `, of maak elke beurt ${each} min korter` : ''}.`,
  consultMinutes: (n: number) => `waarvan ${n} min zonder naam`,
  notFirm: (n: number) => `Gestreept: staat nog niet vast (${n} min).`,
  tick: 'Klaar',
  doneOn: (day: string) => `klaar ${day}`,
  wasDue: (day: string) => `was ${day}`,
  keys: [
    ['Alt ↑↓', 'verplaats'],
    ['M', 'minuten'],
    ['B', 'bel'],
    ['A', 'stel volgorde voor'],
  ],
} as const;

export const pilotTexts = {
  open: 'Stel volgorde voor',
  title: 'Voorstel voor de volgorde',
  intro: 'Er is nog niets gewijzigd. Kijk of dit klopt.',
  take: 'Neem dit over',
  leave: 'Laat zoals het was',
  taken: 'De volgorde en de minuten zijn overgenomen.',
  undo: 'Zet terug',
  undone: 'De volgorde staat weer zoals eerst.',
  waiting: (now: number, then: number) =>
    now === then
      ? then === 0
        ? 'Niemand van buiten hoeft te wachten.'
        : `Mensen van buiten wachten samen ${then} min, net als nu.`
      : `Mensen van buiten wachten samen ${then} min. Nu is dat ${now} min.`,
  over: (n: number) =>
    `Ook met beurten van 5 minuten is er ${n} min te weinig. Zet leerlingen naar het volgende overleg.`,
  was: (n: number) => `was ${n}`,
  reasons: {
    direct: 'kan niet wachten',
    snel: 'moet snel',
    notDiscussed: 'kwam de vorige keer niet aan de beurt',
    agreementDue: 'een afspraak loopt af',
    grouped: 'bij elkaar gezet, zodat niemand wacht',
    longer: 'meer tijd',
    shorter: 'korter, anders past het niet',
    asItWas: 'blijft zoals het was',
  },
} as const;

const itemGone = 'Deze leerling staat niet meer op de agenda.';
const gone = 'Dit overleg is er niet meer.';
const notOpen = 'Dit overleg is al begonnen of vastgesteld. Er is niets gewijzigd.';
const changed = 'Iemand heeft de agenda intussen gewijzigd. Er is niets overgenomen. Vraag een nieuw voorstel.';

export const minutesRefusals: RefusalTexts<typeof agenda.setZatMinutes> = {
  ...gateTexts,
  ITEM_NOT_FOUND: itemGone,
  MEETING_NOT_OPEN: notOpen,
};
export const tableRefusals: RefusalTexts<typeof agenda.setZatTable> = {
  ...minutesRefusals,
  NOT_A_MEMBER: 'Deze persoon hoort niet bij dit overleg. Er is niets gewijzigd.',
  NOBODY_AT_TABLE: 'Er moet iemand bij deze leerling aan tafel zitten. Er is niets gewijzigd.',
};
export const putOffRefusals: RefusalTexts<typeof agenda.putOffZatItem> = {
  ...minutesRefusals,
  ALREADY_ON_AGENDA: 'Deze leerling staat al op de agenda van het volgende overleg. Haal hem hier van de agenda.',
  ITEM_IN_USE: 'Er zijn hier al afspraken gemaakt. De leerling blijft op de agenda.',
};
export const removeRefusals: RefusalTexts<typeof calls.removeZatItem> = {
  ...minutesRefusals,
  ITEM_IN_USE: 'Er zijn hier al afspraken gemaakt. De leerling blijft op de agenda.',
};
export const arrangeRefusals: RefusalTexts<typeof agenda.arrangeZat> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_OPEN: notOpen,
  CHANGED_MEANWHILE: changed,
};
export const fixRefusals: RefusalTexts<typeof agenda.fixZatAgenda> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_OPEN: notOpen,
  AGENDA_EMPTY: 'Er staat nog niemand op de agenda.',
  CONSENT_MISSING:
    'Niet iedereen op de agenda heeft toestemming. De agenda blijft concept. Bel, zet de leerling naar het volgende overleg of bespreek zonder naam.',
};
