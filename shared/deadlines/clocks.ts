import type { ClockId } from './model.ts';

/*
 * The clocks as data: from which event, how long, on what ground, how sure, and when the colour changes. A number that
 * the school may set has its own value in `ClockAmounts`; what stands here is the default (`regels.md` part 11).
 */

export type Clock = {
  /** The event from which the term counts. */
  readonly start:
    | 'inschrijving'
    | 'definitievePlaatsing'
    | 'besluitExtraOndersteuning'
    | 'vaststellingOfEvaluatie'
    | 'nieuweVersie'
    | 'vaststelling'
    | 'afsluiting'
    | 'besluitVerstuurd'
    | 'laatsteOverleg'
    | 'overleg'
    | 'startPlan'
    | 'schooljaar';
  /** `planned`: the day stands in the plan itself; `moment`: at once. */
  readonly unit: 'days' | 'months' | 'workingDays' | 'planned' | 'moment' | 'window';
  readonly amount: number;
  /** Where the rule comes from. */
  readonly rule: string;
  readonly weight: 'wet' | 'beleid' | 'praktijk';
  readonly certainty: 'sure' | 'likely' | 'uncertain';
  /** A legal term that ends on a free day moves to the next working day; policy does not. */
  readonly moves: boolean;
  /** So many days before the last day it becomes near; and so many before it counts as late (-1: the day after). */
  readonly nearFrom: number;
  readonly lateFrom: number;
  /** Between which values the school may set the amount; `null` when it may not. */
  readonly settable: readonly [number, number] | null;
};

const SIX_WEEKS = {
  unit: 'days',
  amount: 42,
  rule: 'OPP-5',
  moves: true,
  // Amber at 28 days and red at 42 (OPP-5).
  nearFrom: 14,
  lateFrom: 0,
  settable: null,
} as const;
const AT_ONCE = { unit: 'moment', amount: 0, moves: false, nearFrom: 0, lateFrom: 0, settable: null } as const;
const ROD = {
  unit: 'workingDays',
  amount: 5,
  rule: 'OPP-11',
  weight: 'beleid',
  certainty: 'uncertain',
  moves: false,
  nearFrom: 3,
  lateFrom: -1,
  settable: [1, 30],
} as const;

export const CLOCKS: Readonly<Record<ClockId, Clock>> = {
  C1: { ...SIX_WEEKS, start: 'inschrijving', weight: 'wet', certainty: 'sure' },
  C2: { ...SIX_WEEKS, start: 'definitievePlaatsing', weight: 'wet', certainty: 'likely' },
  C3: { ...SIX_WEEKS, start: 'besluitExtraOndersteuning', weight: 'praktijk', certainty: 'likely', settable: [14, 84] },
  C4: {
    start: 'vaststellingOfEvaluatie',
    unit: 'months',
    amount: 12,
    rule: 'OPP-10',
    weight: 'wet',
    certainty: 'sure',
    moves: false,
    nearFrom: 184,
    lateFrom: -1,
    settable: null,
  },
  // Waits at once; after two weeks of silence somebody must phone (school policy).
  C5: { ...AT_ONCE, start: 'nieuweVersie', rule: 'OPP-7', weight: 'wet', certainty: 'sure', lateFrom: -14 },
  C6: { ...AT_ONCE, start: 'nieuweVersie', rule: 'OPP-6', weight: 'wet', certainty: 'sure' },
  C7: { ...ROD, start: 'vaststelling' },
  C8: { ...ROD, start: 'afsluiting' },
  C13: {
    start: 'besluitVerstuurd',
    unit: 'days',
    amount: 42,
    rule: 'OPP-13',
    weight: 'wet',
    certainty: 'likely',
    moves: true,
    nearFrom: 7,
    lateFrom: -1,
    settable: null,
  },
  C42: {
    start: 'laatsteOverleg',
    unit: 'days',
    amount: 35,
    rule: 'C42',
    weight: 'beleid',
    certainty: 'sure',
    moves: false,
    // Forms are closed thirteen days before a meeting, so a week would be too late to plan one.
    nearFrom: 14,
    lateFrom: -1,
    settable: null,
  },
  C43: { ...AT_ONCE, start: 'overleg', rule: 'C43', weight: 'beleid', certainty: 'sure' },
  C44: {
    start: 'startPlan',
    unit: 'planned',
    amount: 49,
    rule: 'HGW-6',
    weight: 'beleid',
    certainty: 'likely',
    moves: false,
    nearFrom: 7,
    lateFrom: -1,
    settable: [42, 56],
  },
  C45: {
    start: 'schooljaar',
    unit: 'window',
    amount: 0,
    rule: 'C45',
    weight: 'beleid',
    certainty: 'sure',
    moves: false,
    nearFrom: 14,
    lateFrom: -1,
    settable: null,
  },
};

/** What the school has set otherwise than the default. */
export type ClockAmounts = Readonly<Partial<Record<ClockId, number>>>;

export function amountOf(clock: ClockId, amounts: ClockAmounts): number {
  return amounts[clock] ?? CLOCKS[clock].amount;
}
