import type * as care from '../../shared/zat/care-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const careTexts = {
  title: 'Lijn en trajecten',
  line: (n: number) => `${n}e lijn`,
  lineIs: { 1: 'coach en docententeam', 2: 'zorgteam en trajectvoorziening', 3: 'via het ZAT' },
  since: (day: string) => `sinds ${day}`,
  move: 'Naar een andere lijn',
  toLine: 'Naar welke lijn?',
  from: 'Vanaf',
  reason: 'Waarom?',
  talkPupil: 'Gesproken met de leerling op',
  talkParents: 'Gesproken met de ouders op',
  said: 'Wat zeiden zij?',
  saidPupil: 'Wat zei de leerling?',
  whyNot: 'Geen gesprek? Schrijf waarom niet',
  save: 'Bewaar',
  cancel: 'Laat zoals het was',
  begin: 'Begin een traject',
  kind: 'Wat voor traject?',
  kinds: {
    rt: 'Remedial teaching',
    traject: 'Trajectvoorziening',
    bpo: 'Begeleiding passend onderwijs',
    oka: 'OKA',
    jeugdarts: 'Jeugdarts',
    external: 'Buiten school',
  },
  owner: 'Wie begeleidt?',
  provider: 'Welke organisatie?',
  question: 'Wat is de vraag?',
  goals: 'Doelen, elk op een eigen regel',
  began: 'Begint op',
  evaluateOn: 'Terugkijken op',
  none: 'Er loopt geen traject.',
  lookBack: 'Kijk terug',
  evaluatedOn: 'Teruggekeken op',
  what: 'Wat werkte, en wat niet?',
  next: 'Hoe verder?',
  goOn: 'Gaat door',
  nextOn: 'Weer terugkijken op',
  outcomes: {
    reached: 'Doelen gehaald',
    partly: 'Doelen deels gehaald',
    notReached: 'Doelen niet gehaald',
    handedOver: 'Overgedragen',
    stopped: 'Gestopt',
  },
  runsUntil: (day: string) => `terugkijken op ${day}`,
  ended: (day: string, outcome: string) => `${outcome.toLowerCase()}, ${day}`,
  earlier: 'Eerder',
  advices: 'Handelingsadviezen',
  adviceHow: 'Dit lezen de docenten. Schrijf wat zij kunnen doen, niet wat er aan de hand is.',
  noAdvices: 'Geen adviezen.',
  give: 'Geef een advies',
  advice: 'Wat kan de docent doen?',
  until: 'Geldt tot en met',
  copy: 'Kopieer voor Somtoday of Magister',
  copied: 'Gekopieerd. Plak het in Somtoday of Magister; na een minuut is het weg van het klembord.',
  pasted: 'Staat in Somtoday of Magister',
  pastedOn: (day: string) => `sinds ${day}`,
  endAdvice: 'Beëindig',
  validUntil: (day: string) => `tot en met ${day}`,
  running: 'Lopende trajecten',
  noneRunning: 'Er lopen geen trajecten.',
  pupil: 'Leerling',
} as const;

export const moveRefusals: RefusalTexts<typeof care.moveCareLine> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet, of je mag hem niet zien.',
  SAME_LINE: 'De leerling is al in deze lijn. Er is niets bewaard.',
  DAY_IN_FUTURE: 'Deze dag moet nog komen. Er is niets bewaard.',
  BEFORE_LAST_MOVE: 'Deze dag ligt vóór de vorige verandering. Er is niets bewaard.',
  TALK_MISSING: 'Vul in wanneer je met de leerling en met de ouders sprak, of waarom niet. Er is niets bewaard.',
  TALK_IN_FUTURE: 'Een gesprek moet nog komen. Bewaar dit na het gesprek. Er is niets bewaard.',
};
export const beginRefusals: RefusalTexts<typeof care.beginTraject> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet, of je mag hem niet zien.',
  STAFF_NOT_FOUND: 'Deze medewerker is er niet meer. Er is niets bewaard.',
  EVALUATION_BEFORE_START: 'Terugkijken moet na het begin. Er is niets bewaard.',
  PROVIDER_MISSING: 'Schrijf welke organisatie buiten school dit doet. Er is niets bewaard.',
};
export const evaluateRefusals: RefusalTexts<typeof care.evaluateTraject> = {
  ...gateTexts,
  TRAJECT_NOT_FOUND: 'Dit traject is er niet meer.',
  TRAJECT_ENDED: 'Dit traject is al afgesloten. Er is niets bewaard.',
  EVALUATION_BEFORE_START: 'Deze dag ligt vóór het begin van het traject. Er is niets bewaard.',
  DAY_IN_FUTURE: 'Deze dag moet nog komen. Er is niets bewaard.',
  NEXT_MOMENT_NEEDED: 'Kies wanneer je weer terugkijkt, of sluit het traject af. Er is niets bewaard.',
  NEXT_IN_PAST: 'Het volgende moment moet later zijn. Er is niets bewaard.',
  CHANGED_MEANWHILE: 'Iemand heeft dit intussen gewijzigd. Kijk wat er nu staat en bewaar opnieuw.',
};
export const adviceRefusals: RefusalTexts<typeof care.giveAdvice> &
  RefusalTexts<typeof care.changeAdvice> &
  RefusalTexts<typeof care.copyAdvice> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet, of je mag hem niet zien.',
  DAY_IN_PAST: 'Deze dag is al voorbij. Er is niets bewaard.',
  ADVICE_NOT_FOUND: 'Dit advies is er niet meer.',
  CHANGED_MEANWHILE: 'Iemand heeft dit intussen gewijzigd. Kijk wat er nu staat en probeer het opnieuw.',
};

export const zatTodayTexts = {
  steps: {
    formsClosed: 'Sluit de formulieren',
    peoplePhoned: 'Bel ouders en leerlingen',
    consentIn: 'Kijk of alle toestemming binnen is',
    agendaOut: 'Stuur de agenda',
    minutesOut: 'Maak de notulen rond',
    allTold: 'Vertel iedereen wat er is afgesproken',
  },
  around: (meeting: string, day: string) => `Voor ${meeting} van ${day}.`,
  after: (meeting: string, day: string) => `Na ${meeting} van ${day}.`,
  meetings: { zat: 'het ZAT', zorgteam: 'het zorgteam' },
  openAgenda: 'Open de agenda',
  plan: 'Plan het overleg',
  planNext: (meeting: string) => `Plan de volgende keer voor ${meeting}`,
  planSooner: (meeting: string) => `De volgende keer voor ${meeting} is laat`,
  rhythmWhy: (last: string, planned: string | null, open: number) =>
    [
      `De laatste keer was ${last}, en het is elke vijf weken`,
      planned === null ? '' : `nu gepland op ${planned}`,
      open === 0 ? '' : open === 1 ? '1 afspraak wacht erop' : `${open} afspraken wachten erop`,
    ]
      .filter(Boolean)
      .join('; '),
  comesBack: (n: number, meeting: string) =>
    n === 1 ? `1 afspraak komt terug in ${meeting}` : `${n} afspraken komen terug in ${meeting}`,
  comesBackWhy: 'Van een eerdere keer en nog open. Vraag na hoe het ermee staat.',
  form: 'Vul het aanmeldingsformulier in',
  forms: (n: string) => `Vul ${n} aanmeldingsformulieren in`,
  formWhy: (meeting: string, day: string, by: string) =>
    `Voor ${meeting} van ${day}.${by === '' ? ' Kies wie het invult.' : ` ${by} vult in.`}`,
  fillIn: 'Vul in',
  lookBack: (kind: string) => `Kijk terug: ${kind.toLowerCase()}`,
  lookBackWhy: 'Een traject loopt niet door zonder terugkijken.',
  open: 'Open',
} as const;
