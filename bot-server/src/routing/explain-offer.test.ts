import type { OfferReasons } from '@tung-nha/shared/help-request';
import { expect, test } from 'vitest';

import { distanceWords, explainOffer } from './explain-offer.ts';

const plain: OfferReasons = {
  inCharge: false,
  sameNeighbourhood: false,
  distanceBand: 'unknown',
  metres: null,
  livePlace: false,
  hasSkill: false,
  speaksLanguage: true,
  acceptedOpen: 1,
  turnsThisQuarter: 4,
  neighbouringWard: false,
};

const inVietnamese = { language: 'vi', neighbourhoodLabel: 'Tổ dân phố' };

test.each([
  [null, ''],
  [0, 'rất gần, chừng 100 m'],
  [100, 'rất gần, chừng 100 m'],
  [312, 'khoảng 300 m'],
  [974, 'khoảng 950 m'],
  [980, 'khoảng 1 km'],
  [1240, 'khoảng 1,2 km'],
  [3000, 'khoảng 3 km'],
  [12_400, 'khoảng 12 km'],
])('%s metres are “%s”', (metres, words) => {
  expect(distanceWords(metres)).toBe(words);
});

test('the strongest reason stands first, and there is always one', () => {
  const near: OfferReasons = {
    ...plain,
    sameNeighbourhood: true,
    distanceBand: 'near',
    metres: 200,
    hasSkill: true,
  };
  expect(explainOffer(near, inVietnamese)).toBe(
    'cùng tổ dân phố với bà con, nhà bạn rất gần, bạn rành việc này',
  );
  expect(explainOffer({ ...near, inCharge: true, livePlace: true }, inVietnamese)).toMatch(
    /^bạn phụ trách khu này, .*bạn đang ở rất gần/,
  );
  expect(explainOffer(plain, inVietnamese)).toBe('bạn đang trong giờ trực');
  expect(explainOffer({ ...plain, neighbouringWard: true }, inVietnamese)).toContain('bên cạnh');
  expect(explainOffer(plain, { ...inVietnamese, language: 'tay' })).toContain('tiếng bà con cần');
});
