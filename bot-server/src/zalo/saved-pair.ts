import { readdir, readFile, unlink } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import type { Parts } from '../parts.ts';
import { loadToken, saveToken } from './oa-token-store.ts';
import type { TokenPair } from './oauth-client.ts';
import { writeSyncedFile } from './synced-file.ts';

const saved = z.object({
  oaId: z.string(),
  generation: z.number(),
  receivedAt: z.coerce.date(),
  pair: z.object({ accessToken: z.string(), refreshToken: z.string(), expiresInSeconds: z.number() }),
});
type SavedPair = z.infer<typeof saved>;

// A kill between writing and renaming leaves the temporary name; the seal tells whether it is whole.
const NAME = /^oa-token-\d+\.sealed(?:\.tmp)?$/;
const CONTEXT = 'oa-token-file';

/**
 * Writes a pair to disk, sealed and synced, before anything else is done with it: the old refresh token is spent, so a
 * crash between Zalo's answer and the commit would otherwise need a person to give consent again (server-api §1.2).
 */
export async function writeSavedPair(
  { config, sealer }: Parts,
  next: { pair: TokenPair; generation: number; receivedAt: Date },
): Promise<void> {
  const content: SavedPair = { oaId: config.ZALO_OA_ID, ...next };
  const sealed = sealer.seal(JSON.stringify(content), CONTEXT).toString('base64');
  await writeSyncedFile(path.join(config.SPOOL_DIR, `oa-token-${next.generation}.sealed`), sealed);
}

/** Names of the files in which killed processes left a pair, or which are being written. */
export async function savedPairs({ config }: Parts): Promise<string[]> {
  return (await readdir(config.SPOOL_DIR)).filter((name) => NAME.test(name)).sort();
}

/**
 * Commits a pair that a killed process left on disk, if it follows the one in the database; then removes the files.
 * Only under the token lock: nobody is writing such a file then.
 */
export async function recoverSavedPair(parts: Parts): Promise<void> {
  const { config, pool, sealer, log } = parts;
  for (const name of await savedPairs(parts)) {
    const file = path.join(config.SPOOL_DIR, name);
    const found = await readSavedPair(parts, file);
    if (found === undefined) {
      if (name.endsWith('.tmp')) await unlink(file).catch(() => undefined);
      else log.error({ event: 'savedPairUnreadable', file: name }, 'a saved token pair cannot be read');
      continue;
    }
    const current = await loadToken(pool, sealer, found.oaId);
    if (found.oaId === config.ZALO_OA_ID && current?.generation === found.generation - 1) {
      await saveToken(pool, sealer, found.oaId, found);
      log.warn({ event: 'savedPairRecovered' }, 'a token pair left by a killed process was recovered');
    }
    await unlink(file).catch(() => undefined);
  }
}

async function readSavedPair({ sealer }: Parts, file: string): Promise<SavedPair | undefined> {
  try {
    const sealed = Buffer.from(await readFile(file, 'utf8'), 'base64');
    return saved.parse(JSON.parse(sealer.open(sealed, CONTEXT)));
  } catch {
    return undefined;
  }
}
