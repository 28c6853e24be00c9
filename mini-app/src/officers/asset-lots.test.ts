import { expect, test } from 'vitest';

import { assetLots } from './asset-lots.ts';

test('assets alike in size, end and use are one lot, which is made on the first of them', () => {
  const fifty = { size: 50, inUse: false };
  expect(
    assetLots([
      { assetId: 'a', ...fifty },
      { assetId: 'b', ...fifty, inUse: true },
      { assetId: 'c', ...fifty },
      { assetId: 'd', ...fifty, until: '2027-01-31' },
      { assetId: 'e', size: 100, inUse: false },
    ]),
  ).toEqual([
    { assetId: 'a', ...fifty, count: 2 },
    { assetId: 'b', ...fifty, inUse: true, count: 1 },
    { assetId: 'd', ...fifty, until: '2027-01-31', count: 1 },
    { assetId: 'e', size: 100, inUse: false, count: 1 },
  ]);
});
