import type { StaffFunction } from '../../../shared/staff/model.ts';

/*
 * Short neutral sentences for demo and tests (Dutch, B1): about how school goes, never about illness, home or
 * behaviour of a child; no names, so that they fit every pupil.
 */

export const ZAT_QUESTIONS: readonly string[] = [
  'Hoe krijgen we deze leerling weer hele dagen in de les?',
  'Wie houdt het overzicht, zodat niemand steeds alles herhaalt?',
  'Welke plek in school past in de pauze?',
  'Wat helpt om de dag op tijd te beginnen?',
  'Hoe maken we de overstap naar een andere klas rustig?',
  'Welke hulp bij plannen past naast de lessen?',
  'Wat is nodig om de toetsen in te halen?',
  'Hoe gaat het na de vakantie verder?',
  'Wie voert het eerste gesprek met ouders?',
  'Past het rooster van nu nog bij deze leerling?',
  'Welke extra tijd is nodig bij toetsen?',
  'Wat vraagt deze leerling zelf van ons?',
];

export const ZAT_NOTES: readonly string[] = [
  'De leerling wil graag een vaste plek om te beginnen.',
  'De coach ziet dat het in de ochtend beter gaat.',
  'Ouders willen graag één vast contact op school.',
  'Het rooster heeft veel tussenuren.',
  'De leerling werkt het liefst met een weektaak.',
  'We beginnen klein en bouwen elke twee weken op.',
  'De docenten weten wat is afgesproken.',
  'Er is nog geen antwoord op de vraag van vorige keer.',
  'Wat nu werkt, houden we zo.',
  'De mediatheek is in de pauze rustig.',
  'De leerling leest de afspraken zelf na.',
  'We kijken in het volgende overleg opnieuw.',
];

/** Who does what, and how many days after the meeting. */
export const AGREEMENT_LINES: readonly {
  readonly text: string;
  readonly owner: StaffFunction;
  readonly withinDays: number;
}[] = [
  { text: 'Maakt een pauzekaart en vertelt het de docenten', owner: 'coach', withinDays: 4 },
  { text: 'Nodigt leerling en ouders uit voor een eerste gesprek', owner: 'jeugdarts', withinDays: 14 },
  { text: 'Bekijkt het rooster op rustmomenten', owner: 'coach', withinDays: 7 },
  { text: 'Vertelt ouders wat is afgesproken', owner: 'zorgcoordinator', withinDays: 2 },
  { text: 'Belt over een plek in de huiswerkklas', owner: 'trajectcoordinator', withinDays: 10 },
  { text: 'Voert elke maandag een kort startgesprek', owner: 'coach', withinDays: 28 },
  { text: 'Legt uit welke hulp bij de gemeente kan', owner: 'oka', withinDays: 14 },
  { text: 'Plant de toetsen die nog open staan', owner: 'teamleider', withinDays: 9 },
  { text: 'Kijkt een les mee en geeft de docent advies', owner: 'bpo', withinDays: 21 },
  { text: 'Vertelt welke regels er zijn voor later starten', owner: 'leerplichtambtenaar', withinDays: 12 },
  { text: 'Bespreekt de profielkeuze', owner: 'decaan', withinDays: 30 },
  { text: 'Neemt de leestoets nog een keer af', owner: 'remedialTeacher', withinDays: 18 },
];
