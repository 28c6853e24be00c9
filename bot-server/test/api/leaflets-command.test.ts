import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { afterAll, describe, expect, test } from 'vitest';

import { findBrowser } from '../../../scripts/leaflets/print-pdf.ts';
import { runCommand } from '../../../scripts/processes/run-command.ts';
import { environment } from '../../../scripts/settings.ts';
import { guideCatalogue, isForMembers } from '../../src/guides/guide-catalogue.ts';
import { leafletPage } from '../../src/leaflets/leaflet-page.ts';
import { makeLeaflet } from '../../src/leaflets/make-leaflet.ts';
import { testDatabase } from '../support/database.ts';
import { AN_BIEN, giveWards } from '../support/people.ts';

const { pool, connectionString } = await testDatabase();
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), 'tung-nha-leaflets-'));
afterAll(() => rmSync(folder, { recursive: true }));
await giveWards(pool, new Date('2026-11-23T02:00:00.000Z'));

const browser = findBrowser();
const guides = [...guideCatalogue().guides.values()].filter((guide) => !isForMembers(guide));

/** Runs `npm run leaflets -- …` without npm, from the folder of a person. */
function leaflets(
  args: string[],
  more: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/leaflets.ts', ...args], {
    cwd: root,
    env: { ...environment, DATABASE_URL: connectionString, INIT_CWD: folder, ...more },
  });
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text.err += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...text })));
}

test('says how it is used and what is missing', { timeout: 120_000 }, async () => {
  expect(await leaflets([])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^Cách dùng: npm run leaflets/) as string,
  });
  expect(await leaflets([AN_BIEN, '--to', 'x'])).toMatchObject({ code: 1, out: '' });
  const without = await leaflets([AN_BIEN], { PATH: '/nowhere' });
  expect(without).toMatchObject({
    code: 1,
    err: expect.stringContaining('sudo apt-get install chromium') as string,
  });
});

// A browser that prints fifty pages needs its time on a busy machine.
describe.skipIf(browser === undefined)('with a browser', { timeout: 180_000 }, () => {
  test('an unknown ward is refused with those there are', async () => {
    const { code, err } = await leaflets(['nowhere']);
    expect(code).toBe(1);
    expect(err).toBe('Không có phường, xã nào mang mã “nowhere”. Có: an-bien, phu-van.\n');
  });

  test('every guide for residents is one A4 page of the ward’s PDF', async () => {
    const out = path.join(folder, 'an-bien.pdf');
    const printed = await leaflets([AN_BIEN, '--out', 'an-bien.pdf'], { ZALO_MINI_APP_ID: '1234567890' });
    expect(printed).toEqual({
      code: 0,
      out: `${out}: ${guides.length} bài, ${guides.length} trang A4.\n`,
      err: '',
    });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    if (!existsSync('/usr/bin/pdfinfo')) return;
    const info = await runCommand('pdfinfo', [out]);
    expect(info.output).toMatch(new RegExp(`Pages:\\s+${guides.length}\\n`));
    expect(info.output).toMatch(/Page size:\s+59[45]\S* x 84[12]\S* pts \(A4\)/);
    await runCommand('pdftotext', ['-layout', out, `${out}.txt`]);
    const pages = readFileSync(`${out}.txt`, 'utf8').split('\f');
    for (const [at, guide] of guides.entries()) {
      const page = (pages[at] ?? '').replace(/\s+/g, ' ').normalize('NFC');
      expect(page, guide.slug).toContain('Phường An Biên, Tỉnh mẫu');
      expect(page, guide.slug).toContain(`Bản ${guide.version}, kiểm tra ngày`);
    }
  });

  test('nothing on any leaflet reaches beyond its page, with a long ward name and a notice too', async () => {
    const place = {
      code: 'dac-khu-dai',
      kind: 'đặc khu',
      name: 'Hoàng Sa Trường Sa Nghiêng Ngả',
      province: 'Thành phố Hồ Chí Minh',
      teamName: 'Tổ công nghệ số và chuyển đổi số cộng đồng',
    };
    const config = { ZALO_MINI_APP_ID: '1234567890123456789' };
    const html = leafletPage(
      guides.map((guide) => makeLeaflet(guide, place, { config, today: '2030-01-01' })),
    );
    const measure = `<script>document.title = JSON.stringify([...document.querySelectorAll('.leaflet')].map(
      (page) => Math.max(0, page.scrollHeight - page.clientHeight, page.scrollWidth - page.clientWidth)))</script></body>`;
    const page = path.join(folder, 'measured.html');
    writeFileSync(page, html.replace('</body>', measure));
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${path.join(folder, 'profile')}`,
    ];
    const { output } = await runCommand(browser ?? '', [...flags, '--dump-dom', pathToFileURL(page).href]);
    const beyond = JSON.parse(/<title>(\[.*\])<\/title>/.exec(output)?.[1] ?? 'null') as number[];
    expect(beyond).toHaveLength(guides.length);
    expect(guides.filter((_guide, at) => beyond[at] !== 0).map(({ slug }) => slug)).toEqual([]);
  });
});
