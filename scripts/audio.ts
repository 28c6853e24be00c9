import os from 'node:os';
import path from 'node:path';

import { guideCatalogue, isForMembers } from '../bot-server/src/guides/guide-catalogue.ts';
import { espeakVoice, missingPrograms } from './audio/espeak-voice.ts';
import { fillShelf } from './audio/fill-shelf.ts';
import { wordsOfGuides } from './audio/guide-words.ts';
import { serviceVoice } from './audio/service-voice.ts';
import { NotSpoken, type Voice } from './audio/voice.ts';
import { environment } from './settings.ts';

/** A setting of the environment; an empty one counts as missing. */
function setting(name: string): string | undefined {
  const value = environment[name] ?? '';
  return value === '' ? undefined : value;
}

function chosenVoice(): Voice {
  const url = setting('AUDIO_SERVICE_URL');
  if (url !== undefined) {
    const model = setting('AUDIO_SERVICE_MODEL') ?? 'tts-1';
    const voice = setting('AUDIO_SERVICE_VOICE') ?? 'alloy';
    return serviceVoice({ url, key: setting('AUDIO_SERVICE_KEY'), model, voice });
  }
  const missing = missingPrograms();
  if (missing.length > 0)
    throw new NotSpoken(
      `Cần cài ${missing.join(', ')}. Trên Debian, Ubuntu: sudo apt-get install ${missing.join(' ')}`,
    );
  return espeakVoice();
}

/** One line that grows on a terminal, a line now and then elsewhere. */
function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${all}${done === all ? '\n' : ''}`);
  else if (done % 100 === 0 || done === all) console.error(`${done}/${all}`);
}

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  if (args.some((arg) => arg !== '--prune')) {
    console.error('Cách dùng: npm run audio [-- --prune]');
    return 1;
  }
  const folder = path.resolve(setting('AUDIO_DIR') ?? path.join(setting('DATA_DIR') ?? '.data', 'audio'));
  const guides = [...guideCatalogue(setting('GUIDES_DIR')).guides.values()].filter(
    (guide) => !isForMembers(guide),
  );
  try {
    const { spoken, kept, bytes, pruned } = await fillShelf({
      folder,
      words: wordsOfGuides(guides),
      voice: chosenVoice(),
      atOnce: os.availableParallelism(),
      prune: args.includes('--prune'),
      progress: showProgress,
    });
    const size = (bytes / 1_000_000).toFixed(1).replace('.', ',');
    console.log(
      `${folder}: ${guides.length} bài, ${spoken} tệp mới, ${kept} tệp giữ nguyên, ${size} MB; đã bỏ ${pruned} tệp cũ.`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof NotSpoken)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await main();
