import { expect, test } from 'vitest';
import { addDays, day } from '../../shared/kernel/days.ts';
import { decideStatement, isUnconfirmed, Statement, usualReview } from '../../shared/kernel/statement.ts';
import { statementSource } from '../../shared/kernel/texts.ts';

const TODAY = day('2026-11-26');
const said = (patch: object = {}) =>
  Statement.parse({
    text: 'Mist vaak het eerste uur',
    kind: 'fact',
    source: 'seen',
    by: 'R. Bijvoet',
    on: '2026-11-12',
    reviewOn: '2027-07-31',
    ...patch,
  });

test.each([
  [{}, null],
  [{ by: '' }, 'SOURCE_MISSING'],
  [{ kind: 'opinion', by: '' }, 'SOURCE_MISSING'],
  [{ kind: 'pupilWords', by: '' }, null],
  [{ kind: 'parentsWords', by: '' }, null],
  [{ on: TODAY }, null],
  [{ on: addDays(TODAY, 1) }, 'SAID_IN_FUTURE'],
  [{ reviewOn: '2026-11-12' }, 'REVIEW_BEFORE_DAY'],
  [{ reviewOn: '2026-11-13' }, null],
  [{ reviewOn: null }, null],
] as const)('a statement with %j: %s', (patch, code) => {
  const decision = decideStatement(said(patch), TODAY);
  expect(decision.ok ? null : decision.code).toBe(code);
});

test.each([
  ['2027-07-30', false],
  ['2027-07-31', false],
  ['2027-08-01', true],
] as const)('on %s it is past its review date: %s', (on, expected) => {
  expect(isUnconfirmed(said(), day(on))).toBe(expected);
  expect(isUnconfirmed(said({ reviewOn: null }), day(on))).toBe(false);
});

test('usually it holds until the end of the school year in which it was said', () => {
  expect(usualReview(day('2026-08-01'))).toBe('2027-07-31');
  expect(usualReview(day('2027-07-31'))).toBe('2027-07-31');
});

test('what stands behind it is said in words, and so is that nobody confirmed it since', () => {
  expect(statementSource(said(), TODAY)).toBe('feit, gezien door R. Bijvoet, 12-11-2026');
  expect(statementSource(said(), day('2027-09-01'))).toMatch(/sindsdien niet bevestigd$/);
  expect(statementSource(said({ kind: 'pupilWords', by: '' }), TODAY)).toBe('woorden van de leerling, 12-11-2026');
});
