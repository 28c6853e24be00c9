export const PROBLEM_TEXTS = {
  topic: 'Bạn chọn một việc nhé.',
  note: 'Bạn viết vài chữ về việc cần giúp nhé.',
  neighbourhood: 'Bạn chọn nơi ở, hoặc bấm “Dùng vị trí của tôi”.',
  landmark: 'Bạn viết chỗ dễ tìm, ví dụ: số nhà, tên ngõ, gần chợ.',
  mode: 'Bạn chọn một cách giúp nhé.',
  supportPoint: 'Bạn chọn một điểm hỗ trợ nhé.',
  when: 'Giờ này đã qua rồi. Bạn chọn lại giúp nhé.',
  day: 'Bạn chọn một ngày, từ hôm nay đến 60 ngày tới.',
  time: 'Bạn chọn giờ, sau giờ bây giờ nhé.',
  phoneMissing: 'Muốn được gọi điện, bạn cho chúng tôi một số điện thoại nhé.',
  phoneWrong: 'Số này chưa đúng. Số điện thoại có 10 chữ số, ví dụ: 0912 345 678.',
  relation: 'Bạn chọn người đó là ai nhé.',
  personAgrees: 'Bạn hỏi người đó trước, rồi đánh dấu vào ô này nhé.',
  under16:
    'Dưới 16 tuổi thì cần người lớn gửi giúp. Bạn nhờ bố mẹ mở ứng dụng này và chọn “Cho người khác” nhé.',
  consents: 'Bạn đánh dấu “Tôi đồng ý” thì chúng tôi mới gửi đi được.',
};
