import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { findPostmaster, stopPostmaster } from '../../embedded-postgres/postmaster.ts';
import { waitUntil } from '../../processes/wait-until.ts';
import { environment } from '../../settings.ts';
import { stopLeftovers } from '../../start/run-record.ts';

const command = fileURLToPath(new URL('start-stand-ins.ts', import.meta.url));

/** A folder with three ports of its own, in which `npm start` with stand-ins can be run again and again. */
export interface Place {
  dataDir: string;
  ports: { PORT: number; SIMULATOR_PORT: number; MINI_APP_PORT: number };
}

/** One run of the command; `output` grows, `code` resolves when it ends. */
export interface StartRun {
  process: ChildProcess;
  output: () => string;
  code: Promise<number | null>;
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, 'localhost', () => server.close(() => resolve(true)));
  });
}

/** Below the range from which the system takes ports for outgoing connections, so that nobody gets one by chance. */
async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000);
  return (await canListen(port)) ? port : freePort();
}

/** Makes a place; whatever still runs in it after the test is stopped. */
export async function freshPlace(): Promise<Place> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'h2-start-'));
  onTestFinished(async () => {
    await stopLeftovers(dataDir);
    await stopPostmaster(path.join(dataDir, 'postgres', 'cluster'));
    rmSync(dataDir, { recursive: true, force: true });
  });
  const ports = {
    PORT: await freePort(),
    SIMULATOR_PORT: await freePort(),
    MINI_APP_PORT: await freePort(),
  };
  return { dataDir, ports };
}

/** Runs the command in a place. */
export function start(place: Place, more: NodeJS.ProcessEnv = {}): StartRun {
  const ports = Object.fromEntries(Object.entries(place.ports).map(([name, port]) => [name, String(port)]));
  const child = spawn(process.execPath, ['--import', 'tsx', command], {
    env: { ...environment, ...ports, DATA_DIR: place.dataDir, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
  onTestFinished(() => void child.kill('SIGKILL'));
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { process: child, output: () => output, code };
}

/** Waits for the greeting; throws with what was printed when it does not come. */
export async function untilUp(run: StartRun): Promise<void> {
  const up = await waitUntil(
    () => run.output().includes('is running') || run.process.exitCode !== null,
    60_000,
  );
  if (!up || run.process.exitCode !== null) throw new Error(`not up: ${run.output()}`);
}

/** Names of the programs of a place that still answer, `database` among them. */
export async function stillRunning(place: Place): Promise<string[]> {
  const answering = await Promise.all(
    Object.entries(place.ports).map(async ([name, port]) => {
      const socket = net.connect({ port, host: 'localhost' });
      const open = await new Promise<boolean>((resolve) => {
        socket.once('connect', () => {
          resolve(true);
        });
        socket.once('error', () => {
          resolve(false);
        });
      });
      socket.destroy();
      return open ? [name] : [];
    }),
  );
  const database = findPostmaster(path.join(place.dataDir, 'postgres', 'cluster'));
  return [...answering.flat(), ...(database === undefined ? [] : ['database'])];
}

/** One line per bot server that was started in the place: the rows it found, and its setup key. */
export function startsSeen(place: Place): string[] {
  const file = path.join(place.dataDir, 'spool-starts');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}
