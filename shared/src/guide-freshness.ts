import { z } from 'zod';

/** 'screenChanged' shows amber, 'outOfDate' red. */
export const guideState = z.enum(['fresh', 'screenChanged', 'outOfDate']);
export type GuideState = z.infer<typeof guideState>;

/** What is known of the reports “màn hình đã khác” about one guide in one ward. */
export interface ScreenReports {
  /** Reports that nobody of the ward has looked into yet, made since the guide's `lastChecked`. */
  open: number;
  /** From how many on the guide turns amber: a setting of the ward. */
  untilAmber: number;
}

/**
 * How far a guide may be trusted on a local day ('2026-11-21'): past its `checkAgain` it is out of date, whatever was
 * reported; the day itself is still good.
 */
export function freshnessOf(
  guide: { checkAgain: string },
  today: string,
  reports: ScreenReports = { open: 0, untilAmber: 1 },
): GuideState {
  if (today > guide.checkAgain) return 'outOfDate';
  return reports.open > 0 && reports.open >= reports.untilAmber ? 'screenChanged' : 'fresh';
}

/** What readers are told above the guide; nothing while it is fresh. */
export const FRESHNESS_NOTICES: Readonly<Record<GuideState, string | undefined>> = {
  fresh: undefined,
  screenChanged:
    'Có người báo màn hình đã khác. Nếu bạn thấy khác hình vẽ, hãy dừng lại và bấm “Tôi cần giúp”.',
  outOfDate: 'Bài này đã quá ngày kiểm tra lại, có chỗ có thể đã đổi. Nếu thấy khác, hãy bấm “Tôi cần giúp”.',
};
