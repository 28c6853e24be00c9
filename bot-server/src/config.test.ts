import { randomBytes } from 'node:crypto';

import { expect, test } from 'vitest';

import { readConfig } from './config.ts';

const complete = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://bot.example.vn',
  DATABASE_URL: 'postgresql://localhost/tung_nha',
  SPOOL_DIR: '/var/lib/tung-nha/spool',
  DATA_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  SETUP_KEY: randomBytes(24).toString('base64'),
  ZALO_APP_ID: '1000000000000000001',
  ZALO_APP_SECRET: 'a-long-enough-app-secret',
  ZALO_OA_ID: '3000000000000000003',
  ZALO_OA_SECRET_KEY: 'a-long-enough-oa-secret',
  ZALO_MINI_APP_ID: '4000000000000000004',
  ZALO_MINI_APP_KEY: 'a-long-enough-mini-app-key',
};

const refusedNames = (environment: Record<string, string>) => {
  const read = readConfig(environment);
  return read.ok ? [] : read.problems.map((problem) => problem.name).sort();
};

test('a complete production environment is accepted and ids stay strings', () => {
  const read = readConfig(complete);
  expect(read.ok && read.config.ZALO_OA_ID).toBe('3000000000000000003');
});

test.each([
  'PUBLIC_URL',
  'DATABASE_URL',
  'SPOOL_DIR',
  'DATA_ENCRYPTION_KEY',
  'SETUP_KEY',
  'ZALO_APP_ID',
  'ZALO_APP_SECRET',
  'ZALO_OA_ID',
  'ZALO_OA_SECRET_KEY',
  'ZALO_MINI_APP_ID',
  'ZALO_MINI_APP_KEY',
] as const)('%s missing or empty is refused by name', (name) => {
  const { [name]: _, ...rest } = complete;
  expect(refusedNames(rest)).toEqual([name]);
  expect(refusedNames({ ...complete, [name]: '' })).toEqual([name]);
});

test.each([
  ['ZALO_OA_SECRET_KEY', 'short'],
  ['ZALO_APP_SECRET', 'short'],
  ['ZALO_MINI_APP_KEY', 'short'],
  ['SETUP_KEY', 'guess-me'],
  ['DATA_ENCRYPTION_KEY', randomBytes(16).toString('base64')],
  ['PUBLIC_URL', 'http://bot.example.vn'],
  ['ZALO_OPENAPI_URL', 'http://localhost:8090/openapi.zalo.me'],
  ['CLOCK_URL', 'http://localhost:8090/_sim/clock/stream'],
  ['SAMPLE_WARDS_DIR', 'shared/wards'],
])('production refuses %s = %s', (name, value) => {
  expect(refusedNames({ ...complete, [name]: value })).toEqual([name]);
});

test('every weak setting is named at once', () => {
  expect(refusedNames({ ...complete, SETUP_KEY: 'x', ZALO_APP_SECRET: 'y' })).toEqual([
    'SETUP_KEY',
    'ZALO_APP_SECRET',
  ]);
});

test('development may use the simulator and its clock', () => {
  const development = {
    ...complete,
    NODE_ENV: 'development',
    PUBLIC_URL: 'http://localhost:8080',
    CLOCK_URL: 'http://localhost:8090/_sim/clock/stream',
    ZALO_OPENAPI_URL: 'http://localhost:8090/openapi.zalo.me',
  };
  expect(refusedNames(development)).toEqual([]);
});
