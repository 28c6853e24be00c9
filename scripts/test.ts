import { ensureBrowser } from './checking/browser-needs.ts';
import { runCheck } from './checking/check.ts';
import { runTests } from './checking/run-tests.ts';

const browser = await ensureBrowser();
const check = await runCheck();
const rest = await runTests(['api', 'simulator', 'commands', 'faults', ...(browser ? ['journeys'] : [])]);

const passed = check.passed + rest.passed;
// Browser tests that cannot run have not passed.
const failed = check.failed + rest.failed + (browser ? 0 : 1);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${String(passed)} passed, ${String(failed)} failed`);
