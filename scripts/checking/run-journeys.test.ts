import { beforeEach, expect, test, vi } from 'vitest';

import { runJourneys } from './run-journeys.ts';
import type { Outcome } from './run-tests.ts';

const ALL_PASSED: Outcome = { passed: 80, failed: 0, failedFiles: [] };
const ONE_FAILED: Outcome = {
  ...{ passed: 79, failed: 1 },
  failedFiles: [{ file: '/x/recordings.test.ts', passed: 2, failedTests: ['a step is played'] }],
};

let printed: string[];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});

/** Ends as told, one run after the other, and notes which files each was asked for. */
function runsEnding(...outcomes: Outcome[]) {
  const asked: string[][] = [];
  const run = (files: string[]) => {
    asked.push(files);
    return Promise.resolve(outcomes[asked.length - 1] ?? { passed: 0, failed: 1, failedFiles: [] });
  };
  return { run, asked };
}

test('journeys that pass are run once', async () => {
  const { run, asked } = runsEnding(ALL_PASSED);
  expect(await runJourneys(run)).toMatchObject({ passed: 80, failed: 0 });
  expect(asked).toEqual([[]]);
});

test('who passes only at the second try has passed, and is named', async () => {
  const { run, asked } = runsEnding(ONE_FAILED, { passed: 3, failed: 0, failedFiles: [] });
  expect(await runJourneys(run)).toEqual({ passed: 80, failed: 0 });
  expect(asked).toEqual([[], ['/x/recordings.test.ts']]);
  expect(printed.at(-1)).toBe('UNSTEADY, passed only at the second try: a step is played');
});

test('who fails twice has failed', async () => {
  const { run } = runsEnding(ONE_FAILED, { ...ONE_FAILED, passed: 2 });
  expect(await runJourneys(run)).toEqual({ passed: 79, failed: 1 });
});

test.for<[string, Outcome]>([
  [
    'three failed tests',
    { ...ONE_FAILED, failed: 3, failedFiles: Array.from({ length: 3 }, () => ONE_FAILED.failedFiles).flat() },
  ],
  ['a file that cannot be loaded', { ...ONE_FAILED, failed: 2 }],
  ['a run that broke outside its tests', { ...ALL_PASSED, failed: 1 }],
])('%s are no accident', async ([, outcome]) => {
  const { run, asked } = runsEnding(outcome);
  expect(await runJourneys(run)).toMatchObject({ failed: outcome.failed });
  expect(asked).toHaveLength(1);
});
