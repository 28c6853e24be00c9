import path from 'node:path';

import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { environment } from '../settings.ts';

interface Database {
  connectionString: string;
  /** Puts things back as they were: a database that was running goes on. */
  leave: () => Promise<void>;
}

/** The database of `DATABASE_URL`, else the embedded one under `DATA_DIR`, started when it is not running. */
export async function openDatabase(): Promise<Database> {
  const given = environment['DATABASE_URL'] ?? '';
  if (given !== '') return { connectionString: given, leave: () => Promise.resolve() };
  const dataDir = path.resolve((environment['DATA_DIR'] ?? '') || '.data', 'postgres');
  const { connectionString, adopted, stop } = await startEmbeddedPostgres({ dataDir });
  return { connectionString, leave: adopted ? () => Promise.resolve() : stop };
}
