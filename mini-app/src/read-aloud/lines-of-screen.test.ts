import { expect, test } from 'vitest';

import { sentences } from './lines-of-screen.ts';

test.each([
  ['Mở VNeID. Bấm “Đăng nhập”! Xong chưa?', ['Mở VNeID.', 'Bấm “Đăng nhập”!', 'Xong chưa?']],
  ['Không có dấu chấm', ['Không có dấu chấm']],
  ['… ·', []],
  ['', []],
])('“%s” is read as %j', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});
