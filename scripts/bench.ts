import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { table, type Figure } from './bench/figures.ts';
import { benchRouting } from './bench/routing.ts';
import { benchWebhook } from './bench/webhook.ts';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.ts';

/** `npm run bench [-- PART…]`: measures on an embedded database of its own and prints one table. Takes some minutes. */
const parts = { webhook: benchWebhook, routing: benchRouting };

const wanted = process.argv.slice(2);
const folder = await mkdtemp(path.join(os.tmpdir(), 'tung-nha-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
const figures: Figure[] = [];
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
console.log(`\n${table(figures)}`);
