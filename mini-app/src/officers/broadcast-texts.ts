import { MESSAGE_WORDS } from './message-words.ts';
import { LONGEST } from '@tung-nha/shared/broadcast';
import type {
  BroadcastOutput,
  BroadcastState,
  BroadcastView,
  RecipientState,
} from '@tung-nha/shared/broadcast';

export const BROADCAST_TEXTS = {
  title: 'Thông báo',
  lead: 'Viết một lần, xem trước mọi nơi sẽ đăng, rồi mới gửi. Mỗi người chỉ nhận một lần.',
  write: 'Soạn thông báo',
  caption: 'Các thông báo của phường, xã',
  name: 'Tiêu đề',
  state: 'Tình trạng',
  author: 'Người soạn',
  made: 'Soạn lúc',
  back: 'Về danh sách',
  formNew: 'Soạn thông báo',
  formChange: 'Sửa thông báo',
  kind: 'Loại tin',
  kinds: { announcement: 'Thông báo', scamAlert: 'Cảnh báo lừa đảo' },
  heading: 'Tiêu đề',
  headingHint: (written: number) => `Tối đa ${LONGEST.title} chữ cái, đã viết ${written}.`,
  text: 'Nội dung',
  textHint: (written: number) =>
    `Viết ngắn, dễ hiểu. Tối đa ${LONGEST.text.toLocaleString('vi-VN')} chữ cái, đã viết ${written.toLocaleString('vi-VN')}.`,
  link: 'Đường dẫn xem thêm (không bắt buộc)',
  linkHint: 'Bắt đầu bằng https://',
  validDay: 'Còn hiệu lực đến ngày (không bắt buộc)',
  validHint: 'Sau ngày này, thông báo tự ẩn và không gửi nữa.',
  audience: 'Gửi cho ai',
  audiences: {
    ward: 'Cả phường, xã',
    neighbourhoods: 'Một số tổ dân phố, thôn',
    teams: 'Một số tổ công nghệ số',
    members: 'Tất cả tổ viên',
    residents: 'Bà con đã đồng ý nhận tin',
  },
  places: 'Chọn nơi nhận',
  placesMissing: 'Bạn chọn ít nhất một nơi nhận nhé.',
  wardTeam: 'Tổ của phường, xã',
  outputs: 'Gửi bằng cách nào',
  outputNames: {
    chat: 'Tin nhắn Zalo cho từng người',
    template: 'Tin mẫu ZBS cho người lâu chưa nhắn',
    group: 'Nhóm Zalo',
    miniApp: 'Bảng tin trong ứng dụng',
  } satisfies Record<BroadcastOutput, string>,
  picture: 'Ảnh kèm theo (JPG hoặc PNG, dưới 500 KB)',
  pictureFailed: (why: string) => `${why} Phần chữ đã lưu nháp, ảnh thì chưa.`,
  pictureUnread: 'Máy chưa đọc được ảnh này. Bạn chọn ảnh khác nhé.',
  pictureChoose: 'Chọn ảnh',
  pictureNone: 'Chưa chọn ảnh nào',
  pictureKept: 'Thông báo này đang có ảnh. Chọn ảnh khác để thay.',
  saveDraft: 'Lưu và xem trước',
  live: 'Bà con sẽ thấy trên điện thoại',
  emptyLive: 'Bạn viết đến đâu, ở đây hiện đến đó.',
  preview: 'Nội dung ở từng nơi đăng',
  scheduleTitle: 'Gửi vào lúc khác',
  forms: {
    chat: 'Tin nhắn',
    group: 'Nhóm Zalo',
    template: 'Tin mẫu',
    miniApp: 'Ứng dụng',
    postPack: 'Bài dán tay',
    loudspeaker: 'Loa phát thanh',
    wardPage: 'Trang tin',
    poster: 'Tờ A4',
  },
  shortened: 'Nội dung đã được cắt ngắn cho vừa tin mẫu.',
  seconds: (seconds: number) => `Đọc hết khoảng ${Math.ceil(seconds / 60)} phút (${seconds} giây).`,
  copy: 'Chép nội dung',
  openPoster: 'Mở tờ A4 để in',
  reach: 'Gửi tới được ai',
  reachCaption: 'Số người và nhóm sẽ nhận',
  reachWho: 'Ai',
  reachCount: 'Số lượng',
  people: 'Người trong nơi nhận',
  free: 'Nhận tin nhắn, không mất phí',
  charged: 'Nhận tin nhắn, có phí',
  template: 'Nhận tin mẫu ZBS',
  groups: 'Nhóm Zalo',
  unlinked: 'Chưa tới được: chưa nhắn cho trang Zalo lần nào',
  windowClosed: 'Chưa tới được: hơn 7 ngày chưa nhắn cho trang Zalo',
  overCharged: 'Chưa tới được: quá số tin có phí của tháng',
  noConsent: 'Chưa đồng ý nhận tin',
  cost: (dong: number) =>
    dong === 0 ? 'Không mất phí.' : `Chi phí nhiều nhất: ${dong.toLocaleString('vi-VN')} đồng.`,
  minutes: (minutes: number) =>
    minutes === 0 ? 'Gửi hết trong chưa đầy 1 phút.' : `Gửi hết trong khoảng ${minutes} phút.`,
  waits: (when: string) => `Đang giờ nghỉ: tin nhắn và nhóm chờ đến ${when}.`,
  disturbs:
    'Đang giờ nghỉ, nhưng cảnh báo lừa đảo vẫn tới điện thoại bà con ngay. Nếu chờ được, bạn để đến sáng hãy gửi.',
  second: 'Thông báo này cần một cán bộ khác duyệt trước khi gửi.',
  yourTurn: 'Thông báo này chờ bạn đọc và duyệt.',
  scheduledFor: 'Hẹn gửi',
  progress: 'Đã gửi tới đâu',
  progressCaption: 'Người nhận theo tình trạng',
  peopleColumn: 'Người',
  groupsColumn: 'Nhóm',
  reasonsCaption: 'Vì sao chưa tới',
  reason: 'Lý do',
  doubtful: 'Chưa rõ đã tới hay chưa (không tự gửi lại)',
  download: 'Tải danh sách (mở bằng Excel)',
  downloadFailed: 'Chưa tải được.',
  scheduleDay: 'Ngày gửi',
  scheduleTime: 'Giờ gửi',
  schedule: 'Hẹn giờ gửi',
  scheduleMissing: 'Bạn chọn ngày và giờ gửi nhé.',
  done: 'Đã xong. Tình trạng mới ở đầu trang.',
  dropped: 'Đã bỏ',
  missed: 'Lỡ giờ hẹn, chưa gửi',
  withPicture: 'Có ảnh kèm theo',
  pictureFact: 'Ảnh',
  valid: 'Còn hiệu lực đến',
  approver: 'Người duyệt',
  started: 'Bắt đầu gửi',
  ended: 'Kết thúc',
};

export const BROADCAST_STATES: Record<BroadcastState, string> = {
  draft: 'Bản nháp',
  awaitingApproval: 'Chờ duyệt',
  scheduled: 'Đã hẹn giờ',
  sending: 'Đang gửi',
  paused: 'Tạm dừng',
  done: 'Đã gửi xong',
  stopped: 'Đã dừng hẳn',
  withdrawn: 'Đã gỡ',
};

export const RECIPIENT_WORDS: Record<RecipientState, string> = {
  ...MESSAGE_WORDS,
  planned: 'Chờ đến lượt',
  doubtful: 'Chưa rõ',
  skipped: 'Không gửi nữa',
};

const confirm = (label: string, question: string, yes: string) => ({
  ...{ label, question, yes },
  no: 'Thôi',
  busy: 'Đang làm…',
});

/** Where a second person has to approve, the first one's press sends nothing out. */
export const ASK_WORDS = {
  ...confirm('Gửi để duyệt', 'Gửi thông báo này cho cán bộ khác duyệt?', 'Gửi để duyệt'),
  isMain: true,
};

type Deed = Exclude<BroadcastView['mayDo'][number], 'change' | 'schedule'>;
export const MOVE_WORDS: Record<Deed, ReturnType<typeof confirm> & { isMain?: boolean; isDanger?: boolean }> =
  {
    send: {
      ...confirm('Gửi ngay', 'Gửi thông báo này ngay bây giờ? Đã gửi thì không lấy lại được.', 'Gửi'),
      isMain: true,
    },
    approve: { ...confirm('Duyệt và gửi', 'Duyệt để gửi thông báo này?', 'Duyệt'), isMain: true },
    sendBack: confirm('Trả lại để sửa', 'Trả thông báo này cho người soạn?', 'Trả lại'),
    pause: confirm('Tạm dừng', 'Tạm dừng gửi?', 'Tạm dừng'),
    resume: confirm('Gửi tiếp', 'Gửi tiếp cho những người còn lại?', 'Gửi tiếp'),
    stop: {
      ...confirm('Dừng hẳn', 'Dừng hẳn? Những người chưa nhận sẽ không nhận nữa.', 'Dừng hẳn'),
      isDanger: true,
    },
    withdraw: {
      ...confirm('Gỡ khỏi ứng dụng', 'Gỡ thông báo này khỏi bảng tin?', 'Gỡ'),
      isDanger: true,
    },
  };

/** What was never sent is in no app to be taken from. */
export const DROP_WORDS = {
  ...confirm('Bỏ thông báo này', 'Bỏ thông báo này? Chưa ai nhận được nó.', 'Bỏ'),
  isDanger: true,
};
