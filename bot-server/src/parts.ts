import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Pool } from './database.ts';
import type { Log } from './log.ts';
import type { Sealer } from './sealing.ts';

/** What the running server is made of; built once in main.ts, or by a test. */
export interface Parts {
  config: Config;
  clock: Clock;
  pool: Pool;
  sealer: Sealer;
  log: Log;
  /** Called after something was written that a loop should take up now rather than at its next look. */
  wake: Wake;
}

/** Wakes the loops of this process; the loops of other processes find the work at their next look. */
export interface Wake {
  outbox: () => void;
  requests: () => void;
  inbox: () => void;
}
