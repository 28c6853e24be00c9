import { z } from 'zod';

import { maybeOne, run, type Queryable, type Statement } from '../database.ts';
import type { Sealer } from '../sealing.ts';
import type { TokenPair } from './oauth-client.ts';

/** The OA's tokens as the database has them. */
export interface StoredToken {
  accessToken: string;
  refreshToken: string;
  expiresAt: Date;
  /** Counts the pairs: the next one is 1 higher. */
  generation: number;
  needsConsent: boolean;
  failures: number;
  /** Whether a refresh may be sent now: none under way, and the rest after a failed one is over (real time). */
  mayRefresh: boolean;
}

const row = z.object({
  access_sealed: z.instanceof(Buffer),
  refresh_sealed: z.instanceof(Buffer),
  expires_at: z.date(),
  generation: z.number(),
  needs_consent: z.boolean(),
  failures: z.number(),
  may_refresh: z.boolean(),
});

// A process that sent a refresh and died leaves its mark; after half a minute its answer will not come any more.
const LOAD: Statement = {
  name: 'oaToken.load',
  sql: `select access_sealed, refresh_sealed, expires_at, generation, needs_consent, failures,
          coalesce(refreshing_since < clock_timestamp() - interval '30 seconds', true)
            and coalesce(next_try_at < clock_timestamp(), true) as may_refresh
        from oa_token where oa_id = $1`,
};

/** The tokens, or undefined before the first consent. */
export async function loadToken(
  on: Queryable,
  sealer: Sealer,
  oaId: string,
): Promise<StoredToken | undefined> {
  const found = await maybeOne(on, row, LOAD, [oaId]);
  if (found === undefined) return undefined;
  return {
    accessToken: sealer.open(found.access_sealed, accessContext(oaId)),
    refreshToken: sealer.open(found.refresh_sealed, refreshContext(oaId)),
    expiresAt: found.expires_at,
    generation: found.generation,
    needsConsent: found.needs_consent,
    failures: found.failures,
    mayRefresh: found.may_refresh,
  };
}

const SAVE: Statement = {
  name: 'oaToken.save',
  sql: `insert into oa_token (oa_id, access_sealed, refresh_sealed, expires_at, generation, updated_at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (oa_id) do update set access_sealed = $2, refresh_sealed = $3, expires_at = $4, generation = $5,
          updated_at = $6, needs_consent = false, reason = null, refreshing_since = null, failures = 0,
          next_try_at = null
        where oa_token.generation < $5`,
};

/** Stores a pair as the given generation, unless a newer one is there. `receivedAt` is the domain's clock. */
export async function saveToken(
  on: Queryable,
  sealer: Sealer,
  oaId: string,
  next: { pair: TokenPair; generation: number; receivedAt: Date },
): Promise<void> {
  const { accessToken, refreshToken, expiresInSeconds } = next.pair;
  await run(on, SAVE, [
    oaId,
    sealer.seal(accessToken, accessContext(oaId)),
    sealer.seal(refreshToken, refreshContext(oaId)),
    new Date(next.receivedAt.getTime() + expiresInSeconds * 1000),
    next.generation,
    next.receivedAt,
  ]);
}

const MARK: Statement = {
  name: 'oaToken.markRefreshing',
  sql: 'update oa_token set refreshing_since = clock_timestamp() where oa_id = $1',
};

/** Notes, before a refresh is sent, that its outcome is not known. */
export async function markRefreshing(on: Queryable, oaId: string): Promise<void> {
  await run(on, MARK, [oaId]);
}

const FAIL: Statement = {
  name: 'oaToken.fail',
  sql: `update oa_token set refreshing_since = null, failures = failures + 1, needs_consent = $3, reason = $4,
          next_try_at = clock_timestamp() + $5 * interval '1 millisecond'
        where oa_id = $1 and generation = $2`,
};

/** Notes a refresh that gave no pair, and the rest before the next one (real time). */
export async function noteRefreshFailed(
  on: Queryable,
  oaId: string,
  failed: { generation: number; needsConsent: boolean; reason: string; restMs: number },
): Promise<void> {
  await run(on, FAIL, [oaId, failed.generation, failed.needsConsent, failed.reason, failed.restMs]);
}

function accessContext(oaId: string): string {
  return `oa_token.access:${oaId}`;
}

function refreshContext(oaId: string): string {
  return `oa_token.refresh:${oaId}`;
}
