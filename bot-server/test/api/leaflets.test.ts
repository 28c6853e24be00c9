import { AN_BIEN, giveWards } from '../support/people.ts';
import { expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';

const { app, parts } = await testApp();
await giveWards(parts.pool, parts.clock.now());
const SLUG = 'kich-hoat-dinh-danh-muc-2';

test('happy: a leaflet names the ward, its team, the steps, and until when it is good', async () => {
  const reply = await call(app, `GET /leaflets/${SLUG}?ward=${AN_BIEN}`);
  expect(reply.status).toBe(200);
  expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(reply.text).toContain('Phường An Biên, Tỉnh mẫu • Tổ công nghệ số cộng đồng');
  expect(reply.text.match(/<li class="step">/g)).toHaveLength(8);
  expect(reply.text).toMatch(
    /Bản \d+, kiểm tra ngày \d\d\/\d\d\/2026\. Tờ này hết hạn, xem lại ngày \d\d\/\d\d\/\d{4}/,
  );
  expect(reply.text).toContain('<svg');
});

test('happy: without a ward, or with one nobody knows, the leaflet is for any place', async () => {
  for (const query of [
    '',
    '?ward=nowhere',
    '?ward=an-bien&ward=phu-van',
    `?ward=${'x'.repeat(500)}`,
    '?ward=%00',
  ]) {
    const reply = await call(app, `GET /leaflets/${SLUG}${query}`);
    expect([query, reply.status]).toEqual([query, 200]);
    expect(reply.text).toContain('<p class="from">Tổ công nghệ số cộng đồng</p>');
  }
});

test('happy: past its day the leaflet says so', async () => {
  const before = parts.clock.now();
  parts.clock.set(new Date('2028-01-01T00:00:00Z'));
  const reply = await call(app, `GET /leaflets/${SLUG}`);
  parts.clock.set(before);
  expect(reply.text).toContain('Bài này đã quá ngày kiểm tra lại');
  expect((await call(app, `GET /leaflets/${SLUG}`)).text).not.toContain('Bài này đã quá ngày kiểm tra lại');
});

test('error: an unknown slug gets a page in Vietnamese with the nearest guides', async () => {
  const reply = await call(app, `GET /leaflets/kich-hoat-dinh-danh?ward=${AN_BIEN}`);
  expect(reply.status).toBe(404);
  expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(reply.text).toContain('Không có bài hướng dẫn này');
  expect(reply.text).toContain(`<a href="/leaflets/${SLUG}?ward=${AN_BIEN}">`);
});

test('security: the guide for members is not handed out', async () => {
  const reply = await call(app, 'GET /leaflets/an-toan-cho-to-vien');
  expect(reply.status).toBe(404);
  expect(reply.text).not.toContain('/leaflets/an-toan-cho-to-vien');
});

test('security: what a ward is called cannot become part of the page', async () => {
  await parts.pool.query(`update ward set name = $1, updated_at = now() where id = 'phu-van'`, [
    '<script>alert("x")</script>&',
  ]);
  const { text } = await call(app, `GET /leaflets/${SLUG}?ward=phu-van`);
  expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;');
  expect(text).not.toContain('<script');
  const nothing = await call(app, `GET /leaflets/%3Cscript%3E?ward=%22%3E%3Cscript%3E`);
  expect(nothing.status).toBe(404);
  expect(nothing.text).not.toContain('<script');
});
