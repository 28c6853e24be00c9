import { setTimeout as delay } from 'node:timers/promises';

import pg from 'pg';

import { gatherWrites } from '../gathered-writes.ts';
import { errorFields, type Log } from '../log.ts';
import type { Parts } from '../parts.ts';
import { insertEvents, type IncomingEvent } from './inbox-store.ts';
import { replaySpool } from './replay-spool.ts';
import { openSpool, type Spool } from './spool.ts';
import type { ZaloCounts } from './zalo-counts.ts';

/** Keeps events so that Zalo may be told 200: in the database, or on disk while that is away (design §5). */
export interface Inbox {
  /** Resolves within 2 s when the event is kept; rejects when it is kept nowhere. */
  store(event: IncomingEvent): Promise<void>;
  /** Whether events go to disk because the database is away or slow. */
  isDatabaseAway(): boolean;
  /** Waits for what is being stored, then lets go of the database. */
  close(): Promise<void>;
}

const DATABASE_TIMEOUT_MS = 400;
const DISK_TIMEOUT_MS = 1000;
const PROBE_MS = 200;
const REPLAY_MS = 2000;
const MOST_AT_ONCE = 400;
const LANES = 2;

/**
 * Starts an inbox with two connections of its own, so that busy loops cannot delay the answer to Zalo. After a failed
 * insert everything goes to disk until the database answers a probe; then the disk is emptied into it.
 */
export function startInbox(parts: Parts, counts: ZaloCounts): Inbox {
  const { config, sealer, log, wake } = parts;
  const spool = openSpool(config.SPOOL_DIR, sealer);
  const pool = impatientPool(config.DATABASE_URL);
  const insert = async (events: IncomingEvent[]) => {
    await insertEvents(pool, sealer, events);
    wake.inbox();
  };
  const keeper = createKeeper({ insert, spool, counts, log });
  const lanes = Array.from({ length: LANES }, () =>
    gatherWrites<IncomingEvent>(MOST_AT_ONCE, async (events) => {
      await keeper.keep(events);
      return [];
    }),
  );
  const closing = new AbortController();
  const watching = watchDatabase(closing.signal, keeper, async () => {
    await pool.query('select 1');
    keeper.databaseIsBack();
    await replaySpool(spool, insert, { counts, log });
  });
  return {
    store: async (event) => lanes[laneOf(event)]?.write(event),
    isDatabaseAway: () => keeper.isAway(),
    close: async () => {
      closing.abort();
      await Promise.all([...lanes.map((lane) => lane.settled()), watching]);
      await pool.end();
    },
  };
}

/**
 * One lane's batch is read and sealed while the database writes the other's. The same subject, and so the same event, has
 * always the same lane: nobody's second message can be stored before the first.
 */
function laneOf({ subject, eventId }: IncomingEvent): number {
  const key = subject || eventId;
  return key.charCodeAt(key.length - 1) % LANES;
}

interface Keeper {
  keep(events: IncomingEvent[]): Promise<void>;
  isAway(): boolean;
  databaseIsBack(): void;
}

/** Inserts, and turns to the disk at the first failure: waiting for a time-out with every batch would be too slow. */
function createKeeper(into: {
  insert: (events: IncomingEvent[]) => Promise<void>;
  spool: Spool;
  counts: ZaloCounts;
  log: Log;
}): Keeper {
  const { insert, spool, counts, log } = into;
  let away = false;
  return {
    isAway: () => away,
    databaseIsBack: () => (away = false),
    keep: async (events) => {
      if (!away) {
        try {
          await insert(events);
          return;
        } catch (error) {
          away = true;
          log.error({ event: 'databaseAway', ...errorFields(error) }, 'events go to the spool');
        }
      }
      try {
        await within(DISK_TIMEOUT_MS, spool.append(events));
      } catch (error) {
        log.error({ event: 'spoolFailed', count: events.length, ...errorFields(error) }, 'events not kept');
        throw error;
      }
      counts.add('eventSpooled', events.length);
    },
  };
}

/** Replays the spool every few seconds, and every moment while the database is away, until it works again. */
async function watchDatabase(
  signal: AbortSignal,
  keeper: Keeper,
  recover: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    await recover().catch(() => undefined);
    await restUntil(() => signal.aborted || keeper.isAway(), signal);
  }
}

/** Rests until the next regular look, or until a reason for an earlier one. */
async function restUntil(hasReason: () => boolean, signal: AbortSignal): Promise<void> {
  for (let rested = 0; rested < REPLAY_MS; rested += PROBE_MS) {
    await delay(PROBE_MS, undefined, { signal }).catch(() => undefined);
    if (hasReason()) return;
  }
}

function impatientPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 2,
    application_name: 'tung-nha-inbox',
    connectionTimeoutMillis: DATABASE_TIMEOUT_MS,
    // A query out of time rejects and its connection is destroyed: an answer that comes late reaches nobody.
    query_timeout: DATABASE_TIMEOUT_MS,
    statement_timeout: DATABASE_TIMEOUT_MS,
  });
  pool.on('error', () => undefined);
  return pool;
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('took too long')), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
