import { expect, test } from 'vitest';

import { readGuideFiles } from './guide-files.ts';
import { guideSpeech } from './guide-speech.ts';

const step = { title: 'Đặt mã 6 số (passcode)', do: 'Để giữ kín, gõ mã.', see: 'Màn hình mới' };

test('each part is a sentence, also one that ends in brackets', () => {
  const guide = { title: 'Mở thẻ (BHYT)', summary: 'Một việc', needs: ['Thẻ (nếu có)'], steps: [step] };
  expect(guideSpeech(guide)).toEqual([
    'Mở thẻ, bảo hiểm y tế. Một việc. Cần có, Thẻ, nếu có.',
    'Bước một. Đặt mã sáu số, pát cốt. Để giữ kín, gõ mã. Màn hình mới.',
  ]);
});

test('no guide is read with a pause before its full stop', () => {
  const said = readGuideFiles().guides.flatMap(guideSpeech);
  expect(said.filter((words) => /,\s*[.?!]/.test(words))).toEqual([]);
});
