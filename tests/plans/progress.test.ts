import { expect, test } from 'vitest';
import { day } from '../../shared/kernel/days.ts';
import { standingGoals } from '../../shared/plans/progress.ts';

const FIXED = day('2026-11-23');
const score = (goalId: string, outcome: number, onDay: string, versionId = 'v2') => ({
  goalId,
  outcome,
  onDay: day(onDay),
  versionId,
});

test.each([
  ['nobody looked yet', [], { behind: null, since: FIXED }],
  ['one stands still', [score('a', 0, '2027-01-11'), score('b', 1, '2027-01-11')], { behind: 1, since: '2027-01-11' }],
  [
    'worse counts too',
    [score('a', -2, '2027-01-11'), score('b', -1, '2027-01-12')],
    { behind: 2, since: '2027-01-11' },
  ],
  ['all move', [score('a', 1, '2027-01-11'), score('b', 2, '2027-01-11')], null],
  ['the last time counts: it moves now', [score('a', 0, '2027-01-11'), score('a', 1, '2027-03-01')], null],
  [
    'the last time counts: it stopped',
    [score('a', 2, '2027-01-11'), score('a', 0, '2027-03-01')],
    { behind: 1, since: '2027-03-01' },
  ],
  ['of a correction too', [score('a', 0, '2027-01-11', 'v3')], { behind: 1, since: '2027-01-11' }],
  ['of an older version says nothing', [score('a', 0, '2026-10-01', 'v1')], { behind: null, since: FIXED }],
] as const)('%s', (_name, scores, wanted) =>
  expect(standingGoals({ versionIds: new Set(['v2', 'v3']), fixedOn: FIXED, scores })).toEqual(wanted),
);
