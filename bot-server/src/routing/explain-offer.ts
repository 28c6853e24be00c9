import type { OfferReasons } from '@tung-nha/shared/help-request';

import { COMMON_LANGUAGE } from './routing-rule.ts';

/** The distance as people say it, rounded: “khoảng 300 m”, “khoảng 1,2 km”; empty when it is not known. */
export function distanceWords(metres: number | null): string {
  if (metres === null) return '';
  if (metres <= 100) return 'rất gần, chừng 100 m';
  if (metres < 1000) return `khoảng ${Math.round(metres / 50) * 50} m`.replace('1000 m', '1 km');
  if (metres < 10_000) return `khoảng ${(Math.round(metres / 100) / 10).toString().replace('.', ',')} km`;
  return `khoảng ${Math.round(metres / 1000)} km`;
}

/**
 * Why this member was asked, in words (“vì sao tôi được mời”), the strongest reason first; never empty. The language counts
 * only when another one than everybody's was asked for.
 */
export function explainOffer(
  reasons: OfferReasons,
  { language, neighbourhoodLabel }: { language: string; neighbourhoodLabel: string },
): string {
  const words = [
    reasons.inCharge && 'bạn phụ trách khu này',
    reasons.sameNeighbourhood && `cùng ${neighbourhoodLabel.toLocaleLowerCase('vi')} với bà con`,
    placeWords(reasons),
    reasons.hasSkill && 'bạn rành việc này',
    reasons.speaksLanguage && language !== COMMON_LANGUAGE && 'bạn nói được tiếng bà con cần',
    reasons.acceptedOpen === 0 && 'bạn đang rảnh việc',
    reasons.neighbouringWard && 'phường, xã bên cạnh đang thiếu người',
  ].filter((word): word is string => typeof word === 'string' && word !== '');
  return words.length === 0 ? 'bạn đang trong giờ trực' : words.join(', ');
}

function placeWords({ distanceBand, livePlace }: OfferReasons): string {
  if (distanceBand === 'near') return livePlace ? 'bạn đang ở rất gần' : 'nhà bạn rất gần';
  if (distanceBand === 'walk') return livePlace ? 'bạn đang ở gần đây' : 'nhà bạn gần đây';
  return '';
}
