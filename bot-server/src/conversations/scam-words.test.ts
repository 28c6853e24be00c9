import { expect, test } from 'vitest';

import { scamSaid } from './scam-words.ts';

test.each([
  'tôi vừa chuyển 20 triệu cho kẻ lừa rồi',
  'mới chuyển cho nó ba triệu thì nó chặn máy',
  'nop tien coc xong thang ban hang block luon',
  'lo doc ma otp cho nguoi ta',
  'bị lừa mất hết tiền',
  'tiền trong tài khoản biến mất',
])('money or a code has gone out: %s', (text) => {
  expect(scamSaid(text)).toBe('moneyLost');
  expect(scamSaid(text.normalize('NFD').toUpperCase())).toBe('moneyLost');
});

test.each([
  'co nguoi goi bao chuyen tien gap cho cong an',
  'họ đang bắt tôi chia sẻ màn hình',
  'số lạ gọi kêu cài app này',
  'công an gọi video cho tôi',
])('somebody is being worked on: %s', (text) => {
  expect(scamSaid(text)).toBe('manySigns');
});

test.each([
  'chuyển tiền cho con',
  'vừa chuyển khoản tiền điện xong',
  'không nên chuyển tiền cho người lạ',
  'gửi hồ sơ cho phường rồi khóa máy',
  'làm sao để không bị lừa',
  'có mất tiền không',
  'chuyển sim sang máy mới bị khóa máy',
  'chặn số lạ gọi hoài',
])('nobody has been robbed: %s', (text) => {
  expect(scamSaid(text)).toBeUndefined();
});
