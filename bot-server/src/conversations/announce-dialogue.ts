import type { BroadcastState } from '@tung-nha/shared/broadcast';
import { PROBLEMS, type ProblemCode } from '@tung-nha/shared/problem';

import type { Awaiting } from '../broadcasts/announce-in-chat.ts';
import type { Held } from '../broadcasts/hold-late.ts';
import type { AnnounceDeed } from './act.ts';
import {
  withoutQuestion,
  withQuestion,
  type ConversationState,
  type OwnQuestion,
} from './conversation-state.ts';
import type { Situation } from './situation.ts';
import { act, say, type ActResult, type Part, type Step } from './step.ts';

const HOW =
  'Bạn viết luôn nội dung sau chữ “thông báo”, dòng đầu là tiêu đề. Ví dụ:\nthông báo Lịch cắt điện\nThứ bảy này cắt điện từ 8 giờ đến 11 giờ.';
const HOW_ALERT =
  'Bạn viết luôn cách lừa sau chữ “cảnh báo”, dòng đầu là tiêu đề. Ví dụ:\ncảnh báo Giả công an gọi điện\nCó người giả công an phường, xã đòi cập nhật VNeID. Bà con tắt máy, đừng làm theo.';
const CHANGED =
  'Thông báo này vừa được sửa, khác bản bạn đã xem, nên trợ lý chưa làm gì. Bạn xem bản mới rồi chọn lại nhé:';
const MOVED =
  'Thông báo này đã được gửi, hẹn giờ, nhờ duyệt hoặc bỏ trong ứng dụng rồi, nên trợ lý không làm gì thêm. Muốn xem, gõ: đăng nhập';
const ALERT = /^\s*cảnh báo(?:\s+lừa đảo)?[\s:,.-]+(?=\S)/iu;
const ALERT_ALONE = /^\s*cảnh báo(?:\s+lừa đảo)?[\s:,.!-]*$/iu;
const ANNOUNCE = /^[\s\S]*?th[oô]ng\s+b[aá]o[\s:,.-]*/iu;
const STOP = /^\s*dừng(?:\s+(?:lại|gửi|thông báo))*[\s.!]*$/iu;

const announce = (state: ConversationState, deed: AnnounceDeed): Step => act(state, { do: 'announce', deed });

const officerOf = ({ members }: Situation) => members.find(({ role }) => role === 'officer');
const policeOf = ({ members }: Situation) => members.find(({ office }) => office === 'police');

/** `thông báo …` of an officer, `cảnh báo …` of the police liaison, `dừng`. Residents' words are for other parts. */
export const announcing: Part = (state, situation, { command, text }) => {
  const officer = officerOf(situation);
  if (officer === undefined) return undefined;
  const words = text.normalize('NFC');
  if (STOP.test(words)) return announce(state, { is: 'stop', wardId: officer.wardId });
  const police = policeOf(situation);
  if (police !== undefined && ALERT_ALONE.test(words)) return say(state, HOW_ALERT);
  if (police !== undefined && ALERT.test(words)) {
    const written = words.replace(ALERT, '');
    return announce(state, { is: 'draft', wardId: police.wardId, kind: 'scamAlert', written });
  }
  if (command.kind !== 'announce') return undefined;
  const written = words.replace(ANNOUNCE, '');
  if (written.trim() === '') return say(state, HOW);
  return announce(state, { is: 'draft', wardId: officer.wardId, kind: 'announcement', written });
};

type Announce = Extract<OwnQuestion, { kind: 'announce' }>;

/** `1` sends what was shown, `2` drops it. */
export function answerAnnounce(state: ConversationState, question: Announce, sends: boolean): Step {
  const { wardId, broadcastId, seen } = question;
  const is = sends ? 'send' : 'drop';
  return announce(withoutQuestion(state, 'announce'), { is, wardId, broadcastId, seen });
}

/** `1` lets go what another officer wrote, `2` gives it back to them. */
export function answerApproval(state: ConversationState, { wardId, id }: Awaiting, yes: boolean): Step {
  return announce(state, { is: yes ? 'approve' : 'sendBack', wardId, broadcastId: id });
}

/** `1` sends what missed its time, `2` drops it. */
export function answerHeld(state: ConversationState, held: Held, sends: boolean): Step {
  const { wardId, id: broadcastId, version: seen } = held;
  return announce(state, { is: sends ? 'send' : 'drop', wardId, broadcastId, seen });
}

/** What to say once it was done or refused. */
export function afterAnnounce(
  state: ConversationState,
  { now }: Situation,
  { deed, result }: { deed: AnnounceDeed; result: ActResult },
): Pick<Step, 'state' | 'say'> {
  if (!result.ok) return { state, say: [refusalText(deed, result.because)] };
  const { draft, state: to, title = '' } = result.announced ?? {};
  if (draft !== undefined) {
    const { id: broadcastId, version: seen } = draft;
    const question = { kind: 'announce' as const, askedAt: now, wardId: deed.wardId, broadcastId, seen };
    const first = draft.needsSecondPerson ? '1 – Nhờ cán bộ khác duyệt' : '1 – Gửi';
    const asked = `${draft.preview}\n\n${first}\n2 – Bỏ`;
    return { state: withQuestion(state, question), say: deed.is === 'draft' ? [asked] : [CHANGED, asked] };
  }
  return { state, say: [doneText(deed, { to, title })] };
}

function doneText(
  { is }: AnnounceDeed,
  { to, title }: { to: BroadcastState | undefined; title: string },
): string {
  if (is === 'drop') return 'Đã bỏ, chưa gửi cho ai.';
  if (is === 'sendBack') return 'Đã trả lại cho người viết.';
  if (is === 'stop') return `Đã dừng “${title}”. Ai chưa nhận thì không nhận nữa.`;
  return is === 'approve' ? `Đã duyệt. ${sentText(to)}` : sentText(to);
}

function sentText(to: BroadcastState | undefined): string {
  if (to === 'awaitingApproval')
    return 'Đã nhờ cán bộ khác của phường, xã duyệt. Có người duyệt là gửi ngay.';
  if (to === 'scheduled') return 'Sẽ gửi đúng giờ đã hẹn.';
  return 'Đang gửi, mỗi người một lần. Muốn dừng, gõ: dừng';
}

function refusalText({ is }: AnnounceDeed, because: ProblemCode): string {
  if (is === 'stop' && because === 'not_found') return 'Hiện không có thông báo nào đang gửi.';
  if ((is === 'send' || is === 'drop') && because === 'broadcast_moved') return MOVED;
  return PROBLEMS[because].message;
}
