import { createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Person } from './people.ts';
import { NotStated, Refusal } from './refusal.ts';
import type { World } from './world.ts';
import { headerOf, zaloRoute, type Call, type Host } from './zalo-route.ts';

const graphHost: Host = {
  prefix: 'graph.zalo.me',
  failure: (error, message) => ({ error, message }),
  tooMany: -32,
  transient: -200,
};

const knownFields = ['id', 'name', 'picture'];

/** The Social Graph of a Mini App user (server-api §8.1, §8.2, §10.11). */
export function registerGraph(app: FastifyInstance, world: World): void {
  zaloRoute(app, world, graphHost, { method: 'GET', path: '/v2.0/me', handle: me });
  zaloRoute(app, world, graphHost, { method: 'GET', path: '/v2.0/me/info', handle: info });
}

/** Lower hex HMAC-SHA256 of the user token, keyed by the app secret (server-api §8.1.3). */
export function appSecretProof(accessToken: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex');
}

function me(call: Call): unknown {
  const { world } = call;
  const fields = fieldsOf(call);
  const { person, token } = ownerOf(call);
  if (headerOf(call, 'appsecret_proof') !== appSecretProof(token, world.credentials.appSecret))
    throw new Refusal(-242, 'Invalid appsecret_proof');
  const personal = fields.some((field) => field !== 'id');
  if (personal) refuseForeigner(world);
  const shown = person.agreed.userInfo ? fields : fields.filter((field) => field === 'id');
  const values: Record<string, unknown> = {
    id: person.userIdByApp,
    name: person.name,
    picture: { data: { url: `https://simulator.zdn.vn/avatar/${person.userIdByApp}.jpg` } },
  };
  const own = Object.fromEntries(shown.map((field) => [field, values[field]]));
  return { error: 0, message: 'Success', ...own, is_sensitive: false };
}

function info(call: Call): unknown {
  const { world } = call;
  if (Object.keys(call.query).length > 0) throw new NotStated('me/info has no query parameter');
  const { person } = ownerOf(call);
  if (headerOf(call, 'secret_key') !== world.credentials.appSecret)
    throw new NotStated('no error is stated for a missing or wrong secret_key on me/info');
  refuseForeigner(world);
  const kind = world.userTokens.useCode(headerOf(call, 'code') ?? '', person.userId, call.now);
  if (kind === undefined) throw new Refusal(-201, 'Invalid code');
  return {
    data: kind === 'phone' ? { number: person.phone } : placeOf(person, call.now),
    error: 0,
    message: 'Success',
  };
}

function placeOf({ place }: Person, now: number): Record<string, string> {
  const { latitude = 0, longitude = 0 } = place ?? {};
  return {
    provider: 'gps',
    latitude: String(latitude),
    longitude: String(longitude),
    timestamp: String(now),
  };
}

function fieldsOf(call: Call): string[] {
  const { fields, ...others } = call.query;
  const [other] = Object.keys(others);
  if (other !== undefined) throw new NotStated(`me has no query parameter ${other}`);
  if (typeof fields !== 'string') throw new NotStated('nothing is stated about me without fields');
  const wanted = fields.split(',');
  const unknown = wanted.find((field) => !knownFields.includes(field));
  if (unknown !== undefined) throw new NotStated(`the field ${unknown} of me is not stated`);
  return wanted;
}

function ownerOf(call: Call): { person: Person; token: string } {
  const { world } = call;
  const token = headerOf(call, 'access_token') ?? '';
  const person = world.people.find(world.userTokens.ownerOf(token, call.now) ?? '');
  if (!person) throw new Refusal(452, 'Session key invalid');
  return { person, token };
}

function refuseForeigner(world: World): void {
  if (world.switches.callerOutsideVietnam)
    throw new Refusal(-501, 'Personal information is limited: the IP address is not in Vietnam');
}
