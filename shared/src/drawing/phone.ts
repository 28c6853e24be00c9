import type { ScreenItem } from '../step-picture.ts';
import { hand, HAND_DROP } from './hand.ts';
import { PHONE, WIDTH } from './item-frame.ts';
import { drawItem, wordsOf, type ItemKind, type Target } from './screen-item.ts';
import { block, box, path, short } from './shapes.ts';
import { textBlock } from './text-block.ts';
import { cleanText } from './xml-text.ts';

const TOP = 6;
const EAR = 26;
const BAR_PADDING = 10;
const GAP = 13;
const FOOT = 36;
/** A screen with one short line is still the screen of a phone. */
const LEAST = 300;

export interface Drawing {
  svg: string;
  height: number;
}

export interface Screen {
  app: string;
  screen: readonly ScreenItem[];
  finger?: string | undefined;
}

/** Words alone are pointed at only when nothing that can be pressed has the same ones. */
const UNPRESSED: readonly ItemKind[] = ['title', 'text', 'message', 'warning', 'done'];

interface Pointed {
  item: number;
  words: number;
}

/** Which item the finger's words name, and which of its words; undefined when there is no finger or no such item. */
function pointedItem({ screen, finger }: Screen): Pointed | undefined {
  if (finger === undefined) return undefined;
  const sought = cleanText(finger);
  const found = screen.flatMap((item, at) => {
    const { kind, words } = wordsOf(item);
    const place = words.findIndex((each) => cleanText(each) === sought);
    return place < 0 ? [] : [{ item: at, words: place, kind }];
  });
  return found.find(({ kind }) => !UNPRESSED.includes(kind)) ?? found[0];
}

function highlight({ box: { x, y, width, height } }: Target): string {
  const around = { x: x - 6, y: y - 6, width: width + 12, height: height + 12 };
  return box(around, 18, { fill: 'warmWash', stroke: 'warm', width: 4 });
}

function appBar(app: string): Drawing {
  const name = textBlock(app, PHONE.width - 48, { size: 17, bold: true, middle: true });
  const height = name.height + 2 * BAR_PADDING;
  const y = TOP + EAR;
  const svg =
    block([PHONE.x + 4, y, PHONE.width - 8, height], 0, { fill: 'wash' }) +
    name.at(WIDTH / 2, y + BAR_PADDING) +
    path(`M${PHONE.x + 4} ${short(y + height)}h${PHONE.width - 8}`, { stroke: 'line', width: 1.5 });
  return { svg, height };
}

function outline(height: number): string {
  const low = TOP + height;
  return [
    block([PHONE.x, TOP, PHONE.width, height], 34, { fill: 'paper', stroke: 'ink', width: 5 }),
    path(`M${WIDTH / 2 - 22} ${TOP + 14}h44`, { stroke: 'ink', width: 4 }),
    path(`M${WIDTH / 2 - 34} ${short(low - 14)}h68`, { stroke: 'line', width: 4 }),
  ].join('');
}

/** The items of a screen one below the other, and over them all the hand. */
export function drawPhone(picture: Screen): Drawing {
  const pointed = pointedItem(picture);
  const bar = appBar(picture.app);
  const items: string[] = [];
  let pointing = '';
  let lowest = 0;
  let y = TOP + EAR + bar.height + GAP + 3;
  for (const [at, item] of picture.screen.entries()) {
    const { svg, height, target } = drawItem(item, y, pointed?.item === at ? pointed.words : -1);
    items.push(target ? `<g data-part="pointed">${highlight(target)}${svg}</g>` : svg);
    if (target) {
      pointing = hand(target.tip, target.side);
      lowest = target.tip.y + HAND_DROP;
    }
    y += height + GAP;
  }
  const height = Math.max(LEAST, y - GAP + FOOT - TOP, lowest - TOP);
  return { svg: [outline(height), bar.svg, ...items, pointing].join(''), height: height + 2 * TOP };
}
