import { afterAll, expect, test } from 'vitest';

import { startSimulator } from '../../../scripts/zalo-simulator/simulator.ts';
import { createLog } from '../../src/log.ts';
import { createGraph } from '../../src/zalo/graph-client.ts';
import { openHosts } from '../../src/zalo/zalo-call.ts';
import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { testConfig } from '../support/parts-for-tests.ts';

const simulator = await startSimulator({ port: 0 });
afterAll(() => simulator.close());

const sim = async <T>(path: string, body?: object): Promise<T> => {
  const options = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const reply = await fetch(`${simulator.url}${path}`, body === undefined ? {} : options);
  return (await reply.json()) as T;
};
const credentials = await sim<{ appId: string; appSecret: string }>('/_sim/credentials');
const settings = {
  ZALO_APP_ID: credentials.appId,
  ZALO_APP_SECRET: credentials.appSecret,
  ZALO_GRAPH_URL: `${simulator.url}/graph.zalo.me`,
};
const graphFor = (overrides: Record<string, string>) => {
  const config = testConfig(overrides);
  return createGraph(openHosts(config).graph, config, createLog('fatal'));
};
const { app } = await testApp(settings, { graph: graphFor(settings) });
const person = await sim<{ userIdByApp: string; accessToken: string }>('/_sim/users', { name: 'Bà Tư' });

const open = (accessToken: string, on = app) => call(on, 'POST /api/session', { body: { accessToken } });

test('a token of the Mini App opens a session; the same person comes back as the same person', async () => {
  const first = await open(person.accessToken);
  expect(first.status).toBe(200);
  const second = await open(person.accessToken);
  const personOf = ({ body }: typeof first) => (body as { person: { id: string } }).person.id;
  expect(personOf(second)).toBe(personOf(first));
});

test('a token Zalo never gave, or one cut short, is 401', async () => {
  for (const token of [
    'stranger',
    person.accessToken.slice(0, -1),
    `${person.accessToken}x`,
    'có dấu',
    'a b',
  ]) {
    expect((await open(token)).status).toBe(401);
  }
});

test('Zalo away is 503 zalo_unavailable', async () => {
  const away = await testApp(settings, {
    graph: graphFor({ ...settings, ZALO_GRAPH_URL: 'http://localhost:9' }),
  });
  expect(await open(person.accessToken, away.app)).toMatchObject({ status: 503, code: 'zalo_unavailable' });
});
