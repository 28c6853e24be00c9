import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

import type { Config } from './config.ts';
import type { Parts } from './parts.ts';

const LOCALHOST = /^http:\/\/localhost(:\d{1,5})?$/;
const PREFLIGHT_SECONDS = 600;

type Origins = Pick<Config, 'MINI_APP_ORIGINS' | 'NODE_ENV'> & { OFFICER_APP_URL?: string | undefined };

/** Whether a page of this origin may call the API: the Mini App's in Zalo, the officers' and, outside production, any localhost port. */
export function mayCall(config: Origins, origin: string): boolean {
  const known = config.MINI_APP_ORIGINS.split(',').map((each) => each.trim());
  if (config.OFFICER_APP_URL !== undefined) known.push(new URL(config.OFFICER_APP_URL).origin);
  return known.includes(origin) || (config.NODE_ENV !== 'production' && LOCALHOST.test(origin));
}

const HEADERS = {
  'x-content-type-options': 'nosniff',
  // The one page there is, for the OA's administrator, has its style inside.
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;
const TWO_YEARS = 63_072_000;

/**
 * CORS for the pages that may call, and the headers that keep a browser from doing more with an answer than read it.
 * Each answer carries the server's time: a phone's clock may be wrong, and in development time is virtual.
 */
export async function applyBrowserRules(
  app: FastifyInstance,
  { config, clock }: Pick<Parts, 'config' | 'clock'>,
): Promise<void> {
  const headers =
    config.NODE_ENV === 'production'
      ? { ...HEADERS, 'strict-transport-security': `max-age=${TWO_YEARS}` }
      : HEADERS;
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers).header('x-server-time', clock.now().toISOString());
    done();
  });
  await app.register(cors, {
    origin: (origin, done) => done(null, origin !== undefined && mayCall(config, origin)),
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type'],
    exposedHeaders: ['retry-after', 'x-server-time'],
    maxAge: PREFLIGHT_SECONDS,
    strictPreflight: false,
  });
}
