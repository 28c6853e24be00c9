import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { StartTrouble } from './trouble.ts';

const Secrets = z.object({
  dataEncryptionKey: z.base64(),
  setupKey: z.string().min(32),
});
export type Secrets = z.infer<typeof Secrets>;

function freshSecrets(): Secrets {
  return {
    dataEncryptionKey: randomBytes(32).toString('base64'),
    setupKey: randomBytes(32).toString('base64url'),
  };
}

/**
 * The development secrets of a data folder, made once and kept, readable for their owner alone.
 * Throws StartTrouble when the file is damaged: new ones would make what is sealed in the database unreadable.
 */
export function keptSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    const unfinished = `${file}.${String(process.pid)}`;
    writeFileSync(unfinished, `${JSON.stringify(freshSecrets(), null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, file);
  }
  try {
    return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new StartTrouble(
      `${file} is damaged. Restore it, or delete the whole folder ${dataDir} to begin anew.`,
    );
  }
}
