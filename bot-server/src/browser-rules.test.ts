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
