/* What is typed in the school year around the ZATs: from a signal to a legal OPP, with invented facts only. */

/** Of whom a teacher sees something: by name, or the sixth of another roster. */
export const PUPIL = { wilg: { search: 'lars berg', at: 0 }, other: { search: '', at: 5 } } as const;

/** Who works with the pupil: the coach, eight docenten, and who helps from the second line. */
export const COACH = 'R. Bijvoet';
export const DOCENTEN = [
  'D. Anker',
  'M. Brandsma',
  'J. Coppens',
  'F. Drost',
  'N. Elzinga',
  'P. Faber',
  'S. Groen',
  'T. Hoekstra',
] as const;
export const SECOND_LINE = [
  { name: 'P. Dallinga', role: 'teamleider' },
  { name: 'L. Schaap', role: 'remedial teacher' },
  { name: 'Y. Demir', role: 'OKA' },
] as const;

export const TEAM = 'Team middenbouw';

export const SIGNAL = {
  seen: 'Begint drie keer per week pas na tien minuten',
  when: 'eerste uur',
  tried: 'Vooraan gezet, en samen de eerste opdracht gelezen',
  toTeam: 'In drie vakken hetzelfde beeld',
  voice: '“De ochtend gaat mij te snel”',
} as const;

/** Per teacher: contact with lessons, results (1 to 5), and what is seen. */
export const INPUT = [
  ['2', '4', 'Werkt stil zodra de opdracht klein is'],
  ['3', '3', 'Vraagt hulp als ik erbij kom staan'],
  ['2', '3', 'Kijkt lang naar het bord voor het begin'],
  ['5', '4', 'Vraagt zelf om hulp'],
  ['3', '4', 'Begint snel in een tweetal'],
  ['2', '2', 'Heeft de spullen vaak niet bij zich'],
  ['4', '4', 'Maakt af wat begonnen is'],
  ['3', '3', 'Wacht op de eerste stap'],
  ['3', '4', 'Zegt na de les dat het te veel was'],
] as const;

export const CASE = {
  helping: 'Een korte, duidelijke start',
  need: 'in kleine stappen gaat',
  goal: 'Op tijd aan het werk in het eerste uur',
  said: 'coach belt de ouders over een week',
} as const;

export const PLAN = {
  find: 'plannen en organiseren',
  option: 'Training plannen in een groep of alleen',
  goal: 'Levert huiswerk op tijd in',
  start: '2 van de 10 keer',
  target: '8 van de 10 keer',
  measure: 'telling in de agenda',
  pupil: 'Schrijft huiswerk in de les op.',
  parents: 'Vragen op zondag naar de agenda.',
  parentsAfter: 'Zien thuis verschil, maar nog niet elke week.',
} as const;

export const OPP = {
  why: 'De begeleiding die nodig is, is meer dan de basis biedt.',
  destination: 'havo-diploma',
  destinationWhy: 'Cijfers en inzet passen bij havo.',
  promoting: 'Werkt graag samen en maakt af wat begonnen is.',
  hindering: 'Komt moeilijk op gang als een taak groot is.',
  support: 'Elke week begeleiding bij het plannen, en een vaste start in het eerste uur.',
  goal: 'Begint binnen vijf minuten',
  start: '1 van de 5 lessen',
  target: '4 van de 5 lessen',
  measure: 'lijst van de docent',
  pupil: 'Kijkt eerst op het bord.',
  parents: 'Vragen hoe het ging.',
  voice: 'Ik wil vooraan zitten, en dat iemand de eerste stap met mij leest.',
  agreed: 'Iedereen vindt de doelen haalbaar.',
} as const;

export const ZORGTEAM = {
  question: 'Wie begeleidt bij het plannen?',
  plan: 'De remedial teacher kijkt twee lessen mee.',
  said: 'Schaap maakt een plan binnen tien dagen',
  what: 'Maakt een plan',
  zat: 'Wat kan de jeugdarts doen bij het op gang komen in de ochtend?',
} as const;
