import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { AUDIO_INDEX, digestOf } from '../../bot-server/src/guides/audio-shelf.ts';
import type { Voice } from './voice.ts';

/** What came of it: files spoken now, files that were there already, their bytes all told, and files removed. */
export interface Filled {
  spoken: number;
  kept: number;
  bytes: number;
  pruned: number;
}

interface Order {
  folder: string;
  /** The words of every part of every guide. */
  words: readonly string[];
  voice: Voice;
  /** How many are spoken at the same time. */
  atOnce: number;
  prune: boolean;
  progress: (done: number, all: number) => void;
}

/** Written beside and renamed: who reads meanwhile sees all of it or none. */
async function writeWhole(place: string, bytes: Buffer | string): Promise<void> {
  await writeFile(`${place}.new`, bytes);
  await rename(`${place}.new`, place);
}

const SOUND = /^[0-9a-f]{32}\.mp3$/;

/** Takes one after the other from the list, `atOnce` at a time; after a failure those under way still end, no more begin. */
async function each<T>(list: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const worker = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      await work(one).catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Removes sounds that no words need, and halves that an interrupted run left. */
async function pruneShelf(folder: string, needed: ReadonlySet<string>): Promise<number> {
  const old = (await readdir(folder)).filter(
    (name) => name.endsWith('.new') || (SOUND.test(name) && !needed.has(name)),
  );
  for (const name of old) await rm(path.join(folder, name));
  return old.length;
}

/**
 * Makes the folder hold a sound for all the words: what is there already, from the same words and voice, is not spoken
 * again. The list is written last, so that a run that was stopped leaves the server with what it had.
 */
export async function fillShelf({ folder, words, voice, atOnce, prune, progress }: Order): Promise<Filled> {
  await mkdir(folder, { recursive: true });
  const there = new Set(await readdir(folder));
  const files = new Map([...new Set(words)].map((text) => [text, `${digestOf(text, voice.settings)}.mp3`]));
  const missing = [...files].filter(([, name]) => !there.has(name));
  let done = 0;
  await each(missing, atOnce, async ([text, name]) => {
    await writeWhole(path.join(folder, name), await voice.speak(text));
    progress(++done, missing.length);
  });
  const index = { files: Object.fromEntries([...files].map(([text, name]) => [digestOf(text), name])) };
  await writeWhole(path.join(folder, AUDIO_INDEX), JSON.stringify(index));
  const sizes = await Promise.all([...files.values()].map((name) => stat(path.join(folder, name))));
  const pruned = prune ? await pruneShelf(folder, new Set(files.values())) : 0;
  return {
    spoken: missing.length,
    kept: files.size - missing.length,
    bytes: sizes.reduce((sum, { size }) => sum + size, 0),
    pruned,
  };
}
