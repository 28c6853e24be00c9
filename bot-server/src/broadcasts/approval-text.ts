import { headLine, inParts, titleAbove } from '@tung-nha/shared/broadcast/broadcast-words';

import type { Ward } from '../wards/ward-access.ts';
import type { Broadcast } from './broadcast.ts';
import { speakerOf } from './broadcast-words-of.ts';
import { factLines } from './fact-lines.ts';

/** What a second officer reads before saying yes or no: all that goes out, to whom, and when where that is later. */
export function approvalText(broadcast: Broadcast, ward: Ward, scheduledAt: Date | null): string {
  const { kind, title, text, link, authorName } = broadcast;
  const from = speakerOf(ward);
  return inParts(
    `${authorName} nhờ bạn duyệt thông báo:`,
    headLine({ kind, from }),
    titleAbove({ title, text }),
    text,
    link === null ? undefined : `Xem thêm: ${link}`,
    `———\n${factLines(broadcast, ward, scheduledAt).join('\n')}`,
    '1 – Duyệt, cho gửi\n2 – Chưa được, trả lại',
  );
}
