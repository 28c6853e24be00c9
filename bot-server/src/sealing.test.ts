import { randomBytes } from 'node:crypto';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createSealer } from './sealing.ts';

const sealer = createSealer(randomBytes(32).toString('base64'));

test('what was sealed opens to the same text in its own context', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
      expect(sealer.open(sealer.seal(text, context), context)).toBe(text);
    }),
  );
});

test('a sealed value opens neither in another context nor with another key nor after one changed bit', () => {
  const sealed = sealer.seal('0912 345 678', 'help_request.phone:1');
  expect(() => sealer.open(sealed, 'help_request.phone:2')).toThrow();
  expect(() =>
    createSealer(randomBytes(32).toString('base64')).open(sealed, 'help_request.phone:1'),
  ).toThrow();
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => sealer.open(changed, 'help_request.phone:1')).toThrow();
  }
});

test('the same text sealed twice does not look the same', () => {
  expect(sealer.seal('An', 'x').equals(sealer.seal('An', 'x'))).toBe(false);
});
