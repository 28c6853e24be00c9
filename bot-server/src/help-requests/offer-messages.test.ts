import { expect, test } from 'vitest';

import { offerText } from './offer-messages.ts';

test('a note with quotation marks stands in an offer with single ones inside', () => {
  const reasons = {
    ...{
      inCharge: false,
      sameNeighbourhood: true,
      distanceBand: 'near' as const,
      metres: 100,
      livePlace: false,
    },
    ...{
      hasSkill: true,
      speaksLanguage: true,
      acceptedOpen: 0,
      turnsThisQuarter: 0,
      neighbouringWard: false,
    },
  };
  const request = {
    ...{ code: 'K7P2A', topic: 'vneid' as const, mode: 'home' as const, urgent: false, wantedAt: null },
    ...{ neighbourhoodName: 'Tổ dân phố 5', neighbourhoodLabel: 'Tổ dân phố', language: 'vi' },
    note: 'Bài “Đưa thẻ bảo hiểm y tế vào VNeID”, bước 5',
  };
  const now = new Date('2026-11-23T02:00:00Z');
  expect(offerText(request, { reasons, minutes: 5, link: 'https://zalo.me/s/1/', now })).toContain(
    'Việc: VNeID – “Bài ‘Đưa thẻ bảo hiểm y tế vào VNeID’, bước 5”\n',
  );
});
