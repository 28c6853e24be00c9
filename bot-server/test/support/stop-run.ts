import { buildApp } from '../../src/app.ts';
import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { createPool } from '../../src/database.ts';
import { stopGracefully } from '../../src/graceful-stop.ts';
import { createLog } from '../../src/log.ts';
import { createSealer } from '../../src/sealing.ts';
import { startInbox } from '../../src/zalo/inbox.ts';
import { createZaloCounts } from '../../src/zalo/zalo-counts.ts';
import { emptyOaDirectory as oaDirectory, graphOf } from './graph.ts';

/** A server without loops, started and stopped like the real one; tells its port on standard output. */
const read = readConfig(JSON.parse(process.argv[2] ?? '{}') as Record<string, string>);
if (!read.ok) throw new Error('bad settings');
const { config } = read;
const pool = createPool(config.DATABASE_URL, config.DATABASE_POOL, 'stop-run');
const log = createLog(config.LOG_LEVEL);
const wake = { outbox: () => undefined, requests: () => undefined, inbox: () => undefined };
const parts = {
  config,
  clock: systemClock(),
  pool,
  log,
  wake,
  sealer: createSealer(config.DATA_ENCRYPTION_KEY),
};
const counts = createZaloCounts();
const nobody = () => Promise.resolve({ answered: false as const, maybeTaken: false });
const inbox = startInbox(parts, counts);
const app = await buildApp(parts, { graph: graphOf(), oaDirectory, oauth: nobody, inbox, counts });
await app.listen({ host: '127.0.0.1', port: 0 });
stopGracefully(log, {
  stopLoops: () => Promise.resolve(),
  closeServer: () => app.close(),
  release: async () => {
    await inbox.close();
    await pool.end();
  },
});
const address = app.server.address();
console.log(`port ${typeof address === 'object' ? address?.port : 0}`);
