import { textWidth } from './text-width.ts';
import { cleanText } from './xml-text.ts';
import { graphemesOf } from '../graphemes.ts';

/** The word in pieces no wider than the line; at least one visible character a piece. */
function pieces(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width) return [word];
  const cut: string[] = [];
  let piece = '';
  for (const { segment } of graphemesOf(word)) {
    if (piece !== '' && textWidth(piece + segment, size) > width) {
      cut.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...cut, piece];
}

/** The text in as few lines no wider than `width` as there can be, each as full as it gets. */
export function filledLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of cleanText(text).split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (textWidth(joined, size) <= width) {
      line = joined;
      continue;
    }
    const [last = '', ...before] = pieces(word, width, size).reverse();
    lines.push(...(line === '' ? [] : [line]), ...before.reverse());
    line = last;
  }
  return [...lines, line];
}

/** How much narrower each try is. */
const NARROWER = 0.98;

/**
 * The text in lines no wider than `width` at this font size, broken between words where it can be; lines are about equally
 * long, so that no single word is left over.
 */
export function wrapText(text: string, width: number, size: number): string[] {
  let lines = filledLines(text, width, size);
  const longest = Math.max(
    ...cleanText(text)
      .split(' ')
      .map((word) => textWidth(word, size)),
  );
  for (let narrow = width * NARROWER; narrow >= longest && lines.length > 1; narrow *= NARROWER) {
    const tried = filledLines(text, narrow, size);
    if (tried.length > lines.length) break;
    lines = tried;
  }
  return lines;
}
