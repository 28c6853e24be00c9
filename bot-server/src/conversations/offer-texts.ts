import { TOPICS, type Topic } from '@tung-nha/shared/help-request';

export const DECLINED =
  'Không sao, trợ lý nhờ người khác. Bận lâu hơn, bạn gõ “nghỉ tới thứ hai” chẳng hạn nhé.';

export function takenText(code: string): string {
  return `Yêu cầu ${code} đã có người nhận rồi. Cảm ơn bạn đã sẵn lòng, có việc mới trợ lý báo ngay!`;
}

export function lapsedText(code: string): string {
  return `Lời mời ${code} đã hết giờ trả lời nên trợ lý đã nhờ người khác. Không sao, có việc mới trợ lý báo bạn ngay.`;
}

export function calledOffText(code: string): string {
  return `Bà con không cần giúp việc ${code} nữa. Cảm ơn bạn nhé!`;
}

export function alreadyYoursText(code: string): string {
  return `Việc ${code} bạn đang nhận rồi. Nhắn gì ở đây bà con đều nhận được; giúp xong gõ: xong`;
}

export function finishedText(code: string): string {
  return `Việc ${code} bạn đã giúp xong rồi, cảm ơn bạn!`;
}

export function atCapText(codes: string[]): string {
  return `Bạn đang nhận đủ số việc rồi (${codes.join(', ')}). Giúp xong một việc (gõ “xong ${codes[0] ?? ''}”) hoặc trả lại bớt, rồi nhận thêm nhé.`;
}

export function unknownCodeText(code: string): string {
  return `Không thấy mã ${code} trong các việc của bạn. Bạn xem lại mã giúp, hoặc gõ “trạng thái” để xem tất cả.`;
}

export const NO_OFFER = 'Hiện không có lời mời nào đang chờ bạn. Có việc mới, trợ lý báo ngay tại đây.';

export function stillOpenText(offers: { code: string; topic: Topic }[]): string {
  const list = offers.map(({ code, topic }) => `• ${code}: ${TOPICS[topic]}`).join('\n');
  return `Còn lời mời đang chờ bạn:\n${list}\nGõ 1 và mã để nhận, 2 và mã nếu bận.`;
}

export function chooseNumberText(code: string): string {
  return `Gõ 1 ${code} để nhận, 2 ${code} nếu bận nhé.`;
}
