import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  unlinkSync,
  readFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findNativeFolder, mendNativeFolder } from '../../embedded-postgres/native-folder.ts';
import { startEmbeddedPostgres } from '../../embedded-postgres/start-embedded-postgres.ts';
import { findUnprivileged } from '../../embedded-postgres/unprivileged.ts';
import { runCommand } from '../../processes/run-command.ts';
import { environment } from '../../settings.ts';
import { freshDataDir, query, serverPid, startFromAnotherProgram } from './support.ts';

const asRoot = process.getuid?.() === 0;

async function copyOfNative(): Promise<string> {
  const base = mkdtempSync(path.join(os.tmpdir(), 'h2-native-'));
  onTestFinished(() => {
    rmSync(base, { recursive: true, force: true });
  });
  const copy = path.join(base, 'native');
  cpSync(await findNativeFolder(), copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** A machine without the `unshare` program: its PATH holds only what the rest needs. */
function withoutUnshare(): NodeJS.ProcessEnv {
  const bin = mkdtempSync(path.join(os.tmpdir(), 'h2-bin-'));
  chmodSync(bin, 0o755);
  for (const name of ['true', 'test', 'sh'])
    cpSync(`/usr/bin/${name}`, path.join(bin, name), { dereference: true });
  onTestFinished(() => {
    rmSync(bin, { recursive: true, force: true });
  });
  const { SUDO_UID: _, ...rest } = environment;
  return { ...rest, PATH: bin };
}

test('library links that the install script did not make are made', async () => {
  const native = await copyOfNative();
  const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];
  for (const { target } of links) unlinkSync(path.join(native, '..', target));
  const postgres = path.join(native, 'bin', 'postgres');
  expect((await runCommand(postgres, ['--version'])).code).not.toBe(0);
  mendNativeFolder(native);
  expect((await runCommand(postgres, ['--version'])).output).toContain('15.18');
});

test('programs that lost their executable bit get it back', async () => {
  const native = await copyOfNative();
  const programs = ['initdb', 'pg_ctl', 'postgres'].map((name) => path.join(native, 'bin', name));
  for (const program of programs) chmodSync(program, 0o644);
  mendNativeFolder(native);
  for (const program of programs) expect((await runCommand(program, ['--version'])).code).toBe(0);
});

test('programs that are gone are named, with the way to mend it', async () => {
  const native = await copyOfNative();
  unlinkSync(path.join(native, 'bin', 'pg_ctl'));
  expect(() => {
    mendNativeFolder(native);
  }).toThrow('Delete node_modules and run npm ci');
});

test.runIf(asRoot)('root runs the server in a user namespace, and the files stay root’s', async () => {
  const dataDir = freshDataDir();
  expect((await findUnprivileged(environment)).way).toBe('user-namespace');
  await startEmbeddedPostgres({ dataDir });
  expect(statSync(path.join(dataDir, 'cluster', 'postmaster.pid')).uid).toBe(0);
});

test.runIf(asRoot)('root without user namespaces runs the server as another user', async () => {
  const dataDir = freshDataDir();
  const database = await startEmbeddedPostgres({ dataDir, environment: withoutUnshare() });
  expect(statSync(`/proc/${String(serverPid(dataDir))}`).uid).toBe(65_534);
  expect(await query(database.connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test.runIf(asRoot)(
  'a data folder in root’s private home is moved to where that user can reach it',
  async () => {
    const outside = path.dirname(freshDataDir());
    chmodSync(outside, 0o700);
    const database = await startEmbeddedPostgres({
      dataDir: path.join(outside, 'data'),
      environment: withoutUnshare(),
    });
    const [row] = await query(
      database.connectionString,
      `select current_setting('data_directory') as folder`,
    );
    const folder = path.dirname(String(row?.['folder']));
    expect(folder).toMatch(/^\/var\/lib\/tung-nha\/data-[0-9a-f]{16}$/);
    await database.stop();
    rmSync(folder, { recursive: true });
  },
);

test.runIf(asRoot)('root who can be nobody else is told what to do', async () => {
  await expect(findUnprivileged({ ...environment, PATH: '/nowhere' })).rejects.toThrow(
    'run the command as an ordinary user',
  );
});

test.runIf(asRoot)('an ordinary user needs nothing of that', async () => {
  const dataDir = freshDataDir();
  mkdirSync(path.dirname(dataDir), { recursive: true });
  chmodSync(path.dirname(dataDir), 0o777);
  const { adopted } = await startFromAnotherProgram(dataDir, { uid: 65_534, gid: 65_534 });
  expect(adopted).toBe(false);
  expect(statSync(dataDir).uid).toBe(65_534);
});
