import { createHash, timingSafeEqual } from 'node:crypto';

import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';

import type { Parts } from '../parts.ts';
import { beginConsent, CALLBACK_PATH, endConsent } from './connect-oa.ts';
import type { ZaloHost } from './zalo-call.ts';

const PAGES = {
  connected: [200, 'Đã kết nối với Official Account. Bạn có thể đóng trang này.'],
  unknown: [400, 'Liên kết này đã dùng hoặc đã hết hạn. Bạn hãy mở lại liên kết kết nối.'],
  refused: [400, 'Zalo chưa cấp quyền cho ứng dụng. Bạn hãy thử lại sau ít phút.'],
  cancelled: [400, 'Zalo chưa cấp quyền. Bạn hãy mở lại liên kết kết nối.'],
  noPage: [404, 'Không có trang này.'],
} as const;

const callbackQuery = z.object({
  code: z.string().min(1).max(4000),
  state: z.string().regex(/^[\w-]{1,60}$/),
});

/**
 * Registers GET /zalo/oa/connect?key=SETUP_KEY, which sends the OA's administrator to Zalo to give consent, and
 * GET /zalo/oa/callback, which Zalo sends them back to (server-api §1.1, §1.2). A wrong key looks like no page.
 */
export function registerOaConsentEndpoints(app: FastifyInstance, parts: Parts, oauth: ZaloHost): void {
  app.get('/zalo/oa/connect', { schema: { hide: true } }, async (request, reply) => {
    const { key } = z.object({ key: z.string().catch('') }).parse(request.query ?? {});
    if (!isSame(key, parts.config.SETUP_KEY)) return show(reply, 'noPage');
    return reply.redirect(await beginConsent(parts), 302);
  });

  app.get(CALLBACK_PATH, { schema: { hide: true } }, async (request, reply) => {
    const query = callbackQuery.safeParse(request.query);
    return show(reply, query.success ? await endConsent(parts, oauth, query.data) : 'cancelled');
  });
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

function show(reply: FastifyReply, name: keyof typeof PAGES): FastifyReply {
  const [status, sentence] = PAGES[name];
  const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Từng Nhà</title><body style="font:20px/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem">
<h1>Từng Nhà</h1><p>${sentence}</p></body></html>`;
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
}
