import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { chromium } from 'playwright-core';
import { z } from 'zod';

import { ensureBrowser } from './checking/browser-needs.ts';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.ts';
import { findBrowser } from './leaflets/print-pdf.ts';
import type { Album } from './screenshots/camera.ts';
import { openDesk, picturesOfHandbooks } from './screenshots/handbook-pictures.ts';
import { picturesOfMiniApp } from './screenshots/mini-app-pictures.ts';
import { startStack, type Stack } from './testing/stack.ts';

/**
 * `npm run screenshots`: starts everything on a data folder of its own, takes the pictures that the handbooks and the review
 * document show, and puts them beside those documents. The people in them are the sample ones.
 */
const people = z.array(z.object({ userId: z.string(), name: z.string(), ward: z.string().nullish() }));

async function sampleResident({ simulatorUrl }: Stack): Promise<string> {
  const listed = people.parse(await (await fetch(`${simulatorUrl}/_sim/users`)).json());
  const resident = listed.find(({ name, ward }) => ward === 'an-bien' && name.startsWith('Bà Tư'));
  if (resident === undefined) throw new Error('The sample ward has no Bà Tư.');
  return resident.userId;
}

async function takeAll(executablePath: string, stack: Stack): Promise<Album> {
  const album: Album = [];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const desk = await openDesk(browser, stack);
    await picturesOfMiniApp(browser, stack, await sampleResident(stack), album);
    await picturesOfHandbooks(browser, desk, album);
    return album;
  } finally {
    await browser.close();
  }
}

const executablePath = (await ensureBrowser()) ? findBrowser() : undefined;
if (executablePath === undefined) throw new Error('There is no Chromium to take pictures with.');
const folder = await mkdtemp(path.join(os.tmpdir(), 'tung-nha-screenshots-'));
const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
try {
  const dataDir = path.join(folder, 'data');
  const stack = await startStack({ databaseUrl: postgres.connectionString, dataDir, withMiniApp: true });
  try {
    const album = await takeAll(executablePath, stack);
    for (const { file, bytes } of album) console.log(`${(bytes / 1024).toFixed(0).padStart(4)} kB  ${file}`);
    const kB = album.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
    console.log(`${String(album.length)} pictures, ${kB.toFixed(0)} kB`);
  } finally {
    await stack.stop();
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
