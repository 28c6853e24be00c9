import { expect, test } from 'vitest';

import { scamSaid } from './scam-words.ts';

test.each([
  'tôi vừa chuyển 20 triệu cho kẻ lừa rồi',
  'mới chuyển cho nó ba triệu thì nó chặn máy',
  'nop tien coc xong thang ban hang block luon',
  'lo doc ma otp cho nguoi ta',
  'bị lừa mất hết tiền',
  'tiền trong tài khoản biến mất',
  'bị lừaaaa',
  'bị mất 3 triệu trong thẻ',
  'mất 50 triệu vì tin nó',
  'tôi cài app lạ rồi',
  'tôi đã nhập mật khẩu ngân hàng vào link',
  'lần đầu bị lừa mất 5 triệu',
])('money or a code has gone out: %s', (text) => {
  expect(scamSaid(text)).toBe('moneyLost');
  expect(scamSaid(text.normalize('NFD').toUpperCase())).toBe('moneyLost');
});

test.each([
  'co nguoi goi bao chuyen tien gap cho cong an',
  'họ đang bắt tôi chia sẻ màn hình',
  'số lạ gọi kêu cài app này',
  'công an gọi video cho tôi',
  'họ nói con tôi tai nạn cần chuyển tiền gấp',
  'nó dọa bắt tôi',
  'nó chiếm điện thoại tôi rồi',
  'lỡ bấm vào link lạ',
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
  'tôi không bị lừa đâu',
  'tôi không có bị lừa',
  'tôi có bị lừa đâu',
  'chẳng bị lừa mất tiền',
  'không ai lừa tôi cả',
  'tôi suýt bị lừa',
  'không biết mình có bị lừa không ạ',
  'con tôi hỏi lừa đảo là gì',
  'công an giả là gì',
  'cẩn thận công an giả nhé',
])('nobody has been robbed: %s', (text) => {
  expect(scamSaid(text)).toBeUndefined();
});

test.each([
  'tôi bị lừa mất 20 triệu rồi, báo công an có mất tiền không',
  'hôm qua tôi bị lừa mất tiền, làm sao để không bị lừa nữa',
  'nhiều người bị lừa mà tôi cũng bị lừa rồi',
  'tôi bị lừa, sợ bị lừa tiếp',
  'hom qua bi lua mat tien co mat tien bao cong an khong',
])('a harmless passage hides no loss told beside it: %s', (text) => {
  expect(scamSaid(text)).toBe('moneyLost');
});
