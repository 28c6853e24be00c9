import { createHmac } from 'node:crypto';

import { z } from 'zod';

import type { Config } from '../config.ts';
import type { Graph, GraphAnswer, GraphRefusal } from '../graph.ts';
import type { Log } from '../log.ts';
import type { Exchange, ZaloHost } from './zalo-call.ts';

const code = z
  .union([z.number(), z.string().regex(/^-?\d+$/)])
  .transform(Number)
  .optional();
const envelope = z.object({ error: code });
const me = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  name: z.string().optional(),
});
const phone = z.object({ data: z.object({ number: z.union([z.string(), z.number()]).transform(String) }) });
const place = z.object({
  data: z.object({
    latitude: z.coerce.number().min(-90).max(90),
    longitude: z.coerce.number().min(-180).max(180),
  }),
});

const TOKEN_CODES = new Set([-124, -216, -220, 190, 452, 210]);
const CODE_CODES = new Set([-201]);
const OUTSIDE_VIETNAM = -501;

/** Lower hex HMAC-SHA256 of a person's access token, keyed by the app secret (server-api §8.1). */
export function appSecretProof(accessToken: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex');
}

/** Zalo's Social Graph (server-api §8.1, §8.2). */
export function createGraph(host: ZaloHost, config: Config, log: Log): Graph {
  const secret = config.ZALO_APP_SECRET;
  const info = async <T extends z.ZodType>(
    schema: T,
    tokens: { accessToken: string; code: string },
  ): Promise<GraphAnswer<z.infer<T>>> => {
    const headers = { access_token: tokens.accessToken, code: tokens.code, secret_key: secret };
    if (!areHeaderSafe(headers)) return { ok: false, because: 'codeRefused' };
    return read(await host({ method: 'GET', path: '/v2.0/me/info', headers }), schema, log);
  };
  return {
    personOf: async (accessToken) => {
      const headers = { access_token: accessToken, appsecret_proof: appSecretProof(accessToken, secret) };
      if (!areHeaderSafe(headers)) return { ok: false, because: 'tokenRefused' };
      const query = { fields: 'id,name,picture' };
      const answer = read(await host({ method: 'GET', path: '/v2.0/me', headers, query }), me, log);
      if (!answer.ok) return answer;
      const { id: appUserId, name } = answer.value;
      return { ok: true, value: name === undefined || name === '' ? { appUserId } : { appUserId, name } };
    },
    phoneOf: async (accessToken, token) => {
      const answer = await info(phone, { accessToken, code: token });
      return answer.ok ? { ok: true, value: answer.value.data.number } : answer;
    },
    placeOf: async (accessToken, token) => {
      const answer = await info(place, { accessToken, code: token });
      return answer.ok ? { ok: true, value: answer.value.data } : answer;
    },
  };
}

function read<T extends z.ZodType>(exchange: Exchange, schema: T, log: Log): GraphAnswer<z.infer<T>> {
  if (!exchange.answered) return { ok: false, because: 'unavailable' };
  const error = envelope.safeParse(exchange.body).data?.error;
  const parsed = schema.safeParse(exchange.body);
  if (error === 0 && parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, because: refusalOf(error, log) };
}

function refusalOf(error: number | undefined, log: Log): GraphRefusal {
  if (error !== undefined && TOKEN_CODES.has(error)) return 'tokenRefused';
  if (error !== undefined && CODE_CODES.has(error)) return 'codeRefused';
  if (error === OUTSIDE_VIETNAM) {
    log.error(
      { event: 'graphRefusesAddress', code: error },
      'Zalo gives personal fields to callers in Vietnam only: set ZALO_GRAPH_PROXY to a proxy there',
    );
  } else if (error !== undefined && error !== 0) {
    log.warn({ event: 'graphRefused', code: error }, 'graph refused a call');
  }
  return 'unavailable';
}

// What clients send travels in headers: anything else than visible ASCII was never one of Zalo's tokens.
function areHeaderSafe(headers: Record<string, string>): boolean {
  return Object.values(headers).every((value) => /^[\x21-\x7e]+$/.test(value));
}
