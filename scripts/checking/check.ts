import { checkSteps } from './check-steps.ts';
import { runChecks } from './run-checks.ts';
import type { Counts } from './run-tests.ts';
import { runTests } from './run-tests.ts';

/** Two tools at a time: the build machines have two cores, and more only wait for each other. */
const atOnce = 2;

/** Every check that needs no database: one line per step, then the unit tests. Each step counts as one test. */
export async function runCheck(): Promise<Counts> {
  const results = await runChecks(checkSteps(), atOnce);
  const unit = await runTests(['unit', 'mini-app']);
  const passed = results.filter((result) => result.passed).length;
  return { passed: passed + unit.passed, failed: results.length - passed + unit.failed };
}
