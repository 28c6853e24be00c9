export const JOIN_TEXTS = {
  title: 'Tham gia tổ của bạn',
  lead: 'Phường, xã mời bạn vào tổ giúp bà con dùng dịch vụ số.',
  steps: [
    'Bấm nút bên dưới để mở khung chat.',
    'Gửi dòng chữ này, không cần sửa gì:',
    'Làm theo lời nhắn trả lời, chừng hai phút là xong.',
  ],
  open: 'Mở khung chat',
  opening: 'Đang mở…',
  opened: 'Đã mở khung chat. Bạn bấm gửi dòng chữ đã có sẵn nhé.',
  message: (code: string) => `tham gia ${code}`,
};
