export const SETTING_TEXTS = {
  title: 'Cỡ chữ và cài đặt',
  corner: 'Cỡ chữ và cài đặt',
  textSize: 'Cỡ chữ',
  sizes: { normal: 'Vừa', large: 'Lớn', largest: 'Rất lớn' },
  sample: 'Chữ sẽ to như dòng này.',
  ward: 'Phường, xã của bạn',
  changeWard: 'Đổi phường, xã',
};
