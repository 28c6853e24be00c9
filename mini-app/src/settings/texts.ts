export const SETTING_TEXTS = {
  title: 'Cỡ chữ và cài đặt',
  corner: 'Cỡ chữ và cài đặt',
  textSize: 'Cỡ chữ',
  sizes: { normal: 'Vừa', large: 'Lớn', largest: 'Rất lớn' },
  sample: 'Chữ sẽ to như dòng này.',
  theme: 'Màn hình sáng hay tối?',
  themes: { phone: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  myData: 'Dữ liệu của bạn',
  myDataWhy: 'Xem chúng tôi giữ gì về bạn, sửa, tải về hoặc xóa hết.',
  seeMyData: 'Dữ liệu của tôi',
  ward: 'Phường, xã của bạn',
  changeWard: 'Đổi phường, xã',
};
