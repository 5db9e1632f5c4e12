// @ts-check
// What a runner wrote, as passed, failed and skipped. A runner that says "well" while its report says otherwise, or
// that ends badly without a failed test, counts as a failure: silence is never green.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {any} report the file of vitest's JSON reporter, or undefined when there is none
 * @param {number} code
 * @returns {Counts}
 */
export function countVitest(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  // A file that could not be loaded has no tests in it to fail.
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' && file.assertionResults.every((/** @type {any} */ t) => t.status !== 'failed'),
  ).length;
  return withCode(
    report.numPassedTests,
    report.numFailedTests + unloaded,
    report.numPendingTests + (report.numTodoTests ?? 0),
    code,
  );
}

/**
 * @param {any} report the file of Playwright's JSON reporter, or undefined when there is none
 * @param {number} code
 * @returns {Counts}
 */
export function countPlaywright(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  // A test that only passes sometimes is not a test that passes.
  return withCode(expected, unexpected + flaky, skipped, code);
}

/**
 * @param {string} stdout a JSON line for each torture, with "ok"
 * @param {number} code
 * @returns {Counts}
 */
export function countTorture(stdout, code) {
  const lines = stdout.split('\n').flatMap(parsedLine);
  const passed = lines.filter((line) => line.ok === true).length;
  return withCode(passed, lines.length - passed, 0, code);
}

/** @returns {{ ok: unknown }[]} */
function parsedLine(/** @type {string} */ line) {
  if (!line.trimStart().startsWith('{')) return [];
  try {
    const value = JSON.parse(line);
    return 'ok' in value ? [value] : [];
  } catch {
    return [{ ok: false }]; // a line cut short
  }
}

/** @returns {Counts} */
function withCode(
  /** @type {number} */ passed,
  /** @type {number} */ failed,
  /** @type {number} */ skipped,
  /** @type {number} */ code,
) {
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed, skipped };
}

/** The sum, as the last line of a test run. */
export function closingLine(/** @type {Counts} */ { passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @returns {Counts} */
export function sum(/** @type {Counts[]} */ parts) {
  const total = (/** @type {keyof Counts} */ key) => parts.reduce((all, part) => all + part[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}
