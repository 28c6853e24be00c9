import { z } from 'zod';

import { maybeOne, one, type Queryable, type Statement } from '../database.ts';
import type { Parts } from '../parts.ts';
import { atWork, type Work } from '../work.ts';
import { feedOutbox } from './feed-outbox.ts';
import { planNextBroadcast, startDueBroadcast } from './plan-broadcast.ts';

const WAITING: Statement = {
  name: 'broadcast.waiting',
  sql: `select
      exists (select from broadcast where state = 'scheduled' and scheduled_at <= $1) as due,
      exists (select from broadcast where state = 'sending' and planned_at is null) as unplanned,
      exists (select from broadcast where state = 'sending' and planned_at is not null) as running`,
};
const waiting = z.object({ due: z.boolean(), unplanned: z.boolean(), running: z.boolean() });

// Any constant that is ours alone among the advisory locks of this database.
const LOCK = 7_203_120;
const TRY_LOCK: Statement = {
  name: 'broadcast.tryLock',
  sql: 'select pg_try_advisory_xact_lock($1) as mine',
};

/**
 * Does what is due for broadcasts: lets go, writes down recipients, keeps the outbox supplied. One process at a time feeds, so
 * that the messages that may cost money are counted right; writing down half a million recipients holds up nobody else.
 * Returns whether more is to be done at once.
 */
export async function advanceBroadcasts(parts: Parts): Promise<boolean> {
  const { due, unplanned, running } = await look(parts.pool, parts.clock.now());
  const started = due && (await atWork(parts, startDueBroadcast));
  const planned = (unplanned || started) && (await atWork(parts, planNextBroadcast));
  const fed = running ? await atWork(parts, (work) => feedAlone(work, parts)) : 0;
  return started || planned || fed > 0;
}

function look(on: Queryable, now: Date): Promise<z.infer<typeof waiting>> {
  return one(on, waiting, WAITING, [now]);
}

async function feedAlone(work: Work, { config }: Parts): Promise<number> {
  const lock = await maybeOne(work.tx, z.object({ mine: z.boolean() }), TRY_LOCK, [LOCK]);
  return lock?.mine === true ? feedOutbox(work, config) : 0;
}
