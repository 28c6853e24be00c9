import { expect, test } from 'vitest';

import { isPlausibleSyllable } from './syllable.ts';

test.each(
  'nghiêng giếng gì quyển khuỷu thuở ngoằn đường Đắk hoà hòa quý thoát chuyện rượu bướu xoong oẳn yếu ít ấn ủy Ý'.split(
    ' ',
  ),
)('%s can be a word', (word) => {
  expect(isPlausibleSyllable(word)).toBe(true);
  expect(isPlausibleSyllable(word.normalize('NFD'))).toBe(true);
});

test.each('đưọc mât tiềnn ngườì đựơc vịêt nươc nhâph zô tiêngs'.split(' '))('%s is mistyped', (word) => {
  expect(isPlausibleSyllable(word)).toBe(false);
});

test.each(['VNeID', 'Zalo', 'Minh', 'OTP'])('%s has no marks and is left alone', (word) => {
  expect(isPlausibleSyllable(word)).toBe(true);
});
