import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { createPool } from '../../bot-server/src/database.ts';
import { migrate } from '../../bot-server/src/migrate.ts';
import { ensureDatabase, urlForDatabase } from '../embedded-postgres/databases.ts';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';

/** The running server and the migrated database to copy. */
export interface PostgresForTests {
  adminUrl: string;
  templateName: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresForTests;
  }
}

const TEMPLATE = 'migrated_template';

/** One PostgreSQL for a whole test run, with a migrated template that each test file copies (about 30 ms a copy). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tung-nha-test-'));
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
  await ensureDatabase(postgres.adminUrl, TEMPLATE);
  const pool = createPool(urlForDatabase(postgres.adminUrl, TEMPLATE), 1, 'test-template');
  await migrate(pool);
  await pool.end();
  project.provide('postgres', { adminUrl: postgres.adminUrl, templateName: TEMPLATE });
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
