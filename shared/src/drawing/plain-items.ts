import type { DrawnItem, Frame } from './item-frame.ts';
import { box, disc, path, short, type Look } from './shapes.ts';
import { textBlock, type TextLook } from './text-block.ts';

/** A line around an item, and what is inside. */
interface Card extends Look {
  round?: number;
  padding?: { x: number; y: number };
  least?: number;
  text?: TextLook;
}

/** Room at the item's left and right for marks. */
interface Marks {
  left?: number;
  right?: number;
  draw?: (middle: number, free: Frame['free']) => string;
}

const PLAIN = { round: 12, padding: { x: 14, y: 11 }, least: 0, text: {} as TextLook };
const NO_MARKS: Required<Marks> = { left: 0, right: 0, draw: () => '' };

/** Words in a box, with marks beside them: what most items are. */
export function card(words: string, frame: Frame, look: Card, marks: Marks = {}): DrawnItem {
  const { round, padding, least, text } = { ...PLAIN, ...look };
  const { left, right, draw } = { ...NO_MARKS, ...marks };
  const { x, width } = frame.free;
  const room = width - 2 * padding.x - left - right;
  const block = textBlock(words, room, text);
  const height = Math.max(least, block.height + 2 * padding.y);
  const middle = frame.y + height / 2;
  const start = x + padding.x + left + (text.middle ? room / 2 : 0);
  const svg = [
    box({ ...frame, height }, round, look),
    draw(middle, frame.free),
    block.at(start, middle - block.height / 2),
  ];
  return { svg: svg.join(''), height };
}

const OUTLINE: Look = { fill: 'paper', stroke: 'line', width: 2 };
const WASH: Look = { fill: 'wash' };

/** Bare words without a box, as headings and explanations are. */
function bare(words: string, { free, y, finger }: Frame, text: TextLook): DrawnItem {
  // A finger needs a little of the height of a line to lie on.
  const air = finger === undefined ? 0 : 4;
  const block = textBlock(words, free.width, text);
  return { svg: block.at(free.x, y + air), height: block.height + 2 * air };
}

export function titleItem(words: string, frame: Frame): DrawnItem {
  return bare(words, frame, { size: 18, bold: true });
}

export function textItem(words: string, frame: Frame): DrawnItem {
  return bare(words, frame, {});
}

/** A place to type in, its name inside. */
export function fieldItem(words: string, frame: Frame): DrawnItem {
  return card(words, frame, { ...OUTLINE, least: 48, text: { fill: 'inkSoft' } });
}

/** Filled when it is the one to press. */
export function buttonItem(words: string, frame: Frame): DrawnItem {
  const pressed = frame.finger !== undefined;
  const look: Look = pressed
    ? { fill: 'accent', stroke: 'accent', width: 2 }
    : { ...OUTLINE, stroke: 'accent' };
  return card(words, frame, {
    ...look,
    round: 24,
    least: 48,
    text: { bold: true, middle: true, fill: pressed ? 'onAccent' : 'accent' },
  });
}

export function rowItem(words: string, frame: Frame): DrawnItem {
  return card(
    words,
    frame,
    { ...WASH, least: 46 },
    {
      right: 18,
      draw: (middle, { x, width }) =>
        path(`M${short(x + width - 20)} ${short(middle - 7)}l7 7l-7 7`, { stroke: 'inkSoft', width: 2.5 }),
    },
  );
}

export function searchItem(words: string, frame: Frame): DrawnItem {
  return card(
    words,
    frame,
    { ...OUTLINE, round: 24, least: 46, text: { fill: 'inkSoft' } },
    {
      left: 28,
      draw: (middle, { x }) =>
        disc(x + 24, middle - 2, 7.5, { stroke: 'inkSoft', width: 2.5 }) +
        path(`M${short(x + 29.5)} ${short(middle + 3.5)}l6 6`, { stroke: 'inkSoft', width: 2.5 }),
    },
  );
}

/** A message that somebody sent, as a bubble with its corner at the lower left. */
export function messageItem(words: string, frame: Frame): DrawnItem {
  const bubble = card(words, frame, { ...WASH, round: 18 });
  const { x, y } = frame;
  const low = y + bubble.height;
  const tail = path(`M${x} ${short(low - 20)}V${short(low + 6)}L${x + 20} ${short(low - 1)}Z`, WASH);
  return { ...bubble, svg: tail + bubble.svg };
}
