import path from 'node:path';
import { parseArgs } from 'node:util';

import { localDay } from '@tung-nha/shared/quarter';

import { systemClock } from '../bot-server/src/clock.ts';
import { leafletPage, type Leaflet } from '../bot-server/src/leaflets/leaflet-page.ts';
import { leafletsOfWard } from './leaflets/leaflets-of-ward.ts';
import { findBrowser, printPdf } from './leaflets/print-pdf.ts';
import { environment } from './settings.ts';

const USAGE = 'Cách dùng: npm run leaflets -- MÃ_PHƯỜNG [--out TỆP.pdf]';
const NO_BROWSER =
  'Cần trình duyệt Chromium để in ra PDF. Trên Debian, Ubuntu: sudo apt-get install chromium fonts-noto-core';
const TRIAL =
  'Chưa đặt ZALO_MINI_APP_ID: mã QR trong tệp này không mở được, chỉ để xem thử. Hãy đặt rồi in lại trước khi phát.';

function readArguments(): { ward: string; out: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    const [ward] = positionals;
    if (ward === undefined || positionals.length > 1) return undefined;
    // npm runs this in its own folder; names are meant from where the person stands.
    const here = environment['INIT_CWD'] ?? process.cwd();
    return { ward, out: path.resolve(here, values.out ?? `to-huong-dan-${ward}.pdf`) };
  } catch {
    return undefined;
  }
}

/** A setting of the environment; an empty one counts as missing. */
function setting(name: string): string | undefined {
  const value = environment[name] ?? '';
  return value === '' ? undefined : value;
}

function fail(...lines: string[]): number {
  for (const line of lines) console.error(line);
  return 1;
}

/** What to say when there is no such ward. */
function unknownWard(ward: string, known: readonly string[]): string {
  const hint =
    known.length === 0
      ? 'Chưa nhập phường, xã nào (npm run ward -- import TỆP).'
      : `Có: ${known.join(', ')}.`;
  return `Không có phường, xã nào mang mã “${ward}”. ${hint}`;
}

async function print(browser: string, leaflets: readonly Leaflet[], out: string): Promise<number> {
  const printed = await printPdf(browser, leafletPage(leaflets), out);
  if (!printed.ok) return fail('Trình duyệt không in được:', printed.output.trim());
  console.log(`${out}: ${leaflets.length} bài, ${printed.pages} trang A4.`);
  return printed.pages === leaflets.length ? 0 : fail('Có bài không vừa một trang.');
}

async function main(): Promise<number> {
  const wish = readArguments();
  if (wish === undefined) return fail(USAGE);
  const browser = findBrowser();
  if (browser === undefined) return fail(NO_BROWSER);
  const miniAppId = setting('ZALO_MINI_APP_ID');
  const found = await leafletsOfWard({
    ward: wish.ward,
    miniAppId: miniAppId ?? 'MINI_APP_ID',
    today: localDay(systemClock().now()),
    guidesFolder: setting('GUIDES_DIR'),
  });
  if (!found.ok) return fail(unknownWard(wish.ward, found.wards));
  if (miniAppId === undefined) console.error(TRIAL);
  return print(browser, found.leaflets, wish.out);
}

process.exitCode = await main();
