export const POINT_TEXTS = {
  title: 'Điểm hỗ trợ gần tôi',
  lead: 'Nơi có người chờ sẵn để giúp bạn, không mất tiền.',
  chooseWard: 'Chọn phường, xã',
  noWardTitle: 'Bạn ở phường, xã nào?',
  noWard: 'Bạn chọn nơi ở, chúng tôi chỉ chỗ gần bạn.',
  noneTitle: 'Chưa có điểm hỗ trợ',
  none: 'Phường, xã chưa ghi điểm hỗ trợ nào. Bạn bấm “Tôi cần giúp”, sẽ có người đến với bạn.',
  needHelp: 'Tôi cần giúp',
  nearWhy:
    'Muốn biết chỗ nào gần nhất? Nếu bạn cho phép, Zalo gửi vị trí của máy để tính đường. Vị trí chỉ dùng lúc này, không được lưu lại.',
  near: 'Xếp theo chỗ gần tôi',
  asking: 'Đang hỏi Zalo…',
  sorted: 'Đã xếp chỗ gần bạn nhất lên đầu.',
  hours: 'Giờ mở cửa',
  open: 'Đang mở',
  closed: 'Đang đóng',
  rota: 'Hôm nay có',
  noRota: 'Chưa rõ hôm nay ai ở đó.',
  way: 'Chỉ đường',
  book: 'Hẹn đến đây',
};

/** Weekdays as a ward writes them in its hours, said in full. */
export const DAY_WORDS: Record<string, string> = {
  T2: 'thứ Hai',
  T3: 'thứ Ba',
  T4: 'thứ Tư',
  T5: 'thứ Năm',
  T6: 'thứ Sáu',
  T7: 'thứ Bảy',
  CN: 'Chủ nhật',
};
