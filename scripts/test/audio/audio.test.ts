import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, expect, test } from 'vitest';

import { espeakVoice, missingPrograms } from '../../audio/espeak-voice.ts';
import { fillShelf, type Filled } from '../../audio/fill-shelf.ts';
import { serviceVoice } from '../../audio/service-voice.ts';
import { NotSpoken, type Voice } from '../../audio/voice.ts';
import { environment } from '../../settings.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tung-nha-audio-test-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A voice that writes the words down, and can be told to lose its tongue. */
function writingVoice(settings = 'one', mute?: string): Voice & { said: string[] } {
  const said: string[] = [];
  const speak = (words: string) => {
    if (words === mute) return Promise.reject(new NotSpoken('mất tiếng'));
    said.push(words);
    return Promise.resolve(Buffer.from(words));
  };
  return { settings, said, speak };
}

function fill(folder: string, words: string[], voice: Voice, prune = false): Promise<Filled> {
  return fillShelf({ folder, words, voice, atOnce: 2, prune, progress: () => undefined });
}
const sounds = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.mp3'));

test('what was spoken is not spoken again; new words and another voice are', async () => {
  const folder = newFolder();
  const voice = writingVoice();
  expect(await fill(folder, ['Xin chào.', 'Bước một.', 'Xin chào.'], voice)).toMatchObject({
    spoken: 2,
    kept: 0,
  });
  expect(await fill(folder, ['Xin chào.', 'Bước hai.'], voice)).toMatchObject({ spoken: 1, kept: 1 });
  expect(voice.said.sort()).toEqual(['Bước hai.', 'Bước một.', 'Xin chào.']);
  expect(await fill(folder, ['Xin chào.'], writingVoice('two'))).toMatchObject({ spoken: 1, kept: 0 });
  expect(sounds(folder)).toHaveLength(4);
});

test('old sounds go only when asked, and other files never', async () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'ghi-chu.txt'), 'của tôi');
  await fill(folder, ['Một.', 'Hai.'], writingVoice());
  expect(await fill(folder, ['Hai.'], writingVoice(), true)).toMatchObject({ spoken: 0, pruned: 1 });
  expect(sounds(folder)).toHaveLength(1);
  expect(readFileSync(path.join(folder, 'ghi-chu.txt'), 'utf8')).toBe('của tôi');
});

test('a run that was stopped leaves the list as it was, and the next goes on where it stopped', async () => {
  const folder = newFolder();
  await fill(folder, ['Một.'], writingVoice());
  const list = readFileSync(path.join(folder, 'index.json'), 'utf8');
  await expect(fill(folder, ['Một.', 'Hai.', 'Ba.'], writingVoice('one', 'Ba.'))).rejects.toThrow(
    'mất tiếng',
  );
  expect(readFileSync(path.join(folder, 'index.json'), 'utf8')).toBe(list);
  expect(await fill(folder, ['Một.', 'Hai.', 'Ba.'], writingVoice())).toMatchObject({ spoken: 1, kept: 2 });
});

test.skipIf(missingPrograms().length > 0)('espeak-ng speaks Vietnamese into a small mp3', async () => {
  const short = await espeakVoice().speak('Bước một.');
  const long = await espeakVoice().speak(
    'Bước một. Mở vi en i đi và bấm kích hoạt tài khoản định danh điện tử.',
  );
  const isMp3 = (sound: Buffer) => sound[0] === 0xff && ((sound[1] ?? 0) & 0xe0) === 0xe0;
  expect([isMp3(short), isMp3(long)]).toEqual([true, true]);
  // Two thousand bytes are a second at 16 kbit/s.
  expect(short.length).toBeLessThan(6000);
  expect(long.length).toBeGreaterThan(3 * short.length - 3000);
  expect(long.length).toBeLessThan(20_000);
});

test('a missing program is named with its Debian package', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/audio.ts'], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    env: { ...environment, PATH: '/nowhere', AUDIO_DIR: newFolder(), AUDIO_SERVICE_URL: '' },
  });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, err]).toEqual([
    1,
    'Cần cài espeak-ng, lame. Trên Debian, Ubuntu: sudo apt-get install espeak-ng lame\n',
  ]);
});

test('a speech service gets the words and its key, is asked again when it stumbles, and is named when it fails', async () => {
  const asked: { path: string | undefined; key: string | undefined; body: unknown }[] = [];
  const replies = [503, 200, 401];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push({ path: request.url, key: request.headers.authorization, body: JSON.parse(body) });
      response.writeHead(replies.shift() ?? 500).end(Buffer.alloc(500, 1));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const voice = serviceVoice({ url: `http://127.0.0.1:${port}/`, key: 'k', model: 'm', voice: 'linh' });
  expect(await voice.speak('Xin chào.')).toHaveLength(500);
  await expect(voice.speak('Xin chào.')).rejects.toThrow(`Dịch vụ giọng đọc 127.0.0.1:${port}: trả lời 401.`);
  expect(asked).toHaveLength(3);
  expect(asked[0]).toEqual({
    path: '/v1/audio/speech',
    key: 'Bearer k',
    body: { model: 'm', voice: 'linh', input: 'Xin chào.', response_format: 'mp3', speed: 0.9 },
  });
  await new Promise((resolve) => server.close(resolve));
});
