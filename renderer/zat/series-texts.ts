import type { DayFault } from '../../shared/meetings/schedule.ts';
import type * as series from '../../shared/zat/series-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const seriesTexts = {
  which: 'Soort overleg',
  kinds: { zat: 'ZAT', zorgteam: 'Intern zorgteam' },
  coming: 'Komt nog',
  past: 'Geweest of afgezegd',
  one: 'Eén overleg',
  year: 'Een heel schooljaar',
  howMany: 'Wat wil je plannen?',
  until: 'Tot en met',
  preview: 'Deze dagen worden het',
  previewIntro:
    'Elke vijf weken, niet in een vakantie. Er is nog niets gepland. Haal het vinkje weg bij een dag die niet moet.',
  formsClose: (day: string) => `formulieren dicht ${day}`,
  plan: (n: number) => (n === 1 ? 'Plan 1 overleg' : `Plan ${n} overleggen`),
  planned: (n: number) => (n === 1 ? '1 overleg staat erin.' : `${n} overleggen staan erin.`),
  closedWhy: 'Waarom toch op deze dag?',
  closedHint: 'De school is die dag dicht. Schrijf waarom het toch dan moet, of kies een andere dag.',
  closed: (name: string | null) => (name === null ? 'weekend of feestdag' : name),
  move: 'Verzet',
  moveTitle: (day: string) => `Verzet ${day}`,
  newDay: 'Nieuwe dag',
  moveWhich: 'Wat verschuift er mee?',
  onlyThis: 'Alleen deze',
  following: (n: number) => `Deze en alle ${n} volgende`,
  shifts: 'Dit verandert er',
  doMove: 'Verzet nu',
  moved: (n: number) => (n === 1 ? 'Het overleg is verzet.' : `${n} overleggen zijn verzet.`),
  cancel: 'Zeg af',
  cancelAsk: (n: number) =>
    n === 0
      ? 'Er staat niemand op deze agenda.'
      : n === 1
        ? 'De leerling gaat naar het volgende overleg.'
        : `De ${n} leerlingen gaan naar het volgende overleg.`,
  doCancel: 'Zeg dit overleg af',
  cancelled: (n: number, day: string | null) =>
    day === null ? 'Het overleg is afgezegd.' : `Het overleg is afgezegd. ${n} op de agenda van ${day}.`,
  keep: 'Laat staan',
  invite: 'Uitnodiging voor de agenda',
  inviteAll: 'Uitnodiging voor alle overleggen',
  inviteHow: 'Een bestand voor Outlook of een andere agenda. Er staat geen naam van een leerling in.',
  faults: {
    ENDS_BEFORE_START: 'einde ligt vóór begin',
    DAY_IN_PAST: 'al voorbij',
    DAY_CLOSED: 'school is dicht',
    DAY_TAKEN: 'er is al een overleg',
    PEOPLE_BUSY: 'iemand zit dan al in een ander overleg',
  } satisfies Record<DayFault, string>,
} as const;

const dayTexts = {
  ENDS_BEFORE_START: 'Het einde ligt vóór het begin. Er is niets gewijzigd.',
  DAY_IN_PAST: 'Deze dag is al voorbij. Er is niets gewijzigd.',
  DAY_CLOSED:
    'De school is die dag dicht. Kies een andere dag, of schrijf waarom het toch dan moet. Er is niets gewijzigd.',
  DAY_TAKEN: 'Op een van deze dagen is er al zo’n overleg. Er is niets gewijzigd.',
  PEOPLE_BUSY: 'Iemand zit op een van deze dagen al in een ander overleg. Er is niets gewijzigd.',
} as const;
const gone = 'Dit overleg is er niet meer.';
const notOpen = 'Dit overleg is al begonnen, vastgesteld of afgezegd. Er is niets gewijzigd.';
const changed = 'Iemand heeft dit overleg intussen gewijzigd. Kijk wat er nu staat en probeer het opnieuw.';

export const planSeriesRefusals: RefusalTexts<typeof series.planZatSeries> = {
  ...gateTexts,
  ...dayTexts,
  STAFF_NOT_FOUND: 'Een van de deelnemers is er niet meer. Er is niets bewaard.',
};
export const moveMeetingRefusals: RefusalTexts<typeof series.moveZatMeeting> = {
  ...gateTexts,
  ...dayTexts,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_OPEN: notOpen,
  CHANGED_MEANWHILE: changed,
};
export const cancelRefusals: RefusalTexts<typeof series.cancelZatMeeting> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MEETING_NOT_OPEN: notOpen,
  CHANGED_MEANWHILE: changed,
};
export const inviteRefusals: RefusalTexts<typeof series.inviteToZat> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  PAPER_NOT_SAVED: 'De uitnodiging kon daar niet worden bewaard. Kies een andere map.',
};
