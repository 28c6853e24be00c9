import { filledLines } from '@tung-nha/shared/drawing/wrap-text';

const MM_PER_PT = 25.4 / 72;

/**
 * Measures of the A4 page, from which both the style and the estimate of what fits are made. Millimetres, but letters in
 * points. Body text is never under 14 points: older people read it at arm's length.
 */
export const PAGE = {
  width: 210,
  // A millimetre less than the paper: browsers round up and would begin a second page.
  height: 296,
  side: 12,
  end: 10,
  gap: 3,
  qr: 34,
  qrCaption: 10,
  headSize: 13,
  titleSize: 24,
  footSize: 11.5,
  gutter: 10,
  stepGap: 1.4,
  pad: 2.5,
  picture: 42,
  pictureGap: 4,
  captionSize: 12,
} as const;

/** Line height as a multiple of the letters' size. */
export const LEADING = 1.27;

export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.side;
export const TITLE_WIDTH = CONTENT_WIDTH - PAGE.qr - 6;
/** What may stand on the page, less a little for fonts that set lines farther apart. */
export const CONTENT_HEIGHT = PAGE.height - 2 * PAGE.end - 3;

/** The sizes body text may have, the largest that fits first. */
export const BODY_SIZES = [18, 17, 16, 15, 14] as const;

/** The drawing's widths are of bold letters; over a whole line of plain ones this is still on the safe side. */
const PLAIN = 0.94;

/** How high plain words stand, in mm, in letters of `size` points and lines of `width` mm. */
export function wordsHeight(words: string, size: number, width: number): number {
  return linesHeight(words, size, width / PLAIN);
}

/** The same for bold words. */
export function boldHeight(words: string, size: number, width: number): number {
  return linesHeight(words, size, width);
}

function linesHeight(words: string, size: number, width: number): number {
  const lines = filledLines(words, width / MM_PER_PT, size).length;
  return lines * size * LEADING * MM_PER_PT;
}
