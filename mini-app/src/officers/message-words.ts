/** What became of a message, where a broadcast's recipient and a reminder say the same. */
export const MESSAGE_WORDS = {
  queued: 'Sắp gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  delivered: 'Đã tới máy',
  seen: 'Đã xem',
  parked: 'Không gửi được',
} as const;
