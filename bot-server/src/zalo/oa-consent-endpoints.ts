import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';

import { maybeOne, run, type Statement } from '../database.ts';
import type { Parts } from '../parts.ts';
import { loadToken, saveToken } from './oa-token-store.ts';
import { redeemCode } from './oauth-client.ts';
import { challengeOf, newVerifier } from './pkce.ts';
import { recoverSavedPair, writeSavedPair } from './saved-pair.ts';
import { underTokenLock } from './token-lock.ts';
import type { ZaloHost } from './zalo-call.ts';

// The code that comes back lives 10 minutes (server-api §1.1); the person needs some to find the OA's administrator.
const LIFETIME_MS = 30 * 60_000;
const CALLBACK = '/zalo/oa/callback';

const BEGIN: Statement = {
  name: 'oaConsent.begin',
  sql: `with old as (delete from oa_consent_request where created_at < $4)
        insert into oa_consent_request (state, verifier, created_at) values ($1, $2, $3)`,
};
const TAKE: Statement = {
  name: 'oaConsent.take',
  sql: 'delete from oa_consent_request where state = $1 and created_at >= $2 returning verifier',
};

/**
 * Registers GET /zalo/oa/connect?key=SETUP_KEY, which sends the OA's administrator to Zalo to give consent, and
 * GET /zalo/oa/callback, which Zalo sends them back to (server-api §1.1, §1.2). A wrong key looks like no page.
 */
export function registerOaConsentEndpoints(app: FastifyInstance, parts: Parts, oauth: ZaloHost): void {
  const { config, pool, clock } = parts;

  app.get('/zalo/oa/connect', { schema: { hide: true } }, async (request, reply) => {
    const { key } = z.object({ key: z.string().catch('') }).parse(request.query ?? {});
    if (!isSame(key, config.SETUP_KEY)) return page(reply, 404, 'Không có trang này.');
    const [state, verifier, now] = [randomBytes(18).toString('base64url'), newVerifier(), clock.now()];
    await run(pool, BEGIN, [state, verifier, now, new Date(now.getTime() - LIFETIME_MS)]);
    const address = new URL(`${config.ZALO_OAUTH_URL}/v4/oa/permission`);
    address.searchParams.set('app_id', config.ZALO_APP_ID);
    address.searchParams.set('redirect_uri', config.PUBLIC_URL.replace(/\/$/, '') + CALLBACK);
    address.searchParams.set('code_challenge', challengeOf(verifier));
    address.searchParams.set('state', state);
    return reply.redirect(address.href, 302);
  });

  app.get(CALLBACK, { schema: { hide: true } }, async (request, reply) => {
    const query = z.object({ code: z.string().min(1).max(4000), state: z.string().regex(/^[\w-]{1,60}$/) });
    const parsed = query.safeParse(request.query);
    if (!parsed.success) return page(reply, 400, 'Zalo chưa cấp quyền. Bạn hãy mở lại liên kết kết nối.');
    const since = new Date(clock.now().getTime() - LIFETIME_MS);
    const begun = await maybeOne(pool, z.object({ verifier: z.string() }), TAKE, [parsed.data.state, since]);
    if (begun === undefined)
      return page(reply, 400, 'Liên kết này đã dùng hoặc đã hết hạn. Bạn hãy mở lại liên kết kết nối.');
    const connected = await connect(parts, oauth, { code: parsed.data.code, verifier: begun.verifier });
    return connected
      ? page(reply, 200, 'Đã kết nối với Official Account. Bạn có thể đóng trang này.')
      : page(reply, 502, 'Zalo chưa cấp quyền cho ứng dụng. Bạn hãy thử lại sau ít phút.');
  });
}

async function connect(
  parts: Parts,
  oauth: ZaloHost,
  given: { code: string; verifier: string },
): Promise<boolean> {
  const { config, clock, pool, sealer, log } = parts;
  const answer = await redeemCode(oauth, config, given);
  if (!answer.ok) {
    log.error(
      { event: 'consentFailed', reason: answer.because, code: answer.code },
      'consent gave no tokens',
    );
    return false;
  }
  const { pair } = answer;
  await underTokenLock(pool, async (holder) => {
    const current = await loadToken(holder, sealer, config.ZALO_OA_ID);
    const next = { pair, generation: (current?.generation ?? 0) + 1, receivedAt: clock.now() };
    await writeSavedPair(parts, next);
    await saveToken(holder, sealer, config.ZALO_OA_ID, next);
    await recoverSavedPair(parts);
  });
  log.info({ event: 'consentGiven' }, 'the OA is connected');
  parts.wake.outbox();
  return true;
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

function page(reply: FastifyReply, status: number, sentence: string): FastifyReply {
  const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Từng Nhà</title><body style="font:20px/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem">
<h1>Từng Nhà</h1><p>${sentence}</p></body></html>`;
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
}
