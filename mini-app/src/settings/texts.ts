export const SETTING_TEXTS = {
  title: 'Cỡ chữ và cài đặt',
  corner: 'Cỡ chữ và cài đặt',
  textSize: 'Cỡ chữ',
  sizes: { normal: 'Vừa', large: 'Lớn', largest: 'Rất lớn' },
  sample: 'Chữ sẽ to như dòng này.',
  speed: 'Đọc to chậm hay nhanh?',
  speeds: { slow: 'Chậm', normal: 'Vừa', fast: 'Nhanh hơn' },
  theme: 'Màn hình sáng hay tối?',
  themes: { phone: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  myData: 'Thông tin của bạn',
  myDataWhy: 'Xem chúng tôi giữ gì về bạn, sửa, tải về hoặc xóa hết.',
  seeMyData: 'Thông tin của tôi',
  ward: 'Phường, xã của bạn',
  changeWard: 'Đổi phường, xã',
};

export const NEWS_TEXTS = {
  title: 'Tin của phường, xã',
  wardFirst: 'Bạn chọn phường, xã ở trên trước nhé.',
  why: (ward: string) =>
    `Nếu bạn đồng ý, ${ward} nhắn tin báo cho bạn trong Zalo: lịch khám bệnh, lịch làm giấy tờ, kẻ gian đang lừa thế nào.`,
  neighbourhood: (label: string) => `Bạn ở ${label} nào?`,
  neighbourhoodHint: 'Không bắt buộc. Chọn thì bạn nhận thêm tin riêng của nơi mình ở.',
  everywhere: 'Không chọn',
  rights: (ward: string) =>
    `Ủy ban nhân dân ${ward} chỉ dùng tài khoản Zalo và nơi ở bạn chọn để gửi tin. Không đồng ý thì mọi việc khác vẫn như cũ. Bạn thôi nhận lúc nào cũng được.`,
  agree: 'Tôi đồng ý nhận tin',
  agreeing: 'Đang ghi…',
  given: (ward: string) => `Bạn đang nhận tin của ${ward}.`,
  withdraw: {
    label: 'Thôi nhận tin',
    question: 'Bạn muốn thôi nhận tin của phường, xã?',
    yes: 'Thôi nhận',
    no: 'Vẫn nhận',
    busy: 'Đang ghi…',
  },
  tryAgain: 'Thử lại',
};
