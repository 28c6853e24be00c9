import closeWithGrace from 'close-with-grace';

import { errorFields, type Log } from './log.ts';

/** What must end, in this order, before the process may. */
export interface Stopping {
  /** Loops stop claiming; what they hold is finished or handed back. */
  stopLoops(): Promise<unknown>;
  /** No new connection; answers under way are finished. */
  closeServer(): Promise<unknown>;
  /** Last, because both above still write: connections to the database, the spool. */
  release(): Promise<unknown>;
}

// Process supervisors kill after 10 s (reliability K1); half a second is left to say so.
const LONGEST_MS = 9500;

/**
 * Ends the process well on SIGTERM, SIGINT or an unexpected error: at most 9.5 s for the three steps, then it ends
 * anyway; a second signal ends it at once. Exit code 0 only after a clean stop.
 */
export function stopGracefully(log: Log, stopping: Stopping): void {
  closeWithGrace(
    {
      delay: LONGEST_MS,
      logger: false,
      onTimeout: () => log.error({ event: 'stopTimedOut' }, 'stopped before everything had ended'),
    },
    async ({ signal, err }) => {
      if (err) log.error({ event: 'unexpected', ...errorFields(err) }, 'stopping after an unexpected error');
      else log.info({ event: 'stopping', reason: signal ?? 'asked' }, 'stopping');
      await Promise.all([stopping.stopLoops(), stopping.closeServer()]);
      await stopping.release();
      log.info({ event: 'stopped' }, 'stopped');
    },
  );
}
