import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { benchBroadcast } from './bench/broadcast.ts';
import { table, type Figure } from './bench/figures.ts';
import { benchGuideSearch } from './bench/guide-search.ts';
import { benchOutboxRate } from './bench/outbox-rate.ts';
import { benchRealLimits } from './bench/real-limits.ts';
import { benchRouting } from './bench/routing.ts';
import { benchStartTime } from './bench/start-time.ts';
import { benchTapToOffer } from './bench/tap-to-offer.ts';
import { benchWebhook } from './bench/webhook.ts';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.ts';

/** `npm run bench [-- PART…]`: measures on an embedded database of its own and prints one table. Takes some minutes. */
const parts = {
  webhook: benchWebhook,
  routing: benchRouting,
  tapToOffer: benchTapToOffer,
  realLimits: benchRealLimits,
  outboxRate: benchOutboxRate,
  broadcast: benchBroadcast,
  startTime: benchStartTime,
  guideSearch: benchGuideSearch,
};

const wanted = process.argv.slice(2);
const folder = await mkdtemp(path.join(os.tmpdir(), 'tung-nha-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
const figures: Figure[] = [];

/** Times on a busy machine say little; what it was doing besides stands below them. */
function machine(): Figure {
  const [one, five, fifteen] = os.loadavg().map((load) => load.toFixed(1));
  return {
    name: `machine: load average on ${os.cpus().length} processors`,
    measured: `${one ?? ''} (1 min), ${five ?? ''} (5 min), ${fifteen ?? ''} (15 min)`,
    bar: '',
    met: undefined,
  };
}

try {
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`measuring ${name} …`);
    figures.push(...(await measure(postgres, folder)));
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
figures.push(machine());
console.log(`\n${table(figures)}`);
