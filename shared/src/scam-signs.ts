/**
 * “Có phải lừa đảo không?”: the ten signs and what to do by how many of them were seen (guides-facts §14). The Mini App asks
 * them as a list to tick, the assistant one by one; both give the same advice. The advice names only numbers of the list of
 * official numbers; a bank's own number is never written here, for it differs and a wrong one would be the next scam.
 */

interface ScamSign {
  /** Kept in links and counts; never renamed. */
  code: string;
  /** Asked of a person who is perhaps on the phone with the caller right now: short, answered by yes or no. */
  question: string;
  /** Why a yes is a sign. */
  why: string;
}

/** In the order of asking: what empties an account first comes first. */
export const SCAM_SIGNS = [
  {
    code: 'asksForCode',
    question: 'Họ có hỏi mã trong tin nhắn (OTP), mật khẩu hay mã 6 số không?',
    why: 'Các mã này chỉ một mình bạn được biết. Ngân hàng, công an, nhà mạng thật không hỏi.',
  },
  {
    code: 'remoteControl',
    question: 'Họ có bảo chia sẻ màn hình hoặc để họ điều khiển máy không?',
    why: 'Nhìn được màn hình là họ thấy mã và chuyển được tiền của bạn.',
  },
  {
    code: 'sendsLink',
    question: 'Họ có gửi đường dẫn hoặc tệp để bạn bấm, để bạn cài không?',
    why: 'Ứng dụng cài ngoài CH Play, App Store có thể chiếm điện thoại của bạn.',
  },
  {
    code: 'officialByVideo',
    question: 'Họ có xưng công an, tòa án, thuế rồi làm việc qua điện thoại hay gọi video không?',
    why: 'Công an không làm việc qua điện thoại hay gọi video. Họ mời bằng giấy hoặc qua Công an phường, xã.',
  },
  {
    code: 'hurriesOrThreatens',
    question: 'Họ có giục gấp hoặc dọa bắt, dọa khóa tài khoản, khóa SIM không?',
    why: 'Kẻ lừa làm bạn sợ để bạn không kịp nghĩ và không kịp hỏi ai.',
  },
  {
    code: 'asksForSecrecy',
    question: 'Họ có dặn giữ kín, không cho người nhà biết không?',
    why: 'Việc thật không cần giấu gia đình. Họ sợ người nhà nhận ra.',
  },
  {
    code: 'feeFirst',
    question: 'Họ có đòi một khoản phí nhỏ trước không?',
    why: 'Khoản phí nhỏ là mồi. Đã có người trả 22.000 đồng rồi mất 129 triệu.',
  },
  {
    code: 'prizeOrEasyWork',
    question: 'Họ có hứa quà, trúng thưởng, việc nhẹ lương cao hay lãi lớn không?',
    why: 'Không ai cho không người lạ. Họ cho chút ít lúc đầu để lấy nhiều về sau.',
  },
  {
    code: 'nameDiffers',
    question: 'Tên trên tài khoản nhận tiền có khác tên người đang nói chuyện không?',
    why: 'Kẻ lừa dùng tài khoản của người khác để không ai tìm ra.',
  },
  {
    code: 'scanToReceive',
    question: 'Họ có bảo quét mã hoặc nhập mật khẩu để “nhận tiền” không?',
    why: 'Quét mã là để trả tiền. Muốn nhận tiền thì không phải quét hay nhập gì.',
  },
] as const satisfies readonly ScamSign[];

export type ScamSignCode = (typeof SCAM_SIGNS)[number]['code'];

/** What the answers come to; lost money outweighs any count of signs. */
export type ScamFinding = 'noSign' | 'oneSign' | 'manySigns' | 'moneyLost';

interface ScamContact {
  /** Whom to call, and for what. */
  label: string;
  /** To dial; left out where the number differs from person to person. */
  number?: '113' | '156';
}

interface ScamAdvice {
  title: string;
  /** What to do, in this order, one thing each. */
  steps: readonly string[];
  contacts: readonly ScamContact[];
  /** The guide to go on with. */
  guideSlug: 'nhan-dien-lua-dao' | 'bi-lua-dao-lam-gi';
  /** Offer to bring a person at once, at any hour (design §4: quiet hours never hold a running scam). */
  urgent: boolean;
}

const BANK = { label: 'Ngân hàng của bạn: số in phía sau thẻ hoặc trong ứng dụng ngân hàng' };
const FAMILY = { label: 'Con cháu hoặc người thân: số đã lưu trong máy từ trước' };
const WARD_POLICE = { label: 'Công an phường, xã nơi gần nhất' };
const POLICE = { label: 'Công an, khi bị đe dọa hoặc có người đến tận nhà', number: '113' } as const;
const SPAM_DESK = {
  label: 'Báo số lừa đảo: nhắn “LD (số đã gọi) (nội dung)” hoặc gọi',
  number: '156',
} as const;

/** What to tell, whom to call and where to report, for each finding. */
export const SCAM_ADVICE: Readonly<Record<ScamFinding, ScamAdvice>> = {
  noSign: {
    title: 'Chưa thấy dấu hiệu nào',
    steps: [
      'Chưa thấy dấu hiệu không có nghĩa là chắc chắn an toàn. Kẻ lừa luôn có cách mới.',
      'Vẫn giữ kín mã OTP, mật khẩu và ảnh căn cước.',
      'Còn phân vân thì hỏi người nhà hoặc tổ viên trước khi chuyển tiền.',
    ],
    contacts: [FAMILY, WARD_POLICE],
    guideSlug: 'nhan-dien-lua-dao',
    urgent: false,
  },
  oneSign: {
    title: 'Có một dấu hiệu, hãy dừng và hỏi lại',
    steps: [
      'Cúp máy, chưa làm theo điều gì.',
      'Tự gọi cho người đó hoặc cơ quan đó bằng số bạn đã biết, không dùng số họ cho.',
      'Chưa hỏi được thì chưa chuyển tiền, chưa đọc mã, chưa cài gì.',
    ],
    contacts: [FAMILY, WARD_POLICE],
    guideSlug: 'nhan-dien-lua-dao',
    urgent: false,
  },
  manySigns: {
    title: 'Rất giống lừa đảo. DỪNG NGAY',
    steps: [
      'Cúp máy. Không chuyển tiền, không đọc mã, không bấm đường dẫn, không cài ứng dụng.',
      'Kể ngay cho người nhà, dù họ dặn giữ kín.',
      'Đừng gọi lại số đó. Giữ tin nhắn và số điện thoại làm bằng chứng.',
      'Báo Công an phường, xã và báo số đó tới 156.',
    ],
    contacts: [FAMILY, WARD_POLICE, SPAM_DESK, POLICE],
    guideSlug: 'nhan-dien-lua-dao',
    urgent: true,
  },
  moneyLost: {
    title: 'Bình tĩnh. Làm ngay từng việc này',
    steps: [
      'Dừng lại, không gửi thêm đồng nào, không nói chuyện với họ nữa.',
      'Gọi ngân hàng của bạn, xin khóa tài khoản và tìm lại tiền (tra soát). Nói rõ hai số tài khoản, số tiền, giờ chuyển.',
      'Nếu đã cài ứng dụng lạ thì ngắt mạng máy này và mượn máy khác để gọi, để đổi mật khẩu.',
      'Giữ lại tin nhắn, số điện thoại, biên lai. Đừng xóa gì.',
      'Mang căn cước đến Công an gần nhất trình báo.',
      'Ai hứa “lấy lại tiền giúp” rồi đòi phí là lừa lần hai.',
    ],
    contacts: [BANK, WARD_POLICE, FAMILY, POLICE],
    guideSlug: 'bi-lua-dao-lam-gi',
    urgent: true,
  },
};

/** Two signs are enough to stop (guides-facts §14). */
const ENOUGH_TO_STOP = 2;

/**
 * What the answers come to.
 * @param seen codes of the signs that the person saw; one named twice counts once
 * @param moneyLost whether money went out, a code was read out or a strange application was installed
 */
export function scamFinding(seen: readonly ScamSignCode[], moneyLost: boolean): ScamFinding {
  if (moneyLost) return 'moneyLost';
  const count = new Set(seen).size;
  if (count >= ENOUGH_TO_STOP) return 'manySigns';
  return count === 1 ? 'oneSign' : 'noSign';
}
