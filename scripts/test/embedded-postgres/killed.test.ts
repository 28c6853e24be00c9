import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findNativeFolder } from '../../embedded-postgres/native-folder.ts';
import { stopPostmaster } from '../../embedded-postgres/postmaster.ts';
import { startEmbeddedPostgres } from '../../embedded-postgres/start-embedded-postgres.ts';
import { identityOf } from '../../processes/process-identity.ts';
import { waitUntil } from '../../processes/wait-until.ts';
import { environment } from '../../settings.ts';
import { freshDataDir, query, serverPid, startFromAnotherProgram } from './support.ts';

async function killAndWait(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  expect(await waitUntil(() => identityOf(pid) === undefined, 5_000)).toBe(true);
}

test('the server of a program that was killed is adopted, not started again', async () => {
  const dataDir = freshDataDir();
  const { program, adopted } = await startFromAnotherProgram(dataDir);
  expect(adopted).toBe(false);
  const pid = serverPid(dataDir);
  program.kill('SIGKILL');
  await once(program, 'close');
  const database = await startEmbeddedPostgres({ dataDir });
  expect(database.adopted).toBe(true);
  expect(serverPid(dataDir)).toBe(pid);
});

test('a killed postmaster is replaced and every committed row is there', async () => {
  const dataDir = freshDataDir();
  const first = await startEmbeddedPostgres({ dataDir });
  await query(first.connectionString, 'create table kept as select n from generate_series(1, 1000) n');
  await killAndWait(serverPid(dataDir));
  const second = await startEmbeddedPostgres({ dataDir });
  expect(second.adopted).toBe(false);
  expect(await query(second.connectionString, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
});

test('a zombie postmaster that nobody reaps does not block the next start', async () => {
  const dataDir = freshDataDir();
  await (await startEmbeddedPostgres({ dataDir })).stop();
  const cluster = path.join(dataDir, 'cluster');
  const postgres = path.join(await findNativeFolder(), 'bin', 'postgres');
  // `exec sleep` becomes the parent of the server and will never ask how it ended.
  const shell = `"${postgres}" -D "${cluster}" >/dev/null 2>&1 & exec sleep 600`;
  const asRoot = process.getuid?.() === 0;
  const namespace = ['--user', '--map-user=1000', '--map-group=1000', '--', 'bash', '-c', shell];
  const parent = asRoot
    ? spawn('unshare', namespace, { stdio: 'ignore' })
    : spawn('bash', ['-c', shell], { stdio: 'ignore' });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const lockFile = path.join(cluster, 'postmaster.pid');
  expect(
    await waitUntil(() => existsSync(lockFile) && readFileSync(lockFile, 'utf8').includes('ready'), 10_000),
  ).toBe(true);
  const pid = serverPid(dataDir);
  await killAndWait(pid);
  expect(readFileSync(`/proc/${String(pid)}/stat`, 'utf8')).toContain(') Z ');

  const database = await startEmbeddedPostgres({ dataDir });
  expect(database.adopted).toBe(false);
  expect(await query(database.connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a lock file whose number now belongs to another program does not block, and that program lives on', async () => {
  const dataDir = freshDataDir();
  await (await startEmbeddedPostgres({ dataDir })).stop();
  const stranger = spawn('sleep', ['600'], { stdio: 'ignore' });
  onTestFinished(() => void stranger.kill('SIGKILL'));
  const cluster = path.join(dataDir, 'cluster');
  const socket = path.join(dataDir, 'socket');
  const lines = [stranger.pid, cluster, 1_700_000_000, 5432, socket, '', '  1234567  1', 'ready   '];
  writeFileSync(path.join(cluster, 'postmaster.pid'), `${lines.join('\n')}\n`);
  writeFileSync(path.join(socket, '.s.PGSQL.5432.lock'), `${lines.slice(0, 5).join('\n')}\n`);
  const database = await startEmbeddedPostgres({ dataDir });
  expect(database.adopted).toBe(false);
  await stopPostmaster(cluster);
  expect(stranger.exitCode).toBeNull();
});

test('of two programs that start at once from cold, one starts it and the other adopts it', async () => {
  const dataDir = freshDataDir();
  const both = await Promise.all([startFromAnotherProgram(dataDir), startFromAnotherProgram(dataDir)]);
  expect(both.map((one) => one.adopted).sort()).toEqual([false, true]);
});

test('variables meant for another PostgreSQL do not steer ours', async () => {
  const misleading = {
    ...environment,
    PGDATA: '/nowhere',
    PGPORT: '1',
    PGHOST: '/nowhere',
  };
  const { adopted } = await startFromAnotherProgram(freshDataDir(), { env: misleading });
  expect(adopted).toBe(false);
});
