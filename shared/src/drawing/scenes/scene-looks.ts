import { block, disc, path, type Colour, type Look } from '../shapes.ts';

/** A scene is drawn on 320 × 200. */
export const SCENE_HEIGHT = 200;

/** A thing with a body: filled, with the line that all drawings share. */
export function solid(fill: Colour): Look {
  return { fill, stroke: 'ink', width: 3 };
}

export const LINE: Look = { stroke: 'ink', width: 3 };
export const FINE: Look = { stroke: 'inkSoft', width: 2.5 };
export const ACCENT: Look = { stroke: 'accent', width: 4 };

/** Written lines on paper, without words. */
export function writing(x: number, y: number, widths: readonly number[]): string {
  return path(widths.map((width, row) => `M${x} ${y + row * 12}h${width}`).join(''), FINE);
}

/** The sign of the Vietnamese đồng in a disc. */
export function dong(x: number, y: number, radius: number): string {
  const s = radius / 14;
  const at = (dx: number, dy: number) => `${x + dx * s} ${y + dy * s}`;
  const bow = 4.6 * s;
  return [
    disc(x, y, radius, solid('warm')),
    disc(x - 1.5 * s, y + 0.8 * s, bow, { stroke: 'ink', width: 2.5 }),
    path(`M${at(3.2, -8)}V${y + 5.6 * s}M${at(-1, -5.4)}h${7.4 * s}M${at(-6, 9)}h${10 * s}`, {
      stroke: 'ink',
      width: 2.5,
    }),
  ].join('');
}

/** A phone seen from the front, upright. */
export function smallPhone(x: number, y: number, width: number, height: number): string {
  return block([x, y, width, height], 14, solid('paper')) + path(`M${x + width / 2 - 8} ${y + 10}h16`, FINE);
}

/** Head and shoulders; `y` is the top of the head. */
export function bust(x: number, y: number, clothes: Colour, size = 1): string {
  const r = 18 * size;
  const shoulder = y + 2 * r + 6 * size;
  const half = 34 * size;
  return [
    path(
      `M${x - half} ${shoulder + 40 * size}v${-16 * size}q0 ${-22 * size} ${22 * size} ${-24 * size}h${24 * size}q${22 * size} ${2 * size} ${22 * size} ${24 * size}v${16 * size}Z`,
      solid(clothes),
    ),
    disc(x, y + r, r, solid('skin')),
  ].join('');
}
