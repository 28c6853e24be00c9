import fc from 'fast-check';
import { expect, test } from 'vitest';

import { spokenNumber } from './speech/number-speech.ts';
import { spokenText } from './spoken-text.ts';
import { numberWords } from './vietnamese-numbers.ts';

test.each([
  ['Mở VNeID và bấm “Kích hoạt”.', 'Mở vi en i đi và bấm Kích hoạt.'],
  ['Đặt mã 6 số, không đọc OTP cho ai.', 'Đặt mã sáu số, không đọc o tê pê cho ai.'],
  [
    'Số CCCD có 12 số, thẻ BHYT và mã QR',
    'Số căn cước công dân có mười hai số, thẻ bảo hiểm y tế và mã quy a',
  ],
  ['Gửi qua 1022 hoặc Danang Smart City.', 'Gửi qua một không hai hai hoặc Đà Nẵng sờ mát xi ti.'],
  ['Gọi 113 hoặc 156, nhắn tới 5656.', 'Gọi một một ba hoặc một năm sáu, nhắn tới năm sáu năm sáu.'],
  ['Tổng đài 1900 0368', 'Tổng đài một chín không không không ba sáu tám'],
  ['Gọi 0912 345 678', 'Gọi không chín một hai ba bốn năm sáu bảy tám'],
  ['Phí 50.000 đồng, 320.000đ', 'Phí năm mươi nghìn đồng, ba trăm hai mươi nghìn đồng'],
  ['từ ngày 1/7/2025', 'từ ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm'],
  ['trước 20/12', 'trước ngày hai mươi tháng mười hai'],
  ['tháng 11/2026', 'tháng mười một năm hai nghìn không trăm hai mươi sáu'],
  ['từ 8:00 đến 17h30', 'từ tám giờ đến mười bảy giờ ba mươi phút'],
  ['giảm 1,5% trong 3-5 ngày', 'giảm một phẩy năm phần trăm trong ba đến năm ngày'],
  [
    'Vào https://dichvucong.gov.vn/p/home?x=1 nhé',
    'Vào dịch vụ công chấm gốp chấm vi en gạch chéo p gạch chéo home nhé',
  ],
  ['Vào vneid.gov.vn.', 'Vào vi en i đi chấm gốp chấm vi en.'],
  ['Bấm *101# để gọi', 'Bấm sao một không một thăng để gọi'],
  ['Ông/Bà mở App Store (hoặc CH Play)', 'Ông Bà mở áp sờ to, hoặc xê hát pờ lây,'],
  ['Wi-Fi, 4G… 24/7', 'oai phai, bốn gờ. suốt ngày đêm'],
  ['Đợi 100 người', 'Đợi một trăm người'],
])('%s', (written, said) => {
  expect(spokenText(written)).toBe(said);
});

const hard = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'VNeID',
        '21/11/2026',
        '5.000đ',
        '3',
        '–',
        '*101#',
        'a.vn/x',
        '.',
        ',',
        ' ',
        '“',
        'QR',
        '%',
        'đ',
        '08:30',
        '٣',
        'TTHC',
      ),
    )
    .map((parts) => parts.join('')),
);

test('only letters, spaces and pauses are left, whatever was written', () => {
  fc.assert(
    fc.property(hard, (text) => {
      expect(spokenText(text)).toMatch(/^[\p{L}\p{M}\s.,?!]*$/u);
    }),
    { numRuns: 500 },
  );
});

test('saying it twice changes nothing', () => {
  fc.assert(
    fc.property(hard, (text) => {
      expect(spokenText(spokenText(text))).toBe(spokenText(text));
    }),
    { numRuns: 500 },
  );
});

test('marks typed apart are said like those typed together', () => {
  fc.assert(
    fc.property(hard, (text) => {
      expect(spokenText(text.normalize('NFD'))).toBe(spokenText(text.normalize('NFC')));
    }),
  );
});

test('a number said is the number meant', () => {
  const { read } = numberWords((words) => words);
  for (let number = 1; number < 1000; number++)
    expect(read(spokenNumber(number).split(' '), 0)?.value).toBe(number);
  expect([0, 10, 15, 21, 24, 105, 1000, 1_000_005, 2_026, 999_999_999_999].map(spokenNumber)).toEqual([
    'không',
    'mười',
    'mười lăm',
    'hai mươi mốt',
    'hai mươi tư',
    'một trăm linh năm',
    'một nghìn',
    'một triệu không trăm linh năm',
    'hai nghìn không trăm hai mươi sáu',
    'chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín',
  ]);
});

test('no two numbers are said the same', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (one, other) => {
      const [a, b] = [one % 10 ** 15, other % 10 ** 15];
      expect(spokenNumber(a) === spokenNumber(b)).toBe(a === b);
    }),
  );
});
