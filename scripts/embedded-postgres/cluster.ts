import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { identityOf } from '../processes/process-identity.ts';
import { DatabaseTrouble } from './database-trouble.ts';
import type { Places } from './places.ts';
import type { Unprivileged } from './unprivileged.ts';

/** macOS has no locale of that name; upper and lower case of Vietnamese letters need a UTF-8 one. */
const locale = process.platform === 'darwin' ? ['--locale=C', '--lc-ctype=UTF-8'] : ['--locale=C.UTF-8'];
const unfinishedName = /^unfinished-(\d+)$/;

/** `''` because quotes are doubled in the settings file, `"…"` because the value is a list of paths. */
function quoted(folder: string): string {
  return `'"${folder.replaceAll('"', '""').replaceAll("'", "''")}"'`;
}

/**
 * Nothing that people wrote may reach the log: no statements, no values in details (L-05).
 * The rest of the file: one socket, no port, durable commits.
 */
function settingsFile(places: Places): string {
  return `listen_addresses = ''
unix_socket_directories = ${quoted(places.socket)}
unix_socket_permissions = 0700
max_connections = 200
shared_buffers = 256MB
fsync = on
synchronous_commit = on
timezone = 'UTC'
log_timezone = 'UTC'
log_min_error_statement = panic
log_error_verbosity = terse
`;
}

const accessFile = 'local all all trust\nlocal replication all trust\n';

function writeOwned(file: string, content: string, as: Unprivileged): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  const unfinished = `${file}.${String(process.pid)}`;
  writeFileSync(unfinished, content, { mode: 0o600 });
  if (as.owner !== undefined) chownSync(unfinished, as.owner.uid, as.owner.gid);
  renameSync(unfinished, file);
}

/** What an initdb that was killed has left behind. */
function removeUnfinished(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const pid = unfinishedName.exec(name)?.[1];
    if (pid !== undefined && identityOf(Number(pid)) === undefined) {
      rmSync(path.join(dataDir, name), { recursive: true, force: true });
    }
  }
}

async function initialise(native: string, places: Places, as: Unprivileged): Promise<void> {
  const unfinished = path.join(places.dataDir, `unfinished-${String(process.pid)}`);
  const args = ['-D', unfinished, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', ...locale];
  const made = await as.run(path.join(native, 'bin', 'initdb'), args);
  if (made.code !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new DatabaseTrouble(
      `The database could not be created in ${places.dataDir}: ${made.output.trim()}`,
    );
  }
  // Only a complete database ever carries the real name.
  renameSync(unfinished, places.cluster);
}

/**
 * Makes sure that a complete database of version 15 with our settings lies in `places.cluster`.
 * Throws DatabaseTrouble when it cannot be made or is of another version.
 */
export async function prepareCluster(native: string, places: Places, as: Unprivileged): Promise<void> {
  mkdirSync(places.dataDir, { recursive: true });
  removeUnfinished(places.dataDir);
  if (!existsSync(places.cluster)) await initialise(native, places, as);
  const version = readFileSync(path.join(places.cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== '15') {
    throw new DatabaseTrouble(
      `${places.cluster} was made by PostgreSQL ${version}; this program brings version 15.`,
    );
  }
  writeOwned(path.join(places.cluster, 'postgresql.conf'), settingsFile(places), as);
  writeOwned(path.join(places.cluster, 'pg_hba.conf'), accessFile, as);
}
