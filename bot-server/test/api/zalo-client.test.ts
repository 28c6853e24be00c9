import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import Fastify from 'fastify';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { createGraph } from '../../src/zalo/graph-client.ts';
import { registerOaConsentEndpoints } from '../../src/zalo/oa-consent-endpoints.ts';
import { readOaProfile } from '../../src/zalo/oa-profile.ts';
import { openHosts } from '../../src/zalo/zalo-call.ts';
import { testDatabase } from '../support/database.ts';
import { testConfig } from '../support/parts-for-tests.ts';
import {
  connectedZalo,
  simulatedZalo,
  type ConnectedZalo,
  type SimulatedZalo,
} from '../support/zalo-for-tests.ts';

let simulated: SimulatedZalo;
let connected: ConnectedZalo;

beforeAll(async () => {
  simulated = await simulatedZalo();
  connected = await connectedZalo(await testDatabase(), simulated);
});

interface NewUser {
  userId: string;
  userIdByApp: string;
  accessToken: string;
}

const addUser = () =>
  simulated.control<NewUser>('POST', '/users', {
    name: 'Người Thử',
    phone: '84912345678',
    latitude: 20.852,
    longitude: 106.683,
  });

describe('graph', () => {
  it('tells whose token it is, and gives nothing for another', async () => {
    const user = await addUser();
    const { graph } = connected.zalo;
    expect(await graph.personOf(user.accessToken)).toMatchObject({
      ok: true,
      value: { appUserId: user.userIdByApp },
    });
    expect(await graph.personOf('not-a-token')).toEqual({ ok: false, because: 'tokenRefused' });
    const calls = await simulated.calls('/v2.0/me');
    expect(await graph.personOf('two\r\nheaders: x')).toEqual({ ok: false, because: 'tokenRefused' });
    expect(await simulated.calls('/v2.0/me')).toBe(calls);
  });

  it('trades codes for a phone number and a place, each once', async () => {
    const user = await addUser();
    const { graph } = connected.zalo;
    const codeFor = async (kind: string) =>
      (await simulated.control<{ code: string }>('POST', `/users/${user.userId}/codes`, { kind })).code;
    const phoneCode = await codeFor('phone');
    expect(await graph.phoneOf(user.accessToken, phoneCode)).toEqual({ ok: true, value: '84912345678' });
    expect(await graph.phoneOf(user.accessToken, phoneCode)).toEqual({ ok: false, because: 'codeRefused' });
    expect(await graph.placeOf(user.accessToken, await codeFor('location'))).toEqual({
      ok: true,
      value: { latitude: 20.852, longitude: 106.683 },
    });
  });

  it('says in the log what to do when Zalo refuses callers outside Vietnam', async () => {
    const user = await addUser();
    await simulated.control('POST', '/switches', { callerOutsideVietnam: true });
    onTestFinished(() => simulated.control('POST', '/switches', { callerOutsideVietnam: false }));
    expect(await connected.zalo.graph.personOf(user.accessToken)).toMatchObject({ ok: false });
    const line = connected.parts.lines.find(({ fields }) => fields.code === -501);
    expect(line?.message).toContain('ZALO_GRAPH_PROXY');
  });

  it('leaves through the proxy where one is set', async () => {
    const asked: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void proxy.close());
    const config = testConfig({
      ZALO_GRAPH_URL: 'https://graph.zalo.test',
      ZALO_GRAPH_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    });
    const graph = createGraph(openHosts(config).graph, config, connected.parts.log);
    expect(await graph.personOf('token')).toEqual({ ok: false, because: 'unavailable' });
    expect(asked).toEqual(['graph.zalo.test:443']);
  });

  it.each(['html', 'error5xx'])('is unavailable, and nothing worse, when Zalo answers %s', async (kind) => {
    const user = await addUser();
    await simulated.control('POST', '/faults', { kind, rate: 1, count: 1, path: '/v2.0/me' });
    expect(await connected.zalo.graph.personOf(user.accessToken)).toEqual({
      ok: false,
      because: 'unavailable',
    });
  });
});

describe('the consent of the OA', () => {
  const server = () => {
    const app = Fastify();
    const { parts, zalo } = connected;
    registerOaConsentEndpoints(app, parts, zalo.hosts.oauth);
    onTestFinished(() => app.close());
    return app;
  };
  const pathOf = (location: unknown) => String(location).replace(/^https?:\/\/[^/]+/, '');
  const begin = async (app: ReturnType<typeof server>) => {
    const key = encodeURIComponent(connected.parts.config.SETUP_KEY);
    const start = await app.inject(`/zalo/oa/connect?key=${key}`);
    expect(start.statusCode).toBe(302);
    await simulated.control('POST', '/webhooks', {
      callbackUrl: `${connected.parts.config.PUBLIC_URL}/zalo/oa/callback`,
    });
    const asked = await fetch(String(start.headers.location), { redirect: 'manual' });
    return pathOf(asked.headers.get('location'));
  };

  it('leads to Zalo and back, and stores a pair that works', async () => {
    await connected.parts.pool.query('delete from oa_token');
    const app = server();
    const callback = await begin(app);
    const end = await app.inject(callback);
    expect([end.statusCode, end.body]).toEqual([200, expect.stringContaining('Đã kết nối')]);
    const token = await connected.zalo.tokens.current();
    expect(token.ok).toBe(true);
    const { oaId } = await simulated.control<{ oaId: string }>('GET', '/credentials');
    const profile = await readOaProfile(connected.zalo.hosts.oa, token.ok ? token.accessToken : '');
    expect(profile).toMatchObject({ ok: true, profile: { oaId, verified: true } });
    expect((await app.inject(callback)).statusCode).toBe(400);
  });

  it('ends the wait after a consent was withdrawn', async () => {
    await connected.parts.pool.query('update oa_token set needs_consent = true');
    const app = server();
    await app.inject(await begin(app));
    const { rows } = await connected.parts.pool.query('select needs_consent from oa_token');
    expect(rows).toEqual([{ needs_consent: false }]);
  });

  it('is not begun without the key, nor ended without having begun', async () => {
    const app = server();
    for (const url of ['/zalo/oa/connect', '/zalo/oa/connect?key=x', '/zalo/oa/connect?key=a&key=b'])
      expect((await app.inject(url)).statusCode).toBe(404);
    for (const query of [
      '',
      '?code=1',
      '?code=1&state=unknown',
      '?code=1&code=2&state=a',
      '?code=1&state=%00',
    ])
      expect((await app.inject(`/zalo/oa/callback${query}`)).statusCode).toBe(400);
  });
});
