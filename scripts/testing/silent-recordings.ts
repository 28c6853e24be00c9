import path from 'node:path';

import { GUIDES_FOLDER, readGuideFiles } from '@tung-nha/shared/guide-files';

import { fillShelf } from '../audio/fill-shelf.ts';
import { wordsOfGuides } from '../audio/guide-words.ts';
import type { Voice } from '../audio/voice.ts';

/** The one guide that has recordings where tests run; every other one has none. */
const RECORDED_GUIDE = 'goi-video-zalo';

/** One frame of MPEG-1 layer III, 32 kbit/s, 44.1 kHz, mono, and nothing in it: 26 ms of silence. */
const FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x10, 0xc4]), Buffer.alloc(100)]);
/** Long enough to be heard of on a busy machine before it ends. */
const MINUTE = Buffer.concat(Array.from({ length: 2300 }, () => FRAME));
const SILENT_VOICE: Voice = { settings: 'silence', speak: () => Promise.resolve(MINUTE) };

/** Puts recordings of one guide where a bot server with this data folder looks for them, as `npm run audio` does. */
export async function recordOneGuide(dataDir: string): Promise<void> {
  const guides = readGuideFiles(GUIDES_FOLDER).guides.filter(({ slug }) => slug === RECORDED_GUIDE);
  await fillShelf({
    folder: path.join(dataDir, 'audio'),
    words: wordsOfGuides(guides),
    voice: SILENT_VOICE,
    atOnce: 1,
    prune: false,
    progress: () => undefined,
  });
}
