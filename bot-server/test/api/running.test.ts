import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { importSampleWards } from '../../src/wards/import-sample-wards.ts';
import { testApp } from '../support/build-app.ts';

const { app, parts } = await testApp();
const { pool, config } = parts;

const ready = async () => {
  const reply = await app.inject({ url: '/readyz' });
  return { status: reply.statusCode, ...reply.json<Record<string, unknown>>() };
};

test('/healthz lives without looking at anything', async () => {
  const reply = await app.inject({ url: '/healthz' });
  expect([reply.statusCode, reply.json()]).toEqual([200, { ok: true }]);
});

test('/readyz tells of database, migrations, spool and Zalo; /metrics whether the OA must give consent', async () => {
  const well = { status: 200, ready: true, database: 'ok', migrations: 'ok', spool: 'ok' };
  const gauge = async () =>
    /^zalo_consent_needed (\d)$/m.exec((await app.inject({ url: '/metrics' })).body)?.[1];
  expect([await ready(), await gauge()]).toEqual([{ ...well, zalo: 'needsConsent' }, '1']);
  await pool.query(
    `insert into oa_token (oa_id, access_sealed, refresh_sealed, expires_at, updated_at) values ($1, '', '', now(), now())`,
    [config.ZALO_OA_ID],
  );
  expect([await ready(), await gauge()]).toEqual([{ ...well, zalo: 'connected' }, '0']);
  await pool.query('update oa_token set needs_consent = true');
  expect([await ready(), await gauge()]).toEqual([{ ...well, zalo: 'needsConsent' }, '1']);
});

test('/readyz is 503 while a migration is missing or the spool folder is gone', async () => {
  await pool.query(`update migration set name = '_' || name where name like '0003%'`);
  expect(await ready()).toMatchObject({ status: 503, ready: false, migrations: 'missing' });
  await pool.query(`update migration set name = substr(name, 2) where name like '\\_%'`);
  expect(await ready()).toMatchObject({ status: 200 });
  await rm(config.SPOOL_DIR, { recursive: true });
  expect(await ready()).toMatchObject({ status: 503, ready: false, spool: 'notWritable' });
  await mkdir(config.SPOOL_DIR);
});

test('/readyz is 503 until the sample wards are in, where there are to be some', async () => {
  const samples = fileURLToPath(new URL('../../../shared/wards/', import.meta.url));
  const waiting = await testApp({ SAMPLE_WARDS_DIR: samples });
  const look = () => waiting.app.inject({ url: '/readyz' });
  const before = await look();
  expect([before.statusCode, before.json()]).toMatchObject([503, { ready: false, sampleWards: 'awaited' }]);
  await importSampleWards(waiting.parts, samples);
  const after = await look();
  expect([after.statusCode, after.json()]).toMatchObject([200, { ready: true, sampleWards: 'in' }]);
});

test('/readyz waits for no sample wards where the folder has none', async () => {
  const empty = await mkdtemp(path.join(tmpdir(), 'no-sample-wards-'));
  const { app: bare, parts: bareParts } = await testApp({ SAMPLE_WARDS_DIR: empty });
  await importSampleWards(bareParts, empty);
  const { statusCode, json } = await bare.inject({ url: '/readyz' });
  expect([statusCode, json()]).toMatchObject([200, { ready: true, database: 'ok' }]);
  await rm(empty, { recursive: true });
});

test('/metrics is Prometheus text with routes as patterns and no ids', async () => {
  const id = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
  await app.inject({ url: `/api/help-requests/${id}` });
  await app.inject({ url: `/nowhere/${id}` });
  const { body, headers } = await app.inject({ url: '/metrics' });
  expect(headers['content-type']).toContain('text/plain');
  expect(body).toMatch(/http_request_duration_seconds_count\{method="GET",route="none",status="404"\} \d/);
  expect(body).toMatch(/^database_up 1$/m);
  expect(body).toMatch(/^queue_rows\{queue="outbox",state="waiting"\} 0$/m);
  expect(body).toMatch(/^zalo_events_total\{event="webhookForged"\} 0$/m);
  expect(body).not.toContain(id);
});
