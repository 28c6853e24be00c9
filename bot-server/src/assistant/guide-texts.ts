import type { GuideState } from '@tung-nha/shared/guide-freshness';

/** What is said around the words of a guide; everything else in an answer stands in the guide's file. */

export const NOTICES: Readonly<Record<GuideState, string | undefined>> = {
  fresh: undefined,
  screenChanged: 'Có người báo màn hình đã khác. Thấy khác bài thì dừng lại, gõ: giúp',
  outOfDate: 'Bài này đã quá ngày kiểm tra lại, có chỗ có thể đã đổi. Thấy khác thì dừng lại, gõ: giúp',
};

export const STEP_CHANGED = '(Có người báo màn hình ở bước này đã khác.)';
export const NEXT_STEP = 'Làm xong, gõ: tiếp. Xem lại, gõ: lại';
export const LAST_STEP = 'Đó là bước cuối. Làm được rồi, gõ: xong. Xem lại, gõ: lại';
export const WAY_TO_PERSON = 'Chưa làm được, gõ: giúp – có người thật giúp bà con.';

export function helpWithGuideText({ title, step }: { title: string; step?: number | undefined }): string {
  const place = step === undefined ? '' : `, bước ${step}`;
  return `Trợ lý nhờ người giúp bà con bài “${title}”${place}. Cần việc khác thì kể luôn việc đó nhé.`;
}

export function titleText(title: string): string {
  return `Bài hướng dẫn: ${title}`;
}

export function needsText(needs: readonly string[]): string {
  return `Cần có: ${needs.map((need) => need.replace(/[.;]$/, '')).join('; ')}.`;
}

export function costText(minutes: number, cost: string): string {
  return `Khoảng ${minutes} phút. ${cost}`;
}

export function startsAtText(step: number): string {
  return `Bà con hỏi bước ${step} nên bắt đầu từ đó. Xem từ đầu, gõ: bước 1`;
}

/** “Bước 2/8”. */
export function stepNumber(number: number, of: number): string {
  return `Bước ${number}/${of}`;
}

export function seeText(see: string): string {
  return `→ ${see}`;
}

export function cautionText(caution: string): string {
  return `Lưu ý: ${caution}`;
}

export function helperText(name: string): string {
  return `Tin khác của bạn, trợ lý vẫn chuyển cho ${name}.`;
}

export function picturesText(link: string): string {
  return `Xem có hình vẽ: ${link}`;
}

// Around a question.

export const ASK_WHAT = 'Bà con muốn hỏi việc gì? Nhắn một câu là được, ví dụ: hỏi cách cài VNeID';

export function chooseText(sure: boolean, titles: readonly string[]): string {
  const which = titles.length === 1 ? 'Có phải việc này không?' : 'Có phải một trong các việc này không?';
  return [
    sure
      ? 'Có mấy bài gần với câu hỏi này. Bà con cần bài nào?'
      : `Trợ lý chưa chắc bà con hỏi việc gì. ${which}`,
    ...titles.map((title, at) => `${at + 1} – ${title}`),
    'Gõ số để xem. Không phải thì kể rõ hơn một chút, hoặc gõ: giúp – để gặp người thật.',
  ].join('\n');
}

export const NO_GUIDE = 'Trợ lý chưa có bài hướng dẫn nào trả lời câu này.';
export const NO_GUIDE_SO_PERSON = 'Việc này trợ lý chưa có bài hướng dẫn, để người thật giúp bà con nhé.';
export const NO_GUIDE_WHILE_HELPED = 'Trợ lý chưa có bài nào trả lời câu này. Người đang giúp có thể biết.';
export const GUIDE_GONE = 'Bài này không còn nữa. Bà con hỏi lại một câu giúp nhé.';

// While a guide is followed.

export const NOTHING_TO_TURN =
  'Bà con chưa mở bài nào, hoặc mở lâu quá rồi. Nhắn tên việc là có ngay, ví dụ: cài VNeID';
export const NO_MORE_STEPS = 'Hết bài rồi. Xem lại bước cuối, gõ: lại. Chưa làm được, gõ: giúp';

export function noSuchStepText(steps: number): string {
  return `Bài này có ${steps} bước. Muốn xem bước nào, gõ ví dụ: bước 2`;
}

export function stuckText(snag: string | undefined): string {
  const before = snag === undefined ? '' : `${snag}\n`;
  return `Không sao đâu. ${before}Xem lại bước này, gõ: lại. Cần người thật giúp, gõ: giúp`;
}

export function guideDoneText(title: string): string {
  return `Hay quá! Bà con đã làm xong “${title}”. Có ai chưa biết làm, chỉ giúp họ nhé. Cần gì thêm, cứ nhắn một câu.`;
}

export const GUIDE_PUT_AWAY = 'Được, mình dừng bài này. Khi cần, bà con nhắn lại một câu là có ngay.';
