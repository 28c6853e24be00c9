export const SEARCH_TEXTS = {
  title: 'Tìm bài hướng dẫn',
  label: 'Bạn cần tìm gì?',
  lead: 'Bạn gõ vài chữ, không dấu cũng được.',
  /** As long as the narrowest phone with the largest letters can show. */
  example: 'Gõ vài chữ',
  submit: 'Tìm',
  found: (count: number) => `Có ${count} bài hợp với bạn`,
  nearest: 'Có thể bạn cần',
  noneTitle: 'Chưa có bài đúng việc này',
  none: 'Không sao. Bạn gửi mấy chữ vừa gõ cho người gần nhà, họ sẽ giúp bạn.',
  askPerson: 'Nhờ người giúp việc này',
  needHelp: 'Tôi cần giúp',
  recent: 'Bạn vừa tìm',
  forget: 'Xóa những từ đã tìm',
  common: 'Bà con hay hỏi',
  all: 'Xem tất cả kết quả',
};

/** What is asked most at the desks and in the teams' reports; each is searched as it stands. */
export const COMMON_QUESTIONS: readonly string[] = [
  'Quên mật khẩu VNeID',
  'Chữ trên điện thoại nhỏ quá',
  'Đưa thẻ bảo hiểm y tế vào VNeID',
  'Gọi video cho con cháu',
  'Trả tiền bằng mã QR',
  'Nộp hồ sơ trên mạng',
];
