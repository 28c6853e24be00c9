import type { ProcessIdentity } from './process-identity.ts';
import { isAlive } from './process-identity.ts';
import { waitUntil } from './wait-until.ts';

/** Sends a signal; a process that has gone meanwhile is no error. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Asks a process to end (SIGTERM), and ends it by force (SIGKILL) when it has not done so after `graceMs`.
 * Never touches a later process that was given the same number. Returns whether it is gone.
 */
export async function stopProcess(identity: ProcessIdentity, graceMs: number): Promise<boolean> {
  if (!isAlive(identity)) return true;
  signal(identity.pid, 'SIGTERM');
  if (await waitUntil(() => !isAlive(identity), graceMs)) return true;
  signal(identity.pid, 'SIGKILL');
  return waitUntil(() => !isAlive(identity), 2_000);
}
