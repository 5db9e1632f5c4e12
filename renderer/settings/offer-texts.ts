import type { Call, RefusalOf } from '../../shared/kernel/contract.ts';
import type * as calls from '../../shared/settings/offer-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';

export const offerTexts = {
  title: 'Ondersteuningsaanbod',
  sub: 'Wat de school kan doen, per onderwijsbehoefte. Hieruit kies je bij een plan.',
  print: 'Maak een pdf',
  word: 'Maak een Word-bestand',
  find: 'Zoek een behoefte of een aanpak',
  showRetired: 'Laat ook zien wat weg is',
  empty: 'Nog geen aanbod',
  emptyText: 'Begin met het aanbod uit het schoolondersteuningsplan. Daarna pas je het aan.',
  seed: 'Zet het standaardaanbod klaar',
  addDomain: 'Voeg een domein toe',
  addNeed: 'Voeg een behoefte toe',
  domain: 'Domein',
  domainName: 'Naam van het domein',
  need: 'Behoefte',
  first: 'Eerste lijn',
  second: 'Tweede lijn',
  option: 'Wat',
  who: 'Wie',
  addOption: 'Erbij',
  removeOption: 'Haal weg',
  change: 'Wijzig',
  up: 'Zet hoger',
  down: 'Zet lager',
  retire: 'Niet meer aanbieden',
  restore: 'Weer aanbieden',
  remove: 'Verwijder',
  retired: 'niet meer in het aanbod',
  inUse: 'staat in een plan',
  save: 'Bewaar',
  cancel: 'Laat zo',
  formNew: 'Nieuwe behoefte',
  formChange: 'Wijzig de behoefte',
  none: 'Niets gevonden.',
} as const;

type Code<M> = { [K in keyof M]: M[K] extends Call ? RefusalOf<M[K]> : never }[keyof M];

export const offerRefusals: Readonly<Record<Exclude<Code<typeof calls>, keyof typeof gateTexts>, string>> &
  typeof gateTexts = {
  ...gateTexts,
  DOMAIN_NOT_FOUND: 'Dit domein is er niet meer. Er is niets gewijzigd.',
  DOMAIN_EXISTS: 'Er is al een domein met deze naam. Er is niets gewijzigd.',
  OFFER_NOT_FOUND: 'Deze behoefte is er niet meer. Er is niets gewijzigd.',
  OFFER_EXISTS: 'Deze behoefte staat al in dit domein. Er is niets gewijzigd.',
  OFFER_IN_USE: 'Deze behoefte staat in een plan en moet leesbaar blijven. Kies: niet meer aanbieden.',
  OFFER_NOT_EMPTY: 'Er is al een aanbod. Er is niets gewijzigd.',
  CHANGED_MEANWHILE: 'Iemand heeft dit intussen gewijzigd. Kijk wat er nu staat en probeer het opnieuw.',
  PAPER_NOT_SAVED: 'Het papier kon daar niet worden bewaard. Kies een andere map.',
};
