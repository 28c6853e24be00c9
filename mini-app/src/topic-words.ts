import type { Topic } from '@tung-nha/shared/help-request';

import type { IconName } from './ui/icons.tsx';

interface TopicWords {
  name: string;
  hint: string;
  icon: IconName;
}

/** What each topic is called for a person who has never heard of “chính quyền số”. */
export const TOPIC_WORDS: Record<Topic, TopicWords> = {
  vneid: { name: 'VNeID, căn cước', hint: 'Cài đặt, kích hoạt, quên mật khẩu', icon: 'card' },
  'chinh-quyen-so': { name: 'Giấy tờ, hồ sơ', hint: 'Nộp hồ sơ trên mạng, bảo hiểm y tế', icon: 'paper' },
  'kinh-te-so': { name: 'Tiền và mua bán', hint: 'Ngân hàng, mã QR, nộp thuế', icon: 'wallet' },
  'xa-hoi-so': { name: 'Sức khỏe, đời sống', hint: 'Sổ sức khỏe, đặt lịch khám', icon: 'heart' },
  'bat-dau-tu-day': { name: 'Dùng điện thoại', hint: 'Zalo, mạng, cỡ chữ, SIM', icon: 'phone' },
  scam: { name: 'Nghi bị lừa đảo', hint: 'Cuộc gọi, tin nhắn, đường dẫn lạ', icon: 'shield' },
  other: { name: 'Việc khác', hint: 'Bạn kể vài chữ là được', icon: 'dots' },
};

/** Whether a word from an address or a file names a topic; “constructor” names none. */
export function isTopic(word: string): word is Topic {
  return Object.keys(TOPIC_WORDS).includes(word);
}
