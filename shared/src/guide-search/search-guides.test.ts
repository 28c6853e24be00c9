import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readGuideFiles } from '../guide-files.ts';
import { buildGuideIndex, loadGuideIndex, storeGuideIndex } from './guide-index.ts';
import { searchGuides } from './search-guides.ts';

const { guides } = readGuideFiles();
const index = buildGuideIndex(guides);
const firstOf = (text: string) => searchGuides(index, text).results[0];

/** Words people search with, as typed and mistyped, so that properties do not only try what nothing is found for. */
const someWords = fc
  .array(
    fc.constantFrom(
      ...'quên mật khẩu vneid qr quét tiền điện đăng ký chữ nhỏ lừa đảo bhyt ngan hang kys'.split(' '),
    ),
  )
  .map((words) => words.join(' '));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), someWords);

describe('searchGuides finds the guide', () => {
  it.each([
    ['quên mật khẩu vneid', 'quen-mat-khau-vneid'],
    ['quen mat khau vneid', 'quen-mat-khau-vneid'],
    ['quên mat khẩu VNEID', 'quen-mat-khau-vneid'],
    ['quen maatj khaaur vneid', 'quen-mat-khau-vneid'],
    ['quên mk vneid', 'quen-mat-khau-vneid'],
    ['quên mât khâủ vneid', 'quen-mat-khau-vneid'],
    ['quennn matkhau vnied', 'quen-mat-khau-vneid'],
    ['que6n ma65t kha63u vneid', 'quen-mat-khau-vneid'],
    ['mở tk nh', 'mo-tai-khoan-ngan-hang'],
    ['ô vuông đen trắng để trả tiền', 'thanh-toan-qr'],
    ['chữ nhỏ như con kiến', 'phong-to-chu'],
    ['dangw kys taamj trus', 'dang-ky-cu-tru'],
    ['mã định danh', 'kich-hoat-dinh-danh-muc-2'],
    ['so dinh danh la gi', 'kich-hoat-dinh-danh-muc-2'],
    ['cho người ta số định danh có sao không', 'bao-ve-du-lieu-ca-nhan'],
  ])('%s → %s', (text, slug) => {
    const found = searchGuides(index, text);
    expect([found.answered, found.results[0]?.slug]).toEqual([true, slug]);
    expect(firstOf(text.normalize('NFD'))?.slug).toBe(slug);
  });

  it('puts what has the very marks first', () => {
    const named = (slug: string, title: string) => ({
      slug,
      title,
      short: title,
      otherNames: [],
      summary: title,
      steps: [],
    });
    const two = buildGuideIndex([named('kho-cua', 'Khoá cửa kho'), named('khoa-hoc', 'Khoa học kho')]);
    expect(searchGuides(two, 'khoa').results[0]?.slug).toBe('khoa-hoc');
    expect(searchGuides(two, 'khoá').results[0]?.slug).toBe('kho-cua');
  });

  it('leads to the step that was asked for, and to none when the whole guide was', () => {
    expect(firstOf('thoát ra nếu dùng máy chung')).toMatchObject({ slug: 'dang-nhap-dich-vu-cong', step: 8 });
    expect(firstOf('đăng nhập cổng dịch vụ công quốc gia')).not.toHaveProperty('step');
    expect(firstOf('bat chu dam tren dien thoai')).toMatchObject({ slug: 'phong-to-chu', step: 6 });
    expect(firstOf('phóng to chữ trên điện thoại')).not.toHaveProperty('step');
    expect(firstOf('quên mật khẩu vneid')).not.toHaveProperty('step');
  });

  it('begins at the first step for whoever lost money, whatever step the words are of', () => {
    const found = firstOf('bị lừa rồi đến công an trình báo giữ bằng chứng');
    expect(found).toMatchObject({ slug: 'bi-lua-dao-lam-gi' });
    expect(found).not.toHaveProperty('step');
  });

  it('says that no guide fits when one thing is said and two guides are about it as much', () => {
    const { answered, results } = searchGuides(index, 'chuyen tien cho con ben my');
    expect(answered).toBe(false);
    expect(results.length).toBeGreaterThan(1);
    for (const text of ['cai vneid', 'bhyt', 'zalo']) expect(searchGuides(index, text).answered).toBe(true);
  });

  it.each([
    ['Đan giỏ tre', 'dan gio tre'],
    ['Làm hộ chiếu qua mạng', 'xin cấp hộ chiếu'],
  ])(
    'finds a new guide, “%s”, by its own words, also when they were another matter before',
    (title, text) => {
      const added = { slug: 'moi', title, short: title, otherNames: [], summary: title, steps: [] };
      expect(searchGuides(buildGuideIndex([...guides, added]), text)).toMatchObject({
        answered: true,
        results: expect.arrayContaining([expect.objectContaining({ slug: 'moi' })]) as unknown,
      });
    },
  );
});

describe('searchGuides admits that no guide fits', () => {
  it.each([
    'giá vàng hôm nay',
    'xin cấp hộ chiếu',
    'cách nấu phở bò',
    'mai co mua khong',
    'đường',
    'qwertyuiop',
    'tôi',
    '',
    '   ',
    '?!',
  ])('%j', (text) => {
    expect(searchGuides(index, text).answered).toBe(false);
  });
});

describe('searchGuides with any text', () => {
  it('gives at most ten results, best first, and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { results } = searchGuides(index, text);
        const scores = results.map(({ score }) => score);
        expect(results.length).toBeLessThanOrEqual(10);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        expect(results.every(({ step }) => step === undefined || step >= 1)).toBe(true);
      }),
    );
  });

  it('answers NFC and NFD, capitals and small letters alike', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = searchGuides(index, text.normalize('NFC'));
        expect(searchGuides(index, text.normalize('NFD'))).toEqual(found);
        expect(searchGuides(index, text.normalize('NFC').toUpperCase())).toEqual(found);
      }),
    );
  });

  it.each(['quên mật khẩu ', 'a', 'ạ'.normalize('NFD'), '\u0301', '🙂', 'zxw ', '5 '])(
    'reads only the beginning of 100 kB of %j, so that no text takes long',
    (piece) => {
      const long = piece.repeat(100_000 / piece.length);
      expect(searchGuides(index, `${long} nộp thuế etax`)).toEqual(searchGuides(index, long));
    },
  );
});

describe('a stored index', () => {
  it('answers like the one it was made from', () => {
    const loaded = loadGuideIndex(storeGuideIndex(index));
    for (const text of ['quen mat khau', 'tiền điện', 'hnag', 'giá vàng']) {
      expect(searchGuides(loaded, text)).toEqual(searchGuides(index, text));
    }
  });

  it('is refused when it is something else', () => {
    expect(() => loadGuideIndex('{')).toThrow();
  });
});
