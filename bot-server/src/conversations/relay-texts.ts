export function explainedToHelperText(name: string): string {
  return `Đã chuyển cho ${name}, các tin sau cũng vậy. Giúp xong, gõ: xong. Không giúp được nữa, gõ: trả lại`;
}

export function explainedToResidentText(name: string): string {
  return `Đã chuyển tin cho ${name}. Cần gì thêm, cứ nhắn ở đây. Gõ “trạng thái” để xem việc tới đâu.`;
}

export function sentToText(name: string, code: string): string {
  return `Đã chuyển cho ${name} (${code}). Nhắn người khác: gõ mã của người đó, dấu hai chấm, rồi nội dung.`;
}

export function notSentText(code: string): string {
  return `Việc ${code} không còn mở nên tin chưa chuyển được. Gõ “trạng thái” để xem các việc của bạn.`;
}

export function whatToSendText(code: string): string {
  return `Muốn nhắn cho việc ${code}, gõ mã trước. Ví dụ: “${code}: tôi tới rồi”. Giúp xong, gõ: xong ${code}. Không giúp được nữa, gõ: trả lại ${code}`;
}

export function placeText(link: string): string {
  return `Vị trí: ${link}`;
}

export const MEDIA_NOT_RELAYED =
  'Trợ lý chỉ chuyển được chữ. Bạn kể bằng vài chữ giúp nhé; đừng gửi ảnh căn cước, thẻ ngân hàng hay mã OTP.';
