import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readRating } from './rating-words.ts';

test.each([
  ['5 sao', 5],
  ['5sao', 5],
  ['5*', 5],
  ['5/5', 5],
  ['5 điểm nhé cháu', 5],
  ['năm sao', 5],
  ['cho 4 nhé', 4],
  ['bác cho 5', 5],
  ['tôi chấm 3 điểm', 3],
  ['⭐⭐⭐⭐', 4],
  ['rất tốt', 5],
  ['10 điểm', 10],
])('“%s” is %i and no more', (text, stars) => {
  expect(readRating(text)).toEqual({ stars });
  expect(readRating(text.normalize('NFD'))).toEqual({ stars });
});

test.each([
  ['5 sao cam on chau', 5, 'cam on chau'],
  ['5 cảm ơn cháu nhiều', 5, 'cảm ơn cháu nhiều'],
  ['5, cháu làm nhanh', 5, 'cháu làm nhanh'],
  ['1 chưa được đâu', 1, 'chưa được đâu'],
  ['rất tốt, cảm ơn cháu', 5, 'cảm ơn cháu'],
  ['cho 2 sao vì đến muộn', 2, 'vì đến muộn'],
])('“%s” has a word to go with it', (text, stars, comment) => {
  expect(readRating(text)).toEqual({ stars, comment });
});

test.each([
  '2 hôm rồi vneid vẫn không vào được',
  '1 tuần nữa tôi cần làm lại',
  'năm nay tôi chưa đóng thuế',
  'cho tôi hỏi cách cài vneid',
  'ba tôi quên mật khẩu',
  'sao không vào được',
  'tổ 5',
  '',
])('“%s” is no rating', (text) => {
  expect(readRating(text)).toBeUndefined();
});

test('any text is read or not, and never more than 500 letters are kept', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 900 }),
      fc.integer({ min: 1, max: 5 }),
      (text, stars) => {
        readRating(text);
        expect((readRating(`${String(stars)} sao ${text}`)?.comment ?? '').length).toBeLessThanOrEqual(500);
      },
    ),
  );
});
