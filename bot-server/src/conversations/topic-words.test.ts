import { expect, test } from 'vitest';

import { guessTopic } from './topic-words.ts';

test.each([
  ['không vào được VNeID', 'vneid'],
  ['kich hoat dinh danh muc 2', 'vneid'],
  ['quên passcode', 'vneid'],
  ['chuyển khoản bị lỗi', 'kinh-te-so'],
  ['nộp thuế etax', 'kinh-te-so'],
  ['đăng ký tạm trú', 'chinh-quyen-so'],
  ['làm giấy khai sinh cho cháu', 'chinh-quyen-so'],
  ['đặt lịch khám bệnh viện', 'xa-hoi-so'],
  ['chữ nhỏ quá, điện thoại khó đọc', 'bat-dau-tu-day'],
  ['có tin nhắn lạ', 'scam'],
  ['nhờ chút việc', undefined],
])('%s → %s', (text, topic) => {
  expect(guessTopic(text)).toBe(topic);
  expect(guessTopic(text.normalize('NFD').toUpperCase())).toBe(topic);
});
