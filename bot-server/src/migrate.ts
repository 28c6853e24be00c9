import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';

import type { Pool } from './database.ts';

const FOLDER = new URL('../migrations/', import.meta.url);
// Any constant will do; it only has to be ours alone in this database.
const LOCK = 7_203_114;

/**
 * Brings the database to the newest schema: each numbered file once, in its own transaction, one process at a time.
 * Returns the names applied now. Throws when a file already applied was edited since.
 */
export async function migrate(pool: Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from migration',
    );
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    const fresh: string[] = [];
    for (const name of (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort()) {
      const sql = await readFile(new URL(name, FOLDER), 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      const known = applied.get(name);
      if (known === sha256) continue;
      if (known !== undefined) throw new Error(`migration ${name} was edited after it had been applied`);
      // Simple protocol: one string of several statements is one transaction.
      await client.query(
        `set lock_timeout = '5s'; begin; ${sql}; insert into migration (name, sha256) values ('${name}', '${sha256}'); commit;`,
      );
      fresh.push(name);
    }
    return fresh;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    client.release(true);
  }
}
