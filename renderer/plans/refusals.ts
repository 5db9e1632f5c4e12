import type { Call, RefusalOf } from '../../shared/kernel/contract.ts';
import type * as calls from '../../shared/plans/contract.ts';
import type * as evaluate from '../../shared/plans/evaluate-contract.ts';
import type * as opp from '../../shared/plans/opp-contract.ts';
import type { printPlan } from '../../shared/plans/paper-contract.ts';
import { gateTexts } from '../kernel/gate-texts.ts';
import { gapTexts } from './texts.ts';

type Code<M> = { [K in keyof M]: M[K] extends Call ? RefusalOf<M[K]> : never }[keyof M];
type AnyCode = Code<typeof calls> | Code<typeof evaluate> | Code<typeof opp> | RefusalOf<typeof printPlan>;

const nothing = 'Er is niets gewijzigd.';

/** A sentence for everything that a call about plans may refuse. */
export const planRefusals: Readonly<Record<Exclude<AnyCode, keyof typeof gateTexts>, string>> & typeof gateTexts = {
  ...gateTexts,
  ...gapTexts,
  PLAN_NOT_FOUND: `Dit plan is er niet, of het hoort niet bij jouw leerlingen. ${nothing}`,
  VERSION_NOT_FOUND: `Deze versie is er niet. ${nothing}`,
  CHANGED_MEANWHILE:
    'Iemand heeft dit intussen gewijzigd. Jouw tekst staat er nog. Kijk wat er nu staat en bewaar opnieuw.',
  NOT_IN_THIS_STATE: `Dat kan niet bij deze stand van het plan. ${nothing}`,
  IN_DISPUTE: `Over dit OPP loopt een geschil. De tekst ligt stil. ${nothing}`,
  STUDENT_NOT_FOUND: `Deze leerling is er niet. ${nothing}`,
  STUDENT_LEFT: `Deze leerling is van school. ${nothing}`,
  CLASS_NOT_FOUND: `In deze klas heb je geen leerlingen. ${nothing}`,
  WRONG_KIND: `Een klassenplan is voor een klas, een ander plan voor één leerling. ${nothing}`,
  OFFER_NOT_FOUND: `Iets uit het aanbod is er niet meer. Kies opnieuw. ${nothing}`,
  STAFF_NOT_FOUND: `Een van de namen is er niet meer. Kies opnieuw. ${nothing}`,
  NOT_AN_OPP: `Dit is geen wettelijk OPP. ${nothing}`,
  ONLY_ZOCO: `Een wettelijk OPP is aan de zorgcoördinator. ${nothing}`,
  NOTHING_CHANGED: `Er is niets anders dan in de versie die geldt. ${nothing}`,
  NO_CORRECTION: `Dit is meer dan een schrijffout: er verandert een doel, een naam, een dag of veel tekst. Kies Stel bij. ${nothing}`,
  GOAL_NOT_FOUND: `Dit doel staat niet in de versie die geldt. ${nothing}`,
  ACTION_NOT_FOUND: `Deze actie staat niet in de versie die geldt. ${nothing}`,
  EVALUATION_BEFORE_START: `Dit plan is vandaag begonnen. Evalueren kan vanaf morgen. ${nothing}`,
  NOT_AGREED: `Niemand heeft met het handelingsdeel ingestemd. Vraag eerst instemming, of stel het bij. ${nothing}`,
  GOALS_NOT_SCORED: `Nog niet elk doel heeft een uitkomst. ${nothing}`,
  NEW_DAY_NEEDED: `Kies een nieuwe dag om te evalueren. ${nothing}`,
  DAY_NOT_AFTER_TODAY: `Die dag moet na vandaag liggen. ${nothing}`,
  HAS_OPP: `Deze leerling heeft al een wettelijk OPP. ${nothing}`,
  WHY_MISSING: `Schrijf waarom extra ondersteuning nodig is. ${nothing}`,
  GROUND_MISSING: `Kies waarvoor extra ondersteuning nodig is. ${nothing}`,
  NEVER_ALONE: `Dyslexie, dyscalculie, hoogbegaafdheid of lwoo alleen maakt nooit een OPP. Kies wat er meer speelt, of maak een ontwikkelingsplan. (OPP-1) ${nothing}`,
  SUPPORT_IS_NO: `Zonder extra ondersteuning is er geen wettelijk OPP. ${nothing}`,
  DAY_IN_FUTURE: `Die dag is nog niet geweest. ${nothing}`,
  NO_PUPIL: `Dit plan is van een klas. ${nothing}`,
  WORDS_MISSING: `Schrijf wat de leerling zei, of kies dat hij niet wilde. ${nothing}`,
  DONE_WITH_MISSING: `Schrijf wat ermee is gedaan, of waarom niet. ${nothing}`,
  WRONG_MOMENT: `Dat moment hoort niet bij deze versie. ${nothing}`,
  NOT_FIXED_YET: `De tekst is nog niet vastgesteld. ${nothing}`,
  NOT_CLOSED_YET: `Dit OPP loopt nog. ${nothing}`,
  BIRTH_DATE_UNKNOWN: `De geboortedatum is niet bekend. Dan is niet te zeggen wie instemt. ${nothing}`,
  GUARDIAN_NOT_FOUND: `Deze ouder is er niet. ${nothing}`,
  NO_GEZAG: `Deze persoon heeft geen gezag en kan dus niet instemmen. ${nothing}`,
  GEZAG_UNKNOWN: `Van deze persoon is niet bekend of hij gezag heeft. Zoek dat eerst uit. ${nothing}`,
  PUPIL_TOO_YOUNG: `Tot 18 jaar stemmen de ouders met gezag in, niet de leerling. ${nothing}`,
  PUPIL_IS_ADULT: `Deze leerling is 18. Dan stemt de leerling zelf in. ${nothing}`,
  ANSWER_IN_FUTURE: `Dat antwoord kan er nog niet zijn. ${nothing}`,
  ANSWER_BEFORE_VERSION: `Deze versie was er toen nog niet. ${nothing}`,
  NO_DISPUTE: `Er loopt geen geschil. ${nothing}`,
  ENDS_BEFORE_START: `Dat is vóór het begin van het geschil. ${nothing}`,
  NOT_WAIVED: `Dit stond al weer in de lijst. ${nothing}`,
  NOT_FOR_PARENTS: `Vanaf deze leeftijd beslist de leerling zelf wie dit leest. Er is geen papier gemaakt.`,
  AGE_UNKNOWN: 'De geboortedatum is niet bekend. Er is geen papier gemaakt.',
  PAPER_NOT_SAVED: 'Het papier kon daar niet worden bewaard. In de kluis is niets gewijzigd. Kies een andere map.',
};

type Answered = {
  readonly data?: { readonly ok: true } | { readonly ok: false; readonly code: keyof typeof planRefusals } | undefined;
};

/** The sentence of the first of these commands that was refused. */
export function refusalOf(...commands: readonly Answered[]): string | null {
  for (const { data } of commands) if (data && !data.ok) return planRefusals[data.code];
  return null;
}
