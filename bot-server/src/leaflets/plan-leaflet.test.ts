import fc from 'fast-check';
import { readGuideFiles } from '@tung-nha/shared/guide-files';
import { guideForProvince, type Guide } from '@tung-nha/shared/guide-variant';
import { expect, test } from 'vitest';

import { actionOnly } from './leaflet-content.ts';
import { CONTENT_HEIGHT } from './leaflet-measures.ts';
import { filledHeight } from './leaflet-height.ts';
import { planLeaflet } from './plan-leaflet.ts';

const AROUND = {
  from: 'Phường An Biên, Hải Phòng • Tổ công nghệ số cộng đồng',
  notice: 'Bài này đã quá ngày kiểm tra lại.',
};
const { guides } = readGuideFiles();
const [sample] = guides;
if (sample === undefined) throw new Error('no guides');

const WORDS = [
  'bấm',
  'vào',
  '“Đăng nhập”',
  'điện',
  'thoại',
  'của',
  'Ông/Bà',
  'nghiêng',
  'TRƯỜNG',
  'số',
  '0123456789',
];
const words = (most: number) =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most / 3 })
    .map((some) => some.join(' ').slice(0, most).trim());
const step = fc.record(
  { title: words(60), do: words(320), see: words(200) },
  { requiredKeys: ['title', 'do', 'see'] },
);
const withCaution = fc
  .tuple(step, fc.option(words(200)))
  .map(([each, caution]) => (caution === null ? each : { ...each, caution }));
const anyGuide = fc
  .record({
    title: words(70),
    summary: words(240),
    cost: words(160),
    needs: fc.array(words(120), { minLength: 1, maxLength: 8 }),
    stopAndAsk: fc.array(words(200), { minLength: 1, maxLength: 6 }),
    steps: fc.array(withCaution, { minLength: 2, maxLength: 14, size: 'max' }),
  })
  .map((texts): Guide => ({ ...guideForProvince(sample), ...texts }));

test('any guide that the schema allows gets a plan that fits on one page, in letters of 14 points at least', () => {
  fc.assert(
    fc.property(anyGuide, (guide) => {
      const content = planLeaflet(guide, AROUND);
      expect(filledHeight(guide, AROUND, content)).toBeLessThanOrEqual(CONTENT_HEIGHT);
      expect(content.size).toBeGreaterThanOrEqual(14);
      expect(content.steps).toHaveLength(guide.steps.length);
    }),
    { numRuns: 60 },
  );
});

test('every guide keeps all its cautions and all it needs', () => {
  for (const file of guides) {
    const guide = guideForProvince(file);
    const content = planLeaflet(guide, AROUND);
    expect(
      content.steps.map(({ caution }) => caution),
      file.slug,
    ).toEqual(guide.steps.map(({ caution }) => caution));
    expect(content.needs, file.slug).toEqual(guide.needs);
  }
});

test('pictures go before words do: a short guide has both', () => {
  const picture = { alt: 'Một nút', app: 'VNeID', screen: [{ button: 'Đăng nhập' }], finger: 'Đăng nhập' };
  const steps = [1, 2, 3].map((number) => ({
    title: `Bước ${number}`,
    do: 'Để vào, bấm “Đăng nhập”.',
    see: 'Xong.',
    picture,
  }));
  const small = { ...guideForProvince(sample), steps };
  expect(planLeaflet(small, AROUND)).toMatchObject({
    pictures: [1, 2, 3],
    steps: [{ text: 'Để vào, bấm “Đăng nhập”.' }, {}, {}],
  });
  const wordy = {
    ...small,
    stopAndAsk: Array.from({ length: 6 }, () => 'Bạn gặp điều lạ mà không hiểu. '.repeat(6).trim()),
  };
  const long = { ...wordy, steps: [...steps, ...steps, ...steps] };
  expect(planLeaflet(long, AROUND)).toMatchObject({ pictures: [] });
});

test('an action without its purpose is a sentence of its own', () => {
  expect(actionOnly('Để bắt đầu, mở VNeID và bấm “Kích hoạt”.')).toBe('Mở VNeID và bấm “Kích hoạt”.');
  expect(actionOnly('Mở Zalo, rồi bấm “Cá nhân”.')).toBe('Mở Zalo, rồi bấm “Cá nhân”.');
  expect(actionOnly('Để ý số tiền.')).toBe('Để ý số tiền.');
});
