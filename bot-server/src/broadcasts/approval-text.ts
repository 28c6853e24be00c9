import { headLine, inParts, titleAbove } from '@tung-nha/shared/broadcast/broadcast-words';
import type { Audience } from '@tung-nha/shared/broadcast';

import { momentWords } from '../time-words.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Broadcast } from './broadcast.ts';
import { speakerOf } from './broadcast-words-of.ts';

const WARD_TEAM = 'ward';
const AUDIENCES: Record<Audience['of'], string> = {
  ward: 'cả phường, xã',
  neighbourhoods: 'bà con và tổ viên ở',
  teams: 'các tổ của',
  members: 'tất cả tổ viên',
  residents: 'bà con đã đồng ý nhận tin',
};

/** What a second officer reads before saying yes or no: all that goes out, to whom, and when where that is later. */
export function approvalText(broadcast: Broadcast, ward: Ward, scheduledAt: Date | null): string {
  const { kind, title, text, link, authorName, audience, hasPicture } = broadcast;
  const from = speakerOf(ward);
  const facts = [
    `Gửi tới: ${audienceText(audience, ward)}.`,
    ...(scheduledAt === null ? [] : [`Hẹn gửi lúc ${momentWords(scheduledAt)}.`]),
    ...(hasPicture ? ['Có kèm ảnh: bạn xem trong ứng dụng.'] : []),
  ];
  return inParts(
    `${authorName} nhờ bạn duyệt thông báo:`,
    headLine({ kind, from }),
    titleAbove({ title, text }),
    text,
    link === null ? undefined : `Xem thêm: ${link}`,
    `———\n${facts.join('\n')}`,
    '1 – Duyệt, cho gửi\n2 – Chưa được, trả lại',
  );
}

function audienceText(audience: Audience, { neighbourhoods }: Ward): string {
  const whom = AUDIENCES[audience.of];
  if (!('codes' in audience)) return whom;
  const names = audience.codes.map((code) =>
    code === WARD_TEAM ? 'phường, xã' : (neighbourhoods.find((place) => place.code === code)?.name ?? code),
  );
  return `${whom} ${names.join(', ')}`;
}
