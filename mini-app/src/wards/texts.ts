export const WARD_TEXTS = {
  title: 'Bạn ở phường, xã nào?',
  lead: 'Chúng tôi tìm người giúp ở đúng nơi bạn sống.',
  choose: 'Chọn phường, xã của bạn',
  change: 'Đổi',
  /** What is changed, for those who hear the link without what stands around it. */
  what: 'phường, xã',
  list: 'Phường, xã',
  noneTitle: 'Chưa có phường, xã nào',
  none: 'Nơi bạn ở chưa dùng ứng dụng này. Bạn hỏi Ủy ban nhân dân nơi bạn ở nhé.',
  save: 'Chọn nơi này',
  missing: 'Bạn chọn một nơi nhé.',
};
