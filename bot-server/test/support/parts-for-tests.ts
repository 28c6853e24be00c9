import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterAll } from 'vitest';

import { settableClock } from '../../src/clock.ts';
import { readConfig, type Config } from '../../src/config.ts';
import type { Log, LogFields } from '../../src/log.ts';
import type { Parts } from '../../src/parts.ts';
import { createSealer } from '../../src/sealing.ts';
import type { TestDatabase } from './database.ts';

/** Monday 09:00 in Asia/Ho_Chi_Minh. */
export const START = new Date('2026-11-23T02:00:00.000Z');

export interface TestParts extends Parts {
  clock: ReturnType<typeof settableClock>;
  /** Every line logged, for tests that look for what must (not) be there. */
  lines: { level: string; fields: LogFields; message: string }[];
}

/** A folder of the calling test file's own; removed when the file is done. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tung-nha-spool-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Settings that start a server, with some of them changed. */
export function testConfig(changes: Record<string, string> = {}): Config {
  const read = readConfig({
    NODE_ENV: 'test',
    PUBLIC_URL: 'http://localhost:8080',
    DATABASE_URL: 'postgresql:///none',
    SPOOL_DIR: os.tmpdir(),
    DATA_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    SETUP_KEY: 'setup-key-of-the-tests-000',
    ZALO_APP_ID: '1000000000000000001',
    ZALO_APP_SECRET: 'APP_SECRET_OF_TESTS',
    ZALO_OA_ID: '3000000000000000003',
    ZALO_OA_SECRET_KEY: 'OA_SECRET_OF_THE_TESTS',
    ZALO_MINI_APP_ID: '2000000000000000002',
    ZALO_MINI_APP_KEY: 'MINI_APP_KEY_OF_TESTS',
    ...changes,
  });
  if (!read.ok) throw new Error(read.problems.map(({ name, message }) => `${name} ${message}`).join(', '));
  return read.config;
}

/** Parts on a test database, with a settable clock, a spool folder of their own and a log that is kept in memory. */
export function testParts(database: TestDatabase, changes: Record<string, string> = {}): TestParts {
  const config = testConfig({
    DATABASE_URL: database.connectionString,
    SPOOL_DIR: testFolder(),
    ...changes,
  });
  const lines: TestParts['lines'] = [];
  const at = (level: string) => (fields: LogFields, message: string) => {
    lines.push({ level, fields, message });
  };
  const log: Log = { info: at('info'), warn: at('warn'), error: at('error'), debug: at('debug') };
  return {
    config,
    clock: settableClock(START),
    pool: database.pool,
    sealer: createSealer(config.DATA_ENCRYPTION_KEY),
    log,
    lines,
    wake: { outbox: () => undefined, requests: () => undefined, inbox: () => undefined },
  };
}
