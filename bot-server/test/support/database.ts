import { randomUUID } from 'node:crypto';

import { afterAll, inject } from 'vitest';

import { createDatabaseFromTemplate, dropDatabase } from '../../../scripts/embedded-postgres/databases.ts';
import type { PostgresForTests } from '../../../scripts/testing/postgres-for-tests.ts';
import { createPool, type Pool } from '../../src/database.ts';

export interface TestDatabase {
  pool: Pool;
  connectionString: string;
}

/** A migrated, empty database of the calling test file's own; dropped when the file is done. */
export async function testDatabase(max = 10): Promise<TestDatabase> {
  const { adminUrl, templateName }: PostgresForTests = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const connectionString = await createDatabaseFromTemplate(adminUrl, name, templateName);
  const pool = createPool(connectionString, max, 'test');
  afterAll(async () => {
    await pool.end();
    await dropDatabase(adminUrl, name);
  });
  return { pool, connectionString };
}
