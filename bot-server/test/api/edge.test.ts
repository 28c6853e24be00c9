import { afterEach, expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { accessTokenOf } from '../support/graph.ts';
import { givePeople, signIn } from '../support/people.ts';

const { app, parts } = await testApp();
const people = await givePeople(parts.pool, parts.clock.now());

afterEach(() => parts.clock.advance(3_600_000));

const openSession = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });

test.each<[string, string | Buffer, number, object]>([
  ['broken JSON', '{"accessToken":', 422, { code: 'invalid' }],
  ['no body', '', 422, { code: 'invalid' }],
  ['another shape', '[1,2]', 422, { code: 'invalid' }],
  ['a wrong type', '{"accessToken":5}', 422, { code: 'invalid', field: 'accessToken' }],
  ['a NUL', '{"accessToken":"a\\u0000"}', 422, { code: 'invalid', field: 'accessToken' }],
  ['half a surrogate pair', '{"accessToken":"\\ud83d"}', 422, { code: 'invalid', field: 'accessToken' }],
  ['bytes that are not UTF-8', Buffer.from('7b22ff227d', 'hex'), 422, { code: 'invalid' }],
  ['__proto__', '{"accessToken":"a","__proto__":{"x":1}}', 422, { code: 'invalid' }],
  ['10,000 levels', `{"accessToken":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 422, { code: 'invalid' }],
  ['1 MB', `{"accessToken":"${'a'.repeat(1_000_000)}"}`, 413, { code: 'too_large' }],
])('%s is refused by name', async (_, payload, status, problem) => {
  const reply = await openSession(payload);
  expect(reply.statusCode).toBe(status);
  expect(reply.json()).toMatchObject({ ...problem, message: expect.stringMatching(/[ạ-ỹđươ]/i) });
  expect(Object.keys(reply.json()).filter((key) => !['code', 'message', 'field'].includes(key))).toEqual([]);
});

test('another content type is 415, an unknown address 404, a broken one 422: all in the same form', async () => {
  const xml = await openSession('<a/>', { 'content-type': 'application/xml' });
  expect([xml.statusCode, xml.json().code]).toEqual([415, 'unsupported']);
  const nowhere = await app.inject({ url: '/api/nowhere?token=secret' });
  expect([nowhere.statusCode, nowhere.json().code]).toEqual([404, 'not_found']);
  expect(nowhere.body).not.toContain('nowhere');
  const broken = await app.inject({ url: '/api/wards/%zz' });
  expect([broken.statusCode, broken.json().code]).toEqual([422, 'invalid']);
  const otherMethod = await app.inject({ method: 'DELETE', url: '/api/wards' });
  expect(otherMethod.statusCode).toBe(404);
});

test('a mistake of ours is 500 with a fixed sentence and no trace of its text', async () => {
  const { authorization } = await signIn(app, people.resident);
  await parts.pool.query('alter table consent_entry rename to consent_entry_away');
  const reply = await app.inject({ url: '/api/me/consents', headers: { authorization } });
  await parts.pool.query('alter table consent_entry_away rename to consent_entry');
  expect(reply.statusCode).toBe(500);
  expect(reply.json()).toEqual({ code: 'internal', message: expect.any(String) });
  expect(reply.body).not.toMatch(/consent|relation|select|\.ts/);
});

test('pages of the Mini App and of localhost may call, others may not', async () => {
  const ask = (origin: string) =>
    app.inject({
      method: 'OPTIONS',
      url: '/api/help-requests',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
  for (const origin of ['https://h5.zdn.vn', 'zbrowser://h5.zdn.vn', 'http://localhost:3000']) {
    const reply = await ask(origin);
    expect(reply.statusCode).toBe(204);
    expect(reply.headers['access-control-allow-origin']).toBe(origin);
    expect(reply.headers['access-control-allow-headers']).toContain('authorization');
    expect(reply.headers['vary']).toContain('Origin');
  }
  expect((await ask('https://evil.vn')).headers['access-control-allow-origin']).toBeUndefined();
});

test('answers forbid sniffing, framing and keeping', async () => {
  const { headers } = await app.inject({ url: '/healthz' });
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  });
});

test('1,000 forged forwarded-for values are one client', async () => {
  let refused = 0;
  for (let i = 0; i < 1000; i += 1) {
    const forwarded = `${i % 250}.${i % 7}.1.${i % 251}`;
    const reply = await openSession('{"accessToken":"guess"}', {
      'x-forwarded-for': forwarded,
      'x-real-ip': forwarded,
      forwarded: `for=${forwarded}`,
    });
    if (reply.statusCode === 429) refused += 1;
  }
  console.log(`forged forwarded-for: ${refused} of 1,000 refused as one client`);
  expect(refused).toBe(700);
  const counted = await parts.pool.query(`select from rate_count where name = 'refusedToken'`);
  expect(counted.rowCount).toBe(1);

  const limited = await openSession(JSON.stringify({ accessToken: accessTokenOf('7') }));
  expect(limited.statusCode).toBe(429);
  expect(limited.json().code).toBe('too_many');
  expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(limited.headers['retry-after'])).toBeLessThanOrEqual(60);
  parts.clock.advance(60_000);
  expect((await openSession(JSON.stringify({ accessToken: accessTokenOf('7') }))).statusCode).toBe(200);
});
