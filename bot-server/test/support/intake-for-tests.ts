import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';

import { startInbox, type Inbox } from '../../src/zalo/inbox.ts';
import { checkSpool } from '../../src/zalo/spool.ts';
import { registerWebhookEndpoints } from '../../src/zalo/webhook-endpoint.ts';
import { createZaloCounts, type ZaloCounts } from '../../src/zalo/zalo-counts.ts';
import { cutWire, type CutWire } from './cut-wire.ts';
import type { TestDatabase } from './database.ts';
import { testParts, type TestParts } from './parts-for-tests.ts';
import { signedText } from './signed-webhook.ts';

export interface TestIntake {
  app: FastifyInstance;
  inbox: Inbox;
  counts: ZaloCounts;
  parts: TestParts;
  /** The wire between the inbox and the database; the test's own pool does not use it. */
  wire: CutWire;
  /** Delivers a signed text and tells the status and how many real milliseconds the answer took. */
  deliver(id: string): Promise<{ status: number; ms: number }>;
  /** Ids of all stored texts, sorted. */
  storedIds(): Promise<string[]>;
  close(): Promise<void>;
}

/** The two webhooks alone, with an inbox whose connection to the database can be cut. */
export async function testIntake(
  database: TestDatabase,
  changes: Record<string, string> = {},
): Promise<TestIntake> {
  const url = new URL(database.connectionString.replace('postgresql:///', 'postgresql://local/'));
  const wire = await cutWire({ path: `${url.searchParams.get('host') ?? ''}/.s.PGSQL.5432` });
  const throughWire = `postgresql://postgres@127.0.0.1:${wire.port}${url.pathname}`;
  const parts = testParts(database, { DATABASE_URL: throughWire, ...changes });
  await checkSpool(parts.config.SPOOL_DIR);
  const counts = createZaloCounts();
  const inbox = startInbox(parts, counts);
  const app = Fastify({ logger: false });
  registerWebhookEndpoints(app, parts, { inbox, counts });
  await app.ready();
  const close = async () => {
    await app.close();
    await inbox.close();
    await wire.close();
  };
  afterAll(close);
  return {
    app,
    inbox,
    counts,
    parts,
    wire,
    deliver: async (id) => {
      const request = signedText(parts.config, parts.clock.now(), { id });
      const start = performance.now();
      const { statusCode } = await app.inject(request);
      return { status: statusCode, ms: performance.now() - start };
    },
    storedIds: async () => {
      const { rows } = await database.pool.query<{ event_id: string }>(
        'select event_id from inbox order by 1',
      );
      return rows.map((row) => row.event_id.replace('user_send_text:', '')).sort();
    },
    close,
  };
}
