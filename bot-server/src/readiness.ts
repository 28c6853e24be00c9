import { access, constants, readdir, statfs } from 'node:fs/promises';

import { z } from 'zod';

import { many, maybeOne, type Statement } from './database.ts';
import type { Parts } from './parts.ts';

/** What /readyz tells; `zalo` never decides readiness: requests are taken in and routed without it. */
export interface Readiness {
  ready: boolean;
  database: 'ok' | 'away';
  migrations: 'ok' | 'missing' | 'unknown';
  spool: 'ok' | 'notWritable';
  /** Whether messages can be sent: 'needsConsent' wants an administrator of the OA (server-api §1.1). */
  zalo: 'connected' | 'needsConsent' | 'unknown';
}

const APPLIED: Statement = { name: 'readiness.migrations', sql: 'select name from migration' };
const TOKEN: Statement = {
  name: 'readiness.token',
  sql: 'select needs_consent from oa_token where oa_id = $1',
};
const LEAST_FREE_BYTES = 1_000_000;

/** Looks at what this process needs to serve; answers within the database's own time-outs, never throws. */
export async function lookAtReadiness({ pool, config }: Parts): Promise<Readiness> {
  const spool = (await isWritable(config.SPOOL_DIR)) ? 'ok' : 'notWritable';
  try {
    const applied = await many(pool, z.object({ name: z.string() }), APPLIED);
    const token = await maybeOne(pool, z.object({ needs_consent: z.boolean() }), TOKEN, [config.ZALO_OA_ID]);
    const migrations = (await allApplied(applied.map(({ name }) => name))) ? 'ok' : 'missing';
    const zalo = token === undefined || token.needs_consent ? 'needsConsent' : 'connected';
    return { ready: migrations === 'ok' && spool === 'ok', database: 'ok', migrations, spool, zalo };
  } catch {
    return { ready: false, database: 'away', migrations: 'unknown', spool, zalo: 'unknown' };
  }
}

async function allApplied(applied: string[]): Promise<boolean> {
  const files = await readdir(new URL('../migrations/', import.meta.url));
  return files.filter((file) => file.endsWith('.sql')).every((file) => applied.includes(file));
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= LEAST_FREE_BYTES;
  } catch {
    return false;
  }
}
