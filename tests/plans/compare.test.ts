import { describe, expect, test } from 'vitest';
import { day } from '../../shared/kernel/days.ts';
import { compareVersions, decideCorrection, sectionsOf } from '../../shared/plans/compare.ts';
import { EMPTY_PLAN, type PlanText } from '../../shared/plans/model.ts';
import { FULL_OPP } from '../support/story-plans.ts';

const goal = (goalId: string, text: string) => ({
  goalId,
  text,
  start: '2',
  target: '8',
  measure: 'telling',
  endsOn: day('2027-01-15'),
});
const A = '0190a000-0000-7000-8000-00000000000a';
const B = '0190a000-0000-7000-8000-00000000000b';
const WAS: PlanText = { ...EMPTY_PLAN, reason: 'Levert werk te laat in.', goals: [goal(A, 'op tijd')], opp: FULL_OPP };
const name = () => 'R. Bijvoet';
const diff = (now: PlanText) =>
  compareVersions(sectionsOf(WAS, name), sectionsOf(now, name))
    .filter(({ isChanged }) => isChanged)
    .map(({ id, parts }) => [
      id,
      parts.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind}:${text}`),
    ]);

test('two versions beside each other: what changed, what came and what went, goal by goal', () => {
  expect(diff(WAS)).toEqual([]);
  expect(diff({ ...WAS, reason: 'Levert werk vaak te laat in.' })).toEqual([['reason', ['new:vaak ']]]);
  const swapped = diff({ ...WAS, goals: [goal(B, 'plant zelf')] });
  expect(swapped.map(([id]) => id)).toEqual([`goal:${B}`, `goal:${A}`]);
  expect(diff({ ...WAS, opp: { ...FULL_OPP, deviations: 'geen Frans' } })).toEqual([
    ['opp.deviations', ['new:geen Frans']],
  ]);
});

describe('a correction keeps what was agreed', () => {
  test.each([
    ['nothing', WAS, 'NOTHING_CHANGED'],
    ['a slip', { ...WAS, reason: 'Levert het werk te laat in.' }, null],
    ['a goal more', { ...WAS, goals: [...WAS.goals, goal(B, 'plant zelf')] }, 'NO_CORRECTION'],
    ['a goal less', { ...WAS, goals: [] }, 'NO_CORRECTION'],
    ['another end', { ...WAS, goals: [{ ...goal(A, 'op tijd'), endsOn: day('2027-02-01') }] }, 'NO_CORRECTION'],
    ['another destination', { ...WAS, opp: { ...FULL_OPP, destination: 'vmbo-diploma' } }, 'NO_CORRECTION'],
    ['another target', { ...WAS, goals: [{ ...goal(A, 'op tijd'), target: '9' }] }, 'NO_CORRECTION'],
    ['the same goal in other words', { ...WAS, goals: [goal(A, 'levert op tijd in')] }, null],
    [
      'a text written anew',
      { ...WAS, reason: 'Komt elke dag heel anders binnen dan vroeger en '.repeat(4) },
      'NO_CORRECTION',
    ],
    ['no departures any more', { ...WAS, opp: { ...FULL_OPP, noDeviations: false } }, 'NO_CORRECTION'],
  ])('%s', (_name, now, code) => {
    const result = decideCorrection(WAS, now);
    expect(result.ok ? null : result.code).toBe(code);
  });
});
