import { describe, expect, it } from 'vitest';

import type { MarksTrusted } from './best-way.ts';
import { readMeanings } from './meanings.ts';
import { syllablesOf } from './syllables.ts';

function meaningsIn(text: string, marks: MarksTrusted = 'typed'): string[] {
  return readMeanings(syllablesOf(text), marks).flatMap((reading) =>
    reading.kind === 'meaning' && !reading.isDoubtful ? reading.meanings : [],
  );
}

describe('readMeanings', () => {
  it.each([
    ['ô vuông đen trắng', 'qr'],
    ['cục gạch', 'điện thoại cục gạch'],
    ['bìa đỏ', 'sổ đỏ'],
    ['thẻ căn cước gắn chíp', 'căn cước'],
    ['goai phai', 'wifi'],
    ['CCCD', 'căn cước'],
    ['sđt', 'số điện thoại'],
  ])('knows what %s means', (said, meaning) => {
    expect(meaningsIn(said)).toContain(meaning);
  });

  it('reads one phrase with two meanings as both', () => {
    expect(meaningsIn('thay máy')).toEqual(['đổi', 'điện thoại']);
  });

  it('leaves out words that say nothing about the task', () => {
    expect(
      readMeanings(syllablesOf('cho tôi hỏi làm sao với ạ'), 'typed').every(({ kind }) => kind === 'small'),
    ).toBe(true);
  });

  it('prefers the longer way to say something', () => {
    expect(meaningsIn('mã vạch vuông')).toEqual(['qr']);
    expect(meaningsIn('mất giấy khai sinh')).toEqual(['trích lục']);
  });

  it('bears a slip in one syllable of a phrase', () => {
    expect(meaningsIn('ngan hnag', 'not')).toEqual(['ngân hàng']);
    expect(meaningsIn('ngân hành')).toEqual(['ngân hàng']);
    expect(meaningsIn('nộp thếu')).toEqual(['thuế']);
  });

  it('does not bend one real word into another', () => {
    expect(meaningsIn('mua vàng')).not.toContain('mua hàng');
    expect(meaningsIn('lấy mất')).not.toContain('sinh trắc học');
    expect(meaningsIn('thuê nhà')).not.toContain('thuế');
  });

  it('doubts a single syllable without marks that may be a small word', () => {
    const [reading] = readMeanings(syllablesOf('cai'), 'not');
    expect(reading).toMatchObject({ kind: 'meaning', meanings: ['cài đặt'], isDoubtful: true });
    expect(meaningsIn('cài')).toEqual(['cài đặt']);
  });

  it('reads rain only from rain', () => {
    expect(meaningsIn('mua')).not.toContain('thời tiết');
    expect(meaningsIn('mưa')).toContain('thời tiết');
  });

  it('takes only right marks in guides', () => {
    expect(meaningsIn('ngân hàng', 'wholly')).toEqual(['ngân hàng']);
    expect(meaningsIn('ngan hang', 'wholly')).toEqual([]);
  });
});
