import type { FastifyInstance } from 'fastify';

import type { Metrics } from './metrics.ts';
import type { Parts } from './parts.ts';
import { lookAtReadiness } from './readiness.ts';

/** Registers what watches the server: /healthz (the process lives), /readyz (it can serve), /metrics. */
export function registerRunningEndpoints(app: FastifyInstance, parts: Parts, metrics: Metrics): void {
  app.get('/healthz', { schema: { hide: true } }, (_request, reply) => reply.send({ ok: true }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const readiness = await lookAtReadiness(parts);
    return reply.status(readiness.ready ? 200 : 503).send(readiness);
  });
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text(parts.clock.now())),
  );
}
