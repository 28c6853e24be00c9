import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../embedded-postgres/start-embedded-postgres.ts';
import { createDatabaseFromTemplate, dropDatabase } from '../../embedded-postgres/databases.ts';
import { freshDataDir, query, serverPid } from './support.ts';

test('a cold start gives a durable UTF-8 database behind a private socket and no port', async () => {
  const dataDir = freshDataDir();
  const database = await startEmbeddedPostgres({ dataDir });
  expect(database.adopted).toBe(false);
  const rows = await query(
    database.connectionString,
    `select current_database() as name, current_setting('server_encoding') as encoding,
       (select datcollate from pg_database where datname = current_database()) as collation,
       current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commit, upper('đặng') as folded`,
  );
  expect(rows).toEqual([
    {
      name: 'tung_nha',
      encoding: 'UTF8',
      collation: 'C.UTF-8',
      addresses: '',
      fsync: 'on',
      commit: 'on',
      folded: 'ĐẶNG',
    },
  ]);
  for (const folder of [dataDir, path.join(dataDir, 'socket'), path.join(dataDir, 'cluster')]) {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  }
  await database.stop();
  expect(existsSync(path.join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false);
});

test('a data folder whose path is too long for a socket gets its socket elsewhere', async () => {
  const dataDir = freshDataDir('đường-dẫn-rất-dài-'.repeat(6));
  const database = await startEmbeddedPostgres({ dataDir });
  expect(await query(database.connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
  const again = await startEmbeddedPostgres({ dataDir });
  expect(again.adopted).toBe(true);
});

test('what a killed initdb left behind is removed and never taken for a database', async () => {
  const dataDir = freshDataDir();
  mkdirSync(path.join(dataDir, 'unfinished-999999999'), { recursive: true });
  await startEmbeddedPostgres({ dataDir });
  expect(readdirSync(dataDir).filter((name) => name.startsWith('unfinished'))).toEqual([]);
});

test('a database of another PostgreSQL version is refused by name', async () => {
  const dataDir = freshDataDir();
  mkdirSync(path.join(dataDir, 'cluster'), { recursive: true });
  writeFileSync(path.join(dataDir, 'cluster', 'PG_VERSION'), '18\n');
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('was made by PostgreSQL 18');
});

test('a folder that cannot be used is named, with what to set', async () => {
  const file = freshDataDir();
  writeFileSync(file, '');
  await expect(startEmbeddedPostgres({ dataDir: path.join(file, 'inside') })).rejects.toThrow('set DATA_DIR');
});

test('a running server whose socket was deleted is restarted, nothing lost', async () => {
  const dataDir = freshDataDir();
  const first = await startEmbeddedPostgres({ dataDir });
  await query(first.connectionString, 'create table kept as select 7 as n');
  const pid = serverPid(dataDir);
  renameSync(path.join(dataDir, 'socket', '.s.PGSQL.5432'), path.join(dataDir, 'gone'));
  const second = await startEmbeddedPostgres({ dataDir });
  expect(second.adopted).toBe(false);
  expect(serverPid(dataDir)).not.toBe(pid);
  expect(await query(second.connectionString, 'select n from kept')).toEqual([{ n: 7 }]);
});

test('a copy of a template holds its rows, and is dropped even while somebody is connected', async () => {
  const { adminUrl, connectionString } = await startEmbeddedPostgres({ dataDir: freshDataDir() });
  await query(connectionString, 'create table kept as select 7 as n');
  const copy = await createDatabaseFromTemplate(adminUrl, 'worker "1"', 'tung_nha');
  expect(await query(copy, 'select n from kept')).toEqual([{ n: 7 }]);
  await dropDatabase(adminUrl, 'worker "1"');
  await expect(query(copy, 'select 1')).rejects.toThrow('does not exist');
});
