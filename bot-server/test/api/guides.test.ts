import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { giveGuides, guideOf } from '../support/guides.ts';
import { AN_BIEN, givePeople, PHU_VAN, signIn } from '../support/people.ts';

const VARIANT = { provinces: ['Tỉnh mẫu'], title: 'Bài của tỉnh mẫu', needs: ['Thẻ của tỉnh'] };
const GUIDES_DIR = giveGuides({
  'cai-dat-vneid': guideOf('cai-dat-vneid', { title: 'Cài đặt ứng dụng VNeID', variants: [VARIANT] }),
  'theo-doi-ho-so': guideOf('theo-doi-ho-so', { title: 'Theo dõi hồ sơ đã nộp', checkAgain: '2026-11-23' }),
  'an-toan-cho-to-vien': guideOf('an-toan-cho-to-vien', { group: 'to-vien', audience: ['members'] }),
  'nop-thue-etax': 'slug: nop-thue-etax\ntitle: [\n',
  'thanh-toan-qr': guideOf('thanh-toan-qr', { links: [{ label: 'Trang', address: 'https://bit.ly/x' }] }),
  'goi-video-zalo': guideOf('goi-video-zalo', { cost: 'Không cần login.' }),
});

const { app, parts } = await testApp({ GUIDES_DIR });
const { pool, clock } = parts;
const people = await givePeople(pool, clock.now());
const DAY_MS = 86_400_000;
const SERVED = ['cai-dat-vneid', 'theo-doi-ho-so', 'goi-video-zalo'];

beforeEach(async () => {
  await pool.query('truncate guide_read, guide_screen_report, guide_look, rate_count');
});

const read = (slug: string, ward = AN_BIEN) => call(app, `GET /api/guides/${slug}?ward=${ward}`);
const slugsOf = (body: unknown) => (body as { slug: string }[]).map(({ slug }) => slug);

test('happy: the list has what a tile shows, without the members’ guide', async () => {
  const { status, body } = await call(app, `GET /api/guides?ward=${AN_BIEN}`);
  expect(status).toBe(200);
  expect(slugsOf(body)).toEqual(SERVED);
  expect((body as object[])[0]).toEqual({
    slug: 'cai-dat-vneid',
    title: 'Bài của tỉnh mẫu',
    short: 'Bài mẫu',
    summary: 'Bài này chỉ để thử.',
    group: 'chinh-quyen-so',
    level: 'basic',
    audience: ['everyone'],
    minutes: 5,
    version: 1,
    state: 'fresh',
    lastChecked: '2026-11-21',
  });
});

test('happy: a guide comes for the ward’s province, else for the whole country, without what only officers need', async () => {
  const here = await read('cai-dat-vneid');
  expect(here.body).toMatchObject({
    title: 'Bài của tỉnh mẫu',
    needs: ['Thẻ của tỉnh'],
    triedOnPhone: false,
  });
  expect(here.text).not.toMatch(/sources|unconfirmed|certainty|variants/);
  for (const address of ['/api/guides/cai-dat-vneid', '/api/guides/cai-dat-vneid?ward=merged-away'])
    expect((await call(app, `GET ${address}`)).body).toMatchObject({ title: 'Cài đặt ứng dụng VNeID' });
});

test('error: an unknown guide is 404 with the nearest ones', async () => {
  const wrong = await read('cai-vneid');
  expect(wrong.status).toBe(404);
  expect(wrong.body).toEqual({
    code: 'guide_not_found',
    message: 'Chưa có bài hướng dẫn này.',
    nearest: ['cai-dat-vneid', expect.any(String) as unknown, expect.any(String) as unknown],
  });
  const other = await read(encodeURIComponent('Theo dõi hồ sơ'));
  expect((other.body as { nearest: string[] }).nearest[0]).toBe('theo-doi-ho-so');
});

test('security: the members’ guide is for members and officers of a ward only', async () => {
  const asked = async (person?: { appUserId: string }) => {
    const headers = person ? await signIn(app, person) : {};
    const list = await call(app, 'GET /api/guides', { headers });
    const one = await call(app, 'GET /api/guides/an-toan-cho-to-vien', { headers });
    return [slugsOf(list.body).includes('an-toan-cho-to-vien'), one.status];
  };
  expect(await asked()).toEqual([false, 404]);
  expect(await asked(people.resident)).toEqual([false, 404]);
  expect(await asked(people.member)).toEqual([true, 200]);
  expect(await asked(people.otherOfficer)).toEqual([true, 200]);
  const { text } = await call(app, 'GET /api/guides/an-toan-cho-to-vien');
  expect((JSON.parse(text) as { nearest: string[] }).nearest).not.toContain('an-toan-cho-to-vien');
  const search = await call(app, 'GET /api/guides/search?q=bai%20mau%20de%20thu');
  expect(search.text).not.toContain('an-toan-cho-to-vien');
});

test('a broken or dangerous file is left out with an alarm, one that reads badly is served', async () => {
  const logged = (event: string) =>
    parts.lines.filter(({ fields }) => fields.event === event).map(({ fields }) => fields.file);
  expect(logged('guideLeftOut')).toEqual(
    expect.arrayContaining(['nop-thue-etax.yaml', 'thanh-toan-qr.yaml']),
  );
  expect(logged('guideToMend')).toEqual(['goi-video-zalo.yaml']);
  expect((await read('thanh-toan-qr')).status).toBe(404);
  const { text } = await call(app, 'GET /metrics');
  expect(text).toMatch(/guide_files\{state="served"\} 4\n/);
  expect(text).toMatch(/guide_files\{state="toMend"\} 1\n/);
});

test('past its check-again day a guide is out of date; the day itself is still good', async () => {
  expect((await read('theo-doi-ho-so')).body).toMatchObject({ state: 'fresh', checkAgain: '2026-11-23' });
  clock.advance(DAY_MS);
  const after = (await read('theo-doi-ho-so')).body;
  clock.advance(-DAY_MS);
  expect(after).toMatchObject({ state: 'outOfDate' });
});

test('a search of any text gives results or none', async () => {
  const found = await call(app, 'GET /api/guides/search?q=theo%20doi%20ho%20so');
  expect(found.body).toMatchObject({ answered: true, results: [{ slug: 'theo-doi-ho-so' }] });
  for (const query of [
    '',
    '?q=',
    '?q=%00',
    '?q=%ED%A0%80',
    '?q=%',
    '?q=a&q=b',
    '?q[]=1',
    `?q=${'x'.repeat(9000)}`,
  ]) {
    expect([query, (await call(app, `GET /api/guides/search${query}`)).status]).toEqual([query, 200]);
  }
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
      const q = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
      const { status, body } = await call(app, `GET /api/guides/search?q=${q}`);
      expect(status).toBe(200);
      expect((body as { results: unknown[] }).results.length).toBeLessThanOrEqual(10);
    }),
    { numRuns: 50 },
  );
});

test('nobody else’s ward: reports and reads of one ward change nothing in the other', async () => {
  const body = { ward: PHU_VAN, step: 2 };
  await call(app, 'POST /api/guides/cai-dat-vneid/screen-changed', { body });
  expect((await read('cai-dat-vneid', PHU_VAN)).body).toMatchObject({
    state: 'screenChanged',
    changedSteps: [2],
  });
  expect((await read('cai-dat-vneid')).body).toMatchObject({ state: 'fresh', changedSteps: [] });
});
