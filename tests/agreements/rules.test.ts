import { expect, test } from 'vitest';
import { decideSettle, dueState } from '../../shared/agreements/rules.ts';
import { day } from '../../shared/kernel/days.ts';

const TODAY = day('2026-11-26');

test.each([
  ['2026-11-25', 'late'],
  ['2026-11-26', 'today'],
  ['2026-11-27', 'soon'],
  ['2026-12-03', 'soon'],
  ['2026-12-04', 'later'],
] as const)('due on %s is %s', (on, state) => expect(dueState(day(on), TODAY)).toBe(state));

test.each([
  ['done', null, { ok: true, value: { state: 'done', dueOn: null, settledOn: TODAY } }],
  ['partly', null, { ok: true, value: { state: 'partly', dueOn: null, settledOn: TODAY } }],
  ['not', '2026-12-24', { ok: true, value: { state: 'not', dueOn: null, settledOn: TODAY } }],
  ['continue', null, { ok: false, code: 'NEW_DAY_NEEDED' }],
  ['continue', '2026-11-25', { ok: false, code: 'DUE_IN_PAST' }],
  ['continue', '2026-11-26', { ok: true, value: { state: 'open', dueOn: TODAY, settledOn: null } }],
] as const)('%s with new day %s', (outcome, newDueOn, wanted) =>
  expect(decideSettle({ outcome, newDueOn: newDueOn === null ? null : day(newDueOn), today: TODAY })).toEqual(wanted),
);
