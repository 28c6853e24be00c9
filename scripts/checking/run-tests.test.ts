import { expect, test } from 'vitest';

import { countsOf } from './run-tests.ts';

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});
const report = (numPassedTests: number, numFailedTests: number, testResults: object[]) => ({
  success: numFailedTests === 0,
  numPassedTests,
  numFailedTests,
  testResults,
});

test('passed and failed tests are counted as vitest counts them', () => {
  expect(countsOf(report(5, 2, [file('failed', 7)]), 1)).toEqual({ passed: 5, failed: 2 });
});

test('a file that cannot be loaded is one failed test', () => {
  expect(countsOf(report(5, 0, [file('passed', 5), file('failed', 0)]), 1)).toEqual({ passed: 5, failed: 1 });
});

test('a run that fails outside every test still fails', () => {
  expect(countsOf(report(5, 0, [file('passed', 5)]), 1)).toEqual({ passed: 5, failed: 1 });
});

test('no report at all is one failed test, whatever the exit code', () => {
  expect(countsOf(undefined, 0)).toEqual({ passed: 0, failed: 1 });
});
