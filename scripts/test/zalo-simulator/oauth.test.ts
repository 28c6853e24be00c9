import { expect, test } from 'vitest';
import { openStand, sendText, sha256Base64Url, type Json, type Stand } from './stand.ts';

const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

type Credentials = { appId: string; appSecret: string; oaId: string; callbackUrl: string };

async function authorise(stand: Stand, changed: Record<string, string> = {}) {
  const { appId, callbackUrl } = await stand.get<Credentials>('/credentials');
  const link = {
    app_id: appId,
    redirect_uri: callbackUrl,
    code_challenge: challenge,
    state: 's1',
    ...changed,
  };
  const query = new URLSearchParams(link).toString();
  return stand.zalo(`oauth.zaloapp.com/v4/oa/permission?${query}`);
}

async function codeOf(stand: Stand): Promise<string> {
  const location = (await authorise(stand)).headers.get('location') ?? '';
  return new URL(location).searchParams.get('code') ?? '';
}

async function ask(stand: Stand, form: Record<string, string>, headers: Record<string, string> = {}) {
  const { appId, appSecret } = await stand.get<Credentials>('/credentials');
  const response = await stand.zalo('oauth.zaloapp.com/v4/oa/access_token', {
    method: 'POST',
    headers: { secret_key: appSecret, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ app_id: appId, ...form }).toString(),
  });
  const text = await response.text();
  return { status: response.status, text, body: (text === '' ? {} : JSON.parse(text)) as Json };
}

const redeem = (code: string, code_verifier = verifier) => ({
  grant_type: 'authorization_code',
  code,
  code_verifier,
});
const refresh = (refresh_token: unknown) => ({
  grant_type: 'refresh_token',
  refresh_token: String(refresh_token),
});

test('the PKCE vector of server-api §1.1 holds', () => {
  expect(sha256Base64Url(verifier)).toBe(challenge);
});

test('the administrator presses allow: back to the saved address with code, OA and state', async () => {
  const stand = await openStand();
  const { oaId, callbackUrl } = await stand.get<Credentials>('/credentials');
  const response = await authorise(stand);
  expect(response.status).toBe(302);
  const back = new URL(response.headers.get('location') ?? '');
  expect(back.origin + back.pathname).toBe(callbackUrl);
  expect(back.searchParams.get('oa_id')).toBe(oaId);
  expect(back.searchParams.get('state')).toBe('s1');
  expect(back.searchParams.get('code')).toMatch(/^[\w-]{40,}$/);
});

test.each([
  ['another app', { app_id: '1' }, -14002],
  ['another callback', { redirect_uri: 'http://localhost:1/other' }, -14003],
  ['a challenge of the wrong length', { code_challenge: 'short' }, -14012],
])('authorising refuses %s', async (_what, changed, code) => {
  const stand = await openStand();
  const response = await authorise(stand, changed);
  expect(((await response.json()) as Json)['error']).toBe(code);
});

test('a code gives a pair that works, once', async () => {
  const stand = await openStand();
  const code = await codeOf(stand);
  const { body } = await ask(stand, redeem(code));
  expect(body['expires_in']).toBe('90000');
  expect((await sendText(stand, String(body['access_token']), '1'))['error']).toBe(-201);
  expect((await ask(stand, redeem(code))).body['error']).toBe(-14005);
});

test('a code is too old after ten minutes, and needs its own verifier', async () => {
  const stand = await openStand();
  const code = await codeOf(stand);
  expect((await ask(stand, redeem(code, `${verifier.slice(1)}x`))).body['error']).toBe(-14013);
  await stand.post('/clock', { advanceSeconds: 601 });
  expect((await ask(stand, redeem(code))).body['error']).toBe(-14019);
});

test('refreshing rotates both tokens; the old ones stop', async () => {
  const stand = await openStand();
  const first = (await ask(stand, redeem(await codeOf(stand)))).body;
  const second = (await ask(stand, refresh(first['refresh_token']))).body;
  expect(second['refresh_token']).not.toBe(first['refresh_token']);
  expect((await sendText(stand, String(first['access_token']), '1'))['error']).toBe(-216);
  expect((await sendText(stand, String(second['access_token']), '1'))['error']).toBe(-201);
});

test('a refresh token used twice gives HTTP 200 with an empty body, or -14014 by switch', async () => {
  const stand = await openStand();
  const first = (await ask(stand, redeem(await codeOf(stand)))).body;
  await ask(stand, refresh(first['refresh_token']));
  expect(await ask(stand, refresh(first['refresh_token']))).toMatchObject({ status: 200, text: '' });
  await stand.post('/switches', { usedRefreshToken: 'error' });
  expect((await ask(stand, refresh(first['refresh_token']))).body['error']).toBe(-14014);
});

test('a refresh token dies after three months', async () => {
  const stand = await openStand();
  const first = (await ask(stand, redeem(await codeOf(stand)))).body;
  await stand.post('/clock', { advanceSeconds: 91 * 86_400 });
  expect((await ask(stand, refresh(first['refresh_token']))).body['error']).toBe(-14020);
});

test('an access token dies after 25 hours', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  await stand.post('/clock', { advanceSeconds: 89_990 });
  expect((await sendText(stand, token, '1'))['error']).toBe(-201);
  await stand.post('/clock', { advanceSeconds: 20 });
  expect((await sendText(stand, token, '1'))['error']).toBe(-220);
});

test.each([
  ['a wrong secret', refresh('x'), { secret_key: 'wrong' }, -14004],
  ['a JSON body', refresh('x'), { 'content-type': 'application/json' }, -14016],
  ['an unknown refresh token', refresh('x'), {}, -14014],
  ['an unknown code', redeem('x'), {}, -14005],
  ['an unknown grant', { grant_type: 'password' }, {}, -14018],
  ['no grant', {}, {}, -14017],
  ['no verifier', { grant_type: 'authorization_code', code: 'x' }, {}, -14017],
  ['another app', { ...refresh('x'), app_id: '1' }, {}, -14002],
])('the token endpoint refuses %s', async (_what, form, headers, code) => {
  const stand = await openStand();
  const { status, body } = await ask(stand, form, headers);
  expect(status).toBe(200);
  expect(body).toMatchObject({ error: code });
  expect(body['error_description']).toBeTypeOf('string');
});
