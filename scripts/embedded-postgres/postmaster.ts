import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ProcessIdentity } from '../processes/process-identity.ts';
import { identityOf, isAlive } from '../processes/process-identity.ts';
import { waitUntil } from '../processes/wait-until.ts';
import type { Places } from './places.ts';

/** Every server process stands in its data folder, which tells it from a program that reused its number. */
function standsIn(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${String(pid)}/cwd`) === cluster;
    } catch {
      return false;
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(
    cluster,
  );
}

/** The living server of this data folder; undefined when its lock file is missing, or names a dead process or another program. */
export function findPostmaster(cluster: string): ProcessIdentity | undefined {
  let pid: number;
  try {
    pid = Number.parseInt(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return undefined;
  }
  const identity = identityOf(pid);
  return identity !== undefined && standsIn(pid, cluster) ? identity : undefined;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Server processes that outlived a killed postmaster; a new server must not start beside them. */
function orphanedBackends(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && identityOf(pid) !== undefined && standsIn(pid, cluster));
}

/**
 * Removes the lock files of a server that is gone. PostgreSQL removes them itself only when the number in them is
 * free: a zombie (data-layer §1 trap 2) or a program that was given the number blocks them for ever.
 * Call it only when `findPostmaster` found nobody, and while no other starter is at work.
 */
export async function clearStaleLocks(places: Places): Promise<void> {
  for (const pid of orphanedBackends(places.cluster)) signal(pid, 'SIGQUIT');
  const gone = await waitUntil(() => orphanedBackends(places.cluster).length === 0, 2_000);
  if (!gone) for (const pid of orphanedBackends(places.cluster)) signal(pid, 'SIGKILL');
  rmSync(path.join(places.cluster, 'postmaster.pid'), { force: true });
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock'])
    rmSync(path.join(places.socket, name), { force: true });
}

/**
 * Stops the server of a data folder, whoever started it: politely to its clients for 3 s (fast shutdown), then at
 * once (immediate), then by force. Nothing committed is lost in any of them.
 */
export async function stopPostmaster(cluster: string): Promise<void> {
  const server = findPostmaster(cluster);
  if (server === undefined) return;
  for (const [name, ms] of [
    ['SIGINT', 3_000],
    ['SIGQUIT', 1_000],
    ['SIGKILL', 2_000],
  ] as const) {
    signal(server.pid, name);
    if (await waitUntil(() => !isAlive(server), ms)) return;
  }
}
