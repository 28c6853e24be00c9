import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { buildApp } from '../../src/app.ts';
import { settableClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { createPool } from '../../src/database.ts';
import { createLog, errorFields } from '../../src/log.ts';
import { createSealer } from '../../src/sealing.ts';
import { startInbox } from '../../src/zalo/inbox.ts';
import { createZaloCounts } from '../../src/zalo/zalo-counts.ts';
import { accessTokenOf, emptyOaDirectory as oaDirectory, graphOf, noOaGroups as oaGroups } from './graph.ts';

/**
 * A program of its own, because logs go to the process's real standard output: pushes the canaries of argv through
 * every endpoint, well and badly, and writes what callers were told on refusals to a file.
 */
const [settings = '', canaryList = '', outFile = ''] = process.argv.slice(2);
const canaries = JSON.parse(canaryList) as Record<
  'name' | 'phone' | 'note' | 'landmark' | 'token' | 'relation',
  string
>;
const read = readConfig(JSON.parse(settings) as Record<string, string>);
if (!read.ok) throw new Error('bad settings');
const { config } = read;

const pool = createPool(config.DATABASE_URL, 4, 'canary');
const clock = settableClock(new Date('2026-11-23T02:00:00.000Z'));
const log = createLog('trace');
const wake = { outbox: () => undefined, requests: () => undefined, inbox: () => undefined };
const parts = { config, clock, pool, log, wake, sealer: createSealer(config.DATA_ENCRYPTION_KEY) };
const counts = createZaloCounts();
const nobody = () => Promise.resolve({ answered: false as const, maybeTaken: false });
const inbox = startInbox(parts, counts);
const graph = graphOf();
const app = await buildApp(parts, { graph, oaDirectory, oaGroups, oauth: nobody, inbox, counts });
const told: string[] = [];

async function push(method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object | string, headers = {}) {
  const reply = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
  if (reply.statusCode >= 400) told.push(reply.body, JSON.stringify(reply.headers));
  return reply;
}

const accessToken = accessTokenOf(canaries.token);
const opened = await push('POST', '/api/session', { accessToken, ward: 'an-bien' });
const headers = { authorization: `Bearer ${opened.json<{ token: string }>().token}` };
const request = {
  clientRequestId: randomUUID(),
  ward: 'an-bien',
  topic: 'vneid',
  note: canaries.note,
  landmark: canaries.landmark,
  phone: canaries.phone,
  forPerson: { relation: canaries.relation, agrees: true },
  place: { latitude: 20.85212, longitude: 106.68311 },
  consent: { textVersion: '2026-11' },
};
const everything = async () => {
  await push('POST', '/api/session', { accessToken: `${canaries.token}-strange` });
  await push('POST', '/api/session', { accessToken, ward: canaries.note });
  await push('POST', '/api/help-requests', { ...request, clientRequestId: randomUUID() }, headers);
  await push('POST', '/api/help-requests', { ...request, topic: canaries.note }, headers);
  await push('POST', '/api/help-requests', { ...request, ward: canaries.note }, headers);
  await push(
    'POST',
    '/api/help-requests',
    { ...request, phoneToken: canaries.token, phone: undefined },
    headers,
  );
  await push('POST', '/api/help-requests', `{"note":"${canaries.note}`, headers);
  await push('GET', `/api/help-requests/${encodeURIComponent(canaries.note)}`, undefined, headers);
  await push('GET', `/${encodeURIComponent(canaries.phone)}?token=${canaries.token}`, undefined, headers);
  await push('GET', '/api/help-requests', undefined, headers);
  await push('GET', '/api/me/data', undefined, headers);
  await push('GET', '/api/me/data', undefined, { authorization: `Bearer ${canaries.token}` });
  await push('POST', `/api/help-requests/${randomUUID()}/complete`, { did: canaries.note }, headers);
  const forged = {
    event_name: 'user_send_text',
    sender: { id: canaries.phone },
    message: { text: canaries.note },
  };
  await push('POST', '/webhooks/zalo/oa', forged, { 'x-zevent-signature': `mac=${'0'.repeat(64)}` });
};

await everything();
graph.failing = 'unavailable';
await everything();
graph.failing = undefined;
// Our own mistakes and the database's complaints carry the values of the row in their texts.
await pool.query('alter table help_request add constraint canary check (note is null) not valid');
await everything();
await pool.query('alter table session rename to session_away');
await everything();
await pool.query('alter table session_away rename to session');
const error = new Error(`${canaries.name} ${canaries.phone}`);
log.error({ event: 'canary', ...errorFields(error) }, 'an error with a text');
log.info({ note: canaries.note, personName: canaries.name } as never, 'fields that are not allowed');
told.push((await push('GET', '/metrics')).body);
await app.close();
await inbox.close();
await pool.end();
writeFileSync(outFile, told.join('\n'));
