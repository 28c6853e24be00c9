import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

import { environment } from './settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const inTesting = (file: string) => fileURLToPath(new URL(`./testing/${file}`, import.meta.url));
const postgres = inTesting('postgres-for-tests.ts');
const faults: 'long' | 'short' = environment['FAULTS'] === 'long' ? 'long' : 'short';

const project = (name: string, include: string[], more: object = {}) => ({
  test: {
    name,
    root,
    include,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { shuffle: { files: true, tests: true } },
    setupFiles: [inTesting('fail-on-console-error.ts')],
    provide: { faults },
    ...more,
  },
});

export default defineConfig({
  root,
  test: {
    sequence: { shuffle: { files: true, tests: true } },
    projects: [
      project('unit', [
        'shared/src/**/*.test.ts',
        'bot-server/src/**/*.test.ts',
        'mini-app/src/**/*.test.ts?(x)',
        'scripts/**/*.test.ts',
        '!scripts/test/**',
      ]),
      project('api', ['bot-server/test/api/**/*.test.ts'], { globalSetup: [postgres] }),
      project('faults', ['bot-server/test/faults/**/*.test.ts'], {
        globalSetup: [postgres],
        testTimeout: 600_000,
      }),
      project('simulator', ['scripts/test/zalo-simulator/**/*.test.ts']),
      project('commands', ['scripts/test/{embedded-postgres,start,checking,audio,mini-app-build}/**/*.test.ts'], {
        testTimeout: 120_000,
      }),
      project('journeys', ['{mini-app,bot-server}/test/journeys/**/*.test.ts'], {
        globalSetup: [inTesting('stack-for-journeys.ts')],
        testTimeout: 120_000,
      }),
      // Only by npm run check:accessibility: some thousand looks.
      project('accessibility', ['mini-app/test/screens/**/*.test.ts'], {
        globalSetup: [inTesting('stack-for-journeys.ts')],
        testTimeout: 3_600_000,
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
