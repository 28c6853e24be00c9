import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { findPostmaster, stopPostmaster } from '../embedded-postgres/postmaster.ts';
import type { EmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { runCommand } from '../processes/run-command.ts';
import { environment } from '../settings.ts';
import { stopLeftovers } from '../start/run-record.ts';
import { freePort } from '../testing/free-port.ts';
import { rounded, type Figure } from './figures.ts';

const LONGEST_WARM_S = 5;
const LONGEST_FRESH_S = 90;
const GIVEN_UP_MS = 300_000;
const LONGEST_END_MS = 30_000;
const GREETING = 'is running';

const repository = fileURLToPath(new URL('../../', import.meta.url));

interface Started {
  /** Seconds until the greeting; undefined when it never came. */
  seconds: number | undefined;
  /** Whether Ctrl-C ended it, with code 0, and all it had started. */
  endedWell: boolean;
}

/** `npm start` once everything was there before, and on a fresh clone with nothing in npm's cache. */
export async function benchStartTime(_postgres: EmbeddedPostgres, folder: string): Promise<Figure[]> {
  const dataDir = path.join(folder, 'start-data');
  await startOnce(repository, dataDir, {});
  const warm = await startOnce(repository, dataDir, {});
  const figures = [startFigure('npm start, warm', warm, LONGEST_WARM_S)];
  const clone = path.join(folder, 'clone');
  const cloned = await runCommand('git', ['clone', '--quiet', repository, clone]);
  if (cloned.code !== 0) return [...figures, notCloned(cloned.output)];
  const cache = path.join(folder, 'npm-cache');
  await mkdir(cache);
  const fresh = await startOnce(clone, path.join(clone, '.data'), { npm_config_cache: cache });
  return [...figures, startFigure('npm start, fresh clone, empty npm cache', fresh, LONGEST_FRESH_S)];
}

/** Runs `npm start` as in a terminal of its own until it greets, then presses Ctrl-C; leaves nothing running. */
async function startOnce(folder: string, dataDir: string, changes: NodeJS.ProcessEnv): Promise<Started> {
  const ports = {
    PORT: String(await freePort()),
    SIMULATOR_PORT: String(await freePort()),
    MINI_APP_PORT: String(await freePort()),
  };
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...outsideNpm(), ...ports, DATA_DIR: dataDir, ...changes },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const greeted = new Promise<number>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes(GREETING)) resolve((performance.now() - begun) / 1000);
    });
  });
  const nothing = ended.then(() => undefined);
  const seconds = await Promise.race([greeted, nothing, delay(GIVEN_UP_MS, undefined, { ref: false })]);
  // As a terminal does it: to the whole group.
  const press = (signal: NodeJS.Signals) => child.pid !== undefined && process.kill(-child.pid, signal);
  if (child.exitCode === null) press('SIGINT');
  const force = setTimeout(() => press('SIGKILL'), LONGEST_END_MS);
  const [code] = await ended;
  clearTimeout(force);
  return { seconds, endedWell: code === 0 && (await nothingLeft(dataDir)) };
}

/** Whether all programs and the database have ended; stops what has not. */
async function nothingLeft(dataDir: string): Promise<boolean> {
  const cluster = path.join(dataDir, 'postgres', 'cluster');
  const database = findPostmaster(cluster);
  const left = await stopLeftovers(dataDir);
  await stopPostmaster(cluster);
  return left === 0 && database === undefined;
}

/** The environment without what the `npm run` around us added: an inner npm would take its folder for its own. */
function outsideNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) =>
        !/^(npm_(lifecycle|package|command|execpath|node_execpath|config_local_prefix)|INIT_CWD$)/.test(name),
    ),
  );
}

function startFigure(name: string, { seconds, endedWell }: Started, longest: number): Figure {
  const took = seconds === undefined ? 'no greeting' : `${rounded(seconds)} s`;
  return {
    name,
    measured: `${took}${endedWell ? '' : '; Ctrl-C did not end it well'}`,
    bar: `≤ ${longest} s`,
    met: seconds !== undefined && seconds <= longest && endedWell,
  };
}

function notCloned(why: string): Figure {
  const because = why.trim().split('\n')[0] ?? '';
  return { name: 'npm start, fresh clone', measured: `not cloned: ${because}`, bar: '', met: undefined };
}
