import { colour, short, type Colour } from './shapes.ts';
import { wrapText } from './wrap-text.ts';
import { xmlText } from './xml-text.ts';

export interface TextLook {
  /** Font size; never under 16, so that it is still 15 px on a phone 320 px wide with 10 px of margin. */
  size?: number;
  bold?: boolean;
  fill?: Colour;
  middle?: boolean;
}

/** Room above and below: Vietnamese letters carry two marks, one over the other. */
const LEADING = 1.36;
const BASELINE = 1.03;

export interface TextBlock {
  height: number;
  /** Draws the block with its upper left corner (with `middle`: the middle of its upper edge) at this place. */
  at(x: number, y: number): string;
}

/** Words set in lines no wider than `width`. */
export function textBlock(words: string, width: number, how: TextLook = {}): TextBlock {
  const { size = 16, bold = false, fill = 'ink', middle = false } = how;
  const lines = wrapText(words, width, size);
  const leading = size * LEADING;
  const anchor = middle ? ' text-anchor="middle"' : '';
  const weight = bold ? ' font-weight="700"' : '';
  return {
    height: lines.length * leading,
    at: (x, y) => {
      const spans = lines.map(
        (line, at) =>
          `<tspan x="${short(x)}" y="${short(y + at * leading + size * BASELINE)}">${xmlText(line)}</tspan>`,
      );
      // The space between the lines is for whoever reads or copies the words.
      return `<text font-size="${size}"${weight}${anchor} fill="${colour(fill)}">${spans.join(' ')}</text>`;
    },
  };
}
