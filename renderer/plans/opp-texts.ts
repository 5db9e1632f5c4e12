import type { HEARING_WAYS, HearingMoment, INSTEMMING_WAYS, TALK_FORMS } from '../../shared/plans/records.ts';
import type { WatchReason } from '../../shared/plans/watch.ts';

export const momentNames: Readonly<Record<HearingMoment, string>> = {
  opstellen: 'bij het opstellen',
  bijstellen: 'bij het bijstellen',
  evalueren: 'bij het evalueren',
};
export const hearingWays: Readonly<Record<(typeof HEARING_WAYS)[number], string>> = {
  gesprek: 'in een gesprek',
  schriftelijk: 'op papier',
  tekening: 'met een tekening',
  anders: 'op een andere manier',
};
export const talkForms: Readonly<Record<(typeof TALK_FORMS)[number], string>> = {
  opSchool: 'op school',
  online: 'online',
  telefoon: 'aan de telefoon',
  thuis: 'thuis',
};
export const instemmingWays: Readonly<Record<(typeof INSTEMMING_WAYS)[number], string>> = {
  opScherm: 'op het scherm',
  papier: 'op papier',
  telefoon: 'aan de telefoon',
  gesprek: 'in een gesprek',
};
export const clockNames = {
  inschrijving: 'de inschrijving (nieuwe leerling)',
  definitievePlaatsing: 'de definitieve plaatsing (was tijdelijk geplaatst)',
  besluit: 'het besluit dat extra ondersteuning nodig is',
} as const;
export const watchReasons: Readonly<Record<WatchReason, string>> = {
  levelDown: 'gaat een niveau omlaag',
  repeats: 'doet het jaar over',
  trajectvoorziening: 'bekend bij de trajectvoorziening',
  oka: 'bekend bij de OKA',
  leerplicht: 'bekend bij leerplicht',
  jeugdarts: 'bekend bij de jeugdarts',
};

export const voiceTexts = {
  title: 'De stem van de leerling',
  none: 'De leerling is hierover nog niet gehoord.',
  add: 'Leg vast wat de leerling zei',
  outcome: 'Is de leerling gehoord?',
  gehoord: 'Ja, dit zei de leerling',
  wildeNiet: 'De leerling wilde niet',
  declined: 'De leerling wilde niets zeggen.',
  moment: 'Wanneer in het OPP',
  on: 'Op',
  how: 'Hoe',
  askedBy: 'Wie vroeg het',
  words: 'In eigen woorden',
  doneWith: 'Wat is ermee gedaan, en waarom niet?',
  save: 'Leg vast',
  cancel: 'Laat zo',
  line: (moment: string, day: string, by: string, how: string) => `${moment}, ${day}, gevraagd door ${by}, ${how}`,
} as const;

export const oogoTexts = {
  title: 'Overleg met de ouders (OOGO)',
  none: 'Nog geen overleg over deze versie.',
  add: 'Leg een overleg vast',
  on: 'Op',
  form: 'Vorm',
  participants: 'Wie waren erbij?',
  summary: 'Waar kwamen jullie op uit?',
  save: 'Leg vast',
  cancel: 'Laat zo',
  with: (people: string) => `met ${people}`,
} as const;

export const viewTexts = {
  title: 'Zienswijze',
  none: 'Niemand heeft een eigen zienswijze gegeven.',
  add: 'Voeg een zienswijze toe',
  of: 'Van',
  on: 'Op',
  ofNames: { leerling: 'de leerling', ouders: 'de ouders' },
  text: 'In hun woorden',
  help: 'Gaat altijd mee met het plan, ook op papier.',
  save: 'Voeg toe',
  cancel: 'Laat zo',
} as const;

export const agreeTexts = {
  title: 'Instemming met het handelingsdeel',
  why: 'Dit is iets anders dan toestemming om te delen. Tot 18 jaar stemmen de ouders met gezag in, vanaf 18 de leerling.',
  notFixed: 'Instemming vraag je als de tekst is vastgesteld.',
  mustAll: 'De ouders zijn het niet eens. Daarom moeten zij allebei instemmen. (OPP-9)',
  oneIsEnough: 'Eén ouder mag ook voor de ander spreken, zolang je niet weet dat zij het oneens zijn.',
  answers: { ja: 'ja', nee: 'nee', nogNiet: 'nog niet' },
  record: 'Leg het antwoord vast',
  of: (name: string) => `Antwoord van ${name}`,
  yes: 'Stemt in',
  no: 'Stemt niet in',
  on: 'Op',
  how: 'Hoe',
  remark: 'Opmerking',
  save: 'Leg vast',
  cancel: 'Laat zo',
  line: (answer: string, day: string, how: string) => `${answer}, ${day}, ${how}`,
  untilThen: 'Tot dan is het handelingsdeel concept.',
} as const;

export const disputeTexts = {
  title: 'Geschil',
  start: 'Leg een geschil vast',
  about: 'Waarover gaat het?',
  on: 'Sinds',
  save: 'Leg vast',
  end: 'Het geschil is voorbij',
  until: 'Voorbij op',
  endDo: 'Zet het geschil af',
  cancel: 'Laat zo',
  help: 'De versie in geschil ligt stil en het dossier wordt niet vernietigd. (OPP-13)',
  ran: (from: string, until: string) => `Geschil van ${from} tot ${until}`,
} as const;

export const rodTexts = {
  title: 'Register (ROD)',
  begin: 'Begindatum in ROD gezet',
  end: 'Einddatum in ROD gezet',
  done: (what: string, day: string) => `${what}: ${day}`,
  help: 'Zorgspil stuurt zelf niets naar ROD.',
} as const;

export const promoteTexts = {
  title: 'Wordt wettelijk OPP',
  sub: 'Alleen voor extra ondersteuning. De termijn van zes weken begint te lopen.',
  clock: 'De termijn telt vanaf',
  on: 'De dag daarvan',
  due: (day: string) => `Dan moet het uiterlijk ${day} vastgesteld zijn.`,
  of: (name: string, sub: string) => `${name} · ${sub}`,
  go: 'Begin het OPP',
  cancel: 'Laat zo',
} as const;

export const watchTexts = {
  title: 'Hoort een OPP te hebben',
  sub: 'Afgeleid van de eigen regel van de school, elke dag opnieuw.',
  law: 'Wettelijk nodig',
  lawSub: 'In een plan staat: extra ondersteuning ja. Er is nog geen wettelijk OPP.',
  lawWhy: 'extra ondersteuning: ja',
  becomesOpp: 'Wordt wettelijk OPP',
  back: 'Alle plannen',
  whatNow: 'Wat je kunt doen',
  school: 'Volgens de schoolregel',
  schoolSub: 'Deze leerlingen hebben geen lopend plan.',
  waived: (n: number) => (n === 1 ? '1 leerling: niet nodig' : `${n} leerlingen: niet nodig`),
  nothing: 'Niemand.',
  nobodyTitle: 'Iedereen die een plan hoort te hebben, heeft er een',
  nobodyText: 'Zodra iemand een niveau omlaag gaat, blijft zitten of bekend wordt bij een zorgpartner, staat hij hier.',
  why: 'Waarom',
  pupil: 'Leerling',
  coach: 'Coach',
  makePlan: 'Maak een plan',
  openPlan: 'Open het plan',
  notNeeded: 'Niet nodig',
  reason: (name: string) => `Waarom is het voor ${name} niet nodig?`,
  keep: 'Bewaar de reden',
  cancel: 'Laat zo',
  undo: 'Toch wel nodig',
  by: (name: string, day: string) => `${name}, ${day}`,
  again: 'Komt volgend schooljaar terug.',
} as const;
