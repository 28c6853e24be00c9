import { z } from 'zod';

import { maybeOne, one, type Queryable, type Statement } from '../database.ts';
import type { Parts } from '../parts.ts';
import { atWork, type Work } from '../work.ts';
import { feedOutbox } from './feed-outbox.ts';
import { leaveOutNext } from './leave-out.ts';
import { planNextPortion, startDueBroadcast } from './plan-broadcast.ts';
import { LAST_ID } from './planning-store.ts';

const WAITING: Statement = {
  name: 'broadcast.waiting',
  sql: `select
      exists (select from broadcast where state = 'scheduled' and scheduled_at <= $1) as due,
      (select min(greatest(0, extract(epoch from planning_rests_until - clock_timestamp()) * 1000))::float8
        from (select coalesce(planning_rests_until, clock_timestamp()) as planning_rests_until from broadcast
          where state = 'sending' and planned_at is null) unplanned) as "planInMs",
      exists (select from broadcast where state = 'sending' and planned_at is not null) as running,
      exists (select from broadcast where state in ('stopped', 'withdrawn') and turns_from < '${LAST_ID}') as unswept`,
};
const waiting = z.object({
  due: z.boolean(),
  planInMs: z.number().nullable(),
  running: z.boolean(),
  unswept: z.boolean(),
});

const SWEEP_REST_MS = 20;
// Any constant that is ours alone among the advisory locks of this database.
const LOCK = 7_203_120;
const TRY_LOCK: Statement = {
  name: 'broadcast.tryLock',
  sql: 'select pg_try_advisory_xact_lock($1) as mine',
};

/**
 * Does what is due for broadcasts: lets go, writes down recipients, keeps the outbox supplied, notes who is left out of what was
 * stopped. One process at a time feeds, so that the messages that may cost money are counted right. Returns whether more is to be
 * done at once, or in how many milliseconds: what takes long is done in portions, with rests (decision 016).
 */
export async function advanceBroadcasts(parts: Parts): Promise<boolean | number> {
  const waits = await look(parts.pool, parts.clock.now());
  const sending = await sendOn(parts, waits);
  if (sending !== false) return sending;
  const swept = waits.unswept && (await atWork(parts, leaveOutNext));
  // 0: another process has it.
  return swept ? SWEEP_REST_MS : waits.planInMs || false;
}

type Waiting = z.infer<typeof waiting>;

async function sendOn(parts: Parts, { due, planInMs, running }: Waiting): Promise<boolean | number> {
  const started = due && (await atWork(parts, startDueBroadcast));
  const planned = (planInMs === 0 || started) && (await atWork(parts, planNextPortion));
  const fed = running && (await atWork(parts, (work) => feedAlone(work, parts)));
  return fed || planned || started;
}

function look(on: Queryable, now: Date): Promise<Waiting> {
  return one(on, waiting, WAITING, [now]);
}

async function feedAlone(work: Work, { config }: Parts): Promise<boolean> {
  const lock = await maybeOne(work.tx, z.object({ mine: z.boolean() }), TRY_LOCK, [LOCK]);
  return lock?.mine === true && (await feedOutbox(work, config)) > 0;
}
