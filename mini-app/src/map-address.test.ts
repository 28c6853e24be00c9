import { expect, test } from 'vitest';

import { mapAddress } from './map-address.ts';

const PLACE = { latitude: 20.852, longitude: 106.684 };

test.each([
  ['Android', 'Mozilla/5.0 (Linux; Android 9) Chrome/142', 'geo:20.852,106.684?q=20.852,106.684(Nh%C3%A0)'],
  ['iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)', 'maps:?ll=20.852,106.684&q=Nh%C3%A0'],
])('a place is opened in the map of an %s', (_phone, userAgent, address) => {
  expect(mapAddress(PLACE, 'Nhà', userAgent)).toBe(address);
});

test('no web page ever gets to know a place', () => {
  for (const phone of ['Android', 'iPhone', 'Windows'])
    expect(mapAddress(PLACE, 'Nhà', phone)).not.toMatch(/^https?:/);
});
