import type { Guide } from '@tung-nha/shared/guide-variant';

/** What stands on a leaflet: chosen so that it fits on one page. */
export interface LeafletContent {
  /** Points of the body text. */
  size: number;
  summary: boolean;
  steps: { text: string; caution?: string | undefined }[];
  /** Numbers, from 1, of the steps whose pictures are shown. */
  pictures: number[];
  needs: string[];
  ask: string[];
}

export const WORDS = {
  needs: 'Cần có:',
  time: 'Thời gian và tiền:',
  caution: 'Chú ý:',
  ask: 'Dừng lại và hỏi người giúp khi:',
  scan: 'Mở Zalo, quét mã để xem trọn bài',
} as const;

export function needsLine({ needs }: Pick<LeafletContent, 'needs'>): string {
  return `${WORDS.needs} ${needs.join(' • ')}`;
}

export function timeLine({ minutes, cost }: Guide): string {
  return `${WORDS.time} khoảng ${minutes} phút. ${cost}`;
}

/** '2026-11-21' as people write a day: 21/11/2026. */
function writtenDay(day: string): string {
  return day.split('-').reverse().join('/');
}

export function askLine(lines: readonly string[]): string {
  return `${WORDS.ask} ${lines.join(' • ')}`;
}

/** The action of a step without its purpose (“Để bắt đầu, mở VNeID” → “Mở VNeID”): purpose first is the guides' rule. */
export function actionOnly(text: string): string {
  const action = text.replace(/^Để [^,“]+, /u, '');
  return action.charAt(0).toUpperCase() + action.slice(1);
}

/** How old the leaflet is, and until when it may be believed. */
export function ageLine({ version, lastChecked, checkAgain }: Guide): string {
  return `Bản ${version}, kiểm tra ngày ${writtenDay(lastChecked)}. Tờ này hết hạn, xem lại ngày ${writtenDay(checkAgain)}: sau ngày đó, quét mã để có bản mới.`;
}
