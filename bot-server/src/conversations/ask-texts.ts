import { coverPhones } from '@tung-nha/shared/cover-phones';

import type { Command } from './command.ts';
import type { HelpDraft } from './conversation-state.ts';
import { wishWords } from './ask-draft.ts';
import { TOPIC_CHOICES, topicLabel } from './topic-words.ts';

export function wardText(wards: { label: string }[]): string {
  const list = wards.map(({ label }, at) => `${at + 1} – ${label}`);
  const how =
    wards.length > 0 ? 'Gõ số, gõ tên phường, xã, hoặc gửi vị trí.' : 'Gõ tên phường, xã, hoặc gửi vị trí.';
  return ['Bà con ở phường, xã nào?', ...list, how].join('\n');
}

export const NO_SUCH_WARD = 'Trợ lý chưa tìm thấy phường, xã đó, hoặc nơi đó chưa dùng dịch vụ này.';
export const NO_WARD_NEAR = 'Chỗ này chưa thuộc phường, xã nào đang dùng dịch vụ.';

export const WHAT = [
  'Bà con cần giúp việc gì? Nhắn một câu là được, hoặc gõ số:',
  ...TOPIC_CHOICES.map(({ label }, at) => `${at + 1} – ${label}`),
].join('\n');

/** When a description gave nothing away. */
export const WHICH_TOPIC = [
  'Việc này gần với mục nào nhất? Gõ số:',
  ...TOPIC_CHOICES.map(({ label }, at) => `${at + 1} – ${label}`),
].join('\n');

export function whereText(label: string): string {
  const neighbourhood = label.toLocaleLowerCase('vi');
  return [
    `Bà con đang ở đâu? Gõ ${neighbourhood} và chỗ dễ nhận. Ví dụ: ${neighbourhood} 5, gần trường học`,
    'Hoặc gửi vị trí: bấm dấu ba chấm hay dấu + cạnh ô gõ chữ, chọn Vị trí. Không muốn nói thì gõ “không”.',
  ].join('\n');
}

export function neighbourhoodText(label: string): string {
  return `Chỗ đó thuộc ${label.toLocaleLowerCase('vi')} nào? Gõ số hoặc tên. Không rõ thì gõ “không”.`;
}

export function severalText(choices: { label: string }[]): string {
  return ['Ý bà con là nơi nào?', ...choices.map(({ label }, at) => `${at + 1} – ${label}`)].join('\n');
}

export const PHONE =
  'Bà con có muốn để số điện thoại cho tổ viên gọi không? Gõ số điện thoại, hoặc gõ “không” nếu chỉ nhắn ở đây.';

export const NO_PHONE_NUMBER =
  'Đó chưa phải số điện thoại. Số có 10 chữ số, bắt đầu bằng 0. Gõ lại giúp, hoặc gõ “không”.';

const NOTE_SHOWN = 120;

/** The consent sentence with what would be sent: kinds of data, purpose, who sees it, the rights (L-09, L-10, L-13). */
export function consentText(draft: HelpDraft, place: { ward: string; neighbourhood?: string }): string {
  const { landmark, phone } = draft;
  const where = [landmark, draft.place && 'vị trí đã gửi', place.neighbourhood, place.ward]
    .filter(Boolean)
    .join(', ');
  return [
    `Việc: ${shortened(coverPhones(wishWords(draft) ?? topicLabel(draft.topic ?? 'other')).text)}`,
    `Nơi: ${where}`,
    `Điện thoại: ${phone === undefined ? 'không để lại' : shownPhone(phone)}`,
    `Đây là thông tin riêng của bà con. ${place.ward} chỉ dùng để tìm người giúp: tổ viên được hỏi thấy việc và khu vực; chỉ người nhận thấy tên, số điện thoại, chỗ ở. Xong việc 24 giờ thì ẩn, 30 ngày thì xoá. Đổi ý lúc nào cũng được: gõ “huỷ”.`,
    'Bà con đồng ý gửi chứ? (Dưới 16 tuổi: nhờ cha mẹ trả lời.)',
    '1 – Đồng ý, gửi đi\n2 – Không gửi',
    ...(draft.topic === 'scam' && phone === undefined ? ['Muốn được gọi ngay, gõ số điện thoại trước.'] : []),
    'Cần sửa, gõ: lại',
  ].join('\n');
}

function shortened(note: string): string {
  const line = note.replace(/\s+/g, ' ').trim();
  return line.length <= NOTE_SHOWN ? line : `${line.slice(0, NOTE_SHOWN).replace(/\s+\S*$/, '')}…`;
}

/** 84912345678 as people read it: 0912 345 678. */
function shownPhone(phone: string): string {
  const digits = phone.replace(/^84/, '0');
  return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`.trim();
}

export const CONSENT_NUMBER =
  'Bà con gõ 1 nếu đồng ý gửi, 2 nếu không gửi nhé. Chưa có câu trả lời thì trợ lý chưa gửi gì cả.';

/** `held` is when offers go out again, where the request came in the quiet hours. */
export function sentText(code: string, held: string | undefined): string {
  const next =
    held === undefined
      ? 'Trợ lý đang hỏi người gần nhất, có người nhận sẽ báo ngay tại đây.'
      : `Giờ này tổ viên đang nghỉ, ${held} trợ lý hỏi người gần nhất và báo ngay tại đây.`;
  return `Đã gửi! Mã yêu cầu của bà con là ${code}. ${next} Xem tới đâu, gõ: trạng thái`;
}

export const NOT_SENT =
  'Được, trợ lý không gửi gì cả và đã bỏ những điều vừa ghi. Khi cần, bà con gõ: giúp tôi';

export const LAPSED =
  'Yêu cầu lần trước bà con kể dở, để hơn một ngày nên trợ lý chưa gửi cho ai. Vẫn cần giúp, gõ: giúp tôi';

export function failedText(link: string): string {
  return `Chưa gửi được yêu cầu. Bà con thử gõ lại “giúp tôi”, hoặc mở ứng dụng: ${link}`;
}

/** Small talk in the middle of a request; the open question follows. */
export const MEANWHILE: Partial<Record<Command['kind'], string>> = {
  greeting: 'Dạ, chào bà con. Mình đang ghi yêu cầu dở (gõ “huỷ” để bỏ):',
  thanks: 'Dạ không có gì. Mình đang ghi yêu cầu dở (gõ “huỷ” để bỏ):',
  anger: 'Xin lỗi vì hỏi nhiều. Sắp xong rồi (gõ “huỷ” để bỏ):',
  menu: 'Mình đang ghi yêu cầu dở. Gõ “huỷ” để bỏ, hoặc trả lời tiếp:',
};
