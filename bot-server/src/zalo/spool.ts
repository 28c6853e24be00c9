import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import type { Sealer } from '../sealing.ts';
import type { IncomingEvent } from './inbox-store.ts';
import { writeSyncedFile } from './synced-file.ts';

/** The disk's inbox for the time the database is away: each append is a file of its own. */
export interface Spool {
  /** Resolves when the events are synced to disk; throws when the disk refuses. */
  append(events: IncomingEvent[]): Promise<void>;
  /** Names of the files that wait, oldest first. */
  waiting(): Promise<string[]>;
  /** What a file holds, and its lines that cannot be read; undefined when another process replayed it meanwhile. */
  read(name: string): Promise<{ events: IncomingEvent[]; damaged: string[] } | undefined>;
  /** Keeps damaged lines of a file for a person to look at; the same lines twice are one. */
  setAside(name: string, damaged: string[]): Promise<void>;
  remove(name: string): Promise<void>;
}

const CONTEXT = 'spool';
const SUFFIX = '.spool';
const CHECKSUM_LENGTH = 16;

const stored = z.object({
  eventId: z.string(),
  eventName: z.string(),
  subject: z.string(),
  payload: z.string(),
  occurredAt: z.coerce.date(),
  receivedAt: z.coerce.date(),
});

/**
 * Makes the folder when needed and tries a write in it; throws when events could not be kept there (reliability A4).
 * Half-written files of a killed process go: what was in them was never acknowledged.
 */
export async function checkSpool(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'bad'), { recursive: true, mode: 0o700 });
  const probe = path.join(folder, 'probe');
  await writeSyncedFile(probe, 'probe');
  await unlink(probe);
  const leftOver = (await readdir(folder)).filter((name) => name.endsWith(`${SUFFIX}.tmp`));
  for (const name of leftOver) await unlink(path.join(folder, name)).catch(() => undefined);
}

/** The spool in `folder`, which `checkSpool` has looked at. Lines are `checksum sealed-event`. */
export function openSpool(folder: string, sealer: Sealer): Spool {
  return {
    append: async (events) => {
      const name = `${String(events[0]?.receivedAt.getTime() ?? 0).padStart(15, '0')}-${randomBytes(6).toString('hex')}`;
      const lines = events.map((event) => lineOf(event, sealer)).join('');
      await writeSyncedFile(path.join(folder, name + SUFFIX), lines);
    },
    waiting: async () => (await readdir(folder)).filter((name) => name.endsWith(SUFFIX)).sort(),
    read: async (name) => {
      const content = await unlessGone(readFile(path.join(folder, name), 'latin1'));
      return content === undefined ? undefined : readLines(content, sealer);
    },
    setAside: (name, damaged) =>
      writeSyncedFile(path.join(folder, 'bad', name), Buffer.from(damaged.join('\n'), 'latin1')),
    remove: async (name) => {
      await unlessGone(unlink(path.join(folder, name)));
    },
  };
}

function lineOf(event: IncomingEvent, sealer: Sealer): string {
  const sealed = sealer.seal(JSON.stringify(event), CONTEXT).toString('base64');
  return `${checksumOf(sealed)} ${sealed}\n`;
}

function readLines(content: string, sealer: Sealer): { events: IncomingEvent[]; damaged: string[] } {
  const events: IncomingEvent[] = [];
  const damaged: string[] = [];
  for (const line of content.split('\n')) {
    if (line === '') continue;
    const event = readLine(line, sealer);
    if (event === undefined) damaged.push(line);
    else events.push(event);
  }
  return { events, damaged };
}

function readLine(line: string, sealer: Sealer): IncomingEvent | undefined {
  const sealed = line.slice(CHECKSUM_LENGTH + 1);
  if (line !== `${checksumOf(sealed)} ${sealed}`) return undefined;
  try {
    return stored.parse(JSON.parse(sealer.open(Buffer.from(sealed, 'base64'), CONTEXT)));
  } catch {
    return undefined;
  }
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text, 'latin1').digest('hex').slice(0, CHECKSUM_LENGTH);
}

async function unlessGone<T>(operation: Promise<T>): Promise<T | undefined> {
  try {
    return await operation;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
