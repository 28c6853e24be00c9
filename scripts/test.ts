import { ensureBrowser, installHelpfulPrograms } from './checking/browser-needs.ts';
import { runCheck } from './checking/check.ts';
import { runJourneys } from './checking/run-journeys.ts';
import type { Counts } from './checking/run-tests.ts';
import { runTests } from './checking/run-tests.ts';

const browser = await ensureBrowser();
await installHelpfulPrograms();
const ended: Counts[] = [await runCheck()];
// One after the other: what breaks the ground of one group must not take the others with it.
for (const group of [['api', 'simulator', 'commands'], ['faults']]) ended.push(await runTests(group));
if (browser) ended.push(await runJourneys());

const passed = ended.reduce((sum, counts) => sum + counts.passed, 0);
// Browser tests that cannot run have not passed.
const failed = ended.reduce((sum, counts) => sum + counts.failed, browser ? 0 : 1);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${String(passed)} passed, ${String(failed)} failed`);
