import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { stopPostmaster } from '../../embedded-postgres/postmaster.ts';

const starter = fileURLToPath(new URL('starter.ts', import.meta.url));

/** A fresh data folder; its server is stopped and the folder removed after the test. */
export function freshDataDir(name = 'data'): string {
  const base = mkdtempSync(path.join(os.tmpdir(), 'h2-pg-'));
  // Another user must be able to reach the data folder inside.
  chmodSync(base, 0o755);
  const dataDir = path.join(base, name);
  onTestFinished(async () => {
    await stopPostmaster(path.join(dataDir, 'cluster'));
    rmSync(base, { recursive: true, force: true });
  });
  return dataDir;
}

/** Starts the database from a program of its own; resolves when that program says it is up. */
export async function startFromAnotherProgram(
  dataDir: string,
  options: SpawnOptions = {},
): Promise<{ program: ChildProcess; adopted: boolean }> {
  const program = spawn(process.execPath, ['--import', 'tsx', starter, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });
  onTestFinished(() => void program.kill('SIGKILL'));
  if (program.stdout === null) throw new Error('no output');
  const [line] = (await once(createInterface({ input: program.stdout }), 'line')) as [string];
  const { adopted } = JSON.parse(line) as { adopted: boolean };
  return { program, adopted };
}

/** The number in the server's own lock file. */
export function serverPid(dataDir: string): number {
  return Number.parseInt(readFileSync(path.join(dataDir, 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

/** Runs one statement and returns its rows. */
export async function query(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}
