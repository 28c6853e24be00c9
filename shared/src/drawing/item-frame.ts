import { HAND_REACH, type Place, type Side } from './hand.ts';

/** The drawing's width; its height follows from what is in it. */
export const WIDTH = 320;
/** The phone stands in the middle, with room for half a hand on either side. */
export const PHONE = { x: 24, width: WIDTH - 48 };
/** The column in which items lie. */
export const CONTENT = { x: 40, width: WIDTH - 80 };

/** Where the fingertip of a hand lies whose cuff is at the drawing's edge. */
const TIP = { left: HAND_REACH, right: WIDTH - HAND_REACH };
/** What the finger covers of the column, and a little air. */
const TAKEN = TIP.left - CONTENT.x + 8;

/** The place an item is drawn at. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  /** The part of the width that the finger leaves free: words and marks stay within it. */
  free: { x: number; width: number };
  /** From where a finger points at it, if one does. */
  finger: Side | undefined;
}

export interface DrawnItem {
  svg: string;
  height: number;
  /** How far below its upper edge the fingertip lies; half the height unless told. */
  tipAt?: number;
}

/** The place of an item as wide as the column. */
export function frameAt(y: number, finger: Side | undefined): Frame {
  const { x, width } = CONTENT;
  const taken = finger === undefined ? 0 : TAKEN;
  return { x, y, width, free: { x: finger === 'left' ? x + taken : x, width: width - taken }, finger };
}

/** Where the fingertip lies on an item drawn from `y` down. */
export function tipOn(side: Side, y: number, { height, tipAt = height / 2 }: DrawnItem): Place {
  return { x: TIP[side], y: y + tipAt };
}
