import { parseArgs } from 'node:util';

import { ensureBrowser } from './checking/browser-needs.ts';
import { runTests } from './checking/run-tests.ts';

/**
 * `npm run check:accessibility [-- --only PART --pictures FOLDER --trees FOLDER --looks "412 px, dark, large"]`: every
 * screen of the Mini App in every state, width, theme and letter size, judged by axe and by our own measures. Says which
 * screen it has reached, ends with a table; exit code 1 when anything is wrong. A quarter of an hour on two cores.
 */
const { values } = parseArgs({
  options: {
    /** Only screens whose name in the table contains this. */
    only: { type: 'string', default: '' },
    /** Where each sight is put as a PNG. */
    pictures: { type: 'string', default: '' },
    /** Where each screen's accessibility tree is put, to be read. */
    trees: { type: 'string', default: '' },
    /** Other looks than all: as the table names them, separated by semicolons. */
    looks: { type: 'string', default: '' },
  },
});

if (await ensureBrowser()) {
  const { failed } = await runTests(['accessibility'], {
    SCREENS: values.only,
    PICTURES: values.pictures,
    TREES: values.trees,
    LOOKS: values.looks,
  });
  process.exitCode = failed === 0 ? 0 : 1;
} else {
  process.exitCode = 1;
}
