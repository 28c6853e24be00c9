import type { Audience } from '@tung-nha/shared/broadcast';

import { momentWords } from '../time-words.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Broadcast } from './broadcast.ts';

const WARD_TEAM = 'ward';
const AUDIENCES: Record<Audience['of'], string> = {
  ward: 'cả phường, xã',
  neighbourhoods: 'bà con và tổ viên ở',
  teams: 'các tổ của',
  members: 'tất cả tổ viên',
  residents: 'bà con đã đồng ý nhận tin',
};

/** What an officer must know of a broadcast besides its words: to whom, when where that is later, its picture, its end. Pure. */
export function factLines(
  { audience, hasPicture, validUntil }: Broadcast,
  ward: Ward,
  scheduledAt: Date | null,
): string[] {
  return [
    `Gửi tới: ${audienceText(audience, ward)}.`,
    ...(scheduledAt === null ? [] : [`Hẹn gửi lúc ${momentWords(scheduledAt)}.`]),
    ...(validUntil === null ? [] : [`Hết hạn lúc ${momentWords(validUntil)}.`]),
    ...(hasPicture ? ['Có kèm ảnh: bạn xem trong ứng dụng.'] : []),
  ];
}

function audienceText(audience: Audience, { neighbourhoods }: Ward): string {
  const whom = AUDIENCES[audience.of];
  if (!('codes' in audience)) return whom;
  const names = audience.codes.map((code) =>
    code === WARD_TEAM ? 'phường, xã' : (neighbourhoods.find((place) => place.code === code)?.name ?? code),
  );
  return `${whom} ${names.join(', ')}`;
}
