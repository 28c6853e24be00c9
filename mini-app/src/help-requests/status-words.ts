import type { HelpRequestView } from '@tung-nha/shared/help-request';

import { metresInWords } from '../distance-words.ts';
import { clockInWords } from '../time-words.ts';
import type { IconName } from '../ui/icons.tsx';

export interface StatusWords {
  title: string;
  detail: string;
  icon: IconName;
  tone: 'calm' | 'warm' | 'quiet';
}

const SOON_MS = 30 * 60_000;
const TEAM: Record<NonNullable<HelpRequestView['escalation']>, string> = {
  leaders: 'tổ trưởng, tổ phó nơi bạn ở',
  wardTeam: 'tổ hỗ trợ của phường, xã',
  office: 'cán bộ phường, xã',
};

/** Where a request stands, as its resident reads it: what is happening now, and what comes next. */
export function statusWords(request: HelpRequestView, now: Date): StatusWords {
  return STATUS[request.status](request, now);
}

const STATUS: Record<HelpRequestView['status'], (request: HelpRequestView, now: Date) => StatusWords> = {
  open: (request, now) => ({
    title: 'Đang tìm người gần bạn',
    detail: waitsForMorning(request, now) ?? 'Có người nhận là chúng tôi báo bạn ngay.',
    icon: 'clock',
    tone: 'warm',
  }),
  offered: (request, now) => {
    const asked = request.offers?.filter((offer) => offer.state === 'open').length ?? 0;
    return {
      title: asked > 0 ? `Đã mời ${asked} người gần bạn` : 'Đã mời người gần bạn',
      detail:
        waitsForMorning(request, now) ?? 'Đang chờ trả lời. Nếu chưa ai nhận, chúng tôi mời tiếp người khác.',
      icon: 'people',
      tone: 'warm',
    };
  },
  accepted: (request) => ({
    title: `${request.member?.name ?? 'Có người'} đang giúp bạn`,
    detail: [nearnessInWords(request), HELP_COMES[request.mode]].filter(Boolean).join(' '),
    icon: 'heart',
    tone: 'calm',
  }),
  escalated: (request) => ({
    title: `Đã chuyển tới ${TEAM[request.escalation ?? 'office']}`,
    detail: 'Yêu cầu của bạn không bị bỏ quên. Có người nhận là chúng tôi báo bạn ngay.',
    icon: 'building',
    tone: 'warm',
  }),
  done: (request) => ({
    title: 'Đã xong',
    detail: request.member ? `${request.member.name} đã giúp bạn.` : 'Cảm ơn bạn đã tin tưởng.',
    icon: 'check',
    tone: 'quiet',
  }),
  withdrawn: () => ({
    title: 'Bạn đã rút yêu cầu',
    detail: 'Khi cần, bạn cứ gửi lại nhé.',
    icon: 'back',
    tone: 'quiet',
  }),
};

const HELP_COMES: Record<HelpRequestView['mode'], string> = {
  home: 'Người giúp sẽ hẹn giờ và đến nhà bạn. Bạn xem tin nhắn Zalo nhé.',
  phone: 'Người giúp sẽ gọi cho bạn. Bạn để ý điện thoại nhé.',
  chat: 'Người giúp sẽ nhắn tin cho bạn trong Zalo.',
  supportPoint: 'Người giúp chờ bạn ở điểm hỗ trợ. Bạn xem tin nhắn Zalo để hẹn giờ nhé.',
};

/** “Minh cũng ở Tổ dân phố 1, cách bạn chưa tới 300 m.”: as near as the server says, which is never where exactly. */
function nearnessInWords({ member, neighbourhood }: HelpRequestView): string | null {
  if (member === undefined) return null;
  const { name, withinMetres, sameNeighbourhood } = member;
  const same = sameNeighbourhood && neighbourhood !== undefined && `cũng ở ${neighbourhood}`;
  const near = withinMetres !== undefined && `cách bạn chưa tới ${metresInWords(withinMetres)}`;
  if (!same && !near) return null;
  return `${name} ${same ? [same, near].filter(Boolean).join(', ') : `ở ${near}`}.`;
}

/** Offers are held in the quiet hours; a wait that long must be told with its hour. */
function waitsForMorning({ nextActionAt }: HelpRequestView, now: Date): string | null {
  if (nextActionAt === undefined || Date.parse(nextActionAt) - now.getTime() < SOON_MS) return null;
  return `Bây giờ mọi người đang nghỉ. Chúng tôi sẽ mời người giúp từ ${clockInWords(nextActionAt, now)}.`;
}

/** Whether somebody may still come or answer: then the screen keeps asking and the request can be withdrawn. */
export function isUnderWay(request: HelpRequestView): boolean {
  return request.status !== 'done' && request.status !== 'withdrawn';
}

/** The request to show on the home screen: the newest that is under way. */
export function currentRequest(requests: readonly HelpRequestView[]): HelpRequestView | undefined {
  return requests.filter(isUnderWay).sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
}
