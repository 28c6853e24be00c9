import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { readConfig, SETTING_NAMES } from '../../src/config.ts';

const example = await readFile(new URL('../../../.env.example', import.meta.url), 'utf8');
const entries = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => ({
  name,
  value,
}));

test('every setting is in .env.example exactly once, and nothing else is', () => {
  expect(entries.map(({ name }) => name).sort()).toEqual([...SETTING_NAMES].sort());
});

test('every setting but the self-evident Zalo ids is explained above its line', () => {
  const lines = example.split('\n');
  const bare = lines.filter((line, i) => /^[A-Z_]+=/.test(line) && !lines[i - 1]?.startsWith('#'));
  expect(bare.filter((line) => !line.startsWith('ZALO_'))).toEqual([]);
});

test('the example starts in production once the empty secrets are filled in', () => {
  const filled = Object.fromEntries(entries.map(({ name, value }) => [name, value]));
  const read = readConfig({
    ...filled,
    DATA_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    SETUP_KEY: randomBytes(24).toString('base64'),
    ZALO_APP_ID: '1000000000000000001',
    ZALO_APP_SECRET: 'a-long-enough-app-secret',
    ZALO_OA_ID: '3000000000000000003',
    ZALO_OA_SECRET_KEY: 'a-long-enough-oa-secret',
    ZALO_MINI_APP_ID: '4000000000000000004',
    ZALO_MINI_APP_KEY: 'a-long-enough-mini-app-key',
  });
  expect(read.ok ? [] : read.problems).toEqual([]);
});
