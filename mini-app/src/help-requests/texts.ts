import type { Mode } from '@tung-nha/shared/help-request';

import type { IconName } from '../ui/icons.tsx';
import type { When } from './wished-time.ts';

export const MODE_WORDS: Record<Mode, { name: string; hint: string; icon: IconName }> = {
  home: { name: 'Đến nhà tôi', hint: 'Người giúp hẹn giờ trước khi đến', icon: 'home' },
  phone: { name: 'Gọi điện cho tôi', hint: 'Chỉ dẫn từng bước qua điện thoại', icon: 'call' },
  chat: { name: 'Nhắn tin Zalo', hint: 'Hỏi và trả lời bằng tin nhắn', icon: 'chat' },
  supportPoint: { name: 'Tôi đến điểm hỗ trợ', hint: 'Có người chờ sẵn để giúp', icon: 'building' },
};

export const WHEN_WORDS: Record<When, string> = {
  now: 'Bây giờ',
  afternoon: 'Chiều nay',
  morning: 'Sáng mai',
  chosen: 'Chọn ngày giờ',
};

export const RELATIONS = ['Bố, mẹ', 'Ông, bà', 'Vợ, chồng', 'Con, cháu', 'Hàng xóm', 'Người khác'];

export const FORM_TEXTS = {
  next: 'Tiếp tục',
  lost: 'Máy không còn giữ những gì bạn đã viết. Bạn viết lại giúp nhé.',
  chooseWardFirst: 'Bạn chọn phường, xã nơi bạn ở trước nhé.',
  chooseWard: 'Chọn phường, xã',
  what: {
    title: 'Bạn cần giúp việc gì?',
    topic: 'Chọn một việc',
    note: 'Bạn kể thêm',
    noteHint: 'Không bắt buộc. Đừng viết mật khẩu, mã OTP hay số căn cước.',
    noteHintNeeded: 'Vài chữ là được. Đừng viết mật khẩu, mã OTP hay số căn cước.',
    urgent: 'Tôi vừa mất tiền, hoặc người lạ đang giục tôi chuyển tiền',
    stuckAt: (guide: string) => `Bạn đang vướng ở: ${guide}`,
    stuckStep: (guide: string, step: number, title: string) =>
      `Bạn đang vướng ở: ${guide}, bước ${step} “${title}”`,
    stuckSomewhere: 'Bạn đang vướng ở bài hướng dẫn vừa xem',
    notStuck: 'Không phải việc này',
    voiceTitle: 'Không muốn gõ chữ?',
    voiceWhy:
      'Bạn mở chỗ nhắn tin, bấm hình micro trên bàn phím rồi nói việc cần giúp. Máy viết thành chữ, bạn bấm gửi là xong.',
    voice: 'Nhắn bằng giọng nói',
    /** A command of the chat: it begins a request. */
    voiceMessage: 'giúp tôi ',
    urgentAdvice:
      'Bạn cúp máy ngay, đừng chuyển thêm tiền. Gọi ngân hàng theo số in sau thẻ để khóa tài khoản, rồi gọi công an 113.',
  },
  away: {
    desk: (name: string) => `Bạn hẹn đến: ${name}`,
    sentTo: (ward: string, own: string) => `Yêu cầu này gửi đến ${ward}, không phải ${own} bạn đã chọn.`,
    stay: (own: string) => `Gửi đến ${own}`,
  },
  where: {
    title: 'Bạn ở đâu?',
    lead: 'Để chúng tôi tìm người ở gần bạn nhất.',
    neighbourhood: (label: string) => `${label} của bạn`,
    asLastTime: 'Lần trước bạn chọn nơi này. Nếu khác, bạn chọn lại nhé.',
    choose: 'Bấm để chọn',
    unknown: 'Tôi không rõ',
    landmark: 'Số nhà hoặc chỗ dễ tìm',
    landmarkHint: 'Ví dụ: ngõ 12, cạnh nhà văn hóa. Chỉ người nhận giúp thấy dòng này.',
    myPlace: 'Dùng vị trí của tôi',
    myPlaceWhy:
      'Nếu bạn cho phép, Zalo gửi vị trí của máy để tìm người gần nhất. Chỗ chính xác chỉ người nhận giúp thấy, và được xóa sau khi xong việc.',
    asking: 'Đang hỏi Zalo…',
    gotPlace: 'Đã có vị trí của bạn.',
    dropPlace: 'Không dùng vị trí nữa',
  },
  how: {
    title: 'Bạn muốn được giúp thế nào?',
    mode: 'Chọn một cách',
    supportPoint: 'Điểm hỗ trợ nào?',
    when: 'Khi nào thì tiện cho bạn?',
    day: 'Ngày nào?',
    time: 'Mấy giờ?',
    phone: 'Số điện thoại của bạn',
    phoneHint: 'Không bắt buộc. Chỉ người nhận giúp thấy số này.',
    phoneHintNeeded: 'Để người giúp gọi cho bạn. Chỉ người đó thấy số này.',
    zaloPhone: 'Lấy số từ Zalo',
    gotPhone: 'Sẽ dùng số điện thoại Zalo của bạn.',
    dropPhone: 'Gõ số khác',
  },
  send: {
    title: 'Xem lại rồi gửi',
    who: 'Bạn nhờ giúp cho ai?',
    forMe: 'Cho tôi',
    forOther: 'Cho người khác',
    whereOther: 'Nơi ở ghi ở trên phải là nơi người đó ở. Chưa đúng thì bạn bấm “Sửa”.',
    relation: 'Người đó là ai với bạn?',
    agrees: 'Tôi đã hỏi và người đó đồng ý được giúp',
    under16: 'Người cần giúp dưới 16 tuổi',
    priority: 'Người cần giúp có thuộc nhóm nào dưới đây không?',
    priorityHint:
      'Không bắt buộc. Đây là thông tin nhạy cảm: nếu chọn, bạn đồng ý cho dùng nó chỉ để giúp bạn trước. Chỉ cán bộ và người nhận giúp thấy.',
    priorityNone: 'Không chọn',
    consentTitle: 'Ai thấy thông tin của bạn?',
    consents: 'Tôi đồng ý',
    send: 'Gửi yêu cầu',
    sending: 'Đang gửi…',
    change: 'Sửa',
    where: 'Nơi ở',
    how: 'Cách giúp',
    what: 'Việc cần giúp',
    when: 'Khi nào',
    soon: 'Càng sớm càng tốt',
    phone: 'Điện thoại',
    zaloPhone: 'Số Zalo của bạn',
    myPlace: 'vị trí của máy',
  },
};

/** The consent sentences of version CONSENT_TEXT_VERSION; `controller` such as “phường An Biên” (L-01, L-09, L-22). */
export function consentSentences(controller: string): string[] {
  return [
    'Người được mời chỉ thấy: việc cần giúp, lời bạn kể và bạn ở tổ nào.',
    'Người nhận giúp mới thấy: tên Zalo, số điện thoại và chỗ ở bạn đã ghi.',
    'Số điện thoại và chỗ ở được ẩn sau khi xong việc 24 giờ, xóa sau 30 ngày.',
    `Ủy ban nhân dân ${controller} giữ các thông tin này, chỉ để giúp bạn. Bạn rút lại hoặc xóa lúc nào cũng được.`,
  ];
}

export const REQUEST_TEXTS = {
  listTitle: 'Yêu cầu của tôi',
  current: 'Yêu cầu của bạn',
  noneTitle: 'Bạn chưa gửi yêu cầu nào',
  none: 'Khi vướng việc gì trên điện thoại, bạn bấm “Tôi cần giúp”. Người ở gần nhà sẽ nhận lời giúp bạn.',
  needHelp: 'Tôi cần giúp',
  underWay: 'Đang giúp',
  past: 'Trước đây',
  justSent: 'Đã gửi yêu cầu của bạn. Bạn cứ thoát ra, có tin mới chúng tôi báo qua Zalo.',
  justSentNoChat: 'Đã gửi yêu cầu của bạn.',
  code: 'Mã yêu cầu',
  topic: 'Việc cần giúp',
  note: 'Bạn kể',
  mode: 'Cách giúp',
  supportPoint: 'Ở điểm hỗ trợ',
  wantedAt: 'Hẹn lúc',
  neighbourhood: 'Nơi ở',
  forRelation: 'Giúp cho',
  sentAt: 'Gửi lúc',
  who: 'Ai đang giúp',
  safety:
    'Người giúp không bao giờ hỏi mật khẩu, mã OTP hay tiền. Nếu có ai hỏi, bạn từ chối và gọi công an 113.',
  withdraw: 'Rút yêu cầu này',
  withdrawAsk: 'Bạn muốn rút yêu cầu này? Chúng tôi sẽ thôi tìm người giúp.',
  withdrawYes: 'Rút yêu cầu',
  withdrawNo: 'Giữ lại',
  withdrawing: 'Đang rút…',
  withdrawn: 'Đã rút yêu cầu.',
  rateTitle: 'Bạn thấy được giúp thế nào?',
  rateComment: 'Lời nhắn thêm',
  rateCommentHint: 'Không bắt buộc.',
  rate: 'Gửi đánh giá',
  rating: 'Đang gửi…',
  rateMissing: 'Bạn chọn một mức nhé.',
  rated: (stars: number) => `Bạn đã chấm ${stars} trên 5 điểm. Cảm ơn bạn!`,
  askAgain: 'Nhờ giúp lại việc này',
  notFound: 'Không tìm thấy yêu cầu này. Có thể yêu cầu đã được xóa.',
  toList: 'Xem yêu cầu của tôi',
  seeMore: 'Xem chi tiết',
  draftTitle: 'Bạn đang viết dở một yêu cầu',
  draftGoOn: 'Viết tiếp',
  draftDrop: 'Bỏ bản viết dở',
};

export const WAITING_TEXTS = {
  listTitle: 'Chờ gửi',
  title: 'Đang chờ mạng',
  detail: 'Có mạng là chúng tôi gửi ngay. Bạn không cần làm gì thêm.',
  writtenAt: (when: string) => `viết ${when}`,
  keptTitle: 'Đã giữ yêu cầu của bạn',
  kept: 'Mạng đang mất hoặc rất yếu. Yêu cầu của bạn được giữ trên máy này, bạn cứ làm việc khác.',
  noneLeft: 'Không còn yêu cầu nào chờ gửi.',
  sentTitle: 'Đã gửi yêu cầu của bạn',
  sent: 'Có mạng rồi, yêu cầu của bạn đã được gửi đi. Chúng tôi đang tìm người giúp bạn.',
  see: 'Xem yêu cầu của tôi',
  toHome: 'Về trang chủ',
  urgent: 'Gấp thì gọi công an 113',
  refused: 'Chưa gửi được',
  lookAgain: 'Xem lại rồi gửi',
  cancel: 'Hủy yêu cầu này',
  cancelAsk: 'Bạn muốn hủy yêu cầu chưa gửi này?',
  cancelYes: 'Hủy yêu cầu',
  cancelNo: 'Giữ lại',
};

export const CONTACT_TEXTS = {
  title: 'Sửa số điện thoại, chỗ ở',
  why: 'Ô nào để trống thì giữ như cũ. Người đang giúp bạn được báo ngay.',
  save: 'Lưu lại',
  saving: 'Đang lưu…',
  saved: 'Đã sửa xong.',
  missing: 'Bạn viết số mới hoặc chỗ ở mới nhé.',
};

export const NEWS_TEXTS = {
  title: 'Nhận tin qua Zalo',
  why: 'Bạn bấm nút này rồi gửi dòng chữ có sẵn. Có người nhận, chúng tôi nhắn bạn ngay trong Zalo. Không gửi cũng được: bạn mở lại màn hình này để xem.',
  open: 'Nhắn một tin để được báo',
  /** A command of the chat: the answer is where the request stands. */
  message: 'trạng thái',
};

export const STAR_WORDS: Record<'1' | '2' | '3' | '4' | '5', string> = {
  '5': 'Rất tốt',
  '4': 'Tốt',
  '3': 'Tạm được',
  '2': 'Chưa tốt',
  '1': 'Không giúp được gì',
};
