import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { meet, openStand, type Json, type Stand } from './stand.ts';

type Credentials = { appSecret: string };

async function me(stand: Stand, token: string, changed: { fields?: string; proof?: string } = {}) {
  const { appSecret } = await stand.get<Credentials>('/credentials');
  const proof = changed.proof ?? createHmac('sha256', appSecret).update(token).digest('hex');
  const response = await stand.zalo(`graph.zalo.me/v2.0/me?fields=${changed.fields ?? 'id,name,picture'}`, {
    headers: { access_token: token, appsecret_proof: proof },
  });
  return { status: response.status, body: (await response.json()) as Json };
}

async function info(stand: Stand, token: string, code: string): Promise<Json> {
  const { appSecret } = await stand.get<Credentials>('/credentials');
  const headers = { access_token: token, code, secret_key: appSecret };
  const response = await stand.zalo('graph.zalo.me/v2.0/me/info', { headers });
  return (await response.json()) as Json;
}

async function codeFor(stand: Stand, userId: string, kind: 'phone' | 'location') {
  return (await stand.post<{ code: string }>(`/users/${userId}/codes`, { kind })).code;
}

test('me gives the id by app; the name only after consent', async () => {
  const stand = await openStand();
  const { userId, userIdByApp, accessToken } = await meet(stand);
  expect((await me(stand, accessToken)).body).toEqual({
    error: 0,
    message: 'Success',
    id: userIdByApp,
    is_sensitive: false,
  });
  await stand.post(`/users/${userId}/standing`, { agreed: { userInfo: true } });
  expect((await me(stand, accessToken)).body).toMatchObject({ name: 'Người thử (mẫu)' });
});

test('a wrong proof is -242, an unknown or old token 452, an unstated field 501', async () => {
  const stand = await openStand();
  const { accessToken } = await meet(stand);
  expect((await me(stand, accessToken, { proof: 'f'.repeat(64) })).body['error']).toBe(-242);
  expect((await me(stand, 'made-up')).body['error']).toBe(452);
  expect((await me(stand, accessToken, { fields: 'id,birthday' })).status).toBe(501);
  await stand.post('/clock', { advanceSeconds: 3_601 });
  expect((await me(stand, accessToken)).body['error']).toBe(452);
});

test.each(['0900000001', '+84 900 000 001', '84900000001'])(
  'a phone told as %s is given as Zalo gives it',
  async (phone) => {
    const stand = await openStand();
    const { userId, accessToken } = await meet(stand, { phone });
    const given = await info(stand, accessToken, await codeFor(stand, userId, 'phone'));
    expect(given['data']).toEqual({ number: '84900000001' });
  },
);

test('phone and place come for a code, as strings, once', async () => {
  const stand = await openStand();
  const { userId, accessToken } = await meet(stand, { phone: '84900000001' });
  const code = await codeFor(stand, userId, 'phone');
  expect(await info(stand, accessToken, code)).toEqual({
    data: { number: '84900000001' },
    error: 0,
    message: 'Success',
  });
  expect((await info(stand, accessToken, code))['error']).toBe(-201);
  expect((await info(stand, accessToken, await codeFor(stand, userId, 'location')))['data']).toEqual({
    provider: 'gps',
    latitude: '20.852',
    longitude: '106.683',
    timestamp: expect.stringMatching(/^\d{13}$/) as string,
  });
});

test('a code dies after two minutes and belongs to one person', async () => {
  const stand = await openStand();
  const one = await meet(stand);
  const other = await meet(stand);
  expect((await info(stand, other.accessToken, await codeFor(stand, one.userId, 'phone')))['error']).toBe(
    -201,
  );
  const code = await codeFor(stand, one.userId, 'phone');
  await stand.post('/clock', { advanceSeconds: 121 });
  expect((await info(stand, one.accessToken, code))['error']).toBe(-201);
});

test('from outside Vietnam there is only the id', async () => {
  const stand = await openStand();
  await stand.post('/switches', { callerOutsideVietnam: true });
  const { userId, accessToken } = await meet(stand);
  expect((await me(stand, accessToken)).body['error']).toBe(-501);
  expect((await me(stand, accessToken, { fields: 'id' })).body['error']).toBe(0);
  expect((await info(stand, accessToken, await codeFor(stand, userId, 'phone')))['error']).toBe(-501);
});
