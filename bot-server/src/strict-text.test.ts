import fc from 'fast-check';
import { expect, test } from 'vitest';

import { unstorableText, utf8Text } from './strict-text.ts';

test.each([
  [{ note: 'Bác cần giúp 👵🏽 ạ' }, undefined],
  [{ note: 'a\u0000b' }, 'note'],
  [{ forPerson: { relation: '\ud800' } }, 'forPerson.relation'],
  [{ list: ['fine', '\udc00'] }, 'list.1'],
  ['\u0000', ''],
  [null, undefined],
])('%j is at fault in %j', (value, path) => {
  expect(unstorableText(value)).toBe(path);
});

test('bytes that are UTF-8 come back as they were, others are refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => utf8Text(Buffer.from(`x${text}`)) === `x${text}`),
  );
  for (const bytes of [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80]]) {
    expect(utf8Text(Buffer.from(bytes))).toBeUndefined();
  }
});
