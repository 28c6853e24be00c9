import type { FastifyInstance } from 'fastify';
import { accessTokenSeconds } from './oa-tokens.ts';
import { NotStated, Refusal } from './refusal.ts';
import type { World } from './world.ts';
import { answered, headerOf, zaloRoute, type Call, type Host } from './zalo-route.ts';

const oauthHost: Host = {
  prefix: 'oauth.zaloapp.com',
  failure: (error, message) => ({
    error,
    error_name: message,
    error_reason: message,
    error_description: message,
    ref_doc: 'https://developers.zalo.me/docs/official-account/',
  }),
  tooMany: -14001,
  transient: -14001,
};

const challengeShape = /^[A-Za-z0-9_-]{43}$/;
const permissionParameters = new Set(['app_id', 'redirect_uri', 'code_challenge', 'state']);
const fieldsOf = {
  authorization_code: ['app_id', 'grant_type', 'code', 'code_verifier'],
  refresh_token: ['app_id', 'grant_type', 'refresh_token'],
} as const;

/** OA OAuth v4 (server-api §1): the administrator always presses "allow", the token endpoint is strict (§10.3). */
export function registerOauth(app: FastifyInstance, world: World): void {
  zaloRoute(app, world, oauthHost, { method: 'GET', path: '/v4/oa/permission', handle: grant });
  zaloRoute(app, world, oauthHost, { method: 'POST', path: '/v4/oa/access_token', handle: exchange });
}

function grant(call: Call): unknown {
  const { world, query } = call;
  const extra = Object.keys(query).find((name) => !permissionParameters.has(name));
  if (extra !== undefined) throw new NotStated(`the permission link has no parameter ${extra}`);
  if (query['app_id'] !== world.credentials.appId) throw new Refusal(-14002, 'Invalid app id');
  if (query['redirect_uri'] !== world.callbackUrl) throw new Refusal(-14003, 'Invalid redirect uri');
  const challenge = query['code_challenge'];
  if (typeof challenge !== 'string' || !challengeShape.test(challenge))
    throw new Refusal(-14012, 'Invalid code challenge');
  const back = new URL(world.callbackUrl);
  back.searchParams.set('code', world.oaTokens.authorise(challenge, call.now));
  back.searchParams.set('oa_id', world.credentials.oaId);
  if (typeof query['state'] === 'string') back.searchParams.set('state', query['state']);
  world.changed();
  call.reply.redirect(back.href, 302);
  return answered;
}

async function exchange(call: Call): Promise<unknown> {
  const { world, now } = call;
  const form = readForm(call);
  const pair =
    form.get('grant_type') === 'refresh_token'
      ? world.oaTokens.refresh(form.get('refresh_token') ?? '', now)
      : world.oaTokens.redeem(form.get('code') ?? '', form.get('code_verifier') ?? '', now);
  if (pair === 'used') return answerToUsed(call);
  // A pair that was handed out and then forgotten would need a person to authorise again.
  await world.flush();
  return {
    access_token: pair.accessToken,
    refresh_token: pair.refreshToken,
    expires_in: String(accessTokenSeconds),
  };
}

function answerToUsed(call: Call): unknown {
  if (call.world.switches.usedRefreshToken === 'error') throw new Refusal(-14014, 'Invalid refresh token');
  return '';
}

function readForm(call: Call): URLSearchParams {
  const { world } = call;
  if (!(headerOf(call, 'content-type') ?? '').startsWith('application/x-www-form-urlencoded'))
    throw new Refusal(-14016, 'Invalid body: not a form');
  if (headerOf(call, 'secret_key') !== world.credentials.appSecret)
    throw new Refusal(-14004, 'Invalid secret key');
  const form = new URLSearchParams(call.raw.toString('utf8'));
  const grantType = form.get('grant_type');
  if (grantType === null) throw new Refusal(-14017, 'Missing parameter grant_type');
  if (grantType !== 'authorization_code' && grantType !== 'refresh_token')
    throw new Refusal(-14018, 'Invalid grant type');
  const wanted: readonly string[] = fieldsOf[grantType];
  const missing = wanted.find((name) => !form.get(name));
  if (missing !== undefined) throw new Refusal(-14017, `Missing parameter ${missing}`);
  const extra = [...form.keys()].find((name) => !wanted.includes(name));
  if (extra !== undefined) throw new NotStated(`the ${grantType} grant has no field ${extra}`);
  if (form.get('app_id') !== world.credentials.appId) throw new Refusal(-14002, 'Invalid app id');
  return form;
}
