import { expect, test } from 'vitest';
import type { TodayLine } from '../../shared/deadlines/model.ts';
import { byUrgency, partOf } from '../../shared/deadlines/rules.ts';
import { day } from '../../shared/kernel/days.ts';

const today = day('2026-11-23');
const line = (key: string, on: string | null, kind = 'agreement.due'): TodayLine => ({
  key,
  kind,
  group: 'due',
  on: on === null ? null : day(on),
  studentId: null,
  ids: {},
  facts: {},
});

test.each([
  ['2026-11-22', 'late'],
  ['2026-11-23', 'week'],
  ['2026-11-29', 'week'],
  ['2026-11-30', 'later'],
  ['2027-11-23', 'later'],
  [null, 'week'],
] as const)('%s is %s', (on, part) => {
  expect(partOf(on === null ? null : day(on), today)).toBe(part);
});

test('what is longest late comes first; what only waits comes after what is for today', () => {
  const lines = [
    line('f', '2026-11-24'),
    line('e', null),
    line('d', '2026-11-23', 'zat.milestone'),
    line('c', '2026-11-23'),
    line('a', '2026-11-01'),
    line('b', '2026-11-20'),
  ];
  const order = (it: TodayLine[]) => it.sort(byUrgency(today)).map(({ key }) => key);
  expect(order([...lines])).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(order([...lines].reverse())).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});
