import { expect, test } from 'vitest';
import { checkEnd, countPlaywright, countVitest, toReport } from '../report.mjs';

function aFile(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((test) => ({ status: test })) };
}

test('a skipped test counts as failed', () => {
  const report = { testResults: [aFile('passed', 'passed', 'skipped', 'todo')] };
  expect(countVitest(report)).toEqual({ passed: 1, failed: 2 });
});

test('a file that could not be run counts as failed', () => {
  const report = { testResults: [aFile('failed'), aFile('failed', 'passed', 'failed')] };
  expect(countVitest(report)).toEqual({ passed: 1, failed: 2 });
});

test('flaky and skipped browser tests and errors outside of tests count as failed', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 4 });
});

test('a runner that ran nothing has failed', () => {
  expect(checkEnd({ passed: 0, failed: 0 }, 0)).toMatchObject({ failed: 1 });
});

test('a runner that crashed after its tests passed has failed', () => {
  expect(checkEnd({ passed: 3, failed: 0 }, null)).toMatchObject({ passed: 3, failed: 1 });
});

test('the last line is the sum', () => {
  const outcomes = new Map([
    ['lint', { passed: 1, failed: 0 }],
    ['unit', { passed: 20, failed: 2, note: 'why' }],
  ]);
  expect(toReport(outcomes).lines.at(-1)).toBe('21 passed, 2 failed');
});
