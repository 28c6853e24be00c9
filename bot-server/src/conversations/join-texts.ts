export const JOIN_HINT = [
  'Mã mời gồm 8 chữ và số, tổ trưởng hoặc cán bộ gửi cho bạn.',
  'Bạn gõ: tham gia rồi đến mã. Ví dụ: tham gia ANBIEN1A',
].join('\n');

export const UNKNOWN_CODE =
  'Không tìm thấy mã mời này. Bạn xem lại từng chữ giúp nhé (dễ nhầm O với 0, I với 1), hoặc hỏi lại người gửi mã.';

export const CODE_TAKEN =
  'Mã mời này đã có người dùng rồi. Mỗi người một mã, bạn hỏi tổ trưởng hoặc cán bộ để lấy mã của mình nhé.';

export const ALREADY_IN_TEAM =
  'Bạn đang ở một tổ khác của phường, xã này rồi. Muốn đổi tổ, bạn gõ “rời tổ” trước, rồi gõ lại mã mới nhé.';

export function welcomeText(name: string, team: string): string {
  return `Chào mừng ${name} vào ${team}! Khi bà con gần bạn cần giúp, trợ lý nhắn lời mời ngay tại đây.`;
}

export function welcomeBackText(name: string, team: string): string {
  return `${name} đang ở trong ${team} rồi, sẵn sàng nhận lời mời nhé. Gõ “bận” hay “nghỉ tới thứ hai” khi cần nghỉ.`;
}

export function welcomeOfficerText(name: string, team: string): string {
  return [
    `Chào ${name}! Bạn đã vào nhóm cán bộ ${team}.`,
    'Yêu cầu nào tổ viên chưa nhận được sẽ báo tới bạn ở đây. Gõ “trạng thái” để xem việc của mình.',
  ].join('\n');
}
