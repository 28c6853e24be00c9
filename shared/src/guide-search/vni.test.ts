import { expect, test } from 'vitest';

import { withoutVni } from './vni.ts';

test.each([
  ['que6n ma65t kha63u', 'quen mat khau'],
  ['cai2 d9at85 vneid', 'cai dat vneid'],
  ['CHU74 nho3 qua1', 'CHU nho qua'],
  ['ti1ch ho75p bhyt', 'tich hop bhyt'],
])('%s is %s', (typed, meant) => {
  expect(withoutVni(typed)).toBe(meant);
});

test.each([
  'mức2',
  'kich hoat muc2',
  'sóng 4g',
  'nghe mp3',
  'mẫu C06',
  'tổ12',
  'mã K7P2A',
  '10 triệu',
  '',
  '٣٤',
])('%s is left as it is', (typed) => {
  expect(withoutVni(typed)).toBe(typed);
});
