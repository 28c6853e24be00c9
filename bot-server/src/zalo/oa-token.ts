import { startLoop, type Loop } from '../loop.ts';
import type { Parts } from '../parts.ts';
import {
  loadToken,
  markRefreshing,
  noteRefreshFailed,
  saveToken,
  type StoredToken,
} from './oa-token-store.ts';
import { refreshPair, type TokenRefusal } from './oauth-client.ts';
import { recoverSavedPair, savedPairs, writeSavedPair } from './saved-pair.ts';
import { underTokenLock } from './token-lock.ts';
import type { ZaloHost } from './zalo-call.ts';
import type { ZaloCounts } from './zalo-counts.ts';

/** A token to call the OA host with, or why there is none now. */
export type TokenState =
  { ok: true; accessToken: string; expiresAt: Date } | { ok: false; because: 'needsConsent' | 'away' };

/** The OA's access token, shared by all processes through the database. */
export interface OaTokens {
  /** A token that has not run out; refreshes first when it has. */
  current(): Promise<TokenState>;
  /** A token other than `refused`, which Zalo no longer takes: another process's newer one, or a fresh one. */
  renew(refused: string): Promise<TokenState>;
  /** Refreshes when the token has under 5 of its 25 hours left; recovers a pair left on disk. */
  refreshAhead(): Promise<void>;
}

// 25 h − 5 h = the 20 h after which a refresh is due (server-api §1.2).
const AHEAD_MS = 5 * 3_600_000;
const FIRST_REST_MS = 5000;
const LONGEST_REST_MS = 300_000;

const CONSENT = 'Zalo không còn nhận quyền của OA: quản trị viên OA cần cấp lại quyền cho ứng dụng.';
const REASONS: Record<TokenRefusal, string> = {
  spent: CONSENT,
  empty: CONSENT,
  config: 'Zalo từ chối mã ứng dụng hoặc khoá bí mật của ứng dụng.',
  away: 'Chưa đổi được mã truy cập vì Zalo không trả lời.',
};

/** Tokens in the database of `parts`, refreshed by one process at a time. */
export function createOaTokens(parts: Parts, oauth: ZaloHost, counts: ZaloCounts): OaTokens {
  const { pool, sealer, clock, config } = parts;
  let renewing: Promise<TokenState> | undefined;
  let loading: Promise<StoredToken | undefined> | undefined;
  // Many messages meet a token that ran out at the same time: one of them refreshes for all.
  const renewOnce = (isStale: (token: StoredToken) => boolean) =>
    (renewing ??= refreshUnderLock(parts, oauth, counts, isStale).finally(() => (renewing = undefined)));
  const endsWithin = (milliseconds: number) => (token: StoredToken) =>
    token.expiresAt.getTime() - clock.now().getTime() <= milliseconds;

  return {
    current: async () => {
      // Messages that go out together ask together.
      const token = await (loading ??= loadToken(pool, sealer, config.ZALO_OA_ID).finally(
        () => (loading = undefined),
      ));
      return token !== undefined && !endsWithin(0)(token) ? stateOf(token) : renewOnce(endsWithin(0));
    },
    renew: (refused) => renewOnce((token) => token.accessToken === refused),
    refreshAhead: async () => {
      if ((await savedPairs(parts)).length > 0) await underTokenLock(pool, () => recoverSavedPair(parts));
      const token = await loadToken(pool, sealer, config.ZALO_OA_ID);
      if (token !== undefined && !token.needsConsent && token.mayRefresh && endsWithin(AHEAD_MS)(token))
        await renewOnce(endsWithin(AHEAD_MS));
    },
  };
}

/** Starts looking every few seconds whether the token should be refreshed ahead of time. */
export function startTokenLoop(parts: Parts, tokens: OaTokens): Loop {
  return startLoop('oaToken', 5000, parts.log, async () => {
    await tokens.refreshAhead();
    return false;
  });
}

/**
 * Refreshes, if the token read under the lock is still stale. The mark in the row keeps others away even when the lock
 * went with its connection while a refresh, which is answered once only, is still under way.
 */
async function refreshUnderLock(
  parts: Parts,
  oauth: ZaloHost,
  counts: ZaloCounts,
  isStale: (token: StoredToken) => boolean,
): Promise<TokenState> {
  const { pool, sealer, config } = parts;
  return underTokenLock(pool, async (holder) => {
    await recoverSavedPair(parts);
    const token = await loadToken(holder, sealer, config.ZALO_OA_ID);
    if (token === undefined) return { ok: false, because: 'needsConsent' };
    if (!isStale(token)) return stateOf(token);
    if (token.needsConsent) return { ok: false, because: 'needsConsent' };
    if (!token.mayRefresh) return { ok: false, because: 'away' };
    await markRefreshing(holder, config.ZALO_OA_ID);
    return refresh(parts, oauth, counts, token);
  });
}

async function refresh(
  parts: Parts,
  oauth: ZaloHost,
  counts: ZaloCounts,
  token: StoredToken,
): Promise<TokenState> {
  const { config, clock, pool, sealer } = parts;
  const answer = await refreshPair(oauth, config, token.refreshToken);
  if (!answer.ok) return noteFailure(parts, counts, token, answer);
  const next = { pair: answer.pair, generation: token.generation + 1, receivedAt: clock.now() };
  await writeSavedPair(parts, next);
  await saveToken(pool, sealer, config.ZALO_OA_ID, next);
  await recoverSavedPair(parts);
  counts.add('tokenRefreshed');
  const expiresAt = new Date(next.receivedAt.getTime() + answer.pair.expiresInSeconds * 1000);
  return { ok: true, accessToken: answer.pair.accessToken, expiresAt };
}

async function noteFailure(
  { pool, config, log }: Parts,
  counts: ZaloCounts,
  token: StoredToken,
  answer: { because: TokenRefusal; code?: number },
): Promise<TokenState> {
  const { because, code } = answer;
  // An empty answer is tried once more before a person is troubled.
  const needsConsent = because === 'spent' || (because === 'empty' && token.failures > 0);
  const restMs = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** token.failures);
  const { generation } = token;
  await noteRefreshFailed(pool, config.ZALO_OA_ID, {
    generation,
    needsConsent,
    reason: REASONS[because],
    restMs,
  });
  counts.add(needsConsent ? 'consentNeeded' : 'tokenRefreshFailed');
  const fields = { event: needsConsent ? 'consentNeeded' : 'tokenRefreshFailed', reason: because, code };
  log.error(fields, needsConsent ? 'the OA must give consent again' : 'the OA token was not refreshed');
  return { ok: false, because: needsConsent ? 'needsConsent' : 'away' };
}

function stateOf(token: StoredToken): TokenState {
  return { ok: true, accessToken: token.accessToken, expiresAt: token.expiresAt };
}
