export const HOME_TEXTS = {
  title: 'Trang chủ',
  greeting: (name: string | undefined) => (name === undefined ? 'Chào bà con!' : `Chào ${name}!`),
  lead: 'Vướng gì trên điện thoại, cứ bấm nút vàng. Người gần nhà sẽ giúp bạn, không mất tiền.',
  needHelp: 'Tôi cần giúp',
  topics: 'Hay cần giúp',
  scamTitle: 'Có người gọi đòi chuyển tiền, đòi mã OTP?',
  scamText: 'Công an, ngân hàng không bao giờ làm vậy. Bạn cúp máy, rồi',
  scamLink: 'hỏi chúng tôi ngay',
  tool: 'Ứng dụng giúp bà con dùng dịch vụ số, không thay thế cơ quan giải quyết thủ tục.',
};
