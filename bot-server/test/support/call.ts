import type { FastifyInstance } from 'fastify';

/** An answer of the API: `body` is its JSON, `code` that of a refusal. */
export interface Answer {
  status: number;
  body: unknown;
  code: unknown;
  text: string;
  headers: Record<string, unknown>;
}

interface Call {
  body?: object | string | Buffer;
  headers?: Record<string, string>;
}

/** Calls 'POST /api/session' and the like through `inject`; objects are sent as JSON. */
export async function call(
  app: FastifyInstance,
  methodAndUrl: string,
  { body, headers = {} }: Call = {},
): Promise<Answer> {
  const [method = 'GET', url = ''] = methodAndUrl.split(' ');
  const reply = await app.inject({
    method: method as 'GET',
    url,
    headers,
    ...(body !== undefined && { payload: body }),
  });
  const isJson = String(reply.headers['content-type']).includes('json');
  const parsed: unknown = isJson ? JSON.parse(reply.body) : undefined;
  const code = typeof parsed === 'object' && parsed !== null && 'code' in parsed ? parsed.code : undefined;
  return { status: reply.statusCode, body: parsed, code, text: reply.body, headers: reply.headers };
}

/** `expect.any(String)` and its like are typed any; this is one that may stand inside an expected object. */
export const matching = (matcher: unknown): unknown => matcher;
