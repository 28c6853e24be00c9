import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const postgres = fileURLToPath(new URL('./testing/postgres-for-tests.ts', import.meta.url));

const project = (name: string, include: string[], more: object = {}) => ({
  test: { name, root, include, testTimeout: 30_000, hookTimeout: 60_000, ...more },
});

export default defineConfig({
  root,
  test: {
    sequence: { shuffle: true },
    projects: [
      project('unit', [
        'shared/src/**/*.test.ts',
        'bot-server/src/**/*.test.ts',
        'mini-app/src/**/*.test.ts?(x)',
      ]),
      project('api', ['bot-server/test/api/**/*.test.ts'], { globalSetup: [postgres] }),
      project('faults', ['bot-server/test/faults/**/*.test.ts'], {
        globalSetup: [postgres],
        testTimeout: 600_000,
      }),
      project('simulator', ['scripts/test/zalo-simulator/**/*.test.ts']),
      project('commands', ['scripts/test/{embedded-postgres,start}/**/*.test.ts'], { testTimeout: 120_000 }),
      project('journeys', ['mini-app/test/journeys/**/*.test.ts'], { testTimeout: 120_000 }),
    ],
  },
});
