import type { OfferReasons } from '@tung-nha/shared/help-request';

import { metresInWords } from '../distance-words.ts';

/** Why this member was asked, in sentences and in the order of the routing rule (design §4). Never empty. */
export function reasonsInWords(reasons: OfferReasons): string[] {
  const found = [
    reasons.inCharge && 'Bạn phụ trách hộ hoặc tuyến phố này',
    reasons.sameNeighbourhood && 'Cùng tổ, cùng thôn với bạn',
    nearness(reasons),
    reasons.hasSkill && 'Bạn biết việc này',
    load(reasons),
    reasons.neighbouringWard && 'Phường, xã bên cạnh đang thiếu người',
  ].filter((words) => words !== false && words !== null);
  return found.length > 0 ? found : ['Bạn đang trong giờ trực'];
}

function nearness({ metres, livePlace, distanceBand }: OfferReasons): string | null {
  if (distanceBand === 'far' || distanceBand === 'unknown') return null;
  const from = livePlace ? 'chỗ bạn đang đứng' : 'nhà bạn';
  return metres === null || metres < 50 ? `Ngay gần ${from}` : `Cách ${from} khoảng ${metresInWords(metres)}`;
}

function load({ acceptedOpen, turnsThisQuarter }: OfferReasons): string | null {
  if (acceptedOpen > 0) return null;
  return turnsThisQuarter === 0 ? 'Quý này bạn chưa nhận việc nào' : 'Bạn đang không bận việc nào khác';
}
