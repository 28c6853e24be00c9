import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { chromium } from 'playwright-core';

import { buildOurs, buildTemplate, type Build } from './bench-mini-app/builds.ts';
import { figuresOf } from './bench-mini-app/figures-of-builds.ts';
import { measureFirstLoad, measureInUse, NETWORKS } from './bench-mini-app/measure-page.ts';
import type { FirstLoad, InUse, Network } from './bench-mini-app/measure-page.ts';
import { addressOf, serveLikeZalo } from './bench-mini-app/serve-like-zalo.ts';
import { table } from './bench/figures.ts';
import { ensureBrowser } from './checking/browser-needs.ts';
import { findBrowser } from './leaflets/print-pdf.ts';
import { freePort } from './testing/free-port.ts';

/**
 * `npm run bench:mini-app [-- --template FOLDER … --rounds N]`: builds the Mini App, serves it as Zalo does and measures it
 * on a phone four times slower than this machine, on slow 4G and slow 3G. Templates are measured in turn with it, so that
 * they share what else the machine does. Some minutes.
 */
const { values } = parseArgs({
  options: {
    template: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '9' },
  },
});

const executablePath = (await ensureBrowser()) ? findBrowser() : undefined;
if (executablePath === undefined) throw new Error('There is no Chromium to measure with.');
const folder = await mkdtemp(path.join(os.tmpdir(), 'tung-nha-bench-mini-app-'));
const port = await freePort();
const origin = `http://localhost:${String(port)}`;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const builds: Build[] = [];
const server = await serveLikeZalo(port, (index) => builds[index]);
try {
  console.log('building …');
  builds.push(await buildOurs(path.join(folder, 'own'), origin));
  for (const [index, template] of values.template.entries())
    builds.push(await buildTemplate(path.resolve(template), path.join(folder, `template-${String(index)}`)));

  const loads: { build: Build; network: Network; load: FirstLoad }[] = [];
  const uses: InUse[] = [];
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    console.log(`round ${String(round)} of ${values.rounds}, load ${os.loadavg()[0]?.toFixed(1) ?? ''} …`);
    for (const network of Object.keys(NETWORKS) as Network[]) {
      for (const [index, build] of builds.entries())
        loads.push({
          build,
          network,
          load: await measureFirstLoad(browser, origin + addressOf(index), network),
        });
    }
    uses.push(await measureInUse(browser, origin + addressOf(0)));
  }
  const figures = figuresOf(builds, loads, uses);
  console.log(`\n${table(figures)}`);
  process.exitCode = figures.some(({ met }) => met === false) ? 1 : 0;
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
}
