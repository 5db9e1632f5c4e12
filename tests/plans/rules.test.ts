import { describe, expect, test } from 'vitest';
import { day } from '../../shared/kernel/days.ts';
import { EMPTY_PLAN, type PlanText } from '../../shared/plans/model.ts';
import type { Hearing } from '../../shared/plans/records.ts';
import {
  decideEvaluate,
  decideExtraSupport,
  decideHearing,
  type FixFacts,
  firstEvaluation,
  goalGaps,
  isHeard,
  MOST_GOALS,
  planGaps,
  pointsElsewhere,
  wayOf,
} from '../../shared/plans/rules.ts';
import { FULL_OPP } from '../support/story-plans.ts';

const GOAL = { goalId: null, text: 'op tijd', start: '2', target: '8', measure: 'telling', endsOn: day('2027-01-15') };
const HEARING: Hearing = {
  kind: 'hearing',
  moment: 'opstellen',
  outcome: 'gehoord',
  how: 'gesprek',
  askedBy: 'R. Bijvoet',
  words: 'Ik wil meedoen.',
  doneWith: 'Staat in doel 1.',
};
const OOGO = { kind: 'oogo', form: 'opSchool', participants: 'moeder', summary: '' } as const;
const on = day('2026-11-20');
const TEXT: PlanText = {
  ...EMPTY_PLAN,
  goals: [GOAL],
  parentsPart: 'vragen naar de agenda',
  pupilPart: 'schrijft op',
  extraSupport: { answer: 'ja', why: 'meer dan de basis', grounds: ['gedrag'] },
  opp: FULL_OPP,
};
const FACTS: FixFacts = {
  kind: 'opp',
  text: TEXT,
  basis: 'first',
  today: day('2026-11-23'),
  evaluateOn: day('2027-05-24'),
  records: [
    { text: HEARING, onDay: on },
    { text: OOGO, onDay: on },
  ],
};
const gaps = (text: Partial<PlanText>, facts: Partial<FixFacts> = {}) =>
  planGaps({ ...FACTS, ...facts, text: { ...TEXT, ...text } });

test('a complete OPP has no gap; the control: an empty one has them all', () => {
  expect(planGaps(FACTS)).toEqual([]);
  expect(planGaps({ ...FACTS, text: EMPTY_PLAN, records: [], evaluateOn: FACTS.today })).toEqual([
    'EXTRA_SUPPORT_UNANSWERED',
    'DESTINATION_MISSING',
    'DESTINATION_WHY_MISSING',
    'PROMOTING_MISSING',
    'HINDERING_MISSING',
    'SUPPORT_MISSING',
    'DEVIATIONS_MISSING',
    'PUPIL_NOT_HEARD',
    'NO_OOGO',
    'NO_GOAL',
    'PARENTS_MISSING',
    'PUPIL_MISSING',
    'EVALUATION_NOT_AFTER_START',
  ]);
});

describe('HGW-6: without start, target, measure or end a goal stays a concept', () => {
  test.each(['start', 'target', 'measure'] as const)('%s', (part) => {
    expect(goalGaps({ ...GOAL, [part]: '' })).toEqual([part]);
    expect(gaps({ goals: [{ ...GOAL, [part]: '' }] })).toEqual(['GOAL_INCOMPLETE']);
  });
  test('end', () => expect(gaps({ goals: [GOAL, { ...GOAL, endsOn: null }] })).toEqual(['GOAL_INCOMPLETE']));
  test('too many goals', () => {
    expect(gaps({ goals: Array.from({ length: MOST_GOALS }, () => GOAL) })).toEqual([]);
    expect(gaps({ goals: Array.from({ length: 40 }, () => GOAL) })).toEqual(['TOO_MANY_GOALS']);
  });
  test('an action has an owner and a day', () => {
    const action = { actionId: null, what: 'belt', ownerId: null, dueOn: on, offerId: null, line: null };
    expect(gaps({ actions: [action] })).toEqual(['ACTION_INCOMPLETE']);
  });
  test('C44: seven weeks, between six and eight', () => {
    expect(firstEvaluation(day('2026-11-23'))).toBe('2027-01-11');
    expect(firstEvaluation(day('2026-11-23'), 6)).toBe('2027-01-04');
  });
});

describe('OPP-3 and OPP-4: each part is there, in itself', () => {
  test.each([
    ['destination', 'DESTINATION_MISSING'],
    ['destinationWhy', 'DESTINATION_WHY_MISSING'],
    ['promoting', 'PROMOTING_MISSING'],
    ['hindering', 'HINDERING_MISSING'],
    ['support', 'SUPPORT_MISSING'],
  ] as const)('%s', (part, code) => expect(gaps({ opp: { ...FULL_OPP, [part]: '' } })).toEqual([code]));
  test('departures from the programme are told, or said to be none', () => {
    expect(gaps({ opp: { ...FULL_OPP, noDeviations: false } })).toEqual(['DEVIATIONS_MISSING']);
    expect(gaps({ opp: { ...FULL_OPP, noDeviations: false, deviations: 'geen Frans' } })).toEqual([]);
  });
  test.each([
    ['Zie bijlage.', true],
    ['zie de bijlagen', true],
    ['Zie het groeiplan', true],
    ['Zie ons plan van aanpak', true],
    ['staat in Magister', true],
    ['volgens het verslag', true],
    ['Elke week begeleiding bij het plannen.', false],
    ['Ziet er tegenop om te beginnen.', false],
    [`${'Elke week een gesprek over de planning. '.repeat(4)}Zie ook de bijlage.`, false],
    ['', false],
  ])('%j points elsewhere: %s', (part, wanted) => expect(pointsElsewhere(part)).toBe(wanted));
  test('and then the plan is not complete', () =>
    expect(gaps({ opp: { ...FULL_OPP, support: 'Zie bijlage.' } })).toEqual(['SEE_ATTACHMENT']));
});

describe('OPP-1: extra support is more than the basis', () => {
  test.each([
    ['ja', 'daarom', ['gedrag'], null],
    ['ja', 'daarom', ['dyslexie'], 'NEVER_ALONE'],
    ['ja', 'daarom', ['dyscalculie'], 'NEVER_ALONE'],
    ['ja', 'daarom', ['dyslexie', 'dyscalculie', 'hoogbegaafdheid', 'lwoo'], 'NEVER_ALONE'],
    ['ja', 'daarom', ['dyslexie', 'gedrag'], null],
    ['ja', 'daarom', [], 'GROUND_MISSING'],
    ['ja', '', ['gedrag'], 'WHY_MISSING'],
    ['nee', 'daarom', [], 'SUPPORT_IS_NO'],
  ] as const)('%s %j %j', (answer, why, grounds, code) => {
    const result = decideExtraSupport({ answer, why, grounds: [...grounds] });
    expect(result.ok ? null : result.code).toBe(code);
  });
  test('an OPP needs a yes; another plan needs an answer', () => {
    const no = { answer: 'nee' as const, why: 'de basis is genoeg', grounds: [] };
    expect(gaps({ extraSupport: no })).toEqual(['EXTRA_SUPPORT_NOT_YES']);
    expect(gaps({ extraSupport: no, opp: null }, { kind: 'ontwikkelingsplan' })).toEqual([]);
    expect(gaps({ extraSupport: null, opp: null }, { kind: 'planVanAanpak' })).toEqual(['EXTRA_SUPPORT_UNANSWERED']);
    const dyslexia = { answer: 'ja' as const, why: 'verklaring', grounds: ['dyslexie' as const] };
    expect(gaps({ extraSupport: dyslexia, opp: null }, { kind: 'ontwikkelingsplan' })).toEqual([
      'EXTRA_SUPPORT_NOT_YES',
    ]);
  });
  test('a plan of a class asks neither pupil nor parents', () =>
    expect(gaps({ ...EMPTY_PLAN, goals: [GOAL] }, { kind: 'klassenplan', records: [] })).toEqual([]));
});

describe('OPP-6 and C6: the pupil heard', () => {
  test.each([
    ['his words and what was done', HEARING, null],
    ['did not want to', { ...HEARING, outcome: 'wildeNiet', words: '', doneWith: '' }, null],
    ['no words', { ...HEARING, words: '' }, 'WORDS_MISSING'],
    ['nothing done with it, and not why', { ...HEARING, doneWith: '' }, 'DONE_WITH_MISSING'],
  ] as const)('%s', (_name, hearing, code) => {
    const result = decideHearing(hearing);
    expect(result.ok ? null : result.code).toBe(code);
  });
  test('at this moment, by that day, after the last round; before August 2025 it was no duty', () => {
    const records = [{ text: HEARING, onDay: on }];
    expect(isHeard(records, 'opstellen', day('2026-11-20'))).toBe(true);
    expect(isHeard(records, 'opstellen', day('2026-11-19'))).toBe(false);
    expect(isHeard(records, 'evalueren', day('2026-11-20'))).toBe(false);
    expect(isHeard(records, 'opstellen', day('2026-11-20'), day('2026-11-20'))).toBe(false);
    expect([isHeard([], 'opstellen', day('2025-07-31')), isHeard([], 'opstellen', day('2025-08-01'))]).toEqual([
      true,
      false,
    ]);
  });
  test('a revision asks again, and a talk of tomorrow does not count', () => {
    expect(gaps({}, { basis: 'revision' })).toEqual(['PUPIL_NOT_HEARD']);
    const later = [
      { text: HEARING, onDay: on },
      { text: OOGO, onDay: day('2026-11-24') },
    ];
    expect(gaps({}, { records: later })).toEqual(['NO_OOGO']);
  });
});

describe('OPP-10: an evaluation', () => {
  const facts = {
    goalIds: ['a', 'b'],
    scores: [
      { goalId: 'a', isOpen: true },
      { goalId: 'b', isOpen: true },
    ],
    startedOn: day('2026-11-23'),
    today: day('2027-01-11'),
    isOpp: true,
    isAgreed: true,
    isHeard: true,
  };
  test.each([
    ['complete', {}, null],
    ['before its start', { today: day('2026-11-23') }, 'EVALUATION_BEFORE_START'],
    ['nobody agreed', { isAgreed: false }, 'NOT_AGREED'],
    ['nobody agreed, but no legal OPP', { isAgreed: false, isOpp: false }, null],
    ['a goal without outcome', { scores: [{ goalId: 'a', isOpen: true }] }, 'GOALS_NOT_SCORED'],
    [
      'an outcome of an earlier round',
      { goalIds: ['a'], scores: [{ goalId: 'a', isOpen: false }] },
      'GOALS_NOT_SCORED',
    ],
    ['the pupil not heard', { isHeard: false }, 'PUPIL_NOT_HEARD'],
    ['the pupil not heard, but no legal OPP', { isHeard: false, isOpp: false }, null],
  ])('%s', (_name, change, code) => {
    const result = decideEvaluate({ ...facts, ...change });
    expect(result.ok ? null : result.code).toBe(code);
  });
  test('as a whole', () => {
    expect([wayOf([]), wayOf([2, 2]), wayOf([2, 1]), wayOf([0, 1, -2]), wayOf([0, -1])]).toEqual([
      null,
      'bereikt',
      'deels',
      'deels',
      'niet',
    ]);
  });
});
