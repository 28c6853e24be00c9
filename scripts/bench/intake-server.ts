import Fastify from 'fastify';

import { systemClock } from '../../bot-server/src/clock.ts';
import { readConfig } from '../../bot-server/src/config.ts';
import { createPool } from '../../bot-server/src/database.ts';
import { createLog } from '../../bot-server/src/log.ts';
import type { Parts } from '../../bot-server/src/parts.ts';
import { createSealer } from '../../bot-server/src/sealing.ts';
import { startInbox } from '../../bot-server/src/zalo/inbox.ts';
import { registerWebhookEndpoints } from '../../bot-server/src/zalo/webhook-endpoint.ts';
import { createZaloCounts } from '../../bot-server/src/zalo/zalo-counts.ts';

/** The bot server's intake and nothing else, so that the figure is of accepting, not of answering. Prints its address. */
const read = readConfig();
if (!read.ok) throw new Error(read.problems.map(({ name, message }) => `${name} ${message}`).join('; '));
const { config } = read;
const parts: Parts = {
  config,
  clock: systemClock(),
  pool: createPool(config.DATABASE_URL, 2, 'bench-intake'),
  sealer: createSealer(config.DATA_ENCRYPTION_KEY),
  log: createLog('warn'),
  wake: { outbox: () => undefined, requests: () => undefined, inbox: () => undefined },
};
const app = Fastify();
const counts = createZaloCounts();
registerWebhookEndpoints(app, parts, { inbox: startInbox(parts, counts), counts });
const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${JSON.stringify({ url })}\n`);
