export const UI_TEXTS = {
  back: 'Quay lại',
  tryAgain: 'Thử lại',
  loading: 'Đang tải…',
  failedTitle: 'Chưa tải được',
  offline: 'Máy đang mất mạng.',
  comesBack: 'Có mạng lại, màn hình này tự mở.',
  screenFailedTitle: 'Màn hình chưa mở được',
  screenFailed: 'Màn hình này chưa mở được. Bạn kiểm tra mạng rồi thử lại nhé.',
  mainAction: 'Việc chính',
  step: (number: number, total: number) => `Bước ${number} trên ${total}`,
  appName: 'Từng Nhà',
};
