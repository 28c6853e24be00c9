import { setTimeout as delay } from 'node:timers/promises';

import { errorFields } from './log.ts';
import { migrate } from './migrate.ts';
import type { Parts } from './parts.ts';
import { importSampleWards } from './wards/import-sample-wards.ts';

const REST_MS = 500;
// What a database that is not there, starting or stopping answers; anything else is a fault that waiting does not mend.
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
]);

/** True when the error says that the database cannot be reached now. */
function isAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isAway);
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return AWAY.has(String(code)) || error.message.startsWith('Connection terminated');
}

/**
 * Brings the schema up to date and, in development, loads the sample wards. While the database is away it is asked
 * again, and `onAway` is called, so that a server that starts during an outage can take events in at once (they go to
 * the spool). Throws on any other fault.
 */
export async function prepareDatabase(parts: Parts, onAway: () => void): Promise<void> {
  const { pool, log, config } = parts;
  for (;;) {
    try {
      await migrate(pool);
      if (config.SAMPLE_WARDS_DIR) await importSampleWards(parts, config.SAMPLE_WARDS_DIR);
      return;
    } catch (error) {
      if (!isAway(error)) throw error;
      log.warn({ event: 'databaseAway', ...errorFields(error) }, 'waiting for the database');
      onAway();
      await delay(REST_MS);
    }
  }
}
