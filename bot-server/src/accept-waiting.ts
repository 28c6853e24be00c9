import type { Server } from 'node:http';
import { setImmediate } from 'node:timers/promises';

const LONGEST_MS = 1000;
// Accepting and reading are two steps: one turn without a new connection may only be the pause between two.
const QUIET_TURNS = 3;

/**
 * Resolves when the connections that callers already hold are accepted. The kernel completes them ahead of us and Node
 * accepts one a turn of its event loop, so a server that is closed while it is busy would reset a whole queue of them.
 * Callers that never end are waited for at most a second.
 */
export async function acceptWaiting(server: Server): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  let quietTurns = 0;
  const noteConnection = () => (quietTurns = 0);
  server.on('connection', noteConnection);
  while (quietTurns < QUIET_TURNS && performance.now() < end) {
    quietTurns += 1;
    await setImmediate();
  }
  server.off('connection', noteConnection);
}
