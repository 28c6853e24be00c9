import { describe, expect, it } from 'vitest';

import { isOneSlip, isSwapped, isSyllableShape, soundAlike } from './syllable-shape.ts';

describe('isSyllableShape', () => {
  it.each(['nghieng', 'qua', 'giay', 'khoan', 'an', 'xoong', 'nguyen'])('%s is one', (key) => {
    expect(isSyllableShape(key)).toBe(true);
  });
  it.each(['hnag', 'dangw', 'kys', 'matkhau', 'vneid', ''])('%j is none', (key) => {
    expect(isSyllableShape(key)).toBe(false);
  });
});

describe('isOneSlip', () => {
  it.each([
    ['hang', 'hag'],
    ['hag', 'hang'],
    ['hang', 'heng'],
    ['hnag', 'hang'],
    ['hang', 'hangg'],
    ['hang', 'hang'],
  ])('%s and %s', (a, b) => {
    expect(isOneSlip(a, b)).toBe(true);
  });
  it.each([
    ['hang', 'ngah'],
    ['hang', 'ha'],
    ['hang', 'hoeng'],
  ])('not %s and %s', (a, b) => {
    expect(isOneSlip(a, b)).toBe(false);
  });
});

describe('isSwapped', () => {
  it('asks for the same letters', () => {
    expect(isSwapped('theu', 'thue')).toBe(true);
    expect(isSwapped('thua', 'thue')).toBe(false);
    expect(isSwapped('thue', 'thue')).toBe(false);
  });
});

describe('soundAlike', () => {
  it.each([
    ['truc', 'chuc'],
    ['sinh', 'xinh'],
    ['lam', 'nam'],
    ['giao', 'dao'],
    ['ngan', 'ngang'],
    ['mat', 'mac'],
  ])('%s and %s', (a, b) => {
    expect(soundAlike(a, b)).toBe(true);
  });
  it('does not bend both ends at once', () => {
    expect(soundAlike('lanh', 'nang')).toBe(false);
    expect(soundAlike('vang', 'hang')).toBe(false);
  });
});
