import type { Topic } from '@tung-nha/shared/help-request';
import { fold } from '@tung-nha/shared/vietnamese-text';

/** Words that give a topic away, the most telling topic first. */
const WORDS: [Topic, RegExp][] = [
  [
    'vneid',
    /\b(?:vn ?eid|vneid|vneld|dinh danh|muc (?:do )?(?:2|hai)|passcode|can cuoc dien tu|vi giay to)\b/,
  ],
  ['scam', /\b(?:lua dao|ke gian|tin nhan la|so la goi|link la|chiem doat)\b/],
  [
    'kinh-te-so',
    /\b(?:ngan hang|chuyen khoan|chuyen tien|vietqr|qr|vi dien tu|momo|zalopay|thue|etax|hoa don|ban hang|san thuong mai|ocop|mua hang|chu ky so|shopee|tien dien|tien nuoc)\b/,
  ],
  [
    'xa-hoi-so',
    /\b(?:kham|benh vien|so suc khoe|dat lich kham|suc khoe dien tu|hoc online|binh dan hoc vu|facebook|youtube|mat khau facebook|xac thuc 2 lop|xac thuc sim|thue bao)\b/,
  ],
  [
    'chinh-quyen-so',
    /\b(?:dich vu cong|ho so|tam tru|thuong tru|khai sinh|khai tu|ket hon|bhyt|bao hiem|the bao hiem|an sinh|tro cap|phan anh|1022|giay to|thu tuc|ho khau|luong huu|bhxh)\b/,
  ],
  [
    'bat-dau-tu-day',
    /\b(?:dien thoai|man hinh|chu to|chu nho|wifi|3g|4g|mang|zalo|goi video|ung dung|cai app|tai app|chup anh|bo nho|mat khau|gmail|google|iphone|android|sim)\b/,
  ],
];

/** What a free description is about; undefined when it could be anything. */
export function guessTopic(text: string): Topic | undefined {
  const words = fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The topics in the order of the numbered choice. */
export const TOPIC_CHOICES: readonly { topic: Topic; label: string }[] = [
  { topic: 'vneid', label: 'VNeID, căn cước điện tử' },
  { topic: 'chinh-quyen-so', label: 'Giấy tờ, dịch vụ công, bảo hiểm' },
  { topic: 'kinh-te-so', label: 'Ngân hàng, chuyển tiền, thuế' },
  { topic: 'xa-hoi-so', label: 'Khám bệnh, học tập, mạng xã hội' },
  { topic: 'bat-dau-tu-day', label: 'Dùng điện thoại, Zalo' },
  { topic: 'scam', label: 'Nghi bị lừa' },
  { topic: 'other', label: 'Việc khác' },
];

/** A topic in the words of the choice. */
export function topicLabel(topic: Topic): string {
  return TOPIC_CHOICES.find((choice) => choice.topic === topic)?.label ?? 'Việc khác';
}
