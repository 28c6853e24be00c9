import { buildApp } from './app.ts';
import { createAssistant } from './assistant/assistant.ts';
import { followClock, systemClock } from './clock.ts';
import { readConfig, type Config } from './config.ts';
import { createPool } from './database.ts';
import { stopGracefully } from './graceful-stop.ts';
import { guideCatalogue } from './guides/guide-catalogue.ts';
import { prepareSearch } from './guides/search-catalogue.ts';
import { composeOffer } from './help-requests/compose-offer.ts';
import { isLostOffer, lapseUnreachableOffer } from './help-requests/lapse-unreachable-offer.ts';
import { createLog } from './log.ts';
import { startLoops, wakeLater, type Loops } from './loops.ts';
import type { Parts } from './parts.ts';
import { prepareDatabase } from './prepare-database.ts';
import { createSealer } from './sealing.ts';
import { startInbox } from './zalo/inbox.ts';
import { checkSpool } from './zalo/spool.ts';
import { connectZalo } from './zalo/zalo-client.ts';
import { createZaloCounts } from './zalo/zalo-counts.ts';

/** The settings, or the end of this process with one line for each that is missing or weak. */
function configOrExit(): Config {
  const read = readConfig();
  if (read.ok) return read.config;
  for (const { name, message } of read.problems) console.error(`Setting ${name} ${message}.`);
  console.error('Nothing was started. Every setting and its meaning is in .env.example.');
  process.exit(1);
}

const config = configOrExit();
const log = createLog(config.LOG_LEVEL);
await checkSpool(config.SPOOL_DIR);
const clock = config.CLOCK_URL ? await followClock(config.CLOCK_URL) : systemClock();
const pool = createPool(config.DATABASE_URL, config.DATABASE_POOL, 'tung-nha');
const { wake, connect } = wakeLater();
const parts: Parts = { config, clock, pool, sealer: createSealer(config.DATA_ENCRYPTION_KEY), log, wake };

const counts = createZaloCounts();
const zalo = connectZalo(parts, counts, {
  heedsParked: isLostOffer,
  onParked: lapseUnreachableOffer,
  compose: composeOffer,
});
const inbox = startInbox(parts, counts);
const { graph, oaDirectory, oaGroups, hosts } = zalo;
const assistant = createAssistant(parts);
const doors = { graph, oaDirectory, oaGroups, oauth: hosts.oauth, inbox, counts };
const app = await buildApp(parts, doors, assistant.model?.counts);
const running: { loops?: Loops } = {};

stopGracefully(log, {
  stopLoops: async () => running.loops?.stop(),
  closeServer: () => app.close(),
  release: async () => {
    await inbox.close();
    clock.close();
    await pool.end();
  },
});

// During an outage of the database the server listens first: events are taken in, to the spool.
let noteAway: () => void = () => undefined;
const away = new Promise<void>((resolve) => (noteAway = resolve));
const prepared = prepareDatabase(parts, noteAway);
prepareSearch(guideCatalogue(config.GUIDES_DIR));
await Promise.race([prepared, away]);
await app.listen({ host: config.HOST, port: config.PORT });
log.info({ event: 'listening', port: config.PORT }, 'listening');
await prepared;
running.loops = startLoops(parts, zalo, assistant);
connect(running.loops);
