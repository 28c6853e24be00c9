import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Person } from './people.ts';
import { ControlRefusal } from './refusal.ts';
import type { World } from './world.ts';

export type ControlCall = {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  origin: string | undefined;
  reply: FastifyReply;
};

type ControlRoute = {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  handle: (call: ControlCall) => unknown;
};

const localOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** CORS headers for a page served from this machine; nothing for any other origin. */
export function corsFor(origin: string | undefined): Record<string, string> {
  if (origin === undefined || !localOrigin.test(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST, DELETE',
    'access-control-allow-headers': 'content-type',
    vary: 'origin',
  };
}

/** Registers one control path; refusals are `{error}` with an HTTP status. */
export function controlRoute(app: FastifyInstance, route: ControlRoute): void {
  app.route({
    method: route.method,
    url: `/_sim${route.path}`,
    handler: async (request, reply) => {
      const { origin } = request.headers;
      void reply.headers(corsFor(origin));
      let result: unknown;
      try {
        result = await route.handle({
          params: request.params as Record<string, string>,
          query: request.query as Record<string, string>,
          body: bodyOf(request.body),
          origin,
          reply,
        });
      } catch (error) {
        if (!(error instanceof ControlRefusal)) throw error;
        return reply.code(error.status).send({ error: error.message });
      }
      return reply.sent ? reply : reply.send(result ?? {});
    },
  });
}

function bodyOf(body: unknown): unknown {
  if (!Buffer.isBuffer(body) || body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new ControlRefusal(400, 'the body is not JSON');
  }
}

/** The control body in the schema's type, or 400 naming the field. */
export function readControl<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ControlRefusal(400, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
}

/** The person named in the path, by OA user id or by app id; 404 when there is none. */
export function personOf(world: World, call: ControlCall): Person {
  const id = call.params['id'] ?? '';
  const person = world.people.find(id) ?? world.people.findByAppId(id);
  if (!person) throw new ControlRefusal(404, `nobody has the id ${id}`);
  return person;
}
