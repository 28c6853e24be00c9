import { describe, expect, test } from 'vitest';

import { prefilled, stuckInWords } from './prefill.ts';

const of = (query: string, wards: { written?: string; chosen?: string | null } = {}) =>
  prefilled(new URLSearchParams(query), { written: '', chosen: 'an-bien', ...wards });

test.each([
  ['', {}],
  ['topic=vneid', { topic: 'vneid', urgent: false }],
  ['topic=scam&urgent', { topic: 'scam', urgent: true }],
  ['topic=vneid&urgent', { topic: 'vneid', urgent: false }],
  ['topic=nothing', {}],
  ['topic=constructor', {}],
  ['at=mot-cua', { mode: 'supportPoint', supportPoint: 'mot-cua' }],
  ['guide=cai-dat-vneid&step=3', { guideSlug: 'cai-dat-vneid', step: 3 }],
  ['guide=cai-dat-vneid', { guideSlug: 'cai-dat-vneid', step: 0 }],
  ['guide=cai-dat-vneid&step=-1', { guideSlug: 'cai-dat-vneid', step: 0 }],
  ['guide=cai-dat-vneid&step=x', { guideSlug: 'cai-dat-vneid', step: 0 }],
  ['guide=../secret', {}],
  ['note=Máy%20kêu', { topic: 'other', note: 'Máy kêu' }],
  ['note=%20', {}],
])('“%s” fills in %j', (query, expected) => {
  expect(of(query)).toMatchObject(expected);
  if (Object.keys(expected).length === 0) expect(of(query)).toEqual({});
});

describe('a desk', () => {
  const PHU_VAN = 'at=mot-cua&ward=phu-van';

  test('is that of the ward its code names, not the one of the same code where the person lives', () => {
    expect(of(PHU_VAN)).toMatchObject({ supportPoint: 'mot-cua', ward: 'phu-van', awayFrom: 'an-bien' });
  });

  test.each([
    ['at=mot-cua', 'an-bien'],
    ['at=mot-cua&ward=an-bien', 'an-bien'],
    ['at=mot-cua&ward=../x', 'an-bien'],
    [PHU_VAN, 'phu-van'],
  ])('“%s” is one’s own in %s', (query, chosen) => {
    expect(of(query, { chosen })).toMatchObject({ ward: chosen, awayFrom: '' });
  });

  test('takes nothing from an older draft’s neighbourhood of another ward', () => {
    expect(of(PHU_VAN, { written: 'an-bien' })).toMatchObject({ neighbourhood: '' });
    expect(of(PHU_VAN, { written: 'phu-van' })).not.toHaveProperty('neighbourhood');
  });
});

test('another matter is not about the guide of an older draft', () => {
  for (const query of ['topic=scam&urgent', 'note=Máy%20kêu'])
    expect(of(query)).toMatchObject({ guideSlug: '', step: 0, stuckAt: '' });
  expect(of('at=mot-cua')).not.toHaveProperty('guideSlug');
});

test('the step is named by its number and its words, an unknown one not at all', () => {
  const guide = { name: 'Cài VNeID', topic: 'vneid', steps: ['Mở cửa hàng ứng dụng', 'Gõ VNeID'] };
  expect(stuckInWords(guide, 2)).toBe('Bạn đang vướng ở: Cài VNeID, bước 2 “Gõ VNeID”');
  expect(stuckInWords(guide, 0)).toBe('Bạn đang vướng ở: Cài VNeID');
  expect(stuckInWords(guide, 9)).toBe('Bạn đang vướng ở: Cài VNeID');
});
