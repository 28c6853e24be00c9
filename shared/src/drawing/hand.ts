import { block, path, short, type Colour } from './shapes.ts';

/** Beside which edge of an item the hand stands. */
export type Side = 'left' | 'right';

export interface Place {
  x: number;
  y: number;
}

const INK: Colour = 'ink';
const FIST =
  'M7 -7.5H30C34 -13 42 -15.5 50 -14.5L60 -13V28C52 34 44 35 37 34C30.500 33.500 29 27 32 25C25.500 24.500 24.500 17.500 29 16.500C22.500 16 21.500 8.500 27 7.500H7A7.500 7.500 0 0 1 7 -7.500Z';
const KNUCKLES = 'M27 7.5H41M29 16.5H42M32 25H42';
const NAIL = 'M3.500 -3.500H9';
const SCALE = 0.86;
const TURN = 20;

/** How far the hand reaches from its fingertip away from the item, and below it. */
export const HAND_REACH = 60;
export const HAND_DROP = 46;

/** A hand pointing with its fingertip at this place, coming from the side and a little from below. */
export function hand({ x, y }: Place, side: Side): string {
  const mirror = side === 'left' ? -SCALE : SCALE;
  return [
    `<g data-part="hand" transform="translate(${short(x)} ${short(y)}) scale(${mirror} ${SCALE}) rotate(${TURN})">`,
    path(FIST, { fill: 'skin', stroke: INK, width: 2.5 }),
    path(`${KNUCKLES}${NAIL}`, { stroke: INK, width: 2 }),
    block([57, -17, 10, 49], 4, { fill: 'accent', stroke: INK, width: 2.5 }),
    '</g>',
  ].join('');
}
