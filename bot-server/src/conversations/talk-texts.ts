export const NO_SECRETS =
  'Trợ lý đã che phần giống mã OTP, số giấy tờ hoặc số thẻ. Bà con đừng gửi những số đó cho ai, kể cả tổ viên nhé.';

export function greetingText(name: string): string {
  return `Chào ${name}! Đây là trợ lý của tổ công nghệ số: giúp bà con dùng điện thoại, VNeID, dịch vụ công, có người tới tận nơi. Bà con hỏi gì, cứ nhắn một câu, ví dụ: cài VNeID`;
}

export const GREETING_MEMBER = 'Chào bạn! Có việc cần giúp gần bạn, trợ lý nhắn lời mời ngay tại đây.';

export const THANKS = 'Không có gì đâu ạ! Khi cần, cứ gõ: giúp tôi';

export const SORRY = 'Xin lỗi vì đã làm bà con phiền lòng. Để người thật giúp cho nhanh nhé.';

export const SAD =
  'Nghe mà thương bà con quá. Bà con gọi cho con cháu hay bạn bè nói chuyện cho nhẹ lòng nhé. Cần người giúp việc gì, gõ: giúp';

export const WHO_I_AM =
  'Mình là trợ lý tự động của tổ công nghệ số, không phải người thật. Mình tìm bài hướng dẫn cho bà con. Cần người thật, gõ: giúp';

export const NOT_UNDERSTOOD = 'Trợ lý chưa hiểu ý này.';

export const NOTHING_OPEN = 'Câu hỏi trước đã xong hoặc hết hạn rồi, không sao cả.';

export const ANYTHING_ELSE = 'Dạ. Cần gì thêm, cứ gõ: giúp tôi';

export const NOTHING_TO_CANCEL = 'Bà con không có yêu cầu nào đang mở, nên không cần huỷ gì.';

export const MEDIA = {
  seen: 'Trợ lý chỉ đọc được chữ, chưa xem được ảnh và tệp. Bà con nhắn chữ giúp, hoặc gõ: giúp – để gặp người thật. Đừng gửi ảnh căn cước, thẻ ngân hàng hay mã OTP.',
  heard: 'Trợ lý chưa nghe được tin thoại. Bà con nhắn chữ giúp, hoặc gõ: giúp – để gặp người thật.',
  sticker: 'Trợ lý nhận được hình dán rồi. Cần hỏi gì, bà con nhắn một câu; cần người giúp, gõ: giúp',
  link: 'Trợ lý không mở đường dẫn. Đường dẫn của người lạ, bà con đừng bấm. Nếu đã bấm hoặc mất tiền, gõ: tôi bị lừa. Cần người xem giúp, gõ: giúp',
};

export const MENU_WORDS = {
  help: 'Tôi cần giúp',
  status: 'Xem việc của tôi tới đâu',
  scam: 'Tôi nghi bị lừa, mất tiền',
  join: 'Tôi là tổ viên, có mã mời',
  ready: 'Tôi sẵn sàng nhận việc',
  practise: 'Tập thử nhận việc',
} as const;

export function menuText(lines: string[], link: string): string {
  return ['Gõ số để chọn:', ...lines, `Hoặc mở ứng dụng: ${link}`].join('\n');
}

/** What an officer may do in chat, and where everything else is. */
export function officerText(isPolice: boolean): string {
  return [
    'Việc của cán bộ, bạn gõ:',
    'thông báo – gửi tin cho bà con và tổ viên',
    ...(isPolice ? ['cảnh báo – báo cách lừa đảo đang có'] : []),
    'dừng – dừng tin đang gửi',
    'đăng nhập – mở trang cán bộ, có đủ mọi việc',
  ].join('\n');
}
