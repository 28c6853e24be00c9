import { z } from 'zod';

import { GUIDE_AUDIENCES, guideSlug } from './guide.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

/** One sitting: a few guides that belong together, and something to do with them in real life. */
const unit = z.strictObject({
  title: line(60),
  /** What one can do afterwards: begins with a verb. */
  aim: line(200),
  guides: z.array(guideSlug).min(1).max(6),
  /** To do at home before the next unit, without risk: no real money unless the person wants to. */
  practice: line(300),
});

/** A learning path of the plans as it stands in its file `shared/learning-paths/CODE.yaml`. */
export const learningPath = z.strictObject({
  code: guideSlug,
  title: line(60),
  /** For whom, in words they would use of themselves. */
  forWhom: line(120),
  audience: z.enum(GUIDE_AUDIENCES),
  summary: line(240),
  units: z.array(unit).min(2).max(8),
});
export type LearningPath = z.infer<typeof learningPath>;

/** The paths of the plans, fixed since they are in links; and how many units a plan asks for. */
export const LEARNING_PATHS: Readonly<Record<string, { units?: number }>> = {
  'nguoi-cao-tuoi': { units: 5 },
  // Tiểu thương – Thương mại điện tử – Thanh toán không dùng tiền mặt – Tiết kiệm số (S-108).
  'cho-so-4t': { units: 4 },
  'nong-dan': {},
  'phu-huynh': {},
  'kinh-doanh-nho': {},
};

/** Said before and after every three-question check (S-105): it is no official confirmation (QĐ 757/QĐ-BKHCN). */
export const PRACTICE_ONLY =
  'Ba câu hỏi này chỉ để luyện tập, không thay thế xác nhận chính thức. Không ai chấm điểm hay lưu tên bạn.';
