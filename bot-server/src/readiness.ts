import { access, constants, readdir, statfs } from 'node:fs/promises';

import { z } from 'zod';

import { isConsentNeeded } from './consent-needed.ts';
import { many, type Statement } from './database.ts';
import type { Parts } from './parts.ts';
import { sampleWardFiles } from './wards/import-sample-wards.ts';
import { anyWard } from './wards/ward-store.ts';

/** What /readyz tells; `zalo` never decides readiness: requests are taken in and routed without it. */
export interface Readiness {
  ready: boolean;
  database: 'ok' | 'away';
  migrations: 'ok' | 'missing' | 'unknown';
  spool: 'ok' | 'notWritable';
  /** Only where there are sample wards to load (development): a server that began during an outage listens before they are in. */
  sampleWards?: 'in' | 'awaited';
  /** Whether messages can be sent: 'needsConsent' wants an administrator of the OA (server-api §1.1). */
  zalo: 'connected' | 'needsConsent' | 'unknown';
}

const APPLIED: Statement = { name: 'readiness.migrations', sql: 'select name from migration' };
const LEAST_FREE_BYTES = 1_000_000;

/** Looks at what this process needs to serve; answers within the database's own time-outs, never throws. */
export async function lookAtReadiness(parts: Parts): Promise<Readiness> {
  const { pool, config } = parts;
  const spool = (await isWritable(config.SPOOL_DIR)) ? 'ok' : 'notWritable';
  try {
    const applied = await many(pool, z.object({ name: z.string() }), APPLIED);
    const migrations = (await allApplied(applied.map(({ name }) => name))) ? 'ok' : 'missing';
    const zalo = (await isConsentNeeded(pool, config.ZALO_OA_ID)) ? 'needsConsent' : 'connected';
    const samples = migrations === 'ok' ? await sampleWardsOf(parts) : {};
    const ready = migrations === 'ok' && spool === 'ok' && samples.sampleWards !== 'awaited';
    return { ready, database: 'ok', migrations, spool, ...samples, zalo };
  } catch {
    return { ready: false, database: 'away', migrations: 'unknown', spool, zalo: 'unknown' };
  }
}

/** They come in one transaction: one ward means all. */
async function sampleWardsOf({ pool, config }: Parts): Promise<Pick<Readiness, 'sampleWards'>> {
  const folder = config.SAMPLE_WARDS_DIR;
  if (folder === undefined) return {};
  if (await anyWard(pool)) return { sampleWards: 'in' };
  // An empty folder brings no ward however long somebody waits.
  return (await sampleWardFiles(folder)).length > 0 ? { sampleWards: 'awaited' } : {};
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
