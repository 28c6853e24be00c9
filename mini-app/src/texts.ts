export const APP_TEXTS = {
  tabs: 'Các mục chính',
  home: 'Trang chủ',
  requests: 'Yêu cầu',
  offers: 'Giúp bà con',
  notFoundTitle: 'Chưa có trang này',
  notFound: 'Trang này có thể đã đổi chỗ. Bạn về trang chủ nhé.',
  toHome: 'Về trang chủ',
  mapByHand: (place: string) => `Nếu bản đồ chưa mở: bạn mở ứng dụng bản đồ, tìm “${place}”.`,
  stale: (when: string) => `Cập nhật ${when}. Có mạng lại, màn hình tự làm mới.`,
};
