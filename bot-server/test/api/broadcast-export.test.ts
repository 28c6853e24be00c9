import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

import { beforeAll, expect, test } from 'vitest';

import { runCommand } from '../../../scripts/processes/run-command.ts';
import { advanceBroadcasts } from '../../src/broadcasts/advance-broadcasts.ts';
import { testApp } from '../support/build-app.ts';
import { giveReader } from '../support/broadcasts.ts';
import { call, type Answer } from '../support/call.ts';
import { START, testFolder } from '../support/parts-for-tests.ts';
import { AN_BIEN, givePeople, givePerson, signIn } from '../support/people.ts';

const NAMES = [
  '=HYPERLINK("http://x","Bà ""Ba""")',
  'Nguyễn Thị Hồng Điệp',
  '0912345678',
  '+84912345678',
  '@SUM(1,2)',
  'Bà Tư, ngõ 5; nhà "cũ"',
];
const SENT_AT = new Date('2026-11-05T08:05:00+07:00');

const { app, parts } = await testApp();
const { pool } = parts;
let file: Answer;

beforeAll(async () => {
  const people = await givePeople(pool, START);
  const headers = await signIn(app, people.officer);
  for (const name of NAMES) {
    const person = await givePerson(pool, START, { name, wardId: AN_BIEN });
    await giveReader(pool, START, { person, lastWroteAt: START });
  }
  const words = { title: 'Lịch cắt điện', text: 'Thứ bảy cắt điện.', audience: { of: 'residents' } };
  const body = { ward: AN_BIEN, ...words };
  const { id } = (await call(app, 'POST /api/officer/broadcasts', { headers, body })).body as { id: string };
  await call(app, `POST /api/officer/broadcasts/${id}/send`, { headers, body: { ward: AN_BIEN } });
  while (await advanceBroadcasts(parts));
  await pool.query(`update outbox set state = 'sent', sent_at = $1 where kind = 'broadcast'`, [SENT_AT]);
  file = await call(app, `GET /api/officer/broadcasts/${id}/export?ward=${AN_BIEN}`, { headers });
});

test('is a file of its own name, marked UTF-8, and no name is a formula', () => {
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(file.headers['content-disposition']).toBe('attachment; filename="thong-bao-2026-11-23.csv"');
  expect(file.text.startsWith('\ufeff"Người nhận","Kênh","Kết quả","Lý do","Gửi lúc"\r\n')).toBe(true);
  expect(file.text).toContain(
    `"'=HYPERLINK(""http://x"",""Bà """"Ba"""""")","Tin nhắn riêng","Đã gửi","","2026-11-05 08:05"`,
  );
});

interface SheetCell {
  column: number;
  kind: string | undefined;
  text: string;
}

const plain = (xml: string) =>
  xml.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The cells as Gnumeric read them; a formula has no kind. */
async function readByGnumeric(text: string): Promise<SheetCell[]> {
  const [given, sheet] = ['export.csv', 'export.gnumeric'].map((name) => path.join(testFolder(), name));
  await writeFile(given ?? '', text);
  const { code, output } = await runCommand('ssconvert', [given ?? '', sheet ?? '']);
  expect({ code, output }).toMatchObject({ code: 0 });
  const xml = gunzipSync(await readFile(sheet ?? '')).toString('utf8');
  const cells = xml.matchAll(/<gnm:Cell [^>]*Col="(\d+)"([^>]*)>([^<]*)/g);
  return [...cells].map(([, column, facts = '', words = '']) => ({
    column: Number(column),
    kind: /ValueType="(\d+)"/.exec(facts)?.[1],
    text: plain(words),
  }));
}

const [NUMBER, TEXT] = ['40', '60'];
const DAY_MS = 86_400_000;
// Spreadsheets count days from this one.
const FIRST_DAY = Date.UTC(1899, 11, 30);

test.runIf(existsSync('/usr/bin/ssconvert'))(
  'opens in Gnumeric: names as they are, times as times, nothing counted',
  async () => {
    const cells = await readByGnumeric(file.text);
    const names = cells.filter(({ column }) => column === 0).slice(1);
    expect(names.map(({ text }) => text).sort()).toEqual([...NAMES].sort());
    const times = cells.filter(({ column }) => column === 4).slice(1);
    expect(times).toHaveLength(NAMES.length);
    for (const { text } of times)
      expect(Math.round(FIRST_DAY + Number(text) * DAY_MS)).toBe(Date.parse('2026-11-05T08:05:00Z'));
    expect(new Set(times.map(({ kind }) => kind))).toEqual(new Set([NUMBER]));
    expect(new Set(cells.filter((cell) => !times.includes(cell)).map(({ kind }) => kind))).toEqual(
      new Set([TEXT]),
    );
  },
);
