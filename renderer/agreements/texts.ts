import type { reopenAgreement, settleAgreement } from '../../shared/agreements/contract.ts';
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
  not: 'Niet gedaan',
  goOn: 'Loopt door',
  empty: 'Niets te doen',
  emptyText: 'Afspraken uit een ZAT komen hier vanzelf te staan.',
  showOpen: 'Open',
  showSettled: 'Afgerond',
} as const;

export const agreementToday = {
  done: 'Gedaan',
  agreedOn: (day: string) => `Afgesproken op ${day}.`,
  by: (owner: string, when: string) => `${owner} zou dit doen. ${when}`,
} as const;

export const dueNames = { late: 'te laat', today: 'vandaag', soon: 'deze week', later: 'later' } as const;
export const outcomeNames = { open: 'open', done: 'gedaan', partly: 'deels', not: 'niet gedaan' } as const;

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
