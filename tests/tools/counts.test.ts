import { describe, expect, it } from 'vitest';
import { closingLine, countPlaywright, countTorture, countVitest, sum } from './counts.mjs';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((t) => ({ status: t })) });
const vitest = (passed: number, failed: number, pending: number, ...testResults: unknown[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults,
});
const playwright = (expected: number, unexpected: number, flaky: number, skipped: number) => ({
  stats: { expected, unexpected, flaky, skipped },
});

describe('what vitest reported', () => {
  it.each([
    ['all well', vitest(3, 0, 1), 0, { passed: 3, failed: 0, skipped: 1 }],
    ['a failed test', vitest(2, 1, 0, file('failed', 'passed', 'failed')), 1, { passed: 2, failed: 1, skipped: 0 }],
    ['a file that did not load', vitest(3, 0, 0, file('failed')), 1, { passed: 3, failed: 1, skipped: 0 }],
    ['an error outside the tests', vitest(3, 0, 0), 1, { passed: 3, failed: 1, skipped: 0 }],
    ['nothing at all', vitest(0, 0, 0), 0, { passed: 0, failed: 1, skipped: 0 }],
    ['no report', undefined, 0, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_name, report, code, counts) => {
    expect(countVitest(report, code)).toEqual(counts);
  });
});

describe('what Playwright reported', () => {
  it.each([
    ['all well', playwright(4, 0, 0, 2), 0, { passed: 4, failed: 0, skipped: 2 }],
    ['a failed test', playwright(3, 1, 0, 0), 1, { passed: 3, failed: 1, skipped: 0 }],
    ['a test that passes now and then', playwright(3, 0, 1, 0), 0, { passed: 3, failed: 1, skipped: 0 }],
    ['an end in the middle', playwright(3, 0, 0, 0), 1, { passed: 3, failed: 1, skipped: 0 }],
    ['no report', undefined, 1, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_name, report, code, counts) => {
    expect(countPlaywright(report, code)).toEqual(counts);
  });
});

describe('what the tortures printed', () => {
  it.each([
    ['all well', '{"name":"kill","ok":true}\nabout it\n{"name":"gate","ok":true}\n', 0, 2, 0],
    ['a bar missed', '{"name":"kill","ok":false}\n{"name":"gate","ok":true}\n', 1, 1, 1],
    ['a line cut short', '{"name":"kill","ok":tr', 137, 0, 1],
    ['a bad end', '{"name":"kill","ok":true}\n', 1, 1, 1],
    ['silence', '', 0, 0, 1],
  ])('%s', (_name, stdout, code, passed, failed) => {
    expect(countTorture(stdout, code)).toEqual({ passed, failed, skipped: 0 });
  });
});

it('closes with one plain line', () => {
  const some = { passed: 1, failed: 0, skipped: 0 };
  expect(closingLine(sum([some, some]))).toBe('2 passed, 0 failed');
  expect(closingLine(sum([some, { passed: 0, failed: 2, skipped: 3 }]))).toBe('1 passed, 2 failed, 3 skipped');
});
