import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { createPool } from '../../bot-server/src/database.ts';
import { migrate } from '../../bot-server/src/migrate.ts';
import { dropDatabase, ensureDatabase, urlForDatabase } from '../embedded-postgres/databases.ts';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { environment } from '../settings.ts';

/** The running server and the migrated database to copy. */
export interface PostgresForTests {
  adminUrl: string;
  templateName: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresForTests;
    /** How long the fault tests run: `short` within `npm test`, `long` in `npm run faults`. */
    faults: 'short' | 'long';
  }
}

interface Server {
  adminUrl: string;
  stop: () => Promise<void>;
}

/** Nothing is kept beyond the run, so nothing needs to reach the disk: emptying all tables between tests takes a third of the time. */
const CARELESS = ['fsync', 'full_page_writes', 'synchronous_commit'];

async function stopCaring(adminUrl: string): Promise<void> {
  const pool = createPool(adminUrl, 1, 'test-settings');
  for (const setting of CARELESS) await pool.query(`alter system set ${setting} = off`);
  await pool.query('select pg_reload_conf()');
  await pool.end();
}

/** TEST_DATABASE_URL leads to a server of one's own; without it one is started in a temporary folder. */
async function serverForTests(careful: boolean): Promise<Server> {
  const given = environment['TEST_DATABASE_URL'] ?? '';
  if (given !== '') return { adminUrl: given, stop: () => Promise.resolve() };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tung-nha-test-'));
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
  if (!careful) await stopCaring(postgres.adminUrl);
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { adminUrl: postgres.adminUrl, stop };
}

/**
 * One PostgreSQL for the tests of a project, with a migrated template that each test file copies (about 30 ms a copy).
 * The template carries the number of this process, so that two runs can share one server.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // What faults do to people's data is judged on a database that writes as in production.
  const server = await serverForTests(project.name === 'faults');
  const templateName = `migrated_${project.name}_${String(process.pid)}`;
  await ensureDatabase(server.adminUrl, templateName);
  const pool = createPool(urlForDatabase(server.adminUrl, templateName), 1, 'test-template');
  await migrate(pool);
  await pool.end();
  project.provide('postgres', { adminUrl: server.adminUrl, templateName });
  return async () => {
    await dropDatabase(server.adminUrl, templateName);
    await server.stop();
  };
}
