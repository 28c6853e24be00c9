import { runTests } from './run-tests.ts';
import type { Counts, Outcome } from './run-tests.ts';

/** More failures than this are no accident of a busy machine. */
const MOST_TRIED_AGAIN = 2;

const journeys = (files: string[]) => runTests(['journeys'], {}, files);

/**
 * Runs the journeys in the browser. One or two that failed are run once more: their files alone, on a new system. Who passed
 * only then is named, for somebody to look into (decisions/002); everything else that failed has failed.
 */
export async function runJourneys(run: (files: string[]) => Promise<Outcome> = journeys): Promise<Counts> {
  const first = await run([]);
  if (!mayBeTriedAgain(first)) return first;
  const names = first.failedFiles.flatMap(({ failedTests }) => failedTests).join('; ');
  console.log(`\nOnce more, on a new system: ${names}`);
  const second = await run(first.failedFiles.map(({ file }) => file));
  if (second.failed === 0) console.log(`UNSTEADY, passed only at the second try: ${names}`);
  return together(first, second);
}

/** Whether every failure is a failed test, and there are few of them: a file or a system that breaks has broken. */
function mayBeTriedAgain({ failed, failedFiles }: Outcome): boolean {
  const tests = failedFiles.reduce((sum, { failedTests }) => sum + failedTests.length, 0);
  return failed > 0 && failed === tests && failed <= MOST_TRIED_AGAIN;
}

/** The files that were run twice count as they ended. */
function together(first: Outcome, second: Counts): Counts {
  const ranTwice = first.failedFiles.reduce((sum, { passed }) => sum + passed, 0);
  return { passed: first.passed - ranTwice + second.passed, failed: second.failed };
}
