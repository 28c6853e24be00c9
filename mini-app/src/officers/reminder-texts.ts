import { MESSAGE_WORDS } from './message-words.ts';
import type { CalendarEntry, ReminderKindId, SentReminder } from '@tung-nha/shared/reminder';

export const REMINDER_TEXTS = {
  nav: 'Các phần của nhắc việc',
  pages: {
    calendar: 'Lịch 90 ngày',
    kinds: 'Các loại nhắc',
    sent: 'Đã nhắc',
    training: 'Tập huấn',
  },
  calendar: 'Lịch nhắc việc 90 ngày tới',
  calendarLead:
    'Lịch này tính từ kế hoạch của phường, xã, không ai phải gõ tay. Việc nào xong thì bấm “Đã xong”, hệ thống thôi nhắc; bấm nhầm thì sửa lại ở cuối trang.',
  calendarEmpty: 'Trong 90 ngày tới chưa có việc nào cần nhắc.',
  doneTitle: 'Đã đánh dấu xong',
  wouldCome: (when: string) => `Nếu nhắc lại, lần tới là ${when}.`,
  nothingAhead: 'Việc này không còn lần nhắc nào phía trước.',
  month: (month: number, year: number) => `Tháng ${month}/${year}`,
  to: 'Nhắc ai:',
  off: 'Đang tắt',
  kinds: 'Các loại nhắc việc',
  kindsLead:
    'Tắt, bật, đổi ngày giờ hoặc câu mở đầu của từng loại. Áp dụng từ lần nhắc kế tiếp và có ghi trong nhật ký; lần nào theo ngày mới đã qua thì kỳ này không nhắc bù. Việc có hạn trong kế hoạch thì chỉ nhắc sớm hơn, không muộn hơn.',
  on: 'Đang nhắc',
  next: 'Lần tới',
  nextIfOn: 'Đang tắt, không nhắc. Nếu bật lại thì lần tới',
  noNext: 'Kế hoạch của phường, xã chưa có việc này trong 12 tháng tới.',
  moveBy: {
    weekday: 'Nhắc vào thứ mấy',
    dayOfMonth: 'Nhắc vào ngày mấy trong tháng',
    daysEarlier: 'Nhắc sớm hơn kế hoạch mấy ngày',
  },
  usualDay: 'Thường lệ',
  usually: (day: string) => `${day} (thường lệ)`,
  dayOfPlan: 'Đúng ngày',
  dayOfMonth: (day: number) => `Ngày ${day}`,
  daysEarlier: (days: number) => `Sớm ${days} ngày`,
  hour: 'Giờ nhắc',
  hourHint: (usual: string) => `Bỏ trống thì nhắc lúc ${usual}.`,
  wording: 'Câu mở đầu',
  wordingHint: (usual: string | undefined) =>
    usual === undefined
      ? 'Bỏ trống thì dùng câu thường.'
      : `Bỏ trống thì dùng câu thường: “${usual}” Phần sau của tin (còn thiếu gì, làm thế nào) hệ thống tự viết.`,
  sent: 'Đã nhắc gần đây',
  sentLead: 'Mỗi việc chỉ nhắc một lần. Tin nào không gửi được, bạn chép rồi dán vào nhóm giúp nhé.',
  sentCaption: 'Các lời nhắc, mới nhất ở trên',
  at: 'Lúc',
  what: 'Việc',
  who: 'Nhắc ai',
  state: 'Tình trạng',
  text: 'Lời nhắc',
  show: 'Xem lời nhắc',
  copy: 'Chép lời nhắc',
  training: 'Tập huấn tổ viên',
  trainingLead: 'Đánh dấu ai đã dự tập huấn, hệ thống thôi nhắc những người đó.',
  trainingCaption: 'Tổ viên và lần tập huấn gần nhất',
  member: 'Tổ viên',
  team: 'Tổ',
  trainedOn: 'Tập huấn gần nhất',
  never: 'Chưa dự',
  pick: 'Đánh dấu đã dự',
  pickOne: (name: string) => `${name} đã dự`,
  trainingDay: 'Ngày tập huấn',
  trainingDayHint: 'Không chọn ngày chưa tới.',
  pickUntrained: 'Chọn hết người chưa dự',
  mark: (count: number) => `Ghi nhận ${count} người`,
  markNobody: 'Bạn chọn ít nhất một người nhé.',
  markNoDay: 'Bạn chọn ngày tập huấn nhé.',
  marked: 'Đã ghi nhận.',
};

/** For the log, where only the kind is known. */
export const KIND_WORDS: Record<ReminderKindId, string> = {
  workingDays: 'Ngày trực trong tuần',
  households: 'Hộ dân mỗi tổ viên đến thăm',
  turnsPace: 'Lượt hỗ trợ trong quý',
  training: 'Tập huấn tổ viên',
  roster: 'Rà soát, kiện toàn tổ',
  wardReport: 'Báo cáo của tổ và phường, xã',
  otherReport: 'Báo cáo của các đơn vị',
  campaign: 'Đợt cao điểm, ngày hội',
  nationalDay: 'Ngày Chuyển đổi số quốc gia 10/10',
  planTasks: 'Việc trong kế hoạch',
  classes: 'Buổi học cộng đồng',
};

export const GOAL_WORDS: Record<CalendarEntry['goesTo'][number], string> = {
  team: 'nhóm Zalo của tổ (chưa có nhóm thì tổ trưởng)',
  leader: 'tổ trưởng',
  office: 'cán bộ văn hoá - xã hội',
};

export const PLACE_WORDS: Record<SentReminder['place'], string> = {
  group: 'Nhóm Zalo của tổ',
  leader: 'Tổ trưởng',
  office: 'Cán bộ văn hoá - xã hội',
  nobody: 'Chưa tới ai',
};

export const REMINDER_STATE_WORDS: Record<SentReminder['state'], string> = {
  ...MESSAGE_WORDS,
  doubtful: 'Chưa rõ đã tới hay chưa (không tự gửi lại)',
  skipped: 'Thôi nhắc',
  missed: 'Lỡ giờ, không nhắc nữa',
};

export const reopenWords = (what: string) => ({
  label: 'Chưa xong, nhắc lại',
  about: what,
  question: `Nhắc lại việc “${what}”? Lần nào đã nhắc rồi thì không gửi lại.`,
  yes: 'Nhắc lại',
  no: 'Thôi',
  busy: 'Đang ghi…',
});

export const doneWords = (what: string, about: string) => ({
  label: 'Đã xong',
  about,
  question: `“${what}” đã xong? Hệ thống sẽ thôi nhắc việc này.`,
  yes: 'Đã xong',
  no: 'Chưa',
  busy: 'Đang ghi…',
});
