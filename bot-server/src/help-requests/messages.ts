import { firstName, nfc } from '@tung-nha/shared/vietnamese-text';

import type { Contact } from './request-contact.ts';
import { whenWords } from '../time-words.ts';

const HELPER = 'tổ viên';
const RESIDENT = 'bà con';

/** How to call the helper: by first name, else “tổ viên”. */
export function helperCalled(name: string | null): string {
  return (name && firstName(name)) || HELPER;
}

/** How to call the resident: by first name, else “bà con”. */
export function residentCalled(name: string | null): string {
  return (name && firstName(name)) || RESIDENT;
}

/** To the winner: who it is, how to reach them, and how to finish. */
export function contactText(
  request: {
    code: string;
    residentName: string | null;
    relation: string | null;
    wantedAt: Date | null;
    supportPointName: string | null;
  },
  contact: Contact,
  now: Date,
): string {
  const { code, residentName, relation, wantedAt, supportPointName } = request;
  const { phone, place, landmark } = contact;
  const map = place && `https://www.google.com/maps?q=${place.latitude},${place.longitude}`;
  return lines([
    `Cảm ơn bạn đã nhận yêu cầu ${code}!`,
    `Người gửi: ${residentCalled(residentName)}${relation ? ` (gửi giúp: ${relation})` : ''}.`,
    `Mong được giúp: ${whenWords(wantedAt, now)}.`,
    supportPointName !== null && `Gặp nhau ở: ${supportPointName}`,
    phone
      ? `Điện thoại: ${phone.replace(/^84/, '0')}`
      : 'Bà con không để số điện thoại, bạn nhắn ngay tại đây nhé.',
    landmark && `Chỗ dễ nhận: ${landmark}`,
    map && `Bản đồ: ${map}`,
    'Bạn nhắn gì ở đây, bà con sẽ nhận được. Giúp xong, bạn nhắn: xong',
  ]);
}

/** To the helper, when the resident has mended how they are reached. */
export function contactCorrectedText(code: string, { phone, landmark }: Contact): string {
  return lines([
    `Bà con vừa sửa cách liên hệ của yêu cầu ${code}.`,
    phone
      ? `Điện thoại: ${phone.replace(/^84/, '0')}`
      : 'Bà con không để số điện thoại, bạn nhắn ngay tại đây nhé.',
    landmark && `Chỗ dễ nhận: ${landmark}`,
  ]);
}

/** To the resident: who comes. */
export function helperFoundText(code: string, helperName: string | null): string {
  return lines([
    `Đã có người giúp! ${capital(helperCalled(helperName))} nhận yêu cầu ${code} và sẽ liên hệ ngay.`,
    'Cần dặn gì, bạn nhắn ngay tại đây. Tổ viên không bao giờ hỏi mật khẩu hay mã OTP.',
  ]);
}

/** To the resident, when the request went back to the team. */
export function lookingAgainText(code: string): string {
  return lines([
    `Tổ viên nhận yêu cầu ${code} đang bận đột xuất.`,
    'Trợ lý đang tìm người khác, bạn không cần gửi lại.',
  ]);
}

const CALLED_OFF_BECAUSE = {
  notNeeded: 'vì không còn cần giúp nữa',
  duplicate: 'vì trùng với một yêu cầu khác của bạn',
  notReached: 'vì chưa liên hệ được với bạn',
} as const;

/** To the resident, when an officer ended the request. */
export function calledOffByOfficeText(
  code: string,
  { wardKind, reason }: { wardKind: string; reason: keyof typeof CALLED_OFF_BECAUSE },
): string {
  return lines([
    `Cán bộ ${wardKind} đã đóng yêu cầu ${code} ${CALLED_OFF_BECAUSE[reason]}.`,
    'Nếu vẫn cần, bạn cứ nhắn: giúp tôi',
  ]);
}

/** To the member who had it, when the office takes it over. */
export function takenOverText(code: string, wardKind: string): string {
  return `Cán bộ ${wardKind} đã nhận việc ${code} về làm tiếp. Bạn không cần làm gì nữa. Cảm ơn bạn!`;
}

/** To the resident, when no volunteer could take it. */
export function withOfficeText(code: string, wardKind: string): string {
  return lines([
    `Yêu cầu ${code} chưa có tổ viên nào rảnh, nên đã chuyển tới cán bộ ${wardKind}.`,
    'Bạn không cần gửi lại, có người nhận trợ lý báo ngay.',
  ]);
}

/** To the helper who has not been heard of for a while. */
export function remindHelperText(code: string, residentName: string | null): string {
  return lines([
    `Việc giúp ${residentCalled(residentName)} (mã ${code}) đến đâu rồi bạn?`,
    'Giúp xong, bạn nhắn: xong. Cần thêm thời gian, bạn nhắn một câu là được.',
  ]);
}

/** To the resident: did anybody come? Answered by number (design §5). */
export function askResidentText(code: string, helperName: string | null): string {
  return lines([
    `Bạn ơi, ${helperCalled(helperName)} đã liên hệ với bạn về yêu cầu ${code} chưa?`,
    `Trả lời 1 ${code} nếu rồi, 2 ${code} nếu chưa.`,
  ]);
}

/** To the helper from whom the request was taken back; who left the team has done nothing wrong. */
export function takenBackText(code: string, hasLeft = false): string {
  const why = hasLeft ? 'bạn không còn trong tổ' : 'lâu chưa có tin';
  return nfc(`Yêu cầu ${code} đã được chuyển cho người khác vì ${why}. Bạn không cần làm gì thêm.`);
}

/** To the helper, when the resident needs no help any more. */
export function withdrawnText(code: string, residentName: string | null): string {
  return nfc(`${capital(residentCalled(residentName))} đã huỷ yêu cầu ${code}. Cảm ơn bạn đã nhận giúp!`);
}

/** To the resident, when the help was given. */
export function askRatingText(code: string, helperName: string | null): string {
  return lines([
    `Yêu cầu ${code} đã xong. Bạn thấy ${helperCalled(helperName)} giúp thế nào?`,
    'Nhắn một số từ 1 (chưa được) tới 5 (rất tốt). Còn vướng, bạn nhắn: giúp',
  ]);
}

/** What one side wrote, as the other side gets it: first name in front. */
export function relayText(name: string, text: string): string {
  return nfc(`${capital(name)}: ${text}`);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function lines(parts: (string | false | undefined)[]): string {
  return nfc(parts.filter((part): part is string => typeof part === 'string' && part !== '').join('\n'));
}
