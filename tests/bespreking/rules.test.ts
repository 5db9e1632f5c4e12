import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DiscussionForm, EMPTY_DISCUSSION } from '../../shared/bespreking/discussion-model.ts';
import {
  decideBring,
  decideClose,
  decideEvaluate,
  decideSaveForm,
  decideSeries,
  decideStart,
  GAPS,
  type Gap,
  gapMask,
  gapsOf,
  gapsOfMask,
  isConcept,
  isHeard,
  notTold,
  secondsEach,
  shuffled,
  weeklyFrom,
} from '../../shared/bespreking/rules.ts';
import { addDays, day, weekdayOf } from '../../shared/kernel/days.ts';
import type { Statement } from '../../shared/kernel/statement.ts';
import { aWholeForm } from '../support/story-bespreking.ts';

const TODAY = day('2026-11-26');
const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? null : decision.code);
const autumn = { name: 'Herfst', from: day('2026-10-17'), until: day('2026-10-25') };
const winter = { name: 'Kerst', from: day('2026-12-19'), until: day('2027-01-03') };

describe('a weekly series', () => {
  test('keeps its weekday and leaves the holidays out', () => {
    const days = weeklyFrom(day('2026-12-08'), day('2027-01-12'), [winter]);
    expect(days).toEqual(['2026-12-08', '2026-12-15', '2027-01-05', '2027-01-12']);
  });

  test('over the leap day it stays weekly', () => {
    const days = weeklyFrom(day('2028-02-22'), day('2028-03-07'), []);
    expect(days).toEqual(['2028-02-22', '2028-02-29', '2028-03-07']);
  });

  test('on Koningsdag and Hemelvaart nobody meets', () => {
    expect(weeklyFrom(day('2027-04-20'), day('2027-05-04'), [])).toEqual(['2027-04-20', '2027-05-04']);
    expect(weeklyFrom(day('2027-04-29'), day('2027-05-13'), [])).toEqual(['2027-04-29', '2027-05-13']);
  });

  test('whatever is asked: ascending, one weekday, never in a holiday, never endless', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 1000 }), (from, length) => {
        const first = addDays(day('2026-08-01'), from);
        const days = weeklyFrom(first, addDays(first, length), [autumn, winter]);
        expect(days.length).toBeLessThanOrEqual(60);
        expect(days).toEqual(days.toSorted());
        expect(days.every((on) => weekdayOf(on) === weekdayOf(first))).toBe(true);
        expect(days.some((on) => [autumn, winter].some((free) => free.from <= on && on <= free.until))).toBe(false);
      }),
    );
  });

  test.each([
    [{}, null],
    [{ first: '2026-11-25' }, 'DAY_IN_PAST'],
    [{ endsAt: '14:30' }, 'ENDS_BEFORE_START'],
    [{ until: '2026-11-26' }, 'ENDS_BEFORE_START'],
    [{ first: '2026-11-28' }, 'NOT_A_SCHOOL_DAY'],
    [{ days: [] }, 'NO_DAYS'],
  ])('%j → %s', (change, wanted) => {
    const facts = {
      first: '2026-11-27',
      until: '2026-12-18',
      startsAt: '14:30',
      endsAt: '15:30',
      days: ['2026-11-27'],
    };
    const { first, until, startsAt, endsAt, days } = { ...facts, ...change };
    const input = { first: day(first), until: day(until), startsAt, endsAt, today: TODAY, days: days.map(day) };
    expect(code(decideSeries(input))).toBe(wanted);
  });
});

describe('HGW-4: the pupil is heard beforehand, or it stands why not', () => {
  test.each([
    ['notYet', null, '', false],
    ['notYet', '2026-11-20', 'later', false],
    ['yes', null, '', false],
    ['yes', '2026-11-20', '', true],
    ['no', null, '', false],
    ['no', null, 'Ligt in het ziekenhuis', true],
  ] as const)('%s on %s because "%s": %s', (state, on, why, wanted) =>
    expect(isHeard({ state, on: on === null ? null : day(on), why, view: '' })).toBe(wanted),
  );

  test.each([
    [{ state: 'planned' }, [{ isHeard: true }], null],
    [{ state: 'planned' }, [{ isHeard: true }, { isHeard: false }], 'PUPIL_NOT_HEARD'],
    [{ state: 'planned' }, [], 'AGENDA_EMPTY'],
    [{ state: 'planned' }, null, null],
    [{ state: 'running' }, [{ isHeard: true }], 'MEETING_NOT_OPEN'],
    [{ state: 'cancelled' }, [{ isHeard: true }], 'MEETING_NOT_OPEN'],
  ] as const)('beginning %j with %j: %s', (meeting, cases, wanted) =>
    expect(code(decideStart({ meeting, cases }))).toBe(wanted),
  );
});

describe('HGW-5: the minimum to be besproken', () => {
  const whole = aWholeForm(TODAY);
  test.each<[string, DiscussionForm, Gap[]]>([
    ['whole', whole, []],
    ['reason', { ...whole, reason: '' }, ['reason']],
    ['heard', { ...whole, pupil: EMPTY_DISCUSSION.pupil }, ['heard']],
    ['fact', { ...whole, facts: [] }, ['fact']],
    ['helping', { ...whole, helping: EMPTY_DISCUSSION.helping }, ['helping']],
    ['need', { ...whole, needs: [] }, ['need']],
    ['empty', EMPTY_DISCUSSION, ['reason', 'heard', 'fact', 'helping', 'need']],
  ])('%s', (_name, form, gaps) => expect(gapsOf(form, TODAY)).toEqual(gaps));

  test('and a day for the evaluation', () => expect(gapsOf(whole, null)).toEqual(['evaluateOn']));

  test('a list knows the gaps from one number', () => {
    fc.assert(
      fc.property(fc.subarray([...GAPS]), (gaps) => {
        expect(gapsOfMask(gapMask(gaps))).toEqual(gaps);
      }),
    );
  });

  test.each([
    ['running', 'discussed', [], null],
    ['running', 'discussed', ['need'], 'FORM_INCOMPLETE'],
    ['running', 'notDiscussed', ['need'], null],
    ['planned', 'discussed', [], 'MEETING_NOT_RUNNING'],
    ['final', 'notDiscussed', [], 'MEETING_NOT_RUNNING'],
  ] as const)('%s, %s, gaps %j: %s', (state, outcome, gaps, wanted) =>
    expect(code(decideClose({ meeting: { state }, outcome, gaps }))).toBe(wanted),
  );

  test('a case without a meeting cannot be closed', () =>
    expect(code(decideClose({ meeting: null, outcome: 'discussed', gaps: [] }))).toBe('MEETING_NOT_RUNNING'));
});

test.each([
  ['', null, true],
  ['Somtoday', null, true],
  ['', '2027-01-14', true],
  ['Somtoday', '2027-01-14', false],
])('HGW-6: a goal with measure "%s" until %s is a concept: %s', (measure, until, wanted) =>
  expect(isConcept({ measure, until: until === null ? null : day(until) })).toBe(wanted),
);

test.each([
  [true, false, null, null],
  [true, false, { state: 'planned' }, null],
  [true, false, { state: 'running' }, null],
  [true, false, { state: 'final' }, 'MEETING_NOT_OPEN'],
  [true, false, { state: 'cancelled' }, 'MEETING_NOT_OPEN'],
  [true, true, null, 'ALREADY_BROUGHT'],
  [false, false, null, 'STUDENT_LEFT'],
] as const)('bringing: active %s, open case %s, meeting %j: %s', (isActive, hasOpenCase, meeting, wanted) =>
  expect(code(decideBring({ isActive, hasOpenCase, meeting }))).toBe(wanted),
);

const said = (change: Partial<Statement>): Statement => ({
  ...{ text: 'Slaapt slecht', kind: 'opinion', source: 'told', by: 'de coach', on: day('2026-11-20'), reviewOn: null },
  ...change,
});

test('PRIV-10: a form of before statements had a source reads as one without statements', () => {
  const { statements: _none, ...older } = aWholeForm(TODAY);
  expect(DiscussionForm.parse(older).statements).toEqual([]);
});

test.each([
  [{}, null],
  [{ isFixed: true }, 'MINUTES_FIXED'],
  [{ evaluateOn: day('2026-11-25') }, 'DAY_IN_PAST'],
  [{ form: aWholeForm(day('2026-11-27')) }, 'DAY_IN_FUTURE'],
  [{ form: aWholeForm(TODAY, { statements: [said({})] }) }, null],
  [{ form: aWholeForm(TODAY, { statements: [said({ by: '' })] }) }, 'SOURCE_MISSING'],
  [{ form: aWholeForm(TODAY, { statements: [said({ kind: 'pupilWords', by: '' })] }) }, null],
  [{ form: aWholeForm(TODAY, { statements: [said({ on: day('2026-11-27') })] }) }, 'SAID_IN_FUTURE'],
  [{ form: aWholeForm(TODAY, { statements: [said({ reviewOn: day('2026-11-01') })] }) }, 'REVIEW_BEFORE_DAY'],
] as const)('saving the form, case %#', (change, wanted) =>
  expect(
    code(decideSaveForm({ isFixed: false, form: aWholeForm(TODAY), evaluateOn: null, today: TODAY, ...change })),
  ).toBe(wanted),
);

describe('evaluating', () => {
  const facts = {
    state: 'discussed' as const,
    discussedOn: day('2026-10-01'),
    closedBy: null,
    today: TODAY,
    decision: 'stop' as const,
    nextOn: null,
  };
  test.each([
    [{}, null],
    [{ state: 'open' as const }, 'NOT_DISCUSSED'],
    [{ discussedOn: null }, 'NOT_DISCUSSED'],
    [{ discussedOn: TODAY }, 'TOO_EARLY'],
    [{ closedBy: 'goOn' as const }, null],
    [{ closedBy: 'stop' as const }, 'ALREADY_STOPPED'],
    [{ closedBy: 'zat' as const }, 'ALREADY_STOPPED'],
    [{ decision: 'goOn' as const }, 'NEW_DAY_NEEDED'],
    [{ decision: 'goOn' as const, nextOn: TODAY }, 'DAY_IN_PAST'],
    [{ decision: 'goOn' as const, nextOn: day('2027-01-14') }, null],
    [{ decision: 'zat' as const }, null],
  ])('%j → %s', (change, wanted) => expect(code(decideEvaluate({ ...facts, ...change }))).toBe(wanted));

  test('only going on keeps a day in the list of evaluations', () => {
    const goOn = decideEvaluate({ ...facts, decision: 'goOn', nextOn: day('2027-01-14') });
    expect(goOn).toEqual({ ok: true, value: { evaluateOn: '2027-01-14' } });
    const stop = decideEvaluate({ ...facts, nextOn: day('2027-01-14') });
    expect(stop).toEqual({ ok: true, value: { evaluateOn: null } });
  });
});

test('a shuffled order has everybody once, and comes from the lots alone', () => {
  const ids = fc.uniqueArray(fc.uuid(), { maxLength: 30 });
  fc.assert(
    fc.property(ids, fc.array(fc.uuid(), { minLength: 30, maxLength: 30 }), (order, lots) => {
      const mixed = shuffled(order, lots);
      expect(mixed.toSorted()).toEqual(order.toSorted());
      expect(shuffled(order, lots)).toEqual(mixed);
    }),
  );
  expect(shuffled(['a', 'b', 'c'], ['x-00000003', 'x-00000001', 'x-00000002'])).toEqual(['b', 'c', 'a']);
});

test('whoever must be told stays on the list until it was done', () => {
  const told = { ownerId: null, by: null, doneOn: TODAY, isNotNeeded: false, whyNot: null, how: null };
  expect(notTold({ feedback: [] })).toEqual(['pupil', 'parents', 'coach', 'teamleider', 'teachers']);
  expect(notTold({ feedback: [{ to: 'parents', ...told }] })).toEqual(['pupil', 'coach', 'teamleider', 'teachers']);
  expect(notTold({ feedback: [{ to: 'parents', ...told, doneOn: null }] })).toContain('parents');
  expect(notTold({ feedback: [{ to: 'parents', ...told, doneOn: null, isNotNeeded: true }] })).not.toContain('parents');
});

test.each([
  ['13:00', '13:50', 28, 96],
  ['13:00', '14:00', 0, 0],
  ['13:00', '13:02', 2, 30],
])('%s-%s over %d pupils: %d seconds each', (startsAt, endsAt, pupils, seconds) =>
  expect(secondsEach({ startsAt, endsAt }, pupils)).toBe(seconds),
);
