import type {
  reassignAgreement,
  reopenAgreement,
  reopenAgreements,
  settleAgreement,
  settleAgreements,
} from '../../shared/agreements/contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import type { RefusalTexts } from '../kernel/use-command.ts';

export const agreementTexts = {
  keysHint: 'G gedaan, N niet, D loopt door',
  title: 'Afspraken',
  sub: 'Wie doet wat, vóór wanneer.',
  what: 'Wat',
  pupil: 'Leerling',
  who: 'Wie',
  due: 'Uiterlijk',
  done: 'Gedaan',
  partly: 'Deels',
  not: 'Niet gedaan',
  goOn: 'Loopt door',
  runsUntil: (day: string) => `loopt door tot ${day}`,
  untilWhen: 'Tot wanneer loopt dit door?',
  untilExample: 'over twee weken; alleen Enter is het volgende ZAT',
  goesOnTo: (day: string) => `loopt door tot ${day}`,
  lastDay: (day: string) => `loopt door tot uiterlijk ${day}`,
  dayUnclear: 'Welke dag is dat? Bijvoorbeeld: 12 dec, over twee weken, na de kerstvakantie.',
  empty: 'Niets te doen',
  emptyText: 'Afspraken uit een ZAT komen hier vanzelf te staan.',
  nothingSo: 'Geen afspraak past hierbij.',
  showOpen: 'Open',
  showSettled: 'Afgerond',
  tell: 'Nog te vertellen',
  filter: 'Zoek of kies',
  filterExample: 'van:vellinga te laat klas:3hA',
  filterWhy: 'Woorden, of van: klas: leerling: zat:26-11, te laat, vandaag, deze week, van mij.',
  chips: [
    ['van mij', 'Van mij'],
    ['te laat', 'Te laat'],
    ['deze week', 'Deze week'],
  ],
  rowKeys: 'G gedaan, E deels, N niet, D loopt door, W een ander, H hoe het liep, spatie kiest.',
  count: (shown: number, total: number) => (shown === total ? `${total} afspraken` : `${shown} van ${total} afspraken`),
  more: 'Toon meer',
  choose: (what: string) => `Kies: ${what}`,
  chosen: (n: number) => `${n} gekozen`,
  settleChosen: 'Rond de gekozen afspraken af:',
  dropChosen: 'Kies niets',
  settled: (n: number) => (n === 1 ? '1 afspraak afgerond.' : `${n} afspraken afgerond.`),
  moved: (day: string) => `Loopt door tot ${day}.`,
  given: (name: string) => `Nu van ${name}.`,
  undo: 'Terug',
  effect: 'Wat leverde het op?',
  newDay: 'Nieuwe dag',
  owner: 'Wie doet het nu?',
  reason: 'Waarom een ander?',
  save: 'Bewaar',
  cancel: 'Laat zo',
  history: 'Hoe het liep',
  noHistory: 'Er is nog niets veranderd.',
  other: 'Een ander doet het',
} as const;

export const agreementToday = {
  done: 'Gedaan',
  agreedOn: (day: string) => `Afgesproken op ${day}.`,
  by: (owner: string, when: string) => `${owner} zou dit doen. ${when}`,
} as const;

export const dueNames = { late: 'te laat', today: 'vandaag', soon: 'binnen een week', later: 'later' } as const;
export const outcomeNames = { open: 'open', done: 'gedaan', partly: 'deels', not: 'niet gedaan' } as const;

/** What became of it, in a sentence. */
export const eventWords = {
  moved: (from: string, to: string) => `Van ${from} naar ${to}`,
  reassigned: (from: string, to: string) => `Van ${from} naar ${to}`,
  settled: (outcome: string) => `Afgerond: ${outcome}`,
  reopened: 'Weer opengezet',
} as const;

export const settleRefusals: RefusalTexts<typeof settleAgreement> = {
  ...gateTexts,
  AGREEMENT_NOT_FOUND: 'Deze afspraak is er niet meer.',
  NEW_DAY_NEEDED: 'Kies een nieuwe dag, anders komt niemand erop terug. Er is niets gewijzigd.',
  DUE_IN_PAST: 'Deze dag is al voorbij. Er is niets gewijzigd. Kies een latere dag.',
  CHANGED_MEANWHILE: 'Iemand heeft deze afspraak intussen gewijzigd. Kijk wat er nu staat.',
};

export const reopenRefusals: RefusalTexts<typeof reopenAgreement> = {
  ...gateTexts,
  AGREEMENT_NOT_FOUND: settleRefusals.AGREEMENT_NOT_FOUND,
  ALREADY_OPEN: 'Deze afspraak staat al open.',
  CHANGED_MEANWHILE: settleRefusals.CHANGED_MEANWHILE,
};

const many = {
  AGREEMENT_NOT_FOUND: 'Een van deze afspraken is er niet meer. Er is niets gewijzigd.',
  CHOSEN_TWICE: 'Een afspraak staat er twee keer in. Er is niets gewijzigd.',
  CHANGED_MEANWHILE: 'Een van deze afspraken is intussen gewijzigd. Er is niets gewijzigd. Kijk wat er nu staat.',
} as const;
export const settleManyRefusals: RefusalTexts<typeof settleAgreements> = {
  ...gateTexts,
  ...many,
  NOT_OPEN: 'Een van deze afspraken is al afgerond. Er is niets gewijzigd.',
};
export const reopenManyRefusals: RefusalTexts<typeof reopenAgreements> = {
  ...gateTexts,
  ...many,
  ALREADY_OPEN: 'Een van deze afspraken staat al open. Er is niets gewijzigd.',
};
export const reassignRefusals: RefusalTexts<typeof reassignAgreement> = {
  ...gateTexts,
  AGREEMENT_NOT_FOUND: settleRefusals.AGREEMENT_NOT_FOUND,
  NOT_OPEN: 'Deze afspraak is al afgerond. Er is niets gewijzigd.',
  STAFF_NOT_FOUND: 'Deze medewerker staat er niet meer. Er is niets gewijzigd.',
  SAME_OWNER: 'Deze afspraak is al van deze persoon. Er is niets gewijzigd.',
  CHANGED_MEANWHILE: settleRefusals.CHANGED_MEANWHILE,
};
