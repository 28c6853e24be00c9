import { runTests } from './checking/run-tests.ts';

const { failed } = await runTests(['faults'], { FAULTS: 'long' });
process.exitCode = failed === 0 ? 0 : 1;
