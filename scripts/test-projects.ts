import os from 'node:os';
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

import { environment } from './settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const inTesting = (file: string) => fileURLToPath(new URL(`./testing/${file}`, import.meta.url));
const postgres = inTesting('postgres-for-tests.ts');
const faults: 'long' | 'short' = environment['FAULTS'] === 'long' ? 'long' : 'short';

/** Tests wait for a database, a process or a browser as long as they work: one worker for each core keeps all of them busy. */
const maxWorkers = Math.max(2, os.availableParallelism());

/**
 * For files that leave nothing behind in the modules they load: one worker loads a module once for all of its files. The
 * server’s modules keep nothing but what they have read, by folder or by the version of a row.
 */
const sharedModules = { isolate: false };

const inAnyOrder = { shuffle: { files: true, tests: true } };

const project = (name: string, include: string[], more: object = {}) => ({
  test: {
    name,
    root,
    include,
    // Far beyond what any takes on a quiet machine: a busy one fails no test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    sequence: inAnyOrder,
    setupFiles: [inTesting('fail-on-console-error.ts')],
    provide: { faults },
    ...more,
  },
});

export default defineConfig({
  root,
  test: {
    maxWorkers,
    sequence: inAnyOrder,
    projects: [
      project(
        'unit',
        [
          'shared/src/**/*.test.ts',
          'bot-server/src/**/*.test.ts',
          'scripts/**/*.test.ts',
          '!scripts/test/**',
        ],
        sharedModules,
      ),
      // The Mini App’s modules keep what one person on one phone is doing: each file has a phone of its own.
      project('mini-app', ['mini-app/src/**/*.test.ts?(x)']),
      project('api', ['bot-server/test/api/**/*.test.ts'], { globalSetup: [postgres], ...sharedModules }),
      project('faults', ['bot-server/test/faults/**/*.test.ts'], {
        globalSetup: [postgres],
        testTimeout: 600_000,
      }),
      project('simulator', ['scripts/test/zalo-simulator/**/*.test.ts'], sharedModules),
      project(
        'commands',
        ['scripts/test/{embedded-postgres,start,checking,audio,mini-app-build}/**/*.test.ts'],
        {
          testTimeout: 120_000,
        },
      ),
      project('journeys', ['{mini-app,bot-server}/test/journeys/**/*.test.ts'], {
        globalSetup: [inTesting('stack-for-journeys.ts')],
        testTimeout: 300_000,
        // Each worker has a whole system and a browser.
        maxWorkers: 2,
        sequence: { ...inAnyOrder, groupOrder: 1 },
      }),
      // Only by npm run check:accessibility: some thousand looks.
      project('accessibility', ['mini-app/test/screens/**/*.test.ts'], {
        globalSetup: [inTesting('stack-for-journeys.ts')],
        testTimeout: 3_600_000,
        maxWorkers: 1,
        provide: {
          sights: {
            only: environment['SCREENS'] ?? '',
            pictures: environment['PICTURES'] ?? '',
            trees: environment['TREES'] ?? '',
            looks: environment['LOOKS'] ?? '',
          },
        },
      }),
    ],
  },
});
