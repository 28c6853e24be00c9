import { afterEach, expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { call, matching } from '../support/call.ts';
import { accessTokenOf } from '../support/graph.ts';
import { givePeople, signIn } from '../support/people.ts';

const { app, parts } = await testApp();
const people = await givePeople(parts.pool, parts.clock.now());

afterEach(() => parts.clock.advance(3_600_000));

const openSession = (body: string | Buffer, headers: Record<string, string> = {}) =>
  call(app, 'POST /api/session', { body, headers: { 'content-type': 'application/json', ...headers } });

const vietnamese = matching(expect.stringMatching(/[ạ-ỹđươ]/i));

test.each<[string, string | Buffer, number, object]>([
  ['broken JSON', '{"accessToken":', 422, { code: 'invalid' }],
  ['no body', '', 422, { code: 'invalid' }],
  ['another shape', '[1,2]', 422, { code: 'invalid' }],
  ['a wrong type', '{"accessToken":5}', 422, { code: 'invalid', field: 'accessToken' }],
  ['a NUL', '{"accessToken":"a\\u0000"}', 422, { code: 'invalid', field: 'accessToken' }],
  ['half a surrogate pair', '{"accessToken":"\\ud83d"}', 422, { code: 'invalid', field: 'accessToken' }],
  ['bytes that are not UTF-8', Buffer.from('7b22ff227d', 'hex'), 422, { code: 'invalid' }],
  ['__proto__', '{"accessToken":"a","__proto__":{"x":1}}', 422, { code: 'invalid' }],
  [
    '10,000 levels',
    `{"accessToken":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    422,
    { code: 'invalid', field: 'accessToken' },
  ],
  ['1 MB', `{"accessToken":"${'a'.repeat(1_000_000)}"}`, 413, { code: 'too_large' }],
])('%s is refused by name', async (_, body, status, problem) => {
  const reply = await openSession(body);
  expect(reply.status).toBe(status);
  expect(reply.body).toEqual({ ...problem, message: vietnamese });
});

test('another content type is 415, an unknown address 404, a broken one 422: all in the same form', async () => {
  const xml = await openSession('<a/>', { 'content-type': 'application/xml' });
  expect(xml).toMatchObject({ status: 415, body: { code: 'unsupported', message: vietnamese } });
  const nowhere = await call(app, 'GET /api/nowhere?token=secret');
  expect(nowhere).toMatchObject({ status: 404, body: { code: 'not_found', message: vietnamese } });
  expect(nowhere.text).not.toContain('nowhere');
  expect(await call(app, 'GET /api/wards/%zz')).toMatchObject({ status: 422, code: 'invalid' });
  expect(await call(app, 'DELETE /api/wards')).toMatchObject({ status: 404, code: 'not_found' });
});

test('a mistake of ours is 500 with a fixed sentence and no trace of its text', async () => {
  const headers = await signIn(app, people.resident);
  await parts.pool.query('alter table consent_entry rename to consent_entry_away');
  const reply = await call(app, 'GET /api/me/consents', { headers });
  await parts.pool.query('alter table consent_entry_away rename to consent_entry');
  expect(reply.status).toBe(500);
  expect(reply.body).toEqual({ code: 'internal', message: vietnamese });
  expect(reply.text).not.toMatch(/consent|relation|select|\.ts/);
});

test('pages of the Mini App and of localhost may call, others may not', async () => {
  const ask = (origin: string) =>
    call(app, 'OPTIONS /api/help-requests', {
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
  for (const origin of ['https://h5.zdn.vn', 'zbrowser://h5.zdn.vn', 'http://localhost:3000']) {
    const reply = await ask(origin);
    expect(reply.status).toBe(204);
    expect(reply.headers['access-control-allow-origin']).toBe(origin);
    expect(reply.headers['access-control-allow-headers']).toContain('authorization');
    expect(reply.headers['vary']).toContain('Origin');
  }
  expect((await ask('https://evil.vn')).headers['access-control-allow-origin']).toBeUndefined();
});

test('answers carry the server’s time, and pages may read it', async () => {
  const { headers } = await call(app, 'GET /healthz', { headers: { origin: 'http://localhost:3000' } });
  expect(headers['x-server-time']).toBe(parts.clock.now().toISOString());
  expect(headers['access-control-expose-headers']).toContain('x-server-time');
});

test('answers forbid sniffing, framing and keeping', async () => {
  const { headers } = await call(app, 'GET /healthz');
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': matching(expect.stringContaining("frame-ancestors 'none'")),
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
    if (reply.status === 429) refused += 1;
  }
  console.log(`forged forwarded-for: ${refused} of 1,000 refused as one client`);
  expect(refused).toBe(700);
  const counted = await parts.pool.query(`select from rate_count where name = 'refusedToken'`);
  expect(counted.rowCount).toBe(1);

  const good = JSON.stringify({ accessToken: accessTokenOf('7') });
  const limited = await openSession(good);
  expect(limited).toMatchObject({ status: 429, code: 'too_many' });
  expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(limited.headers['retry-after'])).toBeLessThanOrEqual(60);
  parts.clock.advance(60_000);
  expect((await openSession(good)).status).toBe(200);
});

test('behind the configured proxy, the address it names is the client; what stands before it is not', async () => {
  const behind = await testApp({ TRUSTED_PROXY: '127.0.0.1' });
  const guess = (forwarded: string) =>
    call(behind.app, 'POST /api/session', {
      body: { accessToken: 'guess' },
      headers: { 'x-forwarded-for': forwarded },
    });
  await guess('198.51.100.1, 203.0.113.5');
  await guess('198.51.100.2, 203.0.113.5');
  await guess('203.0.113.6');
  const counted = await behind.parts.pool.query<{ count: number }>(
    `select count from rate_count where name = 'refusedToken' order by count`,
  );
  expect(counted.rows.map(({ count }) => count)).toEqual([1, 2]);
});
