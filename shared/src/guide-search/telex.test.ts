import { describe, expect, it } from 'vitest';

import { syllablesOf } from './syllables.ts';
import { fromTelex } from './telex.ts';

describe('fromTelex', () => {
  it.each([
    ['kys', 'ký'],
    ['dangw', 'dăng'],
    ['ddawng', 'đăng'],
    ['ngaan', 'ngân'],
    ['hangf', 'hàng'],
    ['khoanr', 'khoản'],
    ['dduwowcj', 'được'],
    ['truwcj', 'trực'],
    ['hopwj', 'hợp'],
    ['tieenf', 'tiền'],
    ['dienn', 'dien'],
    ['sms', 'sms'],
  ])('%s is %s', (typed, meant) => {
    expect(syllablesOf(fromTelex(typed))).toEqual(syllablesOf(meant));
  });
});
