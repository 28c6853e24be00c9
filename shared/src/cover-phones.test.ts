import fc from 'fast-check';
import { expect, test } from 'vitest';

import { coverPhones } from './cover-phones.ts';

test.each([
  ['gọi tôi số 0912345679 nhé', 'gọi tôi số [số điện thoại] nhé', ['0912345679']],
  [
    'gọi 0912.345.679 hoặc 0987 654 321',
    'gọi [số điện thoại] hoặc [số điện thoại]',
    ['0912345679', '0987654321'],
  ],
  ['sdt +84 912 345 679', 'sdt [số điện thoại]', ['84912345679']],
  ['０９１２３４５６７９', '[số điện thoại]', ['0912345679']],
  ['0912345679, nhắc lại 0912345679', '[số điện thoại], nhắc lại [số điện thoại]', ['0912345679']],
])('“%s” shows no number', (text, covered, phones) => {
  expect(coverPhones(text)).toEqual({ text: covered, phones });
});

test.each([
  'bước 3 trên 8',
  'sáng 12/3/2026 lúc 8:30',
  'mất 5.000.000 đồng',
  'gọi 113 hay 156',
  'tổ 12, nhà số 45',
  '',
])('“%s” stays as it is', (text) => {
  expect(coverPhones(text)).toEqual({ text, phones: [] });
});

test('whatever stands around it, no number is left, and covering again changes nothing', () => {
  const around = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .filter((text) => !/\p{N}/u.test(text.normalize('NFKD')));
  fc.assert(
    fc.property(around, around, (before, after) => {
      const { text, phones } = coverPhones(`${before} 0912345679 ${after}`);
      expect(text).not.toContain('0912345679');
      expect(phones).toEqual(['0912345679']);
      expect(coverPhones(text)).toEqual({ text, phones: [] });
    }),
  );
});
