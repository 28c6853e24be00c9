import { readGuideFiles } from '@tung-nha/shared/guide-files';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { nearestGuides } from './nearest-guides.ts';

const { guides } = readGuideFiles();

test.each([
  ['kich-hoat-dinh-danh', 'kich-hoat-dinh-danh-muc-2'],
  ['kich-hoat-dinh-danh-muc2', 'kich-hoat-dinh-danh-muc-2'],
  ['cai-dat-vneidd', 'cai-dat-vneid'],
  ['CAI-DAT-VNEID', 'cai-dat-vneid'],
  ['thanh-toan-qr-code', 'thanh-toan-qr'],
  ['gọi video Zalo', 'goi-video-zalo'],
])('%s is nearest to %s', (asked, slug) => {
  expect(nearestGuides(guides, asked)[0]).toBe(slug);
});

test('anything asked for gives three guides', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (asked) => {
      expect(new Set(nearestGuides(guides, asked)).size).toBe(3);
    }),
    { numRuns: 50 },
  );
});
