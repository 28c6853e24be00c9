import { createHash } from 'node:crypto';
import { existsSync, realpathSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** Either we hold it until `release` or the end of this process, or somebody else does and said `note`. */
export type Lock = { held: true; release: () => Promise<void> } | { held: false; note: string };

/**
 * A listening socket is the one lock that the kernel takes back whatever way its holder dies, and that no
 * reused process number can fake. Linux has names outside the file system for it; elsewhere a file is left
 * behind, which is stale as soon as nobody answers on it.
 */
function lockAddress(folder: string, purpose: string): string {
  const digest = createHash('sha256')
    .update(`${realpathSync(folder)}\n${purpose}`)
    .digest('hex')
    .slice(0, 24);
  if (process.platform === 'linux') return `\0tung-nha-${digest}`;
  return path.join(os.tmpdir(), `tung-nha-${digest}.lock`);
}

function listen(address: string, note: string): Promise<net.Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(note);
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen({ path: address, exclusive: true }, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** What the holder says about itself; undefined when nobody answers. */
function askHolder(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = '';
    const socket = net.connect({ path: address });
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on('data', (bytes) => (said += bytes.toString()));
    socket.once('error', () => {
      resolve(undefined);
    });
    socket.once('close', () => {
      resolve(said);
    });
  });
}

/**
 * Takes the lock named by a folder and a purpose, at once. `note` is what others are told while we hold it.
 * Throws only when the folder does not exist.
 */
export async function takeLock(folder: string, purpose: string, note = ''): Promise<Lock> {
  const address = lockAddress(folder, purpose);
  for (let attempt = 1; ; attempt += 1) {
    const server = await listen(address, note);
    if (server !== undefined) {
      return {
        held: true,
        release: () =>
          new Promise((done) =>
            server.close(() => {
              done();
            }),
          ),
      };
    }
    const said = await askHolder(address);
    if (said !== undefined || attempt === 3) return { held: false, note: said ?? '' };
    if (!address.startsWith('\0') && existsSync(address)) rmSync(address, { force: true });
  }
}
