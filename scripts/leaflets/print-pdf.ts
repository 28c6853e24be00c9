import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { runCommand } from '../processes/run-command.ts';
import { environment } from '../settings.ts';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MINUTES_2 = 120_000;

/** The first Chromium-like browser on this machine; undefined when there is none. */
export function findBrowser(): string | undefined {
  const folders = (environment['PATH'] ?? '').split(path.delimiter);
  const places = BROWSERS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return places.find((place) => existsSync(place));
}

/** How many pages a PDF has that Chromium wrote: it leaves the page objects readable. */
function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Prints a page of HTML to a PDF with a browser in the background; gives its number of pages, or what went wrong. */
export async function printPdf(
  browser: string,
  html: string,
  out: string,
): Promise<{ ok: true; pages: number } | { ok: false; output: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tung-nha-leaflets-'));
  try {
    const page = path.join(folder, 'leaflets.html');
    await writeFile(page, html);
    const flags = ['--headless', '--disable-gpu', '--no-first-run', '--no-pdf-header-footer'];
    // Chromium's sandbox does not work for root, as in containers; the page is our own and loads nothing.
    if (process.getuid?.() === 0) flags.push('--no-sandbox');
    flags.push(`--user-data-dir=${path.join(folder, 'profile')}`, `--print-to-pdf=${out}`);
    const done = await runCommand(browser, [...flags, pathToFileURL(page).href], { timeout: MINUTES_2 });
    const pdf = await readFile(out).catch(() => undefined);
    if (done.code !== 0 || pdf === undefined) return { ok: false, output: done.output };
    return { ok: true, pages: countPages(pdf) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
