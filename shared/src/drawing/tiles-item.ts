import { CONTENT, tipOn, type DrawnItem, type Frame } from './item-frame.ts';
import type { Place, Side } from './hand.ts';
import { block, disc, path, type Box, type Look } from './shapes.ts';
import { textBlock, type TextBlock } from './text-block.ts';

const GAP = 12;
const TILE_WIDTH = (CONTENT.width - GAP) / 2;
const ICON = 38;
const PADDING = 10;

const GLYPH: Look = { stroke: 'accent', width: 2.5 };
/** Signs that mean nothing: a tile of a real app has a picture of its own, which changes. */
const GLYPHS: ((x: number, y: number) => string)[] = [
  (x, y) => path(`M${x - 8} ${y - 5}h16M${x - 8} ${y + 1}h16M${x - 8} ${y + 7}h9`, GLYPH),
  (x, y) => disc(x, y, 8, GLYPH) + disc(x, y, 2.5, { fill: 'accent' }),
  (x, y) => block([x - 8, y - 8, 16, 16], 4, GLYPH) + path(`M${x - 8} ${y}h16`, GLYPH),
  (x, y) => path(`M${x} ${y - 9}l9 15h-18Z`, GLYPH),
];

export interface DrawnTiles extends DrawnItem {
  /** The tile the finger is on. */
  target?: { box: Box; tip: Place; side: Side };
}

interface Tile {
  words: TextBlock;
  box: Box;
  glyph: number;
}

function drawTile({ words, box: { x, y, width, height }, glyph }: Tile): string {
  const middle = x + width / 2;
  const sign = GLYPHS[glyph % GLYPHS.length];
  return [
    block([x, y, width, height], 14, { fill: 'paper', stroke: 'line', width: 2 }),
    block([middle - ICON / 2, y + PADDING, ICON, ICON], 11, { fill: 'wash' }),
    sign?.(middle, y + PADDING + ICON / 2) ?? '',
    words.at(middle, y + PADDING + ICON + 5),
  ].join('');
}

/** Two tiles in a row, each with a sign over its name. The finger comes over the sign, from the side where the tile is. */
export function tilesItem(names: readonly string[], { y }: Frame, pointed: number): DrawnTiles {
  const parts: string[] = [];
  let target: DrawnTiles['target'];
  let top = y;
  for (let first = 0; first < names.length; first += 2) {
    const row = names.slice(first, first + 2);
    const blocks = row.map((name) => textBlock(name, TILE_WIDTH - 16, { middle: true }));
    const height = 2 * PADDING + ICON + 5 + Math.max(...blocks.map((words) => words.height));
    for (const [column, words] of blocks.entries()) {
      const box = { x: CONTENT.x + column * (TILE_WIDTH + GAP), y: top, width: TILE_WIDTH, height };
      parts.push(drawTile({ words, box, glyph: first + column }));
      if (first + column !== pointed) continue;
      const side = column === 0 ? 'left' : 'right';
      target = { box, side, tip: tipOn(side, top, { svg: '', height, tipAt: PADDING + 10 }) };
    }
    top += height + GAP;
  }
  return { svg: parts.join(''), height: top - GAP - y, ...(target && { target }) };
}
