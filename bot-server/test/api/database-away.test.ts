import { afterAll, expect, test } from 'vitest';

import { buildApp } from '../../src/app.ts';
import { createPool } from '../../src/database.ts';
import { startInbox } from '../../src/zalo/inbox.ts';
import { createZaloCounts } from '../../src/zalo/zalo-counts.ts';
import { call } from '../support/call.ts';
import {
  accessTokenOf,
  emptyOaDirectory as oaDirectory,
  graphOf,
  noOaGroups as oaGroups,
} from '../support/graph.ts';
import { testParts } from '../support/parts-for-tests.ts';

// Nobody listens on the discard port.
const connectionString = 'postgresql://nobody@127.0.0.1:9/none';
const pool = createPool(connectionString, 2, 'test');
const parts = testParts({ pool, connectionString });
const counts = createZaloCounts();
const inbox = startInbox(parts, counts);
const oauth = () => Promise.resolve({ answered: false as const, maybeTaken: false });
const app = await buildApp(parts, { graph: graphOf(), oaDirectory, oaGroups, oauth, inbox, counts });
afterAll(async () => {
  await app.close();
  await inbox.close();
  await pool.end();
});

test('what needs the database says that it is busy for now, in plain words', async () => {
  const busy = {
    status: 503,
    body: { code: 'unavailable', message: 'Hệ thống đang bận. Bạn thử lại sau ít phút nhé.' },
  };
  expect(await call(app, 'GET /api/wards')).toMatchObject(busy);
  const body = { accessToken: accessTokenOf('1') };
  expect(await call(app, 'POST /api/session', { body })).toMatchObject(busy);
  const headers = { authorization: `Bearer ${'A'.repeat(43)}` };
  expect(await call(app, 'GET /api/offers', { headers })).toMatchObject(busy);
});

test('what needs no database goes on: liveness, metrics, the table of the API, not found', async () => {
  expect((await call(app, 'GET /healthz')).status).toBe(200);
  expect((await call(app, 'GET /api/openapi.json')).status).toBe(200);
  expect((await call(app, 'GET /nowhere')).status).toBe(404);
  const metrics = await call(app, 'GET /metrics');
  expect(metrics.status).toBe(200);
  expect(metrics.text).toMatch(/^database_up 0$/m);
});

test('guides are read and searched while it is away, also with a session; nothing is counted', async () => {
  const headers = { authorization: `Bearer ${'A'.repeat(43)}` };
  const list = await call(app, 'GET /api/guides?ward=an-bien', { headers });
  expect(list.status).toBe(200);
  expect((list.body as { slug: string }[]).map(({ slug }) => slug)).toContain('goi-video-zalo');
  const guide = await call(app, 'GET /api/guides/goi-video-zalo?ward=an-bien');
  expect(guide).toMatchObject({ status: 200, body: { slug: 'goi-video-zalo', changedSteps: [] } });
  const found = await call(app, 'GET /api/guides/search?q=goi%20video%20zalo&ward=an-bien');
  expect(found).toMatchObject({ status: 200, body: { answered: true } });
  const read = await call(app, 'POST /api/guides/goi-video-zalo/reads', { body: { ward: 'an-bien' } });
  expect(read.status).toBe(503);
});

test('/readyz says so', async () => {
  expect(await call(app, 'GET /readyz')).toMatchObject({
    status: 503,
    body: { ready: false, database: 'away', migrations: 'unknown', spool: 'ok', zalo: 'unknown' },
  });
});

test('the log names the failure without its text', () => {
  const failures = parts.lines.filter(({ fields }) => fields.event === 'requestFailed');
  for (const { fields } of failures) expect(JSON.stringify(fields)).not.toMatch(/127\.0\.0\.1|nobody/);
});
