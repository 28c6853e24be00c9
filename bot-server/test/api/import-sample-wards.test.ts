import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { settableClock } from '../../src/clock.ts';
import { importSampleWards } from '../../src/wards/import-sample-wards.ts';
import { testDatabase } from '../support/database.ts';
import { START } from '../support/parts-for-tests.ts';

const { pool } = await testDatabase();
const SAMPLES = fileURLToPath(new URL('../../../shared/wards/', import.meta.url));
const parts = { pool, clock: settableClock(START) };

const wards = async (): Promise<string[]> =>
  (await pool.query<{ id: string }>('select id from ward order by id')).rows.map(({ id }) => id);

test('an empty database gets every sample once, however many processes start, and a filled one stays as it is', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tung-nha-wards-'));
  await writeFile(path.join(folder, 'broken.yaml'), 'ward: {code: mau}\n');
  await expect(importSampleWards(parts, folder)).rejects.toThrow(/broken\.yaml:1 ward\.kind Thiếu mục này/);
  expect(await wards()).toEqual([]);

  await Promise.all(Array.from({ length: 4 }, () => importSampleWards(parts, SAMPLES)));
  expect(await wards()).toEqual(['an-bien', 'an-hai', 'hoa-lac', 'hoan-kiem', 'phu-van']);
  // Chat may reach them at once: the simulator has them active an hour ago.
  const { rows } = await pool.query<{ n: number }>(
    "select count(*)::int as n from member join person p on p.id = person_id where status = 'active' and p.last_interaction_at = $1",
    [new Date(START.getTime() - 3_600_000)],
  );
  expect(rows[0]?.n).toBe(224);

  await pool.query("delete from support_point where ward_id = 'an-hai'");
  await importSampleWards(parts, folder);
  await importSampleWards(parts, SAMPLES);
  expect((await pool.query("select from support_point where ward_id = 'an-hai'")).rowCount).toBe(0);
  await rm(folder, { recursive: true });
});
