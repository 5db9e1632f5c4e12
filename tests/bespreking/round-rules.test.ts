import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWER_STATES, ROUND_STATES, SCALES } from '../../shared/bespreking/round-model.ts';
import {
  countGiven,
  decideAsk,
  decideGive,
  decideGiveFor,
  maySeeInputs,
  spreadOf,
  widthOf,
} from '../../shared/bespreking/round-rules.ts';
import { day } from '../../shared/kernel/days.ts';
import { StaffId } from '../../shared/kernel/ids.ts';
import { anInput } from '../support/story-bespreking.ts';

const staff = (n: number) => StaffId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const ME = staff(1);
const YOU = staff(2);

describe('features.md 3.10: nobody sees another before his own is in', () => {
  test.each([
    ['open', 'asked', false, false],
    ['open', 'given', false, true],
    ['closed', 'asked', false, false],
    ['closed', 'given', false, true],
    ['open', 'excused', false, false],
    ['closed', 'excused', false, false],
    ['open', 'asked', true, false],
    ['open', 'given', true, true],
    ['open', 'excused', true, false],
    ['closed', 'asked', true, true],
    ['closed', 'excused', true, true],
    ['open', null, true, false],
    ['closed', null, true, true],
    ['open', null, false, false],
    ['closed', null, false, false],
  ] as const)('round %s, own %s, reads discussions %s → %s', (roundState, own, readsDiscussions, wanted) => {
    const others = [{ staffId: YOU, state: 'given' as const }];
    const answers = own === null ? others : [{ staffId: ME, state: own }, ...others];
    expect(maySeeInputs({ roundState, answers, viewer: ME, readsDiscussions })).toBe(wanted);
  });

  test('in any round: not given means unseen, until it is closed and one reads discussions', () => {
    const answers = fc.uniqueArray(
      fc.record({ staffId: fc.integer({ min: 1, max: 12 }).map(staff), state: fc.constantFrom(...ANSWER_STATES) }),
      { selector: ({ staffId }) => staffId, maxLength: 12 },
    );
    const viewers = fc.option(fc.integer({ min: 1, max: 12 }).map(staff), { nil: null });
    fc.assert(
      fc.property(
        answers,
        viewers,
        fc.constantFrom(...ROUND_STATES),
        fc.boolean(),
        (asked, viewer, roundState, reads) => {
          const sees = maySeeInputs({ roundState, answers: asked, viewer, readsDiscussions: reads });
          const own = asked.find(({ staffId }) => staffId === viewer);
          if (own?.state === 'given') expect(sees).toBe(true);
          else expect(sees).toBe(reads && roundState === 'closed');
        },
      ),
    );
  });
});

describe('giving', () => {
  const asked = { staffId: ME, state: 'asked' as const };
  const noScores = { results: null, attitude: null, tasks: null, peers: null, wellbeing: null };
  test.each([
    ['open', asked, anInput(), null],
    ['closed', asked, anInput(), 'ROUND_CLOSED'],
    ['open', undefined, anInput(), 'NOT_ASKED'],
    ['open', { ...asked, state: 'excused' as const }, anInput(), 'NOT_ASKED'],
    ['open', { ...asked, state: 'given' as const }, anInput(), 'ALREADY_GIVEN'],
    ['open', asked, { ...anInput(), seen: '' }, 'INPUT_EMPTY'],
    ['open', asked, { ...anInput(), scores: noScores }, 'INPUT_EMPTY'],
    ['open', asked, { ...anInput(), parentsTold: false }, 'WHY_MISSING'],
    ['open', asked, { ...anInput(), parentsTold: false, parentsWhyNot: 'De coach belt' }, null],
  ] as const)('case %#: round %s', (roundState, own, text, code) => {
    const decision = decideGive({ roundState, own, text });
    expect(decision.ok ? null : decision.code).toBe(code);
  });

  test('whoever types in for a colleague gives his own first', () => {
    const facts = { roundState: 'open' as const, own: { staffId: YOU, state: 'asked' as const }, text: anInput() };
    expect(decideGiveFor({ ...facts, typist: asked })).toEqual({ ok: false, code: 'OWN_INPUT_FIRST' });
    expect(decideGiveFor({ ...facts, typist: { staffId: ME, state: 'given' } }).ok).toBe(true);
    expect(decideGiveFor({ ...facts, typist: undefined }).ok).toBe(true);
  });
});

test.each([
  [0, '2026-12-01', 'NO_TEACHERS'],
  [9, '2026-11-25', 'DUE_IN_PAST'],
  [9, '2026-11-26', null],
] as const)('asking %d teachers by %s: %s', (teachers, dueOn, code) => {
  const decision = decideAsk({ teachers, dueOn: day(dueOn), today: day('2026-11-26') });
  expect(decision.ok ? null : decision.code).toBe(code);
});

test('"7 van 9": who was excused does not count', () => {
  const given = Array.from({ length: 7 }, () => ({ state: 'given' as const }));
  expect(countGiven([...given, { state: 'asked' }, { state: 'asked' }, { state: 'excused' }])).toEqual({
    given: 7,
    asked: 9,
  });
});

describe('spread', () => {
  const input = (n: number, score: number | null) => ({
    staffId: staff(n),
    scores: { ...anInput(3).scores, attitude: score },
  });

  test('the widest scale stands first, and who is far from the middle is named', () => {
    const [first, ...rest] = spreadOf([input(1, 4), input(2, 4), input(3, 5), input(4, 1)]);
    expect(first).toMatchObject({
      scale: 'attitude',
      count: 4,
      median: 4,
      lowest: 1,
      highest: 5,
      outliers: [staff(4)],
    });
    expect(rest.every((spread) => spread.outliers.length === 0)).toBe(true);
  });

  test('two answers make no outlier, and "cannot say" is no score', () => {
    const spreads = spreadOf([input(1, 1), input(2, 5)]);
    expect(spreads[0]).toMatchObject({ scale: 'attitude', outliers: [] });
    expect(spreads.find(({ scale }) => scale === 'peers')).toMatchObject({ count: 0, median: null });
  });

  test('a team that is divided in two has no outliers', () => {
    const [first] = spreadOf([input(1, 1), input(2, 1), input(3, 5), input(4, 5)]);
    expect(first).toMatchObject({ scale: 'attitude', lowest: 1, highest: 5, outliers: [] });
  });

  test('always every scale once, from wide to narrow, with the middle between the ends', () => {
    const score = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    const scores = fc.record({ results: score, attitude: score, tasks: score, peers: score, wellbeing: score });
    fc.assert(
      fc.property(fc.array(scores, { maxLength: 14 }), (all) => {
        const spreads = spreadOf(all.map((one, i) => ({ staffId: staff(i), scores: one })));
        expect(spreads.map(({ scale }) => scale).sort()).toEqual([...SCALES].sort());
        const widths = spreads.map(widthOf);
        expect(widths).toEqual(widths.toSorted((a, b) => b - a));
        for (const { median, lowest, highest, count, outliers } of spreads) {
          expect(outliers.length * 2).toBeLessThan(Math.max(count, 1));
          if (median === null) expect(count).toBe(0);
          else expect(lowest !== null && highest !== null && lowest <= median && median <= highest).toBe(true);
        }
      }),
    );
  });
});
