import type { saveCampaign, saveInstrument } from '../../shared/screening/contract.ts';
import type { screeningOfStudent } from '../../shared/screening/follow-contract.ts';
import type { Domain, Moment, SignalKind } from '../../shared/screening/model.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

/* Every Dutch sentence of the room, but for the grid's own. Never "dyslectisch": a signal is a signal (SCR-5). */

export const momentNames: Readonly<Record<Moment, string>> = {
  start: '0-meting',
  end: 'volgmeting',
  other: 'tussenmeting',
};

export const domainNames: Readonly<Record<Domain, string>> = {
  lezen: 'lezen',
  woordenschat: 'woordenschat',
  spelling: 'spelling',
  luisteren: 'luisteren',
  engels: 'Engels',
  rekenen: 'rekenen',
  wiskunde: 'wiskunde',
  dyslexie: 'signaaltest lezen en spellen',
  dyscalculie: 'observatie rekenen',
};

export const signalNames: Readonly<Record<SignalKind, string>> = { taal: 'taal', rekenen: 'rekenen' };

export const screeningTexts = {
  title: 'Screening',
  sub: 'Een afname is één leerjaar, één moment en een paar toetsen.',
  empty: 'Nog geen afname',
  emptyText: 'Hier zet je de 0-meting in het najaar en de volgmeting in het voorjaar klaar, en vul je de scores in.',
  emptyForReader: 'De remedial teacher zet de afnames klaar. Zodra er een is, zie je hier hoe de klassen ervoor staan.',
  plan: 'Nieuwe afname',
  change: 'Wijzig de afname',
  name: 'Naam',
  schoolYear: 'Schooljaar',
  yearGroup: 'Leerjaar',
  moment: 'Moment',
  from: 'Van',
  until: 'Tot en met',
  catchUpOn: 'Inhalen op',
  catchUp: 'Waar en wanneer inhalen',
  catchUpExample: 'Bijvoorbeeld: 3e uur, lokaal 0.14',
  tests: 'Toetsen',
  testsHelp: 'In deze volgorde staan ze in het rooster.',
  closed: 'De afname is klaar: niemand vult nog in',
  isClosed: 'klaar',
  save: 'Bewaar de afname',
  cancel: 'Terug',
  window: (from: string, until: string) => `Gebruikelijk: ${from} tot en met ${until}.`,
  outsideWindow: 'Dit valt buiten de gebruikelijke periode. Dat mag; de normen gelden voor die periode.',
  progress: (entered: number, expected: number) => `${entered} van ${expected} ingevuld`,
  absent: (n: number) => (n === 0 ? '' : `${n} keer afwezig`),
  year: (n: number) => `leerjaar ${n}`,
  pupils: (n: number) => (n === 1 ? '1 leerling' : `${n} leerlingen`),
  testCount: (n: number) => (n === 1 ? '1 toets' : `${n} toetsen`),
  open: 'Open het rooster',
  headName: 'Afname',
  headWhen: 'Wanneer',
  headWho: 'Wie',
  headProgress: 'Stand',
} as const;

export const campaignRefusals: RefusalTexts<typeof saveCampaign> = {
  ...gateTexts,
  CAMPAIGN_NOT_FOUND: 'Deze afname is er niet meer. Er is niets gewijzigd.',
  INSTRUMENT_NOT_FOUND: 'Een van de toetsen is er niet meer. Kies opnieuw.',
  ENDS_BEFORE_START: 'De laatste dag ligt voor de eerste. Er is niets bewaard. Kijk de dagen na.',
  OUTSIDE_SCHOOL_YEAR: 'De dagen vallen buiten dit schooljaar. Er is niets bewaard. Kijk de dagen na.',
  CATCH_UP_BEFORE_START: 'De inhaaldag ligt voor de eerste dag. Er is niets bewaard.',
  SAME_TEST_TWICE: 'Een toets staat er twee keer in. Er is niets bewaard. Haal er een weg.',
  TEST_HAS_RESULTS: 'Van een toets die je weghaalt zijn al scores ingevuld. Er is niets gewijzigd.',
  CHANGED_MEANWHILE: 'Iemand anders heeft de afname net gewijzigd. Er is niets overschreven. Kijk en bewaar opnieuw.',
};

export const instrumentRefusals: RefusalTexts<typeof saveInstrument> = {
  ...gateTexts,
  INSTRUMENT_NOT_FOUND: 'Deze toets is er niet meer. Er is niets gewijzigd.',
  CHANGED_MEANWHILE: 'Iemand anders heeft deze toets net gewijzigd. Er is niets overschreven. Open hem opnieuw.',
};

export const pupilRefusals: RefusalTexts<typeof screeningOfStudent> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet, of je mag hem niet zien.',
};

export const today = {
  windows: { nulmeting: 'de nulmeting', volgmeting: 'de volgmeting' },
  plan: (which: string) => `Plan ${which}`,
  windowWhy: 'Het venster is open en er is dit schooljaar nog geen afname.',
  toScreening: 'Naar de screening',
  ends: (name: string) => `${name}: laatste dag`,
  catchUp: (name: string) => `${name}: inhalen`,
  absent: (n: number) =>
    n === 0
      ? 'Iedereen was er.'
      : n === 1
        ? '1 toets moet nog worden ingehaald.'
        : `${n} toetsen moeten nog worden ingehaald.`,
  open: 'Open het rooster',
  statement: 'De verklaring van een deskundige verloopt',
  statementWhy: 'Daarna rust een faciliteit voor het examen op niets. Vraag de ouders om een nieuwe.',
  openPupil: 'Open de hulp',
} as const;
