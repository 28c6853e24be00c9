import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseTrouble } from './database-trouble.ts';
import { findNativeFolder, mendNativeFolder } from './native-folder.ts';
import { socketFolderFor } from './socket-folder.ts';
import type { Unprivileged } from './unprivileged.ts';

/** Every path of one embedded database. */
export interface Places {
  dataDir: string;
  cluster: string;
  socket: string;
  log: string;
}

/** Where root keeps what another user has to reach, when the project itself lies in root's private home. */
const reachableBase = '/var/lib/tung-nha';

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** A folder that only its owner may enter: it is the whole access control of the socket inside. */
function privateFolder(folder: string, owner: Unprivileged['owner']): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const expected = owner?.uid ?? process.getuid?.();
  const actual = statSync(folder).uid;
  if (actual !== expected) {
    throw new DatabaseTrouble(
      `${folder} belongs to user ${String(actual)}, but the database runs as user ${String(expected)}: ` +
        'start it as the same user as before, or choose another DATA_DIR.',
    );
  }
  chmodSync(folder, 0o700);
}

function placesIn(dataDir: string): Places {
  return {
    dataDir,
    cluster: path.join(dataDir, 'cluster'),
    socket: socketFolderFor(dataDir),
    log: path.join(dataDir, 'server.log'),
  };
}

/** Creates the data folder when needed and returns its places. Throws DatabaseTrouble when it may not be used. */
export async function preparePlaces(wishedDataDir: string, as: Unprivileged): Promise<Places> {
  try {
    privateFolder(wishedDataDir, as.owner);
    let dataDir = realpathSync(wishedDataDir);
    if (as.owner !== undefined && (await as.run('test', ['-w', dataDir])).code !== 0) {
      mkdirSync(reachableBase, { recursive: true, mode: 0o755 });
      dataDir = path.join(reachableBase, `data-${digestOf(dataDir)}`);
      privateFolder(dataDir, as.owner);
    }
    const places = placesIn(dataDir);
    privateFolder(places.socket, as.owner);
    return places;
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw error;
    throw new DatabaseTrouble(
      `The database folder ${wishedDataDir} cannot be used (${(error as Error).message}): make it writable or set DATA_DIR.`,
    );
  }
}

/** Returns a mended native folder whose programs the chosen user can run; copies it when it cannot be reached. */
export async function prepareNativeFolder(as: Unprivileged): Promise<string> {
  const native = await findNativeFolder();
  mendNativeFolder(native);
  if (
    as.owner === undefined ||
    (await as.run('test', ['-x', path.join(native, 'bin', 'postgres')])).code === 0
  ) {
    return native;
  }
  const copy = path.join(reachableBase, `native-${digestOf(native)}`, 'native');
  if (!existsSync(copy)) {
    const unfinished = `${copy}-${String(process.pid)}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return copy;
}
