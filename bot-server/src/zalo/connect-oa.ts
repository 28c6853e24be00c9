import { randomBytes } from 'node:crypto';

import { z } from 'zod';

import { maybeOne, run, type Statement } from '../database.ts';
import type { Parts } from '../parts.ts';
import { loadToken, saveToken } from './oa-token-store.ts';
import { redeemCode, type TokenPair } from './oauth-client.ts';
import { challengeOf, newVerifier } from './pkce.ts';
import { recoverSavedPair, writeSavedPair } from './saved-pair.ts';
import { underTokenLock } from './token-lock.ts';
import type { ZaloHost } from './zalo-call.ts';

/** Where Zalo sends the administrator back to; it must be the callback saved in Zalo's console (server-api §1.1). */
export const CALLBACK_PATH = '/zalo/oa/callback';

// The code that comes back lives 10 minutes (server-api §1.1); finding the OA's administrator takes some more.
const LIFETIME_MS = 30 * 60_000;

const BEGIN: Statement = {
  name: 'oaConsent.begin',
  sql: `with old as (delete from oa_consent_request where created_at < $4)
        insert into oa_consent_request (state, verifier, created_at) values ($1, $2, $3)`,
};
const TAKE: Statement = {
  name: 'oaConsent.take',
  sql: 'delete from oa_consent_request where state = $1 and created_at >= $2 returning verifier',
};

/** Begins a consent; returns Zalo's page where the OA's administrator gives it. */
export async function beginConsent({ config, pool, clock }: Parts): Promise<string> {
  const [state, verifier, now] = [randomBytes(18).toString('base64url'), newVerifier(), clock.now()];
  await run(pool, BEGIN, [state, verifier, now, new Date(now.getTime() - LIFETIME_MS)]);
  const address = new URL(`${config.ZALO_OAUTH_URL}/v4/oa/permission`);
  address.searchParams.set('app_id', config.ZALO_APP_ID);
  address.searchParams.set('redirect_uri', config.PUBLIC_URL.replace(/\/$/, '') + CALLBACK_PATH);
  address.searchParams.set('code_challenge', challengeOf(verifier));
  address.searchParams.set('state', state);
  return address.href;
}

/**
 * Ends a consent: trades the code for the first pair and stores it. 'unknown' when no consent of this state is under way
 * (each ends once), 'refused' when Zalo gives no pair.
 */
export async function endConsent(
  parts: Parts,
  oauth: ZaloHost,
  { code, state }: { code: string; state: string },
): Promise<'connected' | 'unknown' | 'refused'> {
  const { config, pool, clock, log, wake } = parts;
  const since = new Date(clock.now().getTime() - LIFETIME_MS);
  const begun = await maybeOne(pool, z.object({ verifier: z.string() }), TAKE, [state, since]);
  if (begun === undefined) return 'unknown';
  const answer = await redeemCode(oauth, config, { code, verifier: begun.verifier });
  if (!answer.ok) {
    log.error(
      { event: 'consentFailed', reason: answer.because, code: answer.code },
      'consent gave no tokens',
    );
    return 'refused';
  }
  await keepFirstPair(parts, answer.pair);
  log.info({ event: 'consentGiven' }, 'the OA is connected');
  wake.outbox();
  return 'connected';
}

async function keepFirstPair(parts: Parts, pair: TokenPair): Promise<void> {
  const { config, clock, pool, sealer } = parts;
  await underTokenLock(pool, async (holder) => {
    const current = await loadToken(holder, sealer, config.ZALO_OA_ID);
    const next = { pair, generation: (current?.generation ?? 0) + 1, receivedAt: clock.now() };
    await writeSavedPair(parts, next);
    await saveToken(holder, sealer, config.ZALO_OA_ID, next);
    await recoverSavedPair(parts);
  });
}
