export const READ_ALOUD_TEXTS = {
  listen: 'Nghe',
  listenAll: 'Nghe đọc màn hình này',
  stop: 'Dừng',
  stopAll: 'Dừng đọc',
};
