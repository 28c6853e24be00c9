import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { inTransaction, type Transaction } from '../database.ts';
import type { Parts } from '../parts.ts';
import { importWard } from './import-ward.ts';
import { readWardFile } from './read-ward-file.ts';
import { anyWard } from './ward-store.ts';

// The people of the samples also live in the simulator, which has them active an hour ago.
const SEEN_MS = 3_600_000;

/**
 * Fills an empty database with every ward file of the folder, all or nothing; a database that has a ward already stays as
 * it is. Of processes that start together the later ones find nothing left to change. Throws, naming file and line, when
 * a file is not right.
 */
export async function importSampleWards(parts: Pick<Parts, 'pool' | 'clock'>, folder: string): Promise<void> {
  const now = parts.clock.now();
  await inTransaction(parts.pool, async (tx) => {
    if (await anyWard(tx)) return;
    for (const name of await sampleWardFiles(folder)) await importSample(tx, path.join(folder, name), now);
  });
}

/** The names of the folder's ward files, in the order in which they are read; none in an empty folder. */
export async function sampleWardFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
}

async function importSample(tx: Transaction, file: string, now: Date): Promise<void> {
  const reading = readWardFile(await readFile(file, 'utf8'));
  if (!reading.ok) {
    const [first] = reading.problems;
    throw new Error(`${file}:${String(first?.line)} ${first?.field ?? ''} ${first?.message ?? ''}`);
  }
  const interactedAt = new Date(now.getTime() - SEEN_MS);
  const outcome = await importWard({ tx, now }, reading.file, { interactedAt });
  if (!outcome.ok) throw new Error(`${file}: ${outcome.problems.map(({ message }) => message).join(' ')}`);
}
