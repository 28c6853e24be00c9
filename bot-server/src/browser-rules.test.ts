import { expect, test } from 'vitest';

import { mayCall } from './browser-rules.ts';

const MINI_APP_ORIGINS = 'https://h5.zdn.vn, zbrowser://h5.zdn.vn';

test.each([
  ['https://h5.zdn.vn', true, true],
  ['zbrowser://h5.zdn.vn', true, true],
  ['http://localhost:3000', false, true],
  ['http://localhost', false, true],
  ['http://localhost.evil.vn:3000', false, false],
  ['https://localhost:3000', false, false],
  ['http://127.0.0.1:3000', false, false],
  ['https://h5.zdn.vn.evil.vn', false, false],
  ['null', false, false],
])('%s may call in production: %s, in development: %s', (origin, inProduction, inDevelopment) => {
  expect(mayCall({ MINI_APP_ORIGINS, NODE_ENV: 'production' }, origin)).toBe(inProduction);
  expect(mayCall({ MINI_APP_ORIGINS, NODE_ENV: 'development' }, origin)).toBe(inDevelopment);
});

test('where officers work on a PC is said once: its origin may call, whatever the path, and no other', () => {
  const config = { MINI_APP_ORIGINS, NODE_ENV: 'production' as const };
  const officers = { ...config, OFFICER_APP_URL: 'https://can-bo.example.vn/trang/' };
  expect(mayCall(officers, 'https://can-bo.example.vn')).toBe(true);
  expect(mayCall(officers, 'https://can-bo.example.vn:8443')).toBe(false);
  expect(mayCall(config, 'https://can-bo.example.vn')).toBe(false);
});
