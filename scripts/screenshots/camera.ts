import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser, Locator, Page } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Below it letters fray, above it pictures only grow. */
const QUALITY = 80;
const PHONE = { viewport: { width: 360, height: 720 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const PC = { viewport: { width: 1280, height: 800 } };
const DESK = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.5 };

/** A window as people have it: the Mini App on a phone, the officers' part on a PC, the simulator's desk. */
export async function openWindow(
  browser: Browser,
  kind: 'phone' | 'pc' | 'desk',
  url: string,
): Promise<Page> {
  const size = { phone: PHONE, pc: PC, desk: DESK }[kind];
  const context = await browser.newContext({
    ...size,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** What has been taken so far: where, and how many bytes. */
export type Album = { file: string; bytes: number }[];

/** Takes a picture of the window, or of a part of it, as WebP; the file is named from the repository's root. */
export async function take(album: Album, page: Page, file: string, part?: Locator): Promise<void> {
  await part?.scrollIntoViewIfNeeded();
  const box = await part?.boundingBox();
  const camera = await page.context().newCDPSession(page);
  const { data } = await camera.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    ...(box ? { clip: { ...box, scale: 1 } } : {}),
  });
  const bytes = Buffer.from(data, 'base64');
  const place = path.join(root, file);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, bytes);
  album.push({ file, bytes: bytes.length });
}
