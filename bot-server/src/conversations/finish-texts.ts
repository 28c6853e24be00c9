export function didText(code: string, name: string): string {
  return `Cảm ơn bạn đã giúp ${name} (${code})! Còn 3 câu ngắn. Câu 1: bạn đã giúp việc gì? Gõ vài chữ, ví dụ: cài VNeID.`;
}

export const MANAGED_ALONE = 'Câu 2: bà con tự làm lại được chưa?\n1 – Được rồi\n2 – Chưa';

export const NEW_HOUSEHOLD = 'Câu 3: đây là hộ bạn giúp lần đầu?\n1 – Lần đầu\n2 – Đã giúp trước đó';

export const PAUSED = 'Được, khi nào tiện bạn gõ “xong” để trả lời tiếp. Việc này vẫn đang mở nhé.';

export function completedText(code: string): string {
  return `Đã ghi việc ${code} vào lượt hỗ trợ của bạn. Cảm ơn bạn nhiều!`;
}

export function notCompletedText(code: string): string {
  return `Việc ${code} đã có người khác lo hoặc đã đóng, bạn không cần báo xong nữa. Cảm ơn bạn đã giúp!`;
}

export const NOTHING_TO_FINISH = 'Bạn không có việc nào đang mở, không cần báo gì thêm đâu.';

export const PLEASE_NUMBER = 'Bạn gõ 1 hoặc 2 giúp nhé.';

export function residentDoneText(code: string): string {
  return `Yêu cầu ${code} đang tìm người giúp. Nếu tự làm được rồi, gõ “huỷ” để đóng yêu cầu nhé.`;
}

export function gaveBackText(code: string): string {
  return `Đã trả lại việc ${code}, trợ lý đang nhờ người khác. Cảm ơn bạn đã báo sớm!`;
}

export const NOTHING_TO_GIVE_BACK =
  'Bạn không giữ việc nào để trả lại. Gõ “trạng thái” để xem các việc của bạn.';
