import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';

import { buildApp } from '../../src/app.ts';
import { settableClock } from '../../src/clock.ts';
import { readConfig, type Config } from '../../src/config.ts';
import type { Graph } from '../../src/graph.ts';
import { createLog } from '../../src/log.ts';
import type { Parts } from '../../src/parts.ts';
import { createSealer } from '../../src/sealing.ts';
import { startInbox } from '../../src/zalo/inbox.ts';
import { createZaloCounts } from '../../src/zalo/zalo-counts.ts';
import { testDatabase } from './database.ts';
import { graphOf, type GraphStandIn } from './graph.ts';

/** Monday 09:00 in Asia/Ho_Chi_Minh. */
export const MONDAY_MORNING = new Date('2026-11-23T02:00:00.000Z');

export interface TestApp {
  app: FastifyInstance;
  parts: Parts & { clock: ReturnType<typeof settableClock> };
  graph: GraphStandIn;
  /** How often the loop that looks after requests was woken. */
  wakes: { requests: number; outbox: number };
}

/** The settings of a development server on the given database, with overrides. */
export function testConfig(databaseUrl: string, spoolDir: string, overrides: NodeJS.ProcessEnv = {}): Config {
  const read = readConfig({
    NODE_ENV: 'test',
    PUBLIC_URL: 'http://localhost:8080',
    DATABASE_URL: databaseUrl,
    SPOOL_DIR: spoolDir,
    DATA_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    SETUP_KEY: 'setup-key-of-the-tests-0123456789',
    LOG_LEVEL: 'fatal',
    ZALO_APP_ID: '1000000000000000001',
    ZALO_APP_SECRET: 'app-secret-of-the-tests',
    ZALO_OA_ID: '3000000000000000003',
    ZALO_OA_SECRET_KEY: 'oa-secret-of-the-tests',
    ZALO_MINI_APP_ID: '4000000000000000004',
    ZALO_MINI_APP_KEY: 'mini-app-key-of-the-tests',
    ...overrides,
  });
  if (!read.ok) throw new Error(read.problems.map(({ name, message }) => `${name} ${message}`).join(', '));
  return read.config;
}

/** The server on a fresh database of the calling test file, closed with it; reached through `inject`. */
export async function testApp(
  overrides: NodeJS.ProcessEnv = {},
  doors: { graph?: Graph } = {},
): Promise<TestApp> {
  const { pool, connectionString } = await testDatabase();
  const spoolDir = await mkdtemp(path.join(os.tmpdir(), 'tung-nha-spool-'));
  const config = testConfig(connectionString, spoolDir, overrides);
  const clock = settableClock(MONDAY_MORNING);
  const wakes = { requests: 0, outbox: 0 };
  const parts = {
    config,
    clock,
    pool,
    sealer: createSealer(config.DATA_ENCRYPTION_KEY),
    log: createLog(config.LOG_LEVEL),
    wake: {
      requests: () => void (wakes.requests += 1),
      outbox: () => void (wakes.outbox += 1),
      inbox: () => undefined,
    },
  };
  const graph = graphOf();
  const counts = createZaloCounts();
  const inbox = startInbox(parts, counts);
  const app = await buildApp(parts, { graph: doors.graph ?? graph, inbox, counts });
  await app.ready();
  afterAll(async () => {
    await app.close();
    await inbox.close();
    await rm(spoolDir, { recursive: true, force: true });
  });
  return { app, parts, graph, wakes };
}
