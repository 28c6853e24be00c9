import { localDay } from '@tung-nha/shared/quarter';

import { inTransaction, run } from '../database.ts';
import type { Parts } from '../parts.ts';
import { LIVE_PLACES, NOTE_RUN, RETENTION } from './retention-statements.ts';

/**
 * The daily clean-up (L-22, L-23): contacts 30 days and texts 90 days after closing, Zalo's events after 14 days,
 * half-told conversations after 7, ended sessions and counters. Gives the counts, which are also noted for the
 * day; running it again deletes only what became due since.
 */
export async function deleteOldContacts(
  parts: Pick<Parts, 'clock' | 'pool'>,
): Promise<Record<string, number>> {
  const now = parts.clock.now();
  return inTransaction(parts.pool, async (tx) => {
    const deleted: Record<string, number> = {};
    for (const [name, statement] of Object.entries(RETENTION))
      deleted[name] = await run(tx, statement, [now]);
    deleted['livePlaces'] = await run(tx, LIVE_PLACES, [now]);
    await run(tx, NOTE_RUN, [localDay(now), deleted, now]);
    return deleted;
  });
}

/** Forgets where members were once their shared place has ended; gives how many. Cheap enough for every minute. */
export function deleteLivePlaces(parts: Pick<Parts, 'clock' | 'pool'>): Promise<number> {
  return run(parts.pool, LIVE_PLACES, [parts.clock.now()]);
}
