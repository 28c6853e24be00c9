/** The weekly question to a volunteer; `1` and `2` are read as answers for the week (design §5). */
export function dutyQuestionText(name: string): string {
  return [
    `Chào ${name}! Tuần này bạn vẫn nhận lời mời hỗ trợ bà con như mọi khi chứ?`,
    '1 – Vẫn như mọi khi\n2 – Tuần này tôi bận',
    'Hoặc nhắn lịch của bạn, ví dụ: nghỉ tới thứ sáu.',
  ].join('\n');
}

/** The same once a week to somebody who joined but has not tried the practice request, so gets no offers yet. */
export function practiceReminderText(name: string): string {
  return [
    `Chào ${name}! Bạn đã vào tổ, chỉ còn một bước tập thử là nhận được lời mời hỗ trợ bà con.`,
    'Gõ “tập lại” để tập ngay, mất chừng 1 phút.',
  ].join('\n');
}
