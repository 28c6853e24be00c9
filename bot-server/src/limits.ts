import { createHmac } from 'node:crypto';

import { z } from 'zod';

import { maybeOne, type Statement } from './database.ts';
import { errorFields } from './log.ts';
import type { Parts } from './parts.ts';
import { Problem } from './problems.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Limit {
  /** How many in one window. */
  count: number;
  windowSeconds: number;
  /** What is counted together; a resident's phone company puts thousands behind one address, so those are wide. */
  per: 'address' | 'person' | 'phone';
  /** What happens while the counting table cannot be reached: 'allow' fails open, 'refuse' fails closed. */
  whenStoreAway: 'allow' | 'refuse';
}

/** Every rate limit of the server (reliability I2). Windows are fixed: they begin at whole multiples of their length. */
export const LIMITS = {
  /** Each costs a call to Zalo's graph. */
  openSession: { count: 600, windowSeconds: MINUTE, per: 'address', whenStoreAway: 'refuse' },
  /** Each costs a call of the OA, which its messages need; whoever is linked is not asked about again. */
  linkOaUser: { count: 10, windowSeconds: HOUR, per: 'person', whenStoreAway: 'refuse' },
  /** An officer opens a login link a few times a day; a ward's officers share one address. */
  openOfficerSession: { count: 60, windowSeconds: MINUTE, per: 'address', whenStoreAway: 'refuse' },
  /** Tokens Zalo did not know: somebody is guessing. */
  refusedToken: { count: 300, windowSeconds: MINUTE, per: 'address', whenStoreAway: 'refuse' },
  /** False requests wear out a team faster than anything else (API6). */
  openHelpRequest: { count: 40, windowSeconds: DAY, per: 'person', whenStoreAway: 'refuse' },
  /** Officers and members also file for people who stand at the desk. */
  openHelpRequestAsHelper: { count: 300, windowSeconds: DAY, per: 'person', whenStoreAway: 'refuse' },
  /** Nobody's number may be used to call team after team to a stranger. */
  helpRequestForPhone: { count: 60, windowSeconds: DAY, per: 'phone', whenStoreAway: 'refuse' },
  rateHelpRequest: { count: 60, windowSeconds: HOUR, per: 'person', whenStoreAway: 'allow' },
  /** Each costs a call to Zalo's graph. */
  resolveCode: { count: 60, windowSeconds: HOUR, per: 'person', whenStoreAway: 'refuse' },
  /** A report “màn hình đã khác” counts once a day for each person (or address) and step of a guide. */
  reportScreen: { count: 1, windowSeconds: DAY, per: 'person', whenStoreAway: 'refuse' },
  /** Nobody turns the whole catalogue amber. */
  reportScreens: { count: 30, windowSeconds: DAY, per: 'person', whenStoreAway: 'refuse' },
  /** A guide read by one person (or address) counts once a day, so that no phone makes a guide look popular. */
  readGuide: { count: 1, windowSeconds: DAY, per: 'person', whenStoreAway: 'refuse' },
  /** A stolen session writes to no whole ward again and again. */
  writeBroadcast: { count: 60, windowSeconds: DAY, per: 'person', whenStoreAway: 'refuse' },
  /** Each costs calls of the OA. */
  askZaloOfGroups: { count: 120, windowSeconds: HOUR, per: 'person', whenStoreAway: 'refuse' },
  /** Somebody tries address after address. */
  notFound: { count: 300, windowSeconds: MINUTE, per: 'address', whenStoreAway: 'allow' },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof LIMITS;

export interface Limits {
  /** Counts one more for this key; throws `too_many` with the seconds to wait when the window is full. */
  take: (name: LimitName, key: string) => Promise<void>;
  /** Throws like `take` when the window is full, without counting. */
  check: (name: LimitName, key: string) => Promise<void>;
}

const countRow = z.object({ count: z.number() });
const TAKE: Statement = {
  name: 'limit.take',
  sql: `insert into rate_count (name, key_sha256, window_start, count) values ($1, $2, $3, 1)
        on conflict (name, key_sha256, window_start) do update set count = rate_count.count + 1
        where rate_count.count < $4
        returning count`,
};
const LOOK: Statement = {
  name: 'limit.look',
  sql: 'select count from rate_count where name = $1 and key_sha256 = $2 and window_start = $3 and count >= $4',
};
const MOST_REMEMBERED = 10_000;

/**
 * Limits counted in PostgreSQL, so that all processes share them. A full window is also remembered here until it ends:
 * a flood then costs no statement. Keys are stored as a keyed digest (they may be addresses or phone numbers).
 */
export function createLimits(
  { pool, clock, log, config }: Pick<Parts, 'pool' | 'clock' | 'log' | 'config'>,
  onRefused: (name: LimitName) => void = () => undefined,
): Limits {
  const fullUntil = new Map<string, number>();

  const pass = async (name: LimitName, key: string, isFull: (values: unknown[]) => Promise<boolean>) => {
    const { windowSeconds, count, whenStoreAway } = LIMITS[name];
    const now = clock.now().getTime();
    const start = Math.floor(now / (windowSeconds * 1000)) * windowSeconds * 1000;
    const end = start + windowSeconds * 1000;
    const digest = createHmac('sha256', config.DATA_ENCRYPTION_KEY).update(`${name}:${key}`).digest();
    const memory = digest.toString('base64');
    const refuse = (): never => {
      onRefused(name);
      throw new Problem('too_many', undefined, Math.max(1, Math.ceil((end - now) / 1000)));
    };
    if (fullUntil.get(memory) === end) refuse();
    const full = await isFull([name, digest, new Date(start), count]).catch((error: unknown) => {
      log.warn({ event: 'limitStoreAway', kind: name, ...errorFields(error) }, 'rate limit not counted');
      if (whenStoreAway === 'refuse') throw new Problem('unavailable');
      return false;
    });
    if (!full) return;
    if (fullUntil.size >= MOST_REMEMBERED) fullUntil.clear();
    fullUntil.set(memory, end);
    refuse();
  };

  return {
    take: (name, key) =>
      pass(name, key, async (values) => (await maybeOne(pool, countRow, TAKE, values)) === undefined),
    check: (name, key) =>
      pass(name, key, async (values) => (await maybeOne(pool, countRow, LOOK, values)) !== undefined),
  };
}
