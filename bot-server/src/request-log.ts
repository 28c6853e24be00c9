import type { FastifyInstance } from 'fastify';

import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

// What watches the server asks every few seconds; its questions would drown everybody else's.
const QUIET_ROUTES = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * One log line and one measurement per answered request. The route's pattern stands for the address: the address
 * itself may hold ids and codes.
 */
export function logRequests(app: FastifyInstance, log: Log, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const status = reply.statusCode;
    metrics.observeRequest({ method: known(method), route, status, seconds: reply.elapsedTime / 1000 });
    if (!QUIET_ROUTES.has(route)) {
      log.info({ event: 'request', method, route, status, ms: Math.round(reply.elapsedTime) }, 'answered');
    }
    done();
  });
}

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
const known = (method: string) => (METHODS.has(method) ? method : 'other');
