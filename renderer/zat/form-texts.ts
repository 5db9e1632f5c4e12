import type * as calls from '../../shared/zat/form-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const formTexts = {
  title: 'Aanmeldingsformulier ZAT',
  sub: 'Vul dit in met de leerling en de ouders.',
  readers: (roles: string) => `Wie dit kan lezen: ${roles}. Wie in dit ZAT aan tafel zit, hoort het.`,
  asks: 'De vraag',
  question: 'Wat is de vraag van de school?',
  parents: 'Wat is de vraag van de ouders?',
  pupil: 'Wat is de vraag van de leerling, in eigen woorden?',
  parentsView: 'Hoe kijken de ouders ernaar?',
  to: 'Aan wie in het ZAT is de vraag?',
  wanted: 'Wat moet er na het overleg anders zijn?',
  tried: 'Wat is geprobeerd?',
  triedHint: 'In de eerste lijn (de les, de coach) en de tweede lijn (het zorgteam), en wat het deed.',
  line: 'Lijn',
  lines: { 1: 'eerste lijn', 2: 'tweede lijn' },
  what: 'Wat is er gedaan?',
  effect: 'Wat deed het?',
  effects: { helped: 'hielp', partly: 'hielp deels', not: 'hielp niet', unknown: 'nog niet bekend' },
  addTried: 'Nog iets geprobeerd',
  removeTried: 'Haal weg',
  school: 'Op school',
  strengths: 'Wat gaat goed, en wie helpt mee?',
  functioning: 'Hoe gaat het in de les en met het leren?',
  absence: 'Hoe is het met verzuim? Noem aantallen, en vanaf wanneer.',
  agencies: 'Wie is er al bij betrokken, op school of daarbuiten?',
  safetyTitle: 'Tempo en veiligheid',
  urgency: 'Hoe snel moet het?',
  urgencies: { gewoon: 'gewoon', snel: 'snel', direct: 'direct' },
  minutes: 'Minuten',
  safety: 'Is de leerling veilig?',
  safeties: { notAsked: 'niet besproken', safe: 'ja', worry: 'er is twijfel', unsafe: 'nee' },
  safetyText: 'Wat is er gezien of gezegd, en door wie?',
  safetyNow: 'Wacht hiermee niet op het ZAT. Bel vandaag met de aandachtsfunctionaris en volg de meldcode.',
  needed: 'Alleen als de vraag het nodig heeft',
  neededWhy: 'Gegevens over gezondheid en thuis mogen hier alleen als het ZAT ze nodig heeft voor deze vraag.',
  health: 'Gezondheid',
  healthWhy: 'Waarom is dit over gezondheid nodig voor de vraag?',
  home: 'Thuis',
  homeWhy: 'Waarom is dit over thuis nodig voor de vraag?',
  sensitive: 'Eerder geschreven over gezondheid of thuis, zonder bron. Zet het hierboven, met wie het zei.',
  sensitiveWhy: 'Waarom is dat nodig voor de vraag?',
  save: 'Bewaar het formulier',
  close: 'Sluit het formulier',
  closeWhy: 'Na het sluiten staat het formulier vast voor het ZAT. Je kunt het weer openen.',
  saveFirst: 'Bewaar eerst wat je typte.',
  closedOn: (day: string) => `Dit formulier is dicht sinds ${day}.`,
  reopen: 'Open het formulier weer',
  by: 'Wie vult dit in?',
  byChair: (name: string) => (name === '' ? 'Wie voorzit' : `Wie voorzit: ${name}`),
  back: 'Terug naar de agenda',
  open: 'open',
  closed: 'dicht',
  gaps: {
    question: 'de vraag van de school',
    parents: 'de vraag van de ouders',
    pupil: 'de vraag van de leerling',
    tried: 'wat is geprobeerd',
  },
  missing: 'Nog leeg:',
} as const;

const gone = 'Deze leerling staat niet meer op de agenda. Er is niets gewijzigd.';
const final = 'De notulen zijn al vastgesteld. Er is niets gewijzigd.';

export const formRefusals: RefusalTexts<typeof calls.saveZatForm> = {
  ...gateTexts,
  ITEM_NOT_FOUND: gone,
  MEETING_NOT_OPEN: final,
  FORM_CLOSED:
    'Het formulier is intussen gesloten. Jouw tekst staat er nog. Open het formulier weer en bewaar opnieuw.',
  WHY_MISSING:
    'Je schreef iets over gezondheid of thuis. Schrijf ook waarom dat nodig is voor de vraag. Er is nog niets bewaard.',
  SOURCE_MISSING: 'Bij een uitspraak staat niet wie het zag of zei. Er is nog niets bewaard.',
  SAID_IN_FUTURE: 'De dag van een uitspraak moet nog komen. Er is nog niets bewaard.',
  REVIEW_BEFORE_DAY: 'Bij een uitspraak ligt de einddag niet na de dag zelf. Er is nog niets bewaard.',
  CHANGED_MEANWHILE:
    'Iemand heeft dit intussen gewijzigd. Jouw tekst staat er nog. Kijk wat er nu staat en bewaar opnieuw.',
};

export const formAskRefusals: RefusalTexts<typeof calls.askZatForm> = {
  ...gateTexts,
  ITEM_NOT_FOUND: gone,
  MEETING_NOT_OPEN: final,
  FORM_CLOSED: 'Dit formulier is al gesloten. Er is niets gewijzigd.',
  STAFF_NOT_FOUND: 'Deze medewerker is er niet meer. Er is niets gewijzigd.',
  CANNOT_FILL: 'Alleen een zorgcoördinator kan dit formulier invullen. Er is niets gewijzigd.',
};

export const formStateRefusals: RefusalTexts<typeof calls.closeZatForm> & RefusalTexts<typeof calls.reopenZatForm> = {
  ...gateTexts,
  ITEM_NOT_FOUND: gone,
  MEETING_NOT_OPEN: final,
  FORM_CLOSED: 'Dit formulier was al gesloten. Er is niets gewijzigd.',
  FORM_INCOMPLETE: 'Er ontbreekt nog iets. Vul het in, of kies waarom het leeg is. Het formulier is nog open.',
  FORM_NOT_CLOSED: 'Dit formulier was al open. Er is niets gewijzigd.',
};
