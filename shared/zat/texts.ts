import type { ZatCase } from './case.ts';

/* Words of the ZAT that stand on screen and on paper alike. */

export const caseActionNames: Readonly<Record<NonNullable<ZatCase['action']>, string>> = {
  advice: 'advies en consultatie',
  screening: 'screening en analyse',
  research: 'aanvullend onderzoek',
  ambulant: 'lichte ambulante hulp',
  indication: 'snelle indicatie voorbereiden',
  referral: 'verwijzing',
  programme: 'onderwijszorgarrangement',
  tuning: 'zorg afstemmen',
  mdo: 'MDO met ouders',
};

export const caseEndingNames: Readonly<Record<NonNullable<ZatCase['ending']>, string>> = {
  evaluated: 'geëvalueerd en klaar',
  handover: 'overgedragen',
  noFurther: 'niet verder',
};

const FIELDS: Readonly<Record<string, string>> = {
  question: 'de vraag',
  problem: 'probleem',
  diagnosis: 'diagnose',
  plan: 'plan',
  intervention: 'ingreep',
  evaluation: 'evaluatie',
  advice: 'advies jeugdarts',
  more: 'met toestemming gedeeld',
  state: 'besproken of niet',
  owner: 'wie handelt',
  action: 'soort actie',
  ending: 'hoe het eindigt',
  endingNote: 'aan wie of waarom',
};

/** What a field of the minutes is called; an agreement is called so. */
export function minutedFieldName(field: string): string {
  return FIELDS[field] ?? 'afspraak';
}
