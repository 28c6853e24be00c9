import type { Pool, Queryable } from '../database.ts';

const LOCK_WAIT = '8s';
// Any constant that is ours alone among the advisory locks of this database.
const LOCK = 7_203_115;

/**
 * Does what may be done by one process at a time with the OA's tokens. The lock belongs to a connection of its own: it
 * ends with the process, or with the connection. Throws when the lock is not free within 8 s.
 */
export async function underTokenLock<T>(pool: Pool, work: (holder: Queryable) => Promise<T>): Promise<T> {
  const holder = await pool.connect();
  holder.on('error', () => undefined);
  try {
    await holder.query("select set_config('lock_timeout', $1, false)", [LOCK_WAIT]);
    await holder.query('select pg_advisory_lock($1)', [LOCK]);
    return await work({ query: (config) => holder.query(config) });
  } finally {
    // Ends the connection, and the lock with it, whatever state it is in.
    holder.release(true);
  }
}
