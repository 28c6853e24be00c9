import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { guideSpeech } from '@tung-nha/shared/guide-speech';
import { guideForProvince } from '@tung-nha/shared/guide-variant';
import { expect, test } from 'vitest';

import { digestOf } from '../../src/guides/audio-shelf.ts';
import { guideCatalogue } from '../../src/guides/guide-catalogue.ts';
import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { testFolder } from '../support/parts-for-tests.ts';

const SLUG = 'kich-hoat-dinh-danh-muc-2';
const NAME = `${'a'.repeat(32)}.mp3`;
const SOUND = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 251));

const folder = path.join(testFolder(), 'audio');
mkdirSync(folder);
const file = guideCatalogue().guides.get(SLUG);
if (file === undefined) throw new Error(`no guide ${SLUG}`);
const spoken = guideSpeech(guideForProvince(file));

let written = 0;
/** What `npm run audio` leaves: the sounds and the list of the words they hold. */
function put(words: string[]): void {
  const place = path.join(folder, 'index.json');
  writeFileSync(path.join(folder, NAME), SOUND);
  writeFileSync(
    place,
    JSON.stringify({ files: Object.fromEntries(words.map((each) => [digestOf(each), NAME])) }),
  );
  written += 1000;
  utimesSync(place, written, written);
}
put([spoken[0] ?? '', spoken[3] ?? '']);

const { app } = await testApp({ AUDIO_DIR: folder });
const audio = (step: number | string, headers: Record<string, string> = {}) =>
  app.inject({ url: `/api/guides/${SLUG}/audio/${step}`, headers });

test('happy: a step is served as sound that may be kept, tagged by its digest', async () => {
  for (const step of [0, 3]) {
    const reply = await audio(step);
    expect(reply.statusCode).toBe(200);
    expect(reply.rawPayload.equals(SOUND)).toBe(true);
    expect(reply.headers).toMatchObject({
      'content-type': 'audio/mpeg',
      'accept-ranges': 'bytes',
      etag: `"${'a'.repeat(32)}"`,
      'cache-control': 'public, max-age=3600',
    });
  }
});

test('happy: a player gets the range it asks for, and nothing again that it has', async () => {
  const part = await audio(3, { range: 'bytes=100-199' });
  expect(part.statusCode).toBe(206);
  expect(part.headers['content-range']).toBe('bytes 100-199/1000');
  expect(part.rawPayload.equals(SOUND.subarray(100, 200))).toBe(true);
  expect((await audio(3, { range: 'bytes=5000-' })).statusCode).toBe(416);
  const known = await audio(3, { 'if-none-match': `"${'a'.repeat(32)}"` });
  expect([known.statusCode, known.body]).toEqual([304, '']);
});

test('happy: the guide says which of its steps can be listened to', async () => {
  expect((await call(app, `GET /api/guides/${SLUG}`)).body).toMatchObject({ audio: [0, 3] });
  put([spoken[1] ?? '']);
  expect((await call(app, `GET /api/guides/${SLUG}`)).body).toMatchObject({ audio: [1] });
  put(['Lời cũ của bước này.']);
  expect((await call(app, `GET /api/guides/${SLUG}`)).body).toMatchObject({ audio: [] });
  put([spoken[0] ?? '', spoken[3] ?? '']);
});

test('error: what was not made, and what there is not, is 404', async () => {
  for (const step of [1, 99, 100, '-1', 'x', '1.5', '..%2Findex.json', '%00']) {
    expect([step, (await audio(step)).statusCode]).toEqual([step, 404]);
  }
  const unknown = await call(app, 'GET /api/guides/kich-hoat/audio/0');
  expect(unknown.body).toMatchObject({ code: 'guide_not_found' });
  expect((await call(app, 'GET /api/guides/an-toan-cho-to-vien/audio/0')).status).toBe(404);
});

test('error: a spoilt list makes the guides silent, not the server fail', async () => {
  for (const spoilt of ['', '{', '{"files":{"x":"../../etc/passwd"}}', '[]']) {
    writeFileSync(path.join(folder, 'index.json'), spoilt);
    expect((await audio(0)).statusCode).toBe(404);
    expect((await call(app, `GET /api/guides/${SLUG}`)).body).toMatchObject({ audio: [] });
  }
  put([spoken[0] ?? '', spoken[3] ?? '']);
});
