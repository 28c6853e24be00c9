import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

/** sun_path holds 108 bytes on Linux and 104 on macOS, the closing zero included; some room is kept. */
const longestSocketPath = 100;

/**
 * Returns where the unix socket of a data folder lives: inside it, or, when that path would be too long for a
 * socket, in a short folder of the system's temporary folder that is derived from the data folder's name.
 */
export function socketFolderFor(dataDir: string): string {
  const inside = path.join(dataDir, 'socket');
  if (Buffer.byteLength(path.join(inside, '.s.PGSQL.5432')) <= longestSocketPath) return inside;
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return path.join(os.tmpdir(), `tung-nha-${digest}`);
}
