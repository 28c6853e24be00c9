import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { maskSensitive } from './sensitive-text.ts';

const X = '[đã che]';

describe('maskSensitive covers', () => {
  it.each([
    ['Mã OTP của tôi là 482913', `Mã OTP của tôi là ${X}`, 'otp'],
    ['ma otp 123456', `ma otp ${X}`, 'otp'],
    ['OTP: 4829', `OTP: ${X}`, 'otp'],
    ['otp 48291375 nhé', `otp ${X} nhé`, 'otp'],
    ['mã 482 913', `mã ${X}`, 'otp'],
    ['Mã xác nhận: 4 8 2 9 1 3', `Mã xác nhận: ${X}`, 'otp'],
    ['mã G-482913', `mã G-${X}`, 'otp'],
    ['mật khẩu em gửi là 123456', `mật khẩu em gửi là ${X}`, 'otp'],
    ['mat khau la Hoa1990@ do', `mat khau la ${X} do`, 'otp'],
    ['482913 là mã xác thực Zalo của bạn', `${X} là mã xác thực Zalo của bạn`, 'otp'],
    ['482913 is your Facebook code', `${X} is your Facebook code`, 'otp'],
    ['OTP 500000', `OTP ${X}`, 'otp'],
    ['OTP ４８２９１３', `OTP ${X}`, 'otp'],
    ['OTP 4\u200B8\u200B2\u200B9\u200B1\u200B3', `OTP ${X}`, 'otp'],
    ['OTP 4️⃣8️⃣2️⃣9️⃣1️⃣3️⃣', `OTP ${X}`, 'otp'],
    ['OTP 482913 gọi 0912345678', `OTP ${X} gọi 0912345678`, 'otp'],
    ['OTP 482913 0912345678', `OTP ${X} 0912345678`, 'otp'],
    ['CCCD 001085012345', `CCCD ${X}`, 'idNumber'],
    ['cccd:001085012345.', `cccd:${X}.`, 'idNumber'],
    ['CCCD001085012345', `CCCD${X}`, 'idNumber'],
    ['số 001 085 012 345 ạ', `số ${X} ạ`, 'idNumber'],
    ['001.085.012.345', X, 'idNumber'],
    ['0010-8501-2345', X, 'idNumber'],
    ['001 0 85 012345', X, 'idNumber'],
    ['0 0 1 0 8 5 0 1 2 3 4 5', X, 'idNumber'],
    ['００１０８５０１２３４５', X, 'idNumber'],
    ['thẻ quốc gia 123456789', `thẻ quốc gia ${X}`, 'idNumber'],
    ['cmnd 123456789', `cmnd ${X}`, 'idNumber'],
    ['so 123 456 789', `so ${X}`, 'idNumber'],
    ['031.456.000', X, 'idNumber'],
    ['chứng minh thư của bà là 12 34 56 789', `chứng minh thư của bà là ${X}`, 'idNumber'],
    ['căn cước 00108501234', `căn cước ${X}`, 'idNumber'],
    ['001085012345 0912345678', `${X} 0912345678`, 'idNumber'],
    ['0912 345 678 001085012345', `0912 345 678 ${X}`, 'idNumber'],
    ['sinh 12.03.1958 001085012345', `sinh 12.03.1958 ${X}`, 'idNumber'],
    ['thẻ 4111 1111 1111 1111 hạn 12/28', `thẻ ${X} hạn 12/28`, 'cardNumber'],
    ['4111111111111111', X, 'cardNumber'],
    ['4111-1111-1111-1111', X, 'cardNumber'],
    ['3782 822463 10005', X, 'cardNumber'],
    ['9704 0000 0000 0018 0912345678', `${X} 0912345678`, 'cardNumber'],
    ['4222222222222', X, 'cardNumber'],
  ])('%j', (text, masked, kind) => {
    expect(maskSensitive(text)).toEqual({ text: masked, found: [kind] });
    expect(maskSensitive(text.normalize('NFD')).text).toBe(masked.normalize('NFC'));
    expect(maskSensitive(text.toUpperCase()).found).toEqual([kind]);
  });

  it('names every kind once', () => {
    const all = 'cccd 001085012345, OTP 482913, mã 1357, thẻ 4111 1111 1111 1111';
    expect(maskSensitive(all)).toEqual({
      text: `cccd ${X}, OTP ${X}, mã ${X}, thẻ ${X}`,
      found: ['idNumber', 'otp', 'cardNumber'],
    });
  });
});

describe('maskSensitive leaves', () => {
  it.each([
    ...['0912345678', '0912 345 678', '091.234.5678', '09 12 34 56 78', '0912-345-678', '+84912345678'],
    ...[
      '+84 912 345 678',
      '(+84) 912345678',
      '84912345678',
      '02253842123',
      '0225 3842 123',
      '+84 225 384 2123',
    ],
    ...['mã OTP đừng đưa ai, gọi 0912345678', 'gọi 113 114 115', 'tổng đài 1022', '1900 1234'],
    ...['năm 2026', 'từ 2023 2024 2025 2026', 'ngày 12.03.2026', '2026-03-12', '12/03/2026', 'mã 2026'],
    ...['mất 150.000.000 đồng', 'bị lừa 150000000', '1.234.567.890', '123.456.789đ', 'giá 123456789'],
    ...['quên mật khẩu từ năm 2023', 'lừa lấy mã rồi mất 5000000 đồng', 'số tiền 125.000.000'],
    ...['yêu cầu K4821', 'mã K4821', 'nhận K4821', 'tham gia ANBIEN1A', 'mã AB12345C', 'mã hồ sơ 123456'],
    ...['mà 123456 thì sao', 'má 4567', 'nhà số 1234', 'tổ 5, 12 Tô Hiệu', 'mã bưu chính 180000'],
    ...[
      'mật khẩu là gì',
      '20.852345, 106.683123',
      'Luật 91/2025/QH15',
      '4111 1111 1111 1112',
      '8934563138165',
    ],
    ...['01.03.2026 1234', 'đổi mật khẩu ngày 12.03.2026', '01. 02. 03. 04. 05. 06'],
    ...['Tôi quên mật khẩu rồi, nhờ các bạn tổ công nghệ số tới nhà giúp tôi với, nhà số 1234'],
    ...['Bà Tư cần giúp VNeID mức 2', ''],
  ])('%j', (text) => {
    expect(maskSensitive(text)).toEqual({ text, found: [] });
  });
});

const around = fc.constantFrom('', 'tôi ', ' ạ', ', ', 'Số của bà là ', ' gọi tôi nhé', '\n', '😀 ');
const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

describe('maskSensitive, whatever the digits', () => {
  it('covers every 12-digit citizen number and 9-digit number that is not round', () => {
    const id = fc.oneof(
      digits(11).map((rest) => `0${rest}`),
      digits(9).filter((number) => !/0{3}$/.test(number)),
    );
    const grouped = fc.tuple(id, fc.constantFrom('', ' ', '.', '-'));
    fc.assert(
      fc.property(around, grouped, around, (before, [number, separator], after) => {
        const typed = number.replace(/(\d{3})(?=\d)/g, `$1${separator}`);
        const { text, found } = maskSensitive(before + typed + after);
        expect(found).toEqual(['idNumber']);
        expect(text).not.toMatch(/\d/);
      }),
      { numRuns: 5000 },
    );
  });

  it('covers every card number and no number whose check digit is wrong', () => {
    const card = digits(15).map((body) => {
      const sum = Array.from(body).reduce((total, digit, i) => {
        const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1);
        return total + (doubled > 9 ? doubled - 9 : doubled);
      }, 0);
      return { body, check: (10 - (sum % 10)) % 10 };
    });
    fc.assert(
      fc.property(card, fc.integer({ min: 1, max: 9 }), fc.boolean(), ({ body, check }, off, spaced) => {
        const typed = (number: string): string => (spaced ? number.replace(/(\d{4})(?=\d)/g, '$1 ') : number);
        expect(maskSensitive(typed(body + String(check))).found).toContain('cardNumber');
        expect(maskSensitive(typed(body + String((check + off) % 10))).found).not.toContain('cardNumber');
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves phone numbers, amounts and dates', () => {
    const mobile = fc
      .tuple(fc.constantFrom('03', '05', '07', '08', '09'), digits(8))
      .map((parts) => parts.join(''));
    const amount = fc
      .integer({ min: 1, max: 999_999 })
      .map((n) => `${(n * 1000).toLocaleString('de-DE')} đồng`);
    const day = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
    const date = day.map((at) => at.toISOString().slice(0, 10).split('-').reverse().join('.'));
    fc.assert(
      fc.property(around, fc.oneof(mobile, amount, date), around, (before, number, after) => {
        const text = before + number + after;
        expect(maskSensitive(text)).toEqual({ text, found: [] });
      }),
      { numRuns: 5000 },
    );
  });

  it('takes any text, and a masked text is clean', () => {
    const word = fc.constantFrom(
      'otp',
      'mã',
      'cccd',
      'mật khẩu là',
      '482913',
      '001085012345',
      '0912345678',
      ' ',
      '. ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 20 }),
        (parts) => {
          const { text } = maskSensitive(parts.join(' '));
          expect(text).not.toContain('001085012345');
          expect(text.normalize('NFC')).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
