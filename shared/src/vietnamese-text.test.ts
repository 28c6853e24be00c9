import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { firstName, fold, neutraliseMentions, nfc, splitMessage, withTonesLast } from './vietnamese-text.ts';

/** Vietnamese words, decomposed letters, emoji of one and of many code points, and every kind of border. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['Bà con', 'tổ dân phố', 'đường Tô Hiệu', 'Được', 'Hoà', 'hòa', 'ưỡn ẹo', 'nghiêng'],
    ...['\n\n', '\n', ' ', '. ', '… ', '! ', '\t', '\r\n'],
    ...['😀', '👩‍👩‍👧', '🇻🇳', '👍🏽', '5️⃣', '\u0301', 'e\u0323\u0302'],
  ),
  fc.constantFrom('Hòa Lạc', 'Quỹ tín dụng', 'Nguyễn').map((text) => text.normalize('NFD')),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const people = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

describe('fold', () => {
  it.each([
    ['Tổ dân phố số 5', 'to dan pho so 5'],
    ['ĐƯỜNG   Đà\tNẵng ', 'duong da nang'],
    ['Ðồng Đăng', 'dong dang'],
    ['hoà thuỷ khoẻ', 'hoa thuy khoe'],
    ['hòa thủy khỏe', 'hoa thuy khoe'],
    ['Ｔổ　１２', 'to 12'],
    ['tổ\u200B 5\uFEFF', 'to 5'],
  ])('reads %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
    expect(fold(text.toUpperCase())).toBe(folded);
  });

  it('is done after once', () => {
    fc.assert(
      fc.property(people, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('withTonesLast', () => {
  it('treats old and new tone placement alike', () => {
    expect(withTonesLast('Hoà Lạc')).toBe(withTonesLast('hòa lạc'.normalize('NFD')));
    expect(withTonesLast('thuỷ')).toBe(withTonesLast('thủy'));
  });
  it('keeps different tones, letters and đ apart', () => {
    const words = ['ha', 'hà', 'hạ', 'hâ', 'hă', 'da', 'đa', 'hoa', 'hòa', 'hỏa'];
    expect(new Set(words.map(withTonesLast)).size).toBe(words.length);
  });
});

describe('firstName', () => {
  it.each([
    ['Nguyễn Văn An', 'An'],
    ['  Trần Thị Bích   ngọc ', 'Ngọc'],
    ['Đỗ Đức'.normalize('NFD'), 'Đức'],
    ['Tổ viên mẫu 12', 'Mẫu 12'],
    ['Lan 🌸', 'Lan'],
    ['Phạm Hoa (tổ 5)', 'Hoa'],
    ['🌸🌸', ''],
    ['', ''],
  ])('calls %j %j', (name, called) => {
    expect(firstName(name)).toBe(called);
  });
});

describe('neutraliseMentions', () => {
  it.each([
    ['chào [@3100000000000000001]', 'chào (@3100000000000000001]'],
    ['[[@1]', '[(@1]'],
    ['[\u200B@1] ［@2］ [ @3]', '(\u200B@1] (@2］ ( @3]'],
    ['mảng [1] và thư a@b.vn', 'mảng [1] và thư a@b.vn'],
  ])('makes %j harmless', (text, harmless) => {
    expect(neutraliseMentions(text)).toBe(harmless);
  });

  it('never leaves a mention, whatever stands around it', () => {
    const part = fc.constantFrom('[', '@', ']', '［', '＠', '\u200D', '\u0301', ' ', '(', 'a', '1');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = neutraliseMentions(parts.join(''));
        const seen = text.normalize('NFKC').replace(/[\p{Cf}\p{M}\s]/gu, '');
        expect(seen).not.toContain('[@');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('splitMessage (H4)', () => {
  it('pieces join to the text, fit the limit, and never begin inside a character', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 40, max: 120 }), (text, limit) => {
        const pieces = splitMessage(text, limit);
        expect(pieces.join('')).toBe(nfc(text));
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(limit);
          expect(piece.length).toBeGreaterThan(0);
          expect(piece).not.toMatch(/\p{Surrogate}/u);
        }
        // The first piece begins as the text does; the others may not begin with a mark.
        for (const piece of pieces.slice(1)) expect(piece).not.toMatch(/^[\p{M}\u200D]/u);
      }),
      { numRuns: 10_000 },
    );
  });

  it('prefers a paragraph to a line, a line to a sentence, a sentence to a word', () => {
    expect(splitMessage('aaa bbb. cc\n\ndd ee\nf g. h', 20)).toEqual(['aaa bbb. cc\n\n', 'dd ee\nf g. h']);
    expect(splitMessage('aaa bbb. cc\ndd e. f g. h', 20)).toEqual(['aaa bbb. cc\n', 'dd e. f g. h']);
    expect(splitMessage('aaa bbb ccc. dd ee ff gg', 20)).toEqual(['aaa bbb ccc. ', 'dd ee ff gg']);
    expect(splitMessage('aaa bbb ccc ddd eee fff', 20)).toEqual(['aaa bbb ccc ddd eee ', 'fff']);
  });

  it('leaves no stub, and cuts at no space that carries a mark', () => {
    expect(splitMessage(`ab ${'x'.repeat(30)}`, 20)).toEqual([`ab ${'x'.repeat(17)}`, 'x'.repeat(13)]);
    expect(splitMessage('aaa bbb ccc ddd \u0323eee fff', 20)).toEqual(['aaa bbb ccc ', 'ddd \u0323eee fff']);
  });

  it('counts decomposed text as Zalo does', () => {
    const text = 'ộ'.repeat(2000).normalize('NFD');
    expect(text.length).toBe(6000);
    expect(splitMessage(text)).toEqual(['ộ'.repeat(2000)]);
    expect(splitMessage('')).toEqual([]);
  });

  it('ends, within the limit, on one character longer than a message', () => {
    const zalgo = 'a' + '\u0333'.repeat(5000);
    const pieces = splitMessage(zalgo);
    expect(pieces.join('')).toBe(zalgo);
    expect(pieces.every((piece) => piece.length <= 2000)).toBe(true);
    expect(splitMessage('😀'.repeat(3), 3)).toEqual(['😀', '😀', '😀']);
  });
});
