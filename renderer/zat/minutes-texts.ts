import type * as calls from '../../shared/zat/minutes-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const minutesTexts = {
  title: (kind: string, day: string) => `Samenvatting ${kind} ${day}`,
  sub: 'Alle leerlingen, afspraken en wie het nog hoort. Dit is de som van de notulen per leerling.',
  counts: (pupils: number, agreements: number, untold: number) =>
    `${pupils} ${pupils === 1 ? 'leerling' : 'leerlingen'}, ${agreements} ${agreements === 1 ? 'afspraak' : 'afspraken'}, ${untold} keer nog te vertellen.`,
  finalise: 'Stel de notulen vast',
  finaliseWhy: 'Daarna wijzigt er niets meer zonder dat iedereen het ziet.',
  stillOpen: (n: number) => (n === 1 ? 'Eerst nog 1 leerling bespreken.' : `Eerst nog ${n} leerlingen bespreken.`),
  states: { planned: 'concept', running: 'bezig', final: 'vastgesteld', cancelled: 'gaat niet door' },
  toAgenda: 'Naar de agenda',
  toChair: 'Terug naar het overleg',
  pupil: 'Leerling',
  agreed: 'Afspraken',
  tell: 'Hoort het nog',
  acts: 'Wie handelt',
  outcome: 'Uitkomst',
  outcomes: { open: 'nog niet besproken', discussed: 'besproken', notDiscussed: 'niet besproken' },
  comesBack: 'komt terug',
  noAgreement: 'geen afspraak',
  nobody: 'niemand meer',
  nobodyActs: 'nog niemand',
  to: {
    pupil: 'leerling',
    parents: 'ouders',
    coach: 'coach',
    teamleider: 'teamleider',
    teachers: 'docenten',
    zat: 'ZAT',
  },
  noOwner: 'nog niemand',
  seals: 'Wat er met de notulen is gebeurd',
  sealKinds: {
    finalised: 'vastgesteld',
    corrected: 'verbeterd',
    reopened: 'weer geopend',
    confirmed: 'gezien en akkoord',
  },
  older: 'voor een eerdere versie',
  intact: 'Het zegel klopt: dit zijn de notulen zoals ze zijn vastgesteld en verbeterd.',
  broken:
    'Het zegel klopt niet: in deze notulen is buiten Zorgspil om iets gewijzigd. Meld dit aan je privacy officer.',
  confirm: 'Gezien en akkoord',
  confirmWhy: 'Een tweede persoon kijkt de notulen na. Dat komt op het papier.',
  reopen: 'Open de notulen weer',
  reopenWhy: 'Waarom moeten deze notulen weer open?',
  reopenNow: 'Open ze',
  cancel: 'Doe het niet',
  correct: 'Verbeter een tekst',
  correctTitle: 'Verbeter de notulen',
  correctText: 'De oude tekst blijft zichtbaar, met de nieuwe, je naam, de dag en de reden.',
  field: 'Welke tekst?',
  was: 'Er staat',
  becomes: 'Wat moet er staan?',
  why: 'Waarom?',
  save: 'Bewaar de verbetering',
  corrections: 'Verbeteringen',
  from: 'Er stond',
  now: 'Er staat nu',
  because: 'Reden',
  nothing: '(niets)',
} as const;

const gone = 'Dit overleg is er niet meer.';
const notFinal = 'Deze notulen zijn niet vastgesteld. Er is niets gewijzigd.';

export const correctRefusals: RefusalTexts<typeof calls.correctZatMinutes> = {
  ...gateTexts,
  ITEM_NOT_FOUND: 'Deze leerling staat niet meer op de agenda.',
  MINUTES_NOT_FINAL: notFinal,
  NOTHING_CHANGED: 'De tekst is hetzelfde gebleven. Er is niets bewaard.',
  CHANGED_MEANWHILE: 'Iemand heeft dit intussen gewijzigd. Jouw tekst staat er nog. Kijk wat er nu staat.',
};
export const reopenRefusals: RefusalTexts<typeof calls.reopenZatMinutes> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MINUTES_NOT_FINAL: notFinal,
  NOT_LAST_FINAL:
    'Alleen het laatste vastgestelde ZAT kan weer open. Verbeter hier een tekst: dat blijft zichtbaar. Er is niets gewijzigd.',
};
export const confirmRefusals: RefusalTexts<typeof calls.confirmZatMinutes> = {
  ...gateTexts,
  MEETING_NOT_FOUND: gone,
  MINUTES_NOT_FINAL: notFinal,
  SAME_PERSON: 'Jij hebt deze notulen vastgesteld of verbeterd. Vraag een collega om ze na te kijken.',
  ALREADY_CONFIRMED: 'Je hebt deze notulen al gezien. Er is niets gewijzigd.',
};
