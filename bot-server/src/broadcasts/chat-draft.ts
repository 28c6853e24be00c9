import type { BroadcastState, ReachView } from '@tung-nha/shared/broadcast';
import { groupMessage } from '@tung-nha/shared/broadcast/message-text';

import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Broadcast } from './broadcast.ts';
import { accessBroadcast, type BroadcastAsking } from './broadcast-access.ts';
import { versionOf } from './broadcast-version.ts';
import { wordsOf } from './broadcast-words-of.ts';
import { factLines } from './fact-lines.ts';
import { sendBroadcast, withdrawBroadcast } from './move-broadcast.ts';
import { reachOf } from './reach-of.ts';

/** A draft as an officer reads it in chat before answering, and the version their answer is for. */
export interface ChatDraft {
  id: string;
  version: string;
  preview: string;
  needsSecondPerson: boolean;
}

/** How a draft will look and whom it reaches, in one text. */
export async function showInChat(work: Work, asking: BroadcastAsking): Promise<Outcome<ChatDraft>> {
  const found = await accessBroadcast(work, asking, false);
  if (!found.ok) return found;
  const { ward, broadcast } = found.value;
  // How long it takes is told in the app.
  const reach = await reachOf(work, { perMinute: Infinity }, { ward, broadcast });
  const below = [...unusual(broadcast, ward), ...reachLines(reach, broadcast)];
  const preview = `${groupMessage(wordsOf(work, ward, broadcast))}\n\n———\n${below.join('\n')}`;
  const needsSecondPerson = ward.settings.broadcasts.secondPerson && broadcast.kind !== 'scamAlert';
  return done({ id: broadcast.id, version: versionOf(broadcast), preview, needsSecondPerson });
}

/** What became of a draft by an officer's answer: the state it went to, or how it looks now where that is not what they read. */
type Answered = { state: BroadcastState } | { draft: ChatDraft };

/**
 * Lets go or drops a draft that was read in chat, in just the version that was read: whatever somebody changed since is shown
 * instead, and nothing is done. `broadcast_moved` once it is no draft any more.
 */
export async function answerDraft(
  work: Work,
  asking: BroadcastAsking & { seen: string },
  sends: boolean,
): Promise<Outcome<Answered>> {
  const { seen, ...key } = asking;
  const found = await accessBroadcast(work, key, true);
  if (!found.ok) return found;
  const { broadcast } = found.value;
  if (broadcast.state !== 'draft') return refused('broadcast_moved');
  if (versionOf(broadcast) !== seen) {
    const shown = await showInChat(work, key);
    return shown.ok ? done({ draft: shown.value }) : shown;
  }
  const moved = await (sends ? sendBroadcast : withdrawBroadcast)(work, asking);
  return moved.ok ? done({ state: moved.value }) : moved;
}

/** What only the desk can choose is told where it was chosen. */
function unusual(broadcast: Broadcast, ward: Ward): string[] {
  const isWhole = broadcast.audience.of === 'ward' && !broadcast.hasPicture && broadcast.validUntil === null;
  return isWhole ? [] : factLines(broadcast, ward, null);
}

function reachLines(reach: ReachView, { outputs }: Broadcast): string[] {
  const { chat, template, groups, notReached, cost, waitsUntil, disturbs } = reach;
  const number = (count: number) => count.toLocaleString('vi-VN');
  const missed = notReached.unlinked + notReached.windowClosed + notReached.overCharged;
  const inApp = outputs.includes('miniApp') ? ' Cả phường, xã thấy trong ứng dụng.' : '';
  return [
    `Tin nhắn riêng: ${number(chat.free + chat.charged + template)} người. Nhóm Zalo: ${number(groups)}.${inApp}`,
    missed > 0
      ? `Chưa nhắn riêng được ${number(missed)} người (lâu không nhắn cho OA, hoặc hết số tin tháng).`
      : '',
    notReached.noConsent > 0 ? `${number(notReached.noConsent)} bà con chưa đồng ý nhận tin.` : '',
    cost > 0 ? `Chi phí nhiều nhất: ${number(cost)} đồng.` : '',
    waitsUntil === undefined ? '' : 'Đang giờ nghỉ: tin nhắn và nhóm gửi khi hết giờ nghỉ.',
    disturbs === undefined ? '' : 'Đang giờ nghỉ: cảnh báo vẫn tới điện thoại bà con ngay.',
  ].filter((line) => line !== '');
}
