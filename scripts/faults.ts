import { runTests } from './checking/run-tests.ts';

/** `npm run faults [-- FILE…]`: the fault tests in their long form, or only those whose file is named so. */
const { failed } = await runTests(['faults'], { FAULTS: 'long' }, process.argv.slice(2));
process.exitCode = failed === 0 ? 0 : 1;
