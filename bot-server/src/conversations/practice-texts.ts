/** In the practice offer only; real codes are made by the server. */
export const PRACTICE_CODE = 'T4P6A';

export const PRACTICE_OFFER = [
  'Mình tập thử một lần nhé, không có ai đang chờ thật đâu. Lời mời thật trông như thế này:',
  `“Bà con cần bạn giúp (mã ${PRACTICE_CODE}). Việc: cài VNeID. Cách bạn khoảng 200 m.”`,
  'Gõ 1 để nhận, 2 nếu bận.',
].join('\n');

export const PRACTICE_ACCEPTED = [
  'Đúng rồi! Khi nhận thật, bạn sẽ thấy tên, chỗ ở và số điện thoại nếu bà con cho. Bạn nhắn gì ở đây bà con đều nhận được.',
  'Nhớ giúp: làm trên máy của bà con, không hỏi mật khẩu hay mã OTP, không nhận tiền.',
  'Giờ coi như bạn đã giúp xong, gõ: xong',
].join('\n');

export const PRACTICE_REFUSED =
  'Khi bận thật, bạn cứ gõ 2, trợ lý mời người khác ngay, không sao cả. Giờ mình tập tiếp: gõ 1 để nhận thử nhé.';

export const PRACTICE_PASSED = [
  'Xong phần tập! Khi giúp thật, lúc xong có thêm 3 câu hỏi ngắn. Từ giờ bạn sẽ nhận lời mời thật trong giờ trực.',
  'Gõ “sẵn sàng” khi rảnh ngoài giờ trực, “bận” khi kẹt việc, “nghỉ tới thứ hai” khi nghỉ dài.',
].join('\n');

export const PRACTICE_WAITS = 'Bạn còn bước tập thử: gõ 1 để nhận thử, rồi gõ “xong”.';

export const PRACTICE_FOR_MEMBERS =
  'Phần tập dành cho tổ viên. Nếu bạn có mã mời, gõ: tham gia rồi đến mã nhé.';
