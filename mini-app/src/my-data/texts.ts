import type { ConsentPurpose, MyData } from '@tung-nha/shared/my-data';

export const MY_DATA_TEXTS = {
  title: 'Thông tin của tôi',
  lead: 'Tất cả những gì chúng tôi giữ về bạn. Bạn xem, sửa, tải về hoặc xóa lúc nào cũng được, làm là xong ngay.',
  person: 'Về bạn',
  name: 'Tên Zalo',
  ward: 'Phường, xã',
  wardNotKnown: 'Phường, xã chưa rõ tên',
  since: 'Dùng từ',
  lastSeen: 'Lần nhắn tin gần nhất',
  correctWard: 'Sửa phường, xã',
  nameWhere: 'Tên lấy từ Zalo. Muốn đổi, bạn sửa tên trong Zalo.',
  member: 'Bạn trong tổ',
  memberName: 'Tên trong tổ',
  neighbourhood: 'Nơi phụ trách',
  skills: 'Việc biết làm',
  home: 'Nơi ở (làm tròn)',
  turns: 'Số lượt đã giúp',
  requests: (count: number) => `Yêu cầu bạn đã gửi (${count})`,
  noRequests: 'Bạn chưa gửi yêu cầu nào.',
  note: 'Bạn kể',
  phone: 'Điện thoại',
  landmark: 'Chỗ dễ tìm',
  place: 'Vị trí',
  sentAt: 'Gửi lúc',
  stars: 'Bạn chấm',
  code: 'Mã yêu cầu',
  open: 'Xem và sửa',
  consents: 'Điều bạn đã đồng ý',
  noConsents: 'Bạn chưa đồng ý điều gì.',
  givenAt: (when: string) => `Đồng ý lúc ${when}`,
  withdrawnAt: (when: string) => `Đã rút lúc ${when}`,
  withdraw: 'Rút lại điều này',
  withdrawYes: 'Rút lại',
  withdrawNo: 'Giữ nguyên',
  withdrawing: 'Đang rút…',
  take: 'Lấy một bản',
  takeWhy: 'Một bản để bạn đọc, một bản để máy tính khác đọc.',
  readable: 'Tải bản để đọc',
  json: 'Tải bản cho máy tính',
  show: 'Hiện ra để sao chép',
  copyLabel: 'Thông tin của bạn',
  copy: 'Sao chép',
  copied: 'Đã sao chép. Bạn dán vào tin nhắn hoặc ghi chú để giữ lại.',
  copyByHand: 'Bạn bấm giữ vào ô chữ, chọn “Chọn tất cả”, rồi “Sao chép”.',
  erase: 'Xóa hết thông tin của tôi',
  eraseTitle: 'Xóa tất cả',
  eraseWhy:
    'Yêu cầu đang chờ sẽ được rút. Tên, số điện thoại, chỗ ở, lời nhắn đều bị xóa ngay và không lấy lại được. Chỉ còn những con số không ghi tên ai.',
  eraseAsk: 'Bạn muốn xóa hết thông tin của mình?',
  eraseNext: 'Tôi muốn xóa',
  eraseSure: 'Xóa rồi không lấy lại được. Bạn chắc chắn chứ?',
  eraseYes: 'Xóa ngay',
  eraseNo: 'Không xóa',
  erasing: 'Đang xóa…',
  erasedTitle: 'Đã xóa hết',
  erased:
    'Chúng tôi không còn giữ gì về bạn. Bạn có thể đóng ứng dụng. Nếu mở lại, bạn bắt đầu như người mới.',
  toHome: 'Bắt đầu lại',
};

/** Each consent in the words of what it allows, and what ends when it is withdrawn. */
export const PURPOSE_WORDS: Record<ConsentPurpose, { name: string; ends: string }> = {
  helpRequest: {
    name: 'Dùng thông tin của bạn để tìm người giúp',
    ends: 'Số điện thoại và chỗ ở trong các yêu cầu sẽ bị xóa ngay. Người đang giúp không còn thấy nữa.',
  },
  news: { name: 'Nhận tin của phường, xã', ends: 'Bạn sẽ không nhận tin báo của phường, xã nữa.' },
  photo: { name: 'Dùng ảnh của bạn', ends: 'Ảnh của bạn sẽ không được dùng nữa.' },
  priorityReason: {
    name: 'Dùng lý do được giúp trước',
    ends: 'Lý do bạn được giúp trước sẽ bị xóa ngay.',
  },
};

export const ROLE_WORDS: Record<string, string> = {
  member: 'Tổ viên',
  deputy: 'Tổ phó',
  leader: 'Tổ trưởng',
  police: 'Cán bộ công an',
  communication: 'Cán bộ truyền thông',
  vhxh: 'Cán bộ văn hóa – xã hội',
  economy: 'Cán bộ kinh tế',
};

export const STATUS_WORDS: Record<MyData['helpRequests'][number]['status'], string> = {
  open: 'Đang tìm người',
  offered: 'Đã mời người giúp',
  accepted: 'Đang được giúp',
  escalated: 'Đã chuyển lên trên',
  done: 'Đã xong',
  withdrawn: 'Đã rút',
};
