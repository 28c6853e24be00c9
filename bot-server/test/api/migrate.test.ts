import { expect, inject, test } from 'vitest';

import { ensureDatabase, urlForDatabase } from '../../../scripts/embedded-postgres/databases.ts';
import { createPool } from '../../src/database.ts';
import { migrate } from '../../src/migrate.ts';
import { testDatabase } from '../support/database.ts';

const { pool } = await testDatabase();

test('four servers that start at once on an empty database apply each file once', async () => {
  const { adminUrl } = inject('postgres');
  await ensureDatabase(adminUrl, 'migrate_race');
  const pools = [1, 2, 3, 4].map(() => createPool(urlForDatabase(adminUrl, 'migrate_race'), 1, 'test'));
  const applied = await Promise.all(pools.map((each) => migrate(each)));
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  await Promise.all(pools.map((each) => each.end()));
});

test('a migrated database has nothing left to apply', async () => {
  expect(await migrate(pool)).toEqual([]);
});

test('a file edited after it was applied stops the start', async () => {
  const file = '0002-help-requests.sql';
  const before = await pool.query<{ sha256: string }>('select sha256 from migration where name = $1', [file]);
  await pool.query(`update migration set sha256 = 'other' where name = $1`, [file]);
  await expect(migrate(pool)).rejects.toThrow(`${file} was edited`);
  await pool.query('update migration set sha256 = $2 where name = $1', [file, before.rows[0]?.sha256]);
});
