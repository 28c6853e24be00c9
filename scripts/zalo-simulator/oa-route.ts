import type { FastifyInstance } from 'fastify';
import { Refusal } from './refusal.ts';
import type { Permission } from './switches.ts';
import type { World } from './world.ts';
import { headerOf, zaloRoute, type Call, type Host, type Route } from './zalo-route.ts';

const oaHost: Host = {
  prefix: 'openapi.zalo.me',
  failure: (error, message) => ({ error, message }),
  tooMany: -32,
  transient: -200,
};

/** Registers a path of the OA host: the checks of server-api §10.2 first, then the envelope of §0 around the data. */
export function oaRoute(app: FastifyInstance, world: World, permission: Permission, route: Route): void {
  zaloRoute(app, world, oaHost, {
    ...route,
    handle: async (call) => {
      checkToken(call);
      checkStanding(call, permission);
      countCall(call);
      const data = (await route.handle(call)) ?? {};
      return { data, error: 0, message: 'Success' };
    },
  });
}

function checkToken(call: Call): void {
  const token = headerOf(call, 'access_token');
  const state = token === undefined ? 'unknown' : call.world.oaTokens.check(token, call.now);
  if (state === 'unknown') throw new Refusal(-216, 'Access token is invalid');
  if (state === 'expired') throw new Refusal(-220, 'Access token is expired or removed');
}

function checkStanding({ world }: Call, permission: Permission): void {
  const { switches } = world;
  if (!switches.appActivated) throw new Refusal(-209, 'This API is not supported: the app is not activated');
  if (!switches.appHasOaProduct) throw new Refusal(-212, 'The app has not registered this API');
  if (switches.missingPermissions.includes(permission))
    throw new Refusal(-223, 'The OA has not granted this permission to the app');
  if (!switches.oaVerified) throw new Refusal(-221, 'The OA is not verified');
  if (switches.oaPackage === 'basic' || switches.oaPackage === 'standard')
    throw new Refusal(-224, 'The OA package does not include this API');
}

function countCall({ world, now, reply }: Call): void {
  const turn = world.limits.take(now);
  reply.header('X-RateLimit-Limit', turn.limit).header('X-RateLimit-Remain', turn.remain);
  if (!turn.allowed) throw new Refusal(-32, 'Your OA reached limit call api');
}
