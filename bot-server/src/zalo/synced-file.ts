import { open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file that is either wholly there or not at all, even over a power cut: temporary name, sync, rename, sync of
 * the folder. Readable by the owner only. Throws when the disk refuses; nothing is left behind then.
 */
export async function writeSyncedFile(file: string, content: string | Buffer): Promise<void> {
  const temporary = `${file}.tmp`;
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(path.dirname(file));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
