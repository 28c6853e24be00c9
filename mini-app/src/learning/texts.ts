export const LEARNING_TEXTS = {
  title: 'Học từng chặng',
  lead: 'Mỗi chặng vài bài ngắn. Học lúc nào cũng được. Học tới đâu, chỉ máy của bạn biết.',
  units: (done: number, units: number) => `Xong ${done} trên ${units} chặng`,
  unit: (number: number, title: string) => `Chặng ${number}: ${title}`,
  practice: 'Tự làm ở nhà',
  before: 'Thử 3 câu trước khi học',
  after: 'Thử 3 câu sau khi học',
  result: (before: number | undefined, after: number | undefined) =>
    [
      before === undefined ? '' : `Trước khi học: đúng ${before} trên 3 câu.`,
      after === undefined ? '' : `Học xong: đúng ${after} trên 3 câu.`,
    ]
      .filter(Boolean)
      .join(' '),
  better: 'Bạn tiến bộ rồi!',
  next: 'Học tiếp',
  finished: 'Bạn đã học hết phần này. Bạn giúp người nhà học cùng nhé!',
  noneTitle: 'Chưa có phần này',
  none: 'Bạn chọn một phần khác nhé.',
  all: 'Xem tất cả các phần',
};
