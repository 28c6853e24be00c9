import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ProcessIdentity } from '../processes/process-identity.ts';
import { identityOf } from '../processes/process-identity.ts';
import { stopProcess } from '../processes/stop-process.ts';

const Children = z.array(z.object({ pid: z.number().int(), startedAt: z.string() }));

function fileOf(dataDir: string): string {
  return path.join(dataDir, 'run.json');
}

function readChildren(dataDir: string): ProcessIdentity[] {
  try {
    return Children.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
  } catch {
    // Missing, or cut off by a full disk: a surviving child is then found by the port it holds.
    return [];
  }
}

/** Notes a child, so that the next start recognises it when this program is killed before it can stop it. */
export function recordChild(dataDir: string, pid: number): void {
  const identity = identityOf(pid);
  if (identity === undefined) return;
  const unfinished = `${fileOf(dataDir)}.${String(process.pid)}`;
  writeFileSync(unfinished, JSON.stringify([...readChildren(dataDir), identity]));
  renameSync(unfinished, fileOf(dataDir));
}

/** Forgets the children of this run, once they are stopped. */
export function clearRecord(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

/** Stops what an earlier run that was killed has left running; returns how many that were. */
export async function stopLeftovers(dataDir: string): Promise<number> {
  const alive = readChildren(dataDir).filter((child) => identityOf(child.pid)?.startedAt === child.startedAt);
  await Promise.all(alive.map((child) => stopProcess(child, 2_000)));
  clearRecord(dataDir);
  return alive.length;
}
