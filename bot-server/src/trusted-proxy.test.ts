import { expect, test } from 'vitest';

import { isAddressList, trustOneHop } from './trusted-proxy.ts';

test.each([
  ['10.0.0.1', true],
  ['10.0.0.1, 10.1.0.0/16,fd00::/8', true],
  ['true', false],
  ['10.0.0.1/33', false],
  ['', false],
  ['10.0.0.1,', false],
])('%s as TRUSTED_PROXY is accepted: %s', (list, accepted) => {
  expect(isAddressList(list)).toBe(accepted);
});

test('only the configured neighbour is believed, and only as the nearest hop', () => {
  const trust = trustOneHop('10.0.0.1, 10.1.0.0/16, ::1');
  if (trust === false) throw new Error('a proxy was configured');
  expect(trust('10.0.0.1', 0)).toBe(true);
  expect(trust('10.1.2.3', 0)).toBe(true);
  expect(trust('::1', 0)).toBe(true);
  expect(trust('10.0.0.1', 1)).toBe(false);
  expect(trust('203.0.113.9', 0)).toBe(false);
  expect(trust('nonsense', 0)).toBe(false);
});

test('without the setting nobody is believed', () => {
  expect(trustOneHop(undefined)).toBe(false);
});
