import type { ScreenItem } from '../step-picture.ts';
import type { Place, Side } from './hand.ts';
import { frameAt, tipOn, type DrawnItem, type Frame } from './item-frame.ts';
import { choiceItem, doneItem, switchItem, tickItem, warningItem } from './marked-items.ts';
import {
  buttonItem,
  fieldItem,
  messageItem,
  rowItem,
  searchItem,
  textItem,
  titleItem,
} from './plain-items.ts';
import type { Box } from './shapes.ts';
import { tilesItem } from './tiles-item.ts';
import { cameraItem, digitsItem, qrItem } from './wordless-items.ts';

type KeyOf<Item> = Item extends unknown ? keyof Item : never;
export type ItemKind = KeyOf<ScreenItem>;
type WordKind = Exclude<ItemKind, 'tiles' | 'digits' | 'qr' | 'camera'>;

const WORD_ITEMS: Record<WordKind, (words: string, frame: Frame) => DrawnItem> = {
  title: titleItem,
  text: textItem,
  field: fieldItem,
  button: buttonItem,
  row: rowItem,
  choice: choiceItem,
  tick: tickItem,
  switch: switchItem,
  search: searchItem,
  message: messageItem,
  warning: warningItem,
  done: doneItem,
};

/** The kind of an item and the words a finger may point at, in order. */
export function wordsOf(item: ScreenItem): { kind: ItemKind; words: readonly string[] } {
  // The schema lets each item have exactly one key.
  const [[kind, value]] = Object.entries(item) as [[ItemKind, string | string[] | number | true]];
  return { kind, words: Array.isArray(value) ? value : typeof value === 'string' ? [value] : [] };
}

/** What the finger is on: the part to light up, and where the fingertip and the hand go. */
export interface Target {
  box: Box;
  tip: Place;
  side: Side;
}

export interface PlacedItem extends DrawnItem {
  target?: Target;
}

/** Draws an item from `y` down; `pointed` is the place of the pointed words among the item's, -1 for none. */
export function drawItem(item: ScreenItem, y: number, pointed: number): PlacedItem {
  if ('digits' in item) return digitsItem(item.digits, frameAt(y, undefined));
  if ('qr' in item) return qrItem(frameAt(y, undefined));
  if ('camera' in item) return cameraItem(frameAt(y, undefined));
  if ('tiles' in item) return tilesItem(item.tiles, frameAt(y, undefined), pointed);
  const { kind, words } = wordsOf(item);
  const side = pointed < 0 ? undefined : sideOf(kind);
  const frame = frameAt(y, side);
  const drawn = WORD_ITEMS[kind as WordKind](words[0] ?? '', frame);
  if (side === undefined) return drawn;
  const { x, width } = frame;
  return {
    ...drawn,
    target: { box: { x, y, width, height: drawn.height }, side, tip: tipOn(side, y, drawn) },
  };
}

/** The finger comes from where the mark to press is. */
function sideOf(kind: ItemKind): Side {
  return kind === 'tick' || kind === 'choice' ? 'left' : 'right';
}
