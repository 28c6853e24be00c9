export const UI_TEXTS = {
  back: 'Quay lại',
  tryAgain: 'Thử lại',
  loading: 'Đang tải…',
  offlineTitle: 'Máy đang mất mạng',
  failedTitle: 'Chưa tải được',
  offline: 'Máy đang mất mạng. Thông tin trên màn hình có thể đã cũ.',
  screenFailedTitle: 'Màn hình chưa mở được',
  screenFailed: 'Màn hình này chưa mở được. Bạn kiểm tra mạng rồi thử lại nhé.',
  mainAction: 'Việc chính',
  step: (number: number, total: number) => `Bước ${number} trên ${total}`,
  appName: 'Từng Nhà',
};
