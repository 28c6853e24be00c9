import { expect, test } from 'vitest';

import { guideFile } from './guide.ts';
import { guideForProvince } from './guide-variant.ts';
import { guideForReaders } from './guide-view.ts';

const step = { title: 'Một', do: 'Mở máy lên.', see: 'Máy sáng.', certainty: 'low' };
const question = { ask: 'Hỏi?', answers: ['Có', 'Không'], right: 1, why: 'Vì thế.' };
const guide = guideFile.parse({
  slug: 'ung-dung-thanh-pho',
  version: 1,
  title: 'Ứng dụng của thành phố',
  short: 'Ứng dụng thành phố',
  group: 'chinh-quyen-so',
  level: 'basic',
  audience: ['everyone'],
  summary: 'Dùng ứng dụng của nơi mình ở.',
  needs: ['Điện thoại'],
  minutes: 5,
  cost: 'Không mất tiền.',
  stopAndAsk: ['Có người xin mã.'],
  steps: [step, step],
  variants: [
    { provinces: ['Hà Nội'], title: 'iHanoi', steps: [step, step, step] },
    { provinces: ['Đà Nẵng'], title: 'Danang Smart City' },
  ],
  questions: [question, question, question],
  sources: [{ name: 'Nguồn' }],
  certainty: 'low',
  unconfirmed: ['Chữ trên nút.'],
  lastChecked: '2026-11-21',
  checkAgain: '2027-02-21',
});

test.each([
  ['Hà Nội', 'iHanoi', 3],
  ['Thành phố Hà Nội', 'iHanoi', 3],
  ['TP. Đà Nẵng', 'Danang Smart City', 2],
  ['đà nẵng'.normalize('NFD'), 'Danang Smart City', 2],
  ['Hải Phòng', 'Ứng dụng của thành phố', 2],
  [undefined, 'Ứng dụng của thành phố', 2],
])('%s reads %s', (province, title, steps) => {
  const read = guideForProvince(guide, province);
  expect([read.title, read.steps.length, read.summary]).toEqual([title, steps, guide.summary]);
  expect(read).not.toHaveProperty('variants');
});

test('readers get nothing that only officers need, not even in a step', () => {
  const shown = guideForReaders(guideForProvince(guide, 'Hà Nội'));
  expect(JSON.stringify(shown)).not.toMatch(/certainty|sources|unconfirmed|variants|provinces/);
  expect(shown.triedOnPhone).toBe(false);
});
