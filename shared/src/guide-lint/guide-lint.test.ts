import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { GUIDE_SLUGS } from '../guide-slugs.ts';
import { readGuides } from './read-guides.ts';

const NAME = 'kich-hoat-dinh-danh-muc-2.yaml';
const GOOD = readFileSync(new URL(`../../guides/${NAME}`, import.meta.url), 'utf8');

/** 'LINE field message' of everything wrong with the changed guide; `!` at the end when a server leaves it out. */
function problemsAfter(change: (text: string) => string, name = NAME): string[] {
  return readGuides([{ name, text: change(GOOD) }])
    .problems.filter(({ file }) => file === name)
    .map(({ line, field, message, leavesOut }) => `${line} ${field} ${message}${leavesOut ? ' !' : ''}`);
}

/** The line, from 1, where the text stands in the good guide. */
const lineOf = (text: string) => GOOD.slice(0, GOOD.indexOf(text)).split('\n').length;

test('the guide the tests change has nothing wrong', () => {
  expect(problemsAfter((text) => text)).toEqual([]);
});

const long = `${'một '.repeat(31).trim()}.`;

test.each<[rule: string, old: string, changed: string, problem: string]>([
  ['YAML', 'needs:', 'needs: [', 'viết chưa đúng|Có ký tự đặt sai chỗ|Thiếu dấu đóng'],
  ['missing field', 'cost: Không mất tiền.', '', 'cost Thiếu mục này. !'],
  ['mistyped field', 'minutes:', 'minute:', 'minute Không có mục “minute”. Có phải “minutes” không? !'],
  ['wrong choice', 'level: basic', 'level: easy', 'level Chỉ nhận: basic, advanced. !'],
  ['no picture’s alt', 'alt: Hai ô nhập mật khẩu giống nhau.', '', 'steps[4].picture.alt Thiếu mục này. !'],
  ['slug of the file', 'slug: kich-hoat-dinh-danh-muc-2', 'slug: cai-dat-vneid', 'slug Phải trùng tên tệp'],
  ['check before', 'checkAgain: 2027-02-21', 'checkAgain: 2026-11-21', 'checkAgain Phải sau ngày kiểm tra'],
  [
    'check too late',
    'checkAgain: 2027-02-21',
    'checkAgain: 2027-02-22',
    'checkAgain Bài này phải kiểm tra lại',
  ],
  ['no such day', 'checkAgain: 2027-02-21', 'checkAgain: 2027-02-30', 'checkAgain Ngày viết như'],
  [
    'source read later',
    'address: eaphe.krongpac.daklak.gov.vn',
    'read: 2026-11-22',
    'sources[0].read Không thể sau',
  ],
  [
    'tried too late',
    'triedOnPhone: null',
    'triedOnPhone: {on: 2028-01-01, by: A, phone: B}',
    'triedOnPhone.on Ngày thử',
  ],
  [
    'foreign address',
    'https://vneid.gov.vn',
    'https://vneid.gov.vn.com',
    'links[0].address “vneid.gov.vn.com” không có',
  ],
  [
    'look-alike address',
    'https://vneid.gov.vn',
    'https://vneid.gov.vn@x.vn',
    'links[0].address Địa chỉ phải',
  ],
  ['plain http', 'https://vneid.gov.vn', 'http://vneid.gov.vn', 'links[0].address Địa chỉ phải bắt đầu'],
  [
    'short link',
    'https://vneid.gov.vn',
    'https://bit.ly/abc',
    'links[0].address “bit.ly” là đường dẫn rút gọn',
  ],
  [
    'install file',
    'https://vneid.gov.vn',
    'https://vneid.gov.vn/v.apk',
    'links[0].address Không dẫn tới tệp cài đặt',
  ],
  [
    'address in a text',
    'cost: Không mất tiền.',
    'cost: Xem vneid-gov.com nhé.',
    'cost “vneid-gov.com” không có',
  ],
  ['apk in a text', 'cost: Không mất tiền.', 'cost: Tải VNeID.apk về.', 'cost Không dẫn tới tệp cài đặt'],
  [
    'phone number',
    'cost: Không mất tiền.',
    'cost: Hỏi số 0912 345 678.',
    'cost Số điện thoại “0912 345 678”',
  ],
  ['toll number', 'cost: Không mất tiền.', 'cost: Hỏi số 1900.1234.', 'cost Số điện thoại “1900.1234”'],
  ['short number', 'cost: Không mất tiền.', 'cost: Gọi 112 ngay.', 'cost Số điện thoại “112”'],
  ['long sentence', 'cost: Không mất tiền.', `cost: ${long}`, 'cost Câu dài 31 chữ, nhiều nhất 30'],
  [
    'jargon',
    'cost: Không mất tiền.',
    'cost: Không cần login nhé.',
    'cost Từ “login” khó hiểu. Hãy viết “đăng nhập”.',
  ],
  ['address form', 'cost: Không mất tiền.', 'cost: Anh/chị không mất tiền.', 'cost Từ “anh/chị” khó hiểu'],
  ['straight quotes', 'cost: Không mất tiền.', 'cost: \'Bấm "Gửi" nhé.\'', 'cost Hãy dùng dấu nháy “…”'],
  ['half a quote', 'cost: Không mất tiền.', 'cost: Bấm “Gửi nhé.', 'cost Dấu nháy “…” chưa đủ cặp.'],
  ['wrong word', 'cost: Không mất tiền.', 'cost: Không đưọc mất tiền.', 'cost Chữ “đưọc” có lẽ gõ sai dấu.'],
  ['lost tone', 'cost: Không mất tiền.', 'cost: Không mât tiền.', 'cost Chữ “mât” có lẽ gõ sai dấu.'],
  [
    'no marks',
    'cost: Không mất tiền.',
    'cost: Viec nay khong mat tien dau.',
    'cost Câu này hình như chưa gõ dấu.',
  ],
  [
    'foreign letter',
    'cost: Không mất tiền.',
    'cost: Không mất tiềп.',
    'cost Chữ “п” không phải chữ tiếng Việt.',
  ],
  ['not composed', 'cost: Không mất tiền.', 'cost: Không mất tiền.'.normalize('NFD'), 'Dấu gõ kiểu tổ hợp'],
  ['snag', 'snag: Nếu hết giờ', 'snag: Khi hết giờ', 'steps[3].snag Hãy bắt đầu bằng “Nếu”.'],
  ['bare button', 'rồi bấm “Gửi yêu cầu”', 'rồi bấm nút Gửi yêu cầu', 'steps[2].do Hãy đặt chữ trên nút'],
  [
    'finger off',
    'finger: Gửi yêu cầu',
    'finger: Gửi đi',
    'steps[2].picture.finger Không có “Gửi đi” trong hình.',
  ],
  [
    'finger missing',
    '      finger: Gửi yêu cầu\n',
    '',
    'steps[2].picture.finger Ngón tay cần chỉ vào nút phải bấm',
  ],
  [
    'finger untold',
    'ngón tay chỉ vào nút “Gửi yêu cầu”',
    'ngón tay chỉ vào nút',
    'steps[2].picture.alt Hãy nói ngón tay',
  ],
  ['alt too short', 'Màn hình đặt mã gồm sáu ô số.', 'Sáu ô số.', 'steps[5].picture.alt Hãy tả hình rõ hơn'],
  [
    'alt says picture',
    'alt: Hai ô nhập',
    'alt: Hình ảnh hai ô nhập',
    'steps[4].picture.alt Không cần chữ “hình”',
  ],
  ['same place', 'right: 1', 'right: 2', 'questions Câu trả lời đúng luôn ở cùng một chỗ.'],
  [
    'members only',
    'related: [cai-dat-vneid',
    'related: [an-toan-cho-to-vien',
    'related[0] Bà con không mở được',
  ],
  ['right answer', 'right: 1', 'right: 4', 'questions[2].right Chỉ có 3 câu trả lời. Đếm từ 1.'],
  [
    'same answers',
    'Gửi ảnh căn cước]',
    'Đọc mã cho họ]',
    'questions[1].answers Có hai câu trả lời giống nhau.',
  ],
  ['related to none', 'related: [cai-dat-vneid', 'related: [cai-dat', 'related[0] Không có bài “cai-dat”.'],
  [
    'related to itself',
    'related: [cai-dat-vneid',
    'related: [kich-hoat-dinh-danh-muc-2',
    'related[0] Đây là chính bài này.',
  ],
  ['members', 'audience: [everyone, elderly]', 'audience: [everyone, members]', 'audience Nhóm “to-vien”'],
])('%s', (_rule, old, changed, problem) => {
  expect(GOOD).toContain(old);
  const problems = problemsAfter((text) => text.replace(old, changed));
  const wanted = problem.split('|');
  expect(problems.filter((each) => wanted.some((part) => each.includes(part)))).toHaveLength(1);
  expect(problems.length).toBeLessThanOrEqual(2);
});

test('a guide that is not certain says what could not be confirmed', () => {
  const unsure = (text: string) => text.replace('certainty: high', 'certainty: medium');
  expect(problemsAfter(unsure)).toEqual([]);
  const silent = (text: string) => unsure(text).replace(/unconfirmed:\n(?: {2}- .*\n)+/, '');
  expect(problemsAfter(silent)).toEqual([
    expect.stringMatching(/^\d+ unconfirmed Bài chưa chắc/) as unknown as string,
  ]);
});

test('a step that presses a button has a picture', () => {
  const pictures = / {4}picture:\n(?: {6}.*\n)+/g;
  const bare = problemsAfter((text) => text.replace(pictures, ''));
  const steps = ['steps[1]', 'steps[2]', 'steps[7]'];
  expect(bare.map((problem) => problem.split(' ')[1])).toEqual(steps);
  expect(bare.every((problem) => problem.includes('cần có hình'))).toBe(true);
});

test('steps of a variant are checked like the others', () => {
  const variant = `variants:
  - provinces: [Hà Nội]
    links: [{label: Trang, address: 'https://bit.ly/a'}]
    steps:
      - {title: Một, do: Bấm “Gửi” để gửi., see: Đã gửi., snag: Khi lỗi thì chờ.}
      - {title: Hai, do: Chờ một lúc., see: Có kết quả.}
`;
  const problems = problemsAfter((text) => variant + text);
  expect(problems.map((problem) => problem.split(' ')[1])).toEqual([
    'variants[0].links[0].address',
    'variants[0].steps[0].snag',
    'variants[0].steps[0]',
  ]);
});

test('what is wrong is told with the line where it stands', () => {
  const [problem = ''] = problemsAfter((text) => text.replace('snag: Nếu hết giờ', 'snag: Khi hết giờ'));
  expect(problem.split(' ')[0]).toBe(String(lineOf('snag: Nếu hết giờ')));
});

test('names on the screen may be jargon, and official numbers may be called', () => {
  const told =
    'cost: Gọi 113, 115, 1022 hoặc 156. Bấm “Login” trong App Store. Số 0236 1022. Đuôi .gov.vn. Gửi 500.000 đồng.';
  expect(problemsAfter((text) => text.replace('cost: Không mất tiền.', told))).toEqual([]);
});

test('every guide of the list must be there, none else', () => {
  expect(Object.keys(GUIDE_SLUGS)).toHaveLength(45);
  const missing = readGuides([]).problems;
  expect(missing.map(({ file }) => file)).toEqual(Object.keys(GUIDE_SLUGS).map((slug) => `${slug}.yaml`));
  const another = problemsAfter((text) => text.replace(/^slug: .*$/m, 'slug: bai-la'), 'bai-la.yaml');
  expect(another).toEqual(['1 slug Bài này không có trong danh sách bài (shared/src/guide-slugs.ts).']);
});

test('a guide that cannot be read or could hurt is left out, one that reads badly is not', () => {
  const slugsAfter = (old: string, changed: string) =>
    readGuides([{ name: NAME, text: GOOD.replace(old, changed) }]).guides.map(({ slug }) => slug);
  expect(slugsAfter('needs:', 'needs: [')).toEqual([]);
  expect(slugsAfter('https://vneid.gov.vn', 'https://vneid-gov.com')).toEqual([]);
  expect(slugsAfter('level: basic', 'level: easy')).toEqual([]);
  expect(slugsAfter('cost: Không mất tiền.', 'cost: Không cần login.')).toEqual([NAME.replace('.yaml', '')]);
});

test('takes any text, and any damage to a good guide, without failing', () => {
  const cut = fc.tuple(fc.nat(GOOD.length), fc.nat(40), fc.string({ unit: 'grapheme', maxLength: 12 }));
  const damaged = cut.map(([at, length, put]) => GOOD.slice(0, at) + put + GOOD.slice(at + length));
  const text = fc.oneof(damaged, fc.string({ unit: 'binary', maxLength: 300 }));
  fc.assert(
    fc.property(text, (each) => {
      for (const { line, message } of readGuides([{ name: NAME, text: each }]).problems) {
        expect(line).toBeGreaterThanOrEqual(0);
        expect(message).toMatch(/\p{L}/u);
      }
    }),
    { numRuns: 60 },
  );
});
