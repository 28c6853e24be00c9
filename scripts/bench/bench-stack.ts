import path from 'node:path';

import { createPool, type Pool } from '../../bot-server/src/database.ts';
import { ensureDatabase, urlForDatabase } from '../embedded-postgres/databases.ts';
import type { EmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { postJson } from '../testing/json-calls.ts';
import { startStack, type Stack } from '../testing/stack.ts';

/** The real programs on a database of their own, and a look into it. */
export interface BenchStack extends Stack {
  dataDir: string;
  pool: Pool;
}

// So that the simulator never is what holds the bot server back.
const SIMULATOR_HEADROOM = 2;

/**
 * Starts simulator and bot server with the sample wards. `perMinute` raises what the bot server takes Zalo's limit for,
 * and the simulator's own limit above it; left out, both keep to the smallest package (100 a minute).
 */
export async function startBenchStack(
  postgres: EmbeddedPostgres,
  folder: string,
  { name, perMinute }: { name: string; perMinute?: number },
): Promise<BenchStack> {
  const database = `bench_${name}`;
  await ensureDatabase(postgres.adminUrl, database);
  const databaseUrl = urlForDatabase(postgres.adminUrl, database);
  const dataDir = path.join(folder, name);
  const changes = perMinute === undefined ? {} : { ZALO_OA_PER_MINUTE: String(perMinute) };
  const stack = await startStack({ databaseUrl, dataDir, changes });
  if (perMinute !== undefined)
    await postJson(`${stack.simulatorUrl}/_sim/limits`, { perMinute: perMinute * SIMULATOR_HEADROOM });
  const pool = createPool(databaseUrl, 1, 'bench');
  return {
    ...stack,
    dataDir,
    pool,
    stop: async () => {
      await pool.end();
      await stack.stop();
    },
  };
}
