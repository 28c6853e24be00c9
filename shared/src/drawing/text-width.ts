/**
 * Advance widths in hundredths of the font size: of each character the widest of Roboto, Noto Sans and Liberation Sans
 * (as wide as Arial) in bold, because nobody knows which of them a phone has.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [24, '‘’'],
  [30, " ',.ijl|·"],
  [36, '!:;I()[]{}-`/\\›•"'],
  [45, 'frt'],
  [51, 'csz“”*'],
  [60, 'aevxy0123456789$+=<>?_~^J–L'],
  [66, 'bdghknopquEFSTZ#đ'],
  [74, 'ABCKPRVXYĐ&'],
  [82, 'DGHNOQUw…'],
  [98, 'mMW%@'],
];

const widthOf = new Map(
  WIDTHS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width])),
);
const HORN = '\u031b';
const HORN_WIDTH = 12;
/** Wider than any letter of the scripts not listed; pictographs are wider than that. */
const UNKNOWN = 105;
const PICTOGRAPH = 140;

function characterWidth(character: string): number {
  const known = widthOf.get(character);
  if (known !== undefined) return known;
  if (character === HORN) return HORN_WIDTH;
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  return /\p{Extended_Pictographic}/u.test(character) ? PICTOGRAPH : UNKNOWN;
}

/** How wide the text is at most when drawn at this font size, in the same unit as the size. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  // Vietnamese letters are as wide as their Latin base; the horn of ơ and ư alone adds to it.
  for (const character of text.normalize('NFD')) width += characterWidth(character);
  return (width * size) / 100;
}
