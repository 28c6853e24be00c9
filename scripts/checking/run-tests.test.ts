import { expect, test } from 'vitest';

import { outcomeOf } from './run-tests.ts';

const file = (status: string, passed: number, failed = 0) => ({
  ...{ name: '/x/some.test.ts', status },
  assertionResults: [
    ...Array.from({ length: passed }, () => ({ status: 'passed', title: 'works' })),
    ...Array.from({ length: failed }, () => ({ status: 'failed', title: 'breaks' })),
  ],
});
const report = (numPassedTests: number, numFailedTests: number, testResults: object[]) => ({
  success: numFailedTests === 0,
  numPassedTests,
  numFailedTests,
  testResults,
});

test('passed and failed tests are counted as vitest counts them', () => {
  expect(outcomeOf(report(5, 2, [file('failed', 5, 2)]), 1)).toEqual({
    ...{ passed: 5, failed: 2 },
    failedFiles: [{ file: '/x/some.test.ts', passed: 5, failedTests: ['breaks', 'breaks'] }],
  });
});

test('a file that cannot be loaded is one failed test', () => {
  expect(outcomeOf(report(5, 0, [file('passed', 5), file('failed', 0)]), 1)).toMatchObject({
    passed: 5,
    failed: 1,
  });
});

test('a run that fails outside every test still fails', () => {
  expect(outcomeOf(report(5, 0, [file('passed', 5)]), 1)).toMatchObject({ passed: 5, failed: 1 });
});

test('no report at all is one failed test, whatever the exit code', () => {
  expect(outcomeOf(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
});
