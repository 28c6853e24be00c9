export function readyText(until: string): string {
  return `Cảm ơn bạn! Bạn sẵn sàng nhận lời mời tới ${until}. Gửi vị trí vào đây nếu bạn không ở nhà, trợ lý tìm việc gần bạn hơn.`;
}

export function busyText(until: string): string {
  return `Trợ lý không mời bạn tới ${until}. Rảnh sớm hơn, bạn gõ “sẵn sàng” nhé.`;
}

export function offText(until: string | undefined): string {
  return until === undefined
    ? 'Bạn nghỉ tới khi gõ “sẵn sàng” hoặc “theo lịch”. Trong lúc đó trợ lý không mời bạn.'
    : `Bạn nghỉ tới ${until}, trong lúc đó trợ lý không mời bạn. Muốn nhận lại sớm hơn, gõ “sẵn sàng” nhé.`;
}

export const ON_DUTY = 'Được rồi, trợ lý mời bạn theo giờ trực như mọi khi nhé.';

export const UNCLEAR_TIME =
  'Trợ lý chưa hiểu tới lúc nào. Bạn gõ ví dụ: nghỉ tới thứ hai, nghỉ tới 15/12, nghỉ 3 ngày, bận tới 18h.';

export const FOR_MEMBERS =
  'Phần này dành cho tổ viên. Nếu bạn có mã mời, gõ: tham gia rồi đến mã. Nếu cần được giúp, gõ: giúp tôi';

export function stillYoursText(codes: string[]): string {
  const one = codes.length === 1;
  return `Bạn còn ${one ? 'việc' : 'các việc'} đang nhận: ${codes.join(', ')}. Vẫn làm được thì bạn làm tiếp; không thì gõ “trả lại ${codes[0] ?? ''}” để trợ lý nhờ người khác.`;
}

export function practiseFirstText(): string {
  return 'Để nhận lời mời thật, bạn còn một bước tập thử: gõ “tập lại” nhé.';
}

export function livePlaceText(until: string): string {
  return `Đã ghi chỗ bạn đang đứng tới ${until}. Trong lúc đó trợ lý mời bạn theo chỗ này, rồi trở lại như cũ.`;
}

export const WEEK_AS_USUAL = 'Cảm ơn bạn! Tuần này trợ lý mời bạn như mọi khi.';

export function weekBusyText(until: string): string {
  return `Không sao, trợ lý không mời bạn tới ${until}. Rảnh lại, bạn gõ “sẵn sàng” nhé.`;
}
