import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findByName } from './place-names.ts';
import type { NamedPlace } from './place-names.ts';

const number =
  (code: string, label: string) =>
  (_: unknown, i: number): NamedPlace => ({
    code: `${code}-${String(i + 1).padStart(2, '0')}`,
    name: `${label} ${String(i + 1)}`,
  });
const TDP = Array.from({ length: 65 }, number('TDP', 'Tổ dân phố'));
const named = (...names: string[]): NamedPlace[] => names.map((name, i) => ({ code: `N${String(i)}`, name }));

describe('findByName finds a numbered neighbourhood', () => {
  it.each([
    ...[
      'tdp 5',
      'tổ 5',
      'to dan pho so 05',
      'TDP05',
      'tổ dân phố số năm',
      '5',
      'số 5',
      '05',
      'TDP-05',
      'T.D.P 5',
    ],
    ...['to 5', 'Tổ 5 ạ', 'dạ tổ 5 ạ', 'to 5 a', 'dạ 5', 'tổ V', 'TO V', 'tổ dân phố số 5'],
    ...[
      'nhà tôi ở tổ 5 phường An Biên',
      'to 5, 12 To Hieu',
      'tổ 5 gần chợ',
      'ở TDP số 5 ngõ 12',
      'tổ năm',
      'to nam',
    ],
    ...['tổ dp 5', 'TỔ DÂN PHỐ 5', 'tổ dân phố 5.', 'năm'],
  ])('%j is 5', (typed) => {
    for (const text of [typed, typed.normalize('NFD'), typed.toUpperCase(), `  ${typed}\n`]) {
      expect(findByName(TDP, text), text).toEqual({ kind: 'found', code: 'TDP-05' });
    }
  });

  it.each([
    ['tổ mười lăm', 'TDP-15'],
    ['to muoi lam', 'TDP-15'],
    ['tổ sáu lăm', 'TDP-65'],
    ['tổ sáu mươi lăm', 'TDP-65'],
    ['tổ 1', 'TDP-01'],
    ['tổ 10', 'TDP-10'],
    ['tổ 11', 'TDP-11'],
    ['tổ mười', 'TDP-10'],
    ['tổ mười một', 'TDP-11'],
    ['tổ XI', 'TDP-11'],
    ['tổ năm mươi', 'TDP-50'],
  ])('%j is %s', (typed, code) => {
    expect(findByName(TDP, typed)).toEqual({ kind: 'found', code });
  });

  it.each([
    ...[
      'tổ 66',
      '0',
      '',
      ' ',
      'tổ',
      'tổ 5/12',
      'tổ 1 5',
      'tổ 5-6',
      'tổ 5A',
      'khu phố 5',
      'thôn 5',
      'tổ sáu năm',
    ],
    ...['ngõ 5', 'nhà số 5', '12 Tô Hiệu', 'gọi 0912345678', '🌸'],
  ])('%j is none of them', (typed) => {
    expect(findByName(TDP, typed)).toEqual({ kind: 'none' });
  });

  it('asks when two are named', () => {
    expect(findByName(TDP, 'tổ 5 và tổ 6')).toEqual({ kind: 'several', codes: ['TDP-05', 'TDP-06'] });
  });
});

describe('findByName tells kinds and names apart', () => {
  const mixed = named(
    'Thôn 1',
    'Bản 1',
    'Thôn Nam',
    'Thôn 5',
    'Thôn Hà',
    'Thôn Hạ',
    'Thôn Đồng Cao',
    'Thôn Đồng Cao Trên',
  );
  it.each([
    ['thôn 1', 'N0'],
    ['bản 1', 'N1'],
    ['ban 1', 'N1'],
    ['thôn Nam', 'N2'],
    ['thôn năm', 'N3'],
    ['thôn hạ', 'N5'],
    ['THÔN HÀ', 'N4'],
    ['dong cao', 'N6'],
    ['Đồng Cao Trên', 'N7'],
    ['em ở thôn đồng cao trên ạ', 'N7'],
    ['xóm Đồng Cao', 'N6'],
    ['nhà ở Đồng Cao, Hòa Lạc', 'N6'],
  ])('%j is %s', (typed, code) => {
    expect(findByName(mixed, typed)).toEqual({ kind: 'found', code });
  });
  it.each([
    ['1', ['N0', 'N1']],
    ['thon nam', ['N2', 'N3']],
    ['thon ha', ['N4', 'N5']],
  ])('%j could be several', (typed, codes) => {
    expect(findByName(mixed, typed)).toEqual({ kind: 'several', codes });
  });

  it.each([
    ['Khu phố 3', 'kp3'],
    ['Khu phố 3', 'KP. 3'],
    ['Khóm 4', 'khom 4'],
    ['Ấp Bắc', 'ap bac'],
    ['Xóm X', 'xóm 10'],
    ['Khu phố III', 'khu phố 3'],
    ['Tổ dân phố 5A', 'tổ 05a'],
    ['Tổ dân phố số 7', 'tdp bảy'],
    ['Thôn 19/5', 'thon 19/5'],
    ['Bàn Cờ', 'ban co'],
    ['Thôn Vi', 'THÔN VI'],
    ['Hoà Lạc', 'hòa lạc'],
    ['Ðồng Đăng', 'dong dang'],
  ])('%j is meant by %j', (name, typed) => {
    expect(findByName(named(name, 'Khác'), typed)).toEqual({ kind: 'found', code: 'N0' });
  });

  it('knows a village by another word for village, when there is no better', () => {
    expect(findByName(named('Thôn 4', 'Khu 4'), 'xóm 4')).toEqual({ kind: 'found', code: 'N0' });
    expect(findByName(named('Thôn 4', 'Xóm 4'), 'xóm 4')).toEqual({ kind: 'found', code: 'N1' });
  });

  it('takes the longer of two names in a sentence, a code, and a name that looks like a roman number', () => {
    const names = named('Thôn Đồng', 'Thôn Đồng Đỏ', 'Thôn Vi', 'Thôn 6');
    expect(findByName(names, 'em ở thôn Đồng Đỏ ạ')).toEqual({ kind: 'found', code: 'N1' });
    expect(findByName(names, 'n3')).toEqual({ kind: 'found', code: 'N3' });
    expect(findByName(names, 'thôn Vi')).toEqual({ kind: 'found', code: 'N2' });
    expect(findByName(names, 'thôn VI')).toEqual({ kind: 'found', code: 'N3' });
  });

  it('keeps 5 and 5A apart', () => {
    const both = named('Tổ 5', 'Tổ 5A');
    expect(findByName(both, 'tổ 5')).toEqual({ kind: 'found', code: 'N0' });
    expect(findByName(both, 'tổ 5 ạ')).toEqual({ kind: 'found', code: 'N0' });
    expect(findByName(both, 'to 5a')).toEqual({ kind: 'found', code: 'N1' });
    expect(findByName(both, 'to 5 a')).toEqual({ kind: 'several', codes: ['N0', 'N1'] });
  });
});

describe('findByName finds wards', () => {
  const wards = named('An Biên', 'An Hải', 'An Hải Bắc', 'Hòa Lạc', 'Hoàn Kiếm', 'Yên');
  it.each([
    ['phường An Biên', 'N0'],
    ['p. an bien', 'N0'],
    ['An Biên Hải Phòng', 'N0'],
    ['an bien hai phong', 'N0'],
    ['tôi ở xã Hoà Lạc Hà Nội', 'N3'],
    ['An Hải', 'N1'],
    ['an hải bắc', 'N2'],
    ['phường Yên, Hà Nội', 'N5'],
  ])('%j is %s', (typed, code) => {
    expect(findByName(wards, typed)).toEqual({ kind: 'found', code });
  });
  it('takes no ward for another whose name is longer', () => {
    expect(findByName(named('An Hải', 'Tân An'), 'phường An Hải Bắc')).toEqual({ kind: 'none' });
    expect(findByName(named('Tân An'), 'Bình Tân An')).toEqual({ kind: 'none' });
    expect(findByName(wards, 'tôi yên tâm')).toEqual({ kind: 'none' });
  });
});

describe('findByName never confuses numbers', () => {
  it('finds n, whatever way it is written, and only n', () => {
    const kinds = [
      'tdp',
      'TDP',
      'tổ',
      'to',
      'tổ dân phố',
      'to dan pho',
      'Tổ dân phố số',
      'to so',
      't.d.p',
      '',
    ];
    const value = fc.integer({ min: 1, max: 65 });
    fc.assert(
      fc.property(value, fc.constantFrom(...kinds), fc.nat(3), fc.boolean(), (n, kind, zeros, nfd) => {
        const typed = `${kind} ${'0'.repeat(zeros)}${String(n)}`;
        expect(findByName(TDP, nfd ? typed.normalize('NFD') : typed)).toEqual({
          kind: 'found',
          code: `TDP-${String(n).padStart(2, '0')}`,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(['found', 'several', 'none']).toContain(findByName(TDP, text).kind);
      }),
    );
  });
});
