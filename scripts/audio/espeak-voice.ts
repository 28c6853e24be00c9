import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { runCommand } from '../processes/run-command.ts';
import { environment } from '../settings.ts';
import { NotSpoken, type Voice } from './voice.ts';

/** Northern Vietnamese; words a minute well under the usual 175, with longer pauses: listeners press buttons meanwhile. At full loudness (100) the peaks are cut off. */
const SPEAK = ['-v', 'vi', '-s', '135', '-g', '3', '-p', '45', '-a', '75'];
/** One channel at 16 kbit/s: speech stays clear, and a step is about 20 kB on a slow line. */
const PRESS = ['--quiet', '-m', 'm', '--resample', '16', '-b', '16', '--noreplaygain'];

/** The Debian packages of the programs that are not there. */
export function missingPrograms(): string[] {
  const folders = (environment['PATH'] ?? '').split(path.delimiter);
  return ['espeak-ng', 'lame'].filter(
    (name) => !folders.some((folder) => existsSync(path.join(folder, name))),
  );
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runCommand(program, args);
  if (code !== 0) throw new NotSpoken(`${program} không chạy được: ${output.trim()}`);
}

/** The voice of Debian's espeak-ng, pressed to mp3 by lame. */
export function espeakVoice(): Voice {
  return {
    settings: ['espeak-ng', ...SPEAK, 'lame', ...PRESS].join(' '),
    speak: async (words) => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'tung-nha-audio-'));
      const [text, wave, sound] = ['words.txt', 'words.wav', 'words.mp3'].map((name) =>
        path.join(folder, name),
      ) as [string, string, string];
      try {
        await writeFile(text, words);
        await run('espeak-ng', [...SPEAK, '-f', text, '-w', wave]);
        await run('lame', [...PRESS, wave, sound]);
        return await readFile(sound);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
