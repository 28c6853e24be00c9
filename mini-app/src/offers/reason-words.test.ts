import type { OfferReasons } from '@tung-nha/shared/help-request';
import { expect, test } from 'vitest';

import { reasonsInWords } from './reason-words.ts';

const none: OfferReasons = {
  inCharge: false,
  sameNeighbourhood: false,
  distanceBand: 'unknown',
  metres: null,
  livePlace: false,
  hasSkill: false,
  speaksLanguage: false,
  acceptedOpen: 1,
  turnsThisQuarter: 3,
  neighbouringWard: false,
};

test('reasons stand in the order of the routing rule', () => {
  const all = {
    ...none,
    inCharge: true,
    sameNeighbourhood: true,
    distanceBand: 'near',
    metres: 230,
  } as const;
  expect(reasonsInWords({ ...all, hasSkill: true, acceptedOpen: 0 })).toEqual([
    'Bạn phụ trách hộ hoặc tuyến phố này',
    'Cùng tổ, cùng thôn với bạn',
    'Cách nhà bạn khoảng 250 m',
    'Bạn biết việc này',
    'Bạn đang không bận việc nào khác',
  ]);
});

test('there is always a reason', () => {
  expect(reasonsInWords(none)).toEqual(['Bạn đang trong giờ trực']);
});

test('a place shared in chat counts instead of the home', () => {
  const live = { ...none, distanceBand: 'walk', metres: 600, livePlace: true } as const;
  expect(reasonsInWords(live)).toEqual(['Cách chỗ bạn đang đứng khoảng 600 m']);
});

test('far away is no reason, and having had no turn is one', () => {
  expect(reasonsInWords({ ...none, distanceBand: 'far', metres: 9000 })).toEqual(['Bạn đang trong giờ trực']);
  expect(reasonsInWords({ ...none, acceptedOpen: 0, turnsThisQuarter: 0 })).toEqual([
    'Quý này bạn chưa nhận việc nào',
  ]);
});
