import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CallFault } from './faults.ts';
import { NotStated, Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** One request to one of Zalo's hosts. `raw` is the body as it came. */
export type Call = {
  world: World;
  now: number;
  headers: Record<string, string | string[] | undefined>;
  query: Record<string, unknown>;
  params: Record<string, string>;
  raw: Buffer;
  reply: FastifyReply;
};

/** How a host words a failure, and which of its codes stand for "too many" and "try again". */
export type Host = {
  prefix: string;
  failure: (code: number, message: string) => unknown;
  tooMany: number;
  transient: number;
};

export type Route = {
  method: 'GET' | 'POST';
  path: string;
  /** The body to answer with HTTP 200, or `answered` when the reply was sent already. */
  handle: (call: Call) => unknown;
};

/** Returned by a handler that has sent its reply itself. */
export const answered = Symbol('answered');

const longestHang = 120_000;

/** Registers one documented path of one host, with faults, counting and refusals around it. */
export function zaloRoute(app: FastifyInstance, world: World, host: Host, route: Route): void {
  app.route({
    method: route.method,
    url: `/${host.prefix}${route.path}`,
    handler: async (request, reply) => {
      world.calls.count(route.method, `/${host.prefix}${route.path}`);
      const strike = world.faults.strikeCall(request.url);
      if (strike && !strike.afterEffect) return playFault(strike.kind, host, world, reply);
      const body = await answerTo(callOf(request, reply, world), host, route);
      if (strike) return playFault(strike.kind, host, world, reply);
      return body === answered ? reply : reply.send(body);
    },
  });
}

async function answerTo(call: Call, host: Host, route: Route): Promise<unknown> {
  try {
    return await route.handle(call);
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof NotStated)) throw error;
    const notStated = error instanceof NotStated;
    const status = notStated ? 501 : 200;
    call.reply.code(status);
    logFailure(call.world, call.reply, { error: notStated ? null : error.code, message: error.message });
    if (notStated) return { notInTheDocument: error.message };
    return host.failure(error.code, error.message);
  }
}

function callOf(request: FastifyRequest, reply: FastifyReply, world: World): Call {
  return {
    world,
    now: world.clock.now(),
    headers: request.headers,
    query: request.query as Record<string, unknown>,
    params: request.params as Record<string, string>,
    raw: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    reply,
  };
}

function playFault(kind: CallFault, host: Host, world: World, reply: FastifyReply): FastifyReply {
  logFailure(world, reply, { error: null, message: `fault: ${kind}` });
  if (kind === 'hang') {
    reply.hijack();
    setTimeout(() => reply.raw.destroy(), longestHang).unref();
    return reply;
  }
  if (kind === 'error5xx') return reply.code(503).type('text/plain').send('Service Unavailable');
  if (kind === 'html')
    return reply.code(200).type('text/html').send('<html><body>502 Bad Gateway</body></html>');
  const [code, message] =
    kind === 'rate'
      ? [host.tooMany, 'Your application reached limit call api']
      : [host.transient, 'Send failed, please try again'];
  return reply.code(200).send(host.failure(code, message));
}

function logFailure(world: World, reply: FastifyReply, why: { error: number | null; message: string }): void {
  const path = reply.request.url.split('?')[0] ?? '';
  const logged = world.calls.fail({ method: reply.request.method, path, status: reply.statusCode, ...why });
  world.feed.send(logged, 'call');
}

/** The header's single value, or undefined when it is missing, empty or repeated. */
export function headerOf(call: Call, name: string): string | undefined {
  const value = call.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
