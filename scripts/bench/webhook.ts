import path from 'node:path';
import { fileURLToPath } from 'node:url';

import autocannon from 'autocannon';

import { systemClock } from '../../bot-server/src/clock.ts';
import { createPool } from '../../bot-server/src/database.ts';
import { migrate } from '../../bot-server/src/migrate.ts';
import type { EmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { urlForDatabase, ensureDatabase } from '../embedded-postgres/databases.ts';
import { environment } from '../settings.ts';
import { benchEnvironment } from './bench-environment.ts';
import { startChildServer } from './child-server.ts';
import { rounded, type Figure } from './figures.ts';
import { signedTextEvent } from './signed-webhook.ts';

const CONNECTIONS = 32;
const SECONDS = 6;
const WARM_UP_SECONDS = 2;
const EVENTS_PER_CONNECTION = 6000;
const LEAST_RATIO = 0.2;
const LONGEST_P99_MS = 20;

const program = (name: string) => fileURLToPath(new URL(name, import.meta.url));

async function fire(options: autocannon.Options): Promise<autocannon.Result> {
  await autocannon({ ...options, duration: WARM_UP_SECONDS });
  return autocannon({ ...options, duration: SECONDS });
}

async function measureHello(): Promise<autocannon.Result> {
  const server = await startChildServer(program('hello-server.ts'), environment);
  const result = await fire({ url: server.url, connections: CONNECTIONS });
  await server.stop();
  return result;
}

async function measureIntake(databaseUrl: string, folder: string): Promise<autocannon.Result> {
  const own = benchEnvironment(databaseUrl, path.join(folder, 'spool'));
  const keys = {
    appId: own['ZALO_APP_ID'] ?? '',
    oaId: own['ZALO_OA_ID'] ?? '',
    oaSecretKey: own['ZALO_OA_SECRET_KEY'] ?? '',
  };
  const server = await startChildServer(program('intake-server.ts'), { ...environment, ...own });
  let connection = 0;
  const setupClient = (client: autocannon.Client) => {
    const c = connection++;
    const requests = Array.from({ length: EVENTS_PER_CONNECTION }, (_, n) => {
      const userId = `2${String(c * EVENTS_PER_CONNECTION + n).padStart(17, '0')}`;
      const { body, signature } = signedTextEvent(keys, `m${c}-${n}`, userId, systemClock().now().getTime());
      const headers = { 'content-type': 'application/json', 'x-zevent-signature': signature };
      return { method: 'POST' as const, path: '/webhooks/zalo/oa', headers, body };
    });
    client.setRequests(requests);
  };
  const result = await fire({ url: server.url, connections: CONNECTIONS, setupClient });
  await server.stop();
  return result;
}

/** Webhooks accepted, verified, masked, persisted and answered by one process, against a bare Fastify hello. */
export async function benchWebhook(postgres: EmbeddedPostgres, folder: string): Promise<Figure[]> {
  await ensureDatabase(postgres.adminUrl, 'bench_webhook');
  const databaseUrl = urlForDatabase(postgres.adminUrl, 'bench_webhook');
  const pool = createPool(databaseUrl, 1, 'bench');
  await migrate(pool);
  const hello = await measureHello();
  const intake = await measureIntake(databaseUrl, folder);
  const { rows } = await pool.query<{ count: number }>('select count(*) from inbox');
  await pool.end();
  const ratio = intake.requests.average / hello.requests.average;
  return [
    {
      name: 'webhook: hello of a bare Fastify',
      measured: `${rounded(hello.requests.average)}/s`,
      bar: '',
      met: undefined,
    },
    {
      name: 'webhook: verified, masked, stored, 200',
      measured: `${rounded(intake.requests.average)}/s = ${ratio.toFixed(2)} × hello; ${rounded(rows[0]?.count ?? 0)} rows, ${intake.non2xx} refused`,
      bar: `≥ ${LEAST_RATIO} × hello`,
      met: ratio >= LEAST_RATIO && intake.non2xx === 0,
    },
    {
      name: `webhook: p99 at ${CONNECTIONS} connections`,
      measured: `${rounded(intake.latency.p99)} ms`,
      bar: `≤ ${LONGEST_P99_MS} ms`,
      met: intake.latency.p99 <= LONGEST_P99_MS,
    },
  ];
}
