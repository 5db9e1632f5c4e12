import type { recordInform } from '../../shared/consent/contract.ts';
import type { NeededGiver } from '../../shared/consent/model.ts';
import { shortDay } from '../../shared/kernel/days.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

/** How one person stands, in a few words. */
export function standingWords({ standing, on }: Pick<NeededGiver, 'standing' | 'on'>): string {
  const when = on === null ? '' : shortDay(on);
  switch (standing) {
    case 'given':
      return `ja op ${when}`;
    case 'refused':
      return `nee op ${when}`;
    case 'withdrawn':
      return `trok in op ${when}`;
    case 'asked':
      return `gevraagd op ${when}`;
    case 'lapsed':
      return `zei iets op ${when}, dat telt niet meer`;
    case 'otherParty':
      return `ja op ${when}, maar voor andere mensen`;
    default:
      return 'nog niet gevraagd';
  }
}

export const answerOptions = {
  onbekend: 'niets nieuws',
  ja: 'ja',
  nee: 'nee',
  gevraagd: 'gevraagd, antwoord komt nog',
} as const;

export const formTexts = {
  title: 'Leg de antwoorden vast',
  how: 'Hoe',
  saidOn: 'Gezegd of gevraagd op',
  data: 'Waarover gaat het?',
  term: 'Hoe lang',
  until: 'Tot en met',
  answerBy: 'Kijk weer op',
  keys: 'J ja, N nee, G gevraagd. Enter bewaart.',
  save: 'Bewaar de antwoorden',
  nothing: 'Kies eerst een antwoord.',
} as const;

export const termNames = {
  year: 'tot het einde van het schooljaar',
  meeting: 'alleen voor dit ZAT',
  months: 'drie maanden',
  until: 'tot een dag die ik kies',
} as const;

export const purposeNames = {
  zat: 'bespreken in het ZAT',
  partner: 'delen met één partner',
  onderzoek: 'onderzoek',
  inwinnen: 'gegevens opvragen',
  overdracht: 'overdracht naar een andere school',
} as const;

export const historyTexts = {
  recorded: (day: string, by: string) => (by === '' ? `Vastgelegd op ${day}.` : `Vastgelegd op ${day} door ${by}.`),
  until: (day: string) => `Geldt tot en met ${day}.`,
  awaited: (day: string) => `Antwoord verwacht vóór ${day}.`,
  oneMeeting: 'Alleen voor één ZAT.',
  tookBack: (day: string) => `ingetrokken ${day}`,
  gone: 'iemand die er niet meer staat',
} as const;

export const informTexts = {
  parents: {
    open: 'De leerling beslist zelf. Vertel het de ouders, tenzij de leerling dat niet wil.',
    told: (day: string) => `Ouders weten het sinds ${day}.`,
    objects: (day: string) => `De leerling wil niet dat ouders dit weten (${day}).`,
  },
  pupil: {
    open: 'De ouders beslissen. Vertel het ook de leerling zelf.',
    told: (day: string) => `De leerling weet het sinds ${day}.`,
    objects: () => '',
  },
  toldParents: 'Ouders verteld',
  toldPupil: 'Leerling verteld',
  objects: 'Leerling wil dit niet',
} as const;

export const informRefusals: RefusalTexts<typeof recordInform> = {
  ...gateTexts,
  STUDENT_NOT_FOUND: 'Deze leerling is er niet, of je mag hem niet zien.',
  NOT_TO_BE_TOLD: 'Op deze leeftijd beslissen zij zelf mee. Leg hun antwoord vast. Er is niets bewaard.',
  TOLD_IN_FUTURE: 'Deze dag ligt in de toekomst. Er is niets bewaard.',
  ONLY_PUPIL_OBJECTS: 'Alleen een leerling van 16 of 17 kan dit niet willen. Er is niets bewaard.',
};
