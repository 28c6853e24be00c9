import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { guideSpeech } from '@tung-nha/shared/guide-speech';
import type { Guide } from '@tung-nha/shared/guide-variant';
import { z } from 'zod';

/** The list of what was spoken, written by `npm run audio` beside the files. */
export const AUDIO_INDEX = 'index.json';

/** Which file holds which words: key of the words → name of the file, itself a digest of words and voice. */
const audioIndex = z.object({ files: z.record(z.string(), z.string().regex(/^[0-9a-f]{32}\.mp3$/)) });

/** 32 hexadecimal digits that stand for words, or for words with a voice. */
export function digestOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Guides that were spoken beforehand. Words that changed since are not found: an old sound never belongs to a new text. */
export interface AudioShelf {
  /** The name of the file of a step, 0 for the introduction; undefined when it was not made. */
  fileOf(guide: Guide, step: number): Promise<string | undefined>;
  /** The numbers of the parts that were made, 0 for the introduction. */
  partsOf(guide: Guide): Promise<number[]>;
}

/** The shelf in a folder. The list is read again when `npm run audio` wrote it anew; without a folder all is silent. */
export function openAudioShelf(folder: string | undefined): AudioShelf {
  let known: { version: string; files: Readonly<Record<string, string>> } = { version: '', files: {} };

  const files = async (): Promise<Readonly<Record<string, string>>> => {
    if (folder === undefined) return {};
    const place = path.join(folder, AUDIO_INDEX);
    try {
      const { mtimeMs, size } = await stat(place);
      const version = `${mtimeMs} ${size}`;
      if (version !== known.version) {
        known = { version, files: audioIndex.parse(JSON.parse(await readFile(place, 'utf8'))).files };
      }
      return known.files;
    } catch {
      return {};
    }
  };

  return {
    fileOf: async (guide, step) => {
      const words = guideSpeech(guide)[step];
      return words === undefined ? undefined : (await files())[digestOf(words)];
    },
    partsOf: async (guide) => {
      const made = await files();
      return guideSpeech(guide).flatMap((words, part) => (made[digestOf(words)] === undefined ? [] : [part]));
    },
  };
}
