import { expect, test } from 'vitest';

import { prefilled, stuckInWords } from './prefill.ts';

const of = (query: string) => prefilled(new URLSearchParams(query));

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
