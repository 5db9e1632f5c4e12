import type { copyTeacherText, tellFeedback } from '../../shared/agreements/feedback-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const tellTexts = {
  title: 'Nog te vertellen',
  sub: 'Wie moet nog horen wat er uit een overleg kwam?',
  empty: 'Iedereen weet het',
  emptyText: 'Na een ZAT of zorgteam staat hier wie het nog moet horen, en van wie.',
  to: 'Aan wie',
  pupil: 'Leerling',
  by: 'Uiterlijk',
  from: 'Overleg',
  nobody: 'Nog niemand gekozen',
  keys: 'G gesprek, T telefoon, M mail, B brief, H hoeft niet, K kopieer de tekst voor docenten.',
  told: 'Verteld',
  notNeeded: 'Hoeft niet',
  copy: 'Tekst voor docenten',
  why: 'Waarom hoeft het niet?',
  cancel: 'Laat zo',
  all: 'Alles',
  mine: 'Van mij',
  undo: 'Terug',
  done: (to: string, name: string) => `${to} van ${name}: vastgelegd.`,
  copyTitle: 'Tekst voor docenten',
  copyWhy: 'Alleen afspraken, geen notities. Kies wat docenten moeten weten en plak het in Somtoday of Magister.',
  copyDo: 'Kopieer de tekst',
  copied: 'Gekopieerd. Over een halve minuut haalt het programma de tekst van het klembord.',
  pasted: 'Ik heb het geplakt',
  noLines: 'Er zijn geen afspraken gemaakt.',
} as const;

export const toNames = {
  pupil: 'Leerling',
  parents: 'Ouders',
  coach: 'Coach',
  teamleider: 'Teamleider',
  teachers: 'Docenten',
  zat: 'ZAT',
} as const;

export const whyNotNames = {
  wasErbij: 'was erbij',
  weetAl: 'weet het al',
  nietBetrokken: 'is niet betrokken',
  wilNiet: 'leerling of ouders willen het niet',
} as const;

export const meetingNames = {
  zat: 'ZAT',
  zorgteam: 'zorgteam',
  bespreking: 'leerlingbespreking',
  rapport: 'rapportvergadering',
} as const;

export const tellToday = {
  /** Two are named; of more the first, since the page behind it names them all. */
  what: ([first = '', ...others]: readonly string[]) =>
    `Terugkoppelen aan ${first}${others.length === 0 ? '' : others.length === 1 ? ` en ${others[0]}` : ` en nog ${others.length}`}`,
  to: {
    pupil: 'de leerling',
    parents: 'ouders',
    coach: 'de coach',
    teamleider: 'de teamleider',
    teachers: 'docenten',
    zat: 'het ZAT',
  },
  doAll: 'Werk af',
  why: (kind: string, day: string) => `Besproken in het ${kind} van ${day}.`,
  byOther: (owner: string, why: string) => `${owner} zou dit doen. ${why}`,
  byNobody: (why: string) => `Nog niemand gekozen. ${why}`,
  done: 'Verteld',
} as const;

export const tellRefusals: RefusalTexts<typeof tellFeedback> = {
  ...gateTexts,
  ITEM_NOT_FOUND: 'Dit staat er niet meer, of je mag het niet wijzigen.',
  STAFF_NOT_FOUND: 'Deze medewerker staat er niet meer. Er is niets gewijzigd.',
  DAY_IN_FUTURE: 'Deze dag ligt in de toekomst. Er is niets gewijzigd.',
  REASON_MISSING: 'Kies waarom het niet hoeft. Er is niets gewijzigd.',
  HOW_MISSING: 'Kies hoe het is verteld. Er is niets gewijzigd.',
};

export const copyRefusals: RefusalTexts<typeof copyTeacherText> = {
  ...gateTexts,
  ITEM_NOT_FOUND: 'Dit staat er niet meer.',
  AGREEMENT_NOT_FOUND: 'Een van de afspraken is er niet meer. Er is niets gekopieerd.',
};
