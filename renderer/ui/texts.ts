export const dayFieldTexts = {
  example: 'dd-mm-jjjj',
  wrong: 'Dit is geen datum. Schrijf hem als 12-12-2026.',
} as const;

export const draftTexts = { isBack: 'Dit had je eerder getypt. Het is nog niet bewaard.' } as const;

export const savedText = 'Bewaard';

export const blankTexts = { whyEmpty: (label: string) => `Waarom leeg: ${label}` } as const;

export const statementTexts = {
  text: 'Nieuwe uitspraak',
  kind: 'Wat is het?',
  source: 'Hoe weet je het?',
  by: 'Van wie, of welk document?',
  on: 'Op welke dag?',
  reviewOn: 'Geldt tot (daarna: niet bevestigd)',
  add: 'Zet erbij',
  remove: 'Haal weg',
  refusals: {
    INCOMPLETE: 'Vul de tekst en de dag in. De uitspraak staat er nog niet bij.',
    SOURCE_MISSING: 'Schrijf wie het zag of zei, of welk document het is. De uitspraak staat er nog niet bij.',
    SAID_IN_FUTURE: 'Deze dag moet nog komen. De uitspraak staat er nog niet bij.',
    REVIEW_BEFORE_DAY: 'De einddag ligt niet na de dag van de uitspraak. De uitspraak staat er nog niet bij.',
  },
} as const;

export const twoTexts = {
  title: 'Iemand anders schreef hier ook',
  what: 'Er is nog niets overschreven. Kies welke tekst blijft.',
  mine: 'jouw tekst',
  theirs: 'wat er nu staat',
  empty: '(leeg)',
  takeMine: 'Neem mijn tekst',
  takeTheirs: 'Neem wat er staat',
  takeBoth: 'Zet ze onder elkaar',
} as const;

/** At a table, where others look on. */
export const tableTexts = {
  hide: 'Leeg scherm',
  initials: 'Initialen',
  names: 'Toon namen',
  hidden: 'Het scherm is verborgen.',
  show: 'Toon weer',
} as const;
