import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect, test } from 'vitest';

import { testDatabase } from '../support/database.ts';
import { testConfig } from '../support/parts-for-tests.ts';
import { giveWards } from '../support/people.ts';

const { pool, connectionString } = await testDatabase();

// Each also in the forms in which it could slip through: normalised, percent-encoded, base64.
const CANARIES = {
  name: 'Hoàng Canary Tư',
  phone: '0987654321',
  note: 'canary-note-mat-khau-gi-day',
  landmark: 'canary-landmark-ngo-17',
  token: 'canarytoken8f3a',
  relation: 'canary-relation-ba-ngoai',
};
const forms = Object.values(CANARIES).flatMap((canary) => [
  canary,
  encodeURIComponent(canary),
  Buffer.from(canary).toString('base64').replaceAll('=', ''),
  Buffer.from(canary).toString('hex'),
]);
const PHONE_FORMS = ['987654321', '84987654321', '20.85212', '106.68311'];

test('G1: at the most talkative level nothing of a person reaches output, refusals or metrics', async () => {
  await giveWards(pool, new Date('2026-11-23T02:00:00.000Z'));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tung-nha-canary-'));
  const outFile = path.join(folder, 'told.txt');
  const settings = testConfig({ DATABASE_URL: connectionString, SPOOL_DIR: folder });
  const texts = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
  const program = fileURLToPath(new URL('../support/canary-run.ts', import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', program, JSON.stringify(texts), JSON.stringify(CANARIES), outFile],
    { cwd: fileURLToPath(new URL('../../..', import.meta.url)) },
  );
  const told = await readFile(outFile, 'utf8');
  await rm(folder, { recursive: true });

  const lines = stdout.trim().split('\n').length;
  expect(lines).toBeGreaterThan(50);
  expect(stdout).toContain('"event":"requestFailed"');
  const everything = [stdout, stderr, told].join('\n');
  const hits = [...forms, ...PHONE_FORMS].filter((form) => everything.includes(form));
  console.log(
    `G1: ${hits.length} hits of ${forms.length + PHONE_FORMS.length} canaries in ${lines} log lines and ${told.length} told characters`,
  );
  expect(hits).toEqual([]);
  expect(stderr).toBe('');
});
