import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { takeLock } from '../processes/process-lock.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { environment as ownEnvironment } from '../settings.ts';
import { askServer } from './ask-server.ts';
import { prepareCluster } from './cluster.ts';
import { DatabaseTrouble } from './database-trouble.ts';
import { ensureDatabase, urlForDatabase } from './databases.ts';
import { prepareNativeFolder, preparePlaces } from './places.ts';
import type { Places } from './places.ts';
import { clearStaleLocks, findPostmaster, stopPostmaster } from './postmaster.ts';
import { findUnprivileged } from './unprivileged.ts';
import type { Unprivileged } from './unprivileged.ts';

/** A running embedded database. `adopted`: it was running already, perhaps left over from a killed program. */
export interface EmbeddedPostgres {
  /** `postgresql:///tung_nha?host=…&port=5432&user=postgres`: understood by pg, @fastify/postgres, psql and pg_dump alike. */
  connectionString: string;
  /** The same server's maintenance database, for creating and dropping others. */
  adminUrl: string;
  adopted: boolean;
  stop: () => Promise<void>;
}

/** `dataDir` belongs to the database alone and is created when missing. */
export interface EmbeddedPostgresOptions {
  dataDir: string;
  database?: string;
  environment?: NodeJS.ProcessEnv;
}

const longestLog = 5_000_000;

function adminUrlOf(places: Places): string {
  // The port is part of the socket's name; without it pg would follow a PGPORT meant for another server.
  return `postgresql:///postgres?host=${encodeURIComponent(places.socket)}&port=5432&user=postgres`;
}

function lastLogLines(places: Places): string {
  return existsSync(places.log)
    ? readFileSync(places.log, 'utf8').trim().split('\n').slice(-3).join(' | ')
    : '';
}

async function startServer(native: string, places: Places, as: Unprivileged): Promise<string> {
  if (existsSync(places.log) && statSync(places.log).size > longestLog) truncateSync(places.log);
  const args = ['start', '-s', '-w', '-t', '60', '-D', places.cluster, '-l', places.log];
  const started = await as.run(path.join(native, 'bin', 'pg_ctl'), args);
  return started.code === 0 ? '' : started.output.trim();
}

/** One attempt: nobody answers, so remove what stands in the way and start. Returns what went wrong, or ''. */
async function startOnce(places: Places, as: Unprivileged): Promise<string> {
  // Alive but not to be reached: its socket was deleted, say by a cleaner of the temporary folder.
  await stopPostmaster(places.cluster);
  await clearStaleLocks(places);
  const native = await prepareNativeFolder(as);
  await prepareCluster(native, places, as);
  return startServer(native, places, as);
}

/** Starts the server, or finds it running; returns whether it was found. Gives up after about 10 s of attempts. */
async function bringUp(places: Places, as: Unprivileged): Promise<boolean> {
  const adminUrl = adminUrlOf(places);
  let adopted = true;
  let trouble = '';
  const ask = async (): Promise<string> => {
    let answer = await askServer(adminUrl, places.cluster);
    // A server whose lock file is not written yet is young; give it a moment before calling it unreachable.
    const young = answer === 'busy' || (answer === 'silent' && findPostmaster(places.cluster) !== undefined);
    if (young) {
      await waitUntil(async () => (answer = await askServer(adminUrl, places.cluster)) === 'ready', 5_000);
    }
    return answer;
  };
  const ready = await waitUntil(
    async () => {
      const answer = await ask();
      if (answer === 'foreign') throw new DatabaseTrouble(`Another database answers in ${places.socket}.`);
      if (answer === 'ready') return true;
      if (answer === 'busy') return false;
      adopted = false;
      trouble = await startOnce(places, as);
      return trouble === '' && (await ask()) === 'ready';
    },
    10_000,
    200,
  );
  if (!ready) {
    throw new DatabaseTrouble(
      `The database in ${places.dataDir} does not start: ${trouble || 'it does not answer'}. ` +
        `Its log ${places.log} ends: ${lastLogLines(places)}`,
    );
  }
  return adopted;
}

/** Two starters at once: the later one waits here and then finds the database running. */
async function withStarterLock<T>(places: Places, work: () => Promise<T>): Promise<T> {
  let release: (() => Promise<void>) | undefined;
  await waitUntil(async () => {
    const lock = await takeLock(places.dataDir, 'postgres-starter');
    if (lock.held) release = lock.release;
    return lock.held;
  }, 90_000);
  if (release === undefined)
    throw new DatabaseTrouble(`Another program has been starting ${places.dataDir} for 90 s.`);
  try {
    return await work();
  } finally {
    await release();
  }
}

/**
 * Starts the PostgreSQL that npm installed, or adopts the one already running on this data folder, and makes sure
 * that `database` (default `tung_nha`) exists. The server is nobody's child: it outlives this program unless `stop`
 * is called. Throws DatabaseTrouble with one line that says what to do. Traps and their answers: data-layer §1.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, database = 'tung_nha', environment = ownEnvironment } = options;
  const as = await findUnprivileged(environment);
  const places = await preparePlaces(path.resolve(dataDir), as);
  const adminUrl = adminUrlOf(places);
  const adopted = await withStarterLock(places, async () => {
    const found = await bringUp(places, as);
    await ensureDatabase(adminUrl, database);
    return found;
  });
  return {
    connectionString: urlForDatabase(adminUrl, database),
    adminUrl,
    adopted,
    stop: () => stopPostmaster(places.cluster),
  };
}
