/**
 * What a step found: how many passed and failed, and in words what no single test tells.
 *
 * @typedef {{ passed: number, failed: number, note?: string }} Outcome
 */

/**
 * Reads Vitest's JSON report. A skipped test is a failed one: we keep none. So is a file that could
 * not be run, though none of its tests failed.
 *
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Outcome}
 */
export function countVitest({ testResults }) {
  const statuses = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status }) => status),
  );
  const passed = statuses.filter((status) => status === 'passed').length;
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed, failed: statuses.length - passed + broken.length };
}

/**
 * Reads Playwright's JSON report. Skipped and flaky tests are failed ones, as is an error outside
 * of any test.
 *
 * @param {{ stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>, errors: unknown[] }} report
 * @returns {Outcome}
 */
export function countPlaywright({ stats, errors }) {
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected, failed: unexpected + flaky + skipped + errors.length };
}

/**
 * Holds a count against how the runner ended: one that crashed, or ran nothing, has failed whatever
 * it wrote.
 *
 * @param {Outcome} outcome
 * @param {number | null} exitCode
 * @returns {Outcome}
 */
export function checkEnd({ passed, failed }, exitCode) {
  if (passed + failed === 0) return { passed, failed: 1, note: 'ran no tests' };
  if (exitCode !== 0 && failed === 0) {
    return { passed, failed: 1, note: `ended with exit code ${exitCode}` };
  }
  return { passed, failed };
}

/**
 * The report: a line a step, and as the last one the sum.
 *
 * @param {ReadonlyMap<string, Outcome>} outcomes by step
 */
export function toReport(outcomes) {
  let [passed, failed] = [0, 0];
  const lines = [];
  for (const [step, outcome] of outcomes) {
    passed += outcome.passed;
    failed += outcome.failed;
    const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
    lines.push(`${step.padEnd(10)} ${counts}${outcome.note ? ` (${outcome.note})` : ''}`);
  }
  return { failed, lines: [...lines, `${passed} passed, ${failed} failed`] };
}
