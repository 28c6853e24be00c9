/**
 * The colours of every drawing. A page may set each as a CSS variable (dark theme, print); without, the drawing is
 * light whatever lies behind it, because it brings its own paper.
 */
const COLOURS = {
  ink: '#17231f',
  inkSoft: '#414f4a',
  line: '#6f7c76',
  paper: '#ffffff',
  wash: '#dfeee9',
  accent: '#0b5a50',
  onAccent: '#ffffff',
  warm: '#ffc24a',
  warmWash: '#fff1d2',
  danger: '#8f1d12',
  onDanger: '#ffffff',
  dangerWash: '#fdebe7',
  skin: '#f6cfa8',
  // Things that keep their colour by night.
  hair: '#2b2622',
  red: '#b3261e',
  onRed: '#ffffff',
} as const;

export type Colour = keyof typeof COLOURS;

/** The value of a fill or stroke: the page's `--picture-NAME`, else our own. */
export function colour(name: Colour): string {
  const variable = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `var(--picture-${variable}, ${COLOURS[name]})`;
}

export interface Look {
  fill?: Colour;
  stroke?: Colour;
  width?: number;
}

function look({ fill, stroke, width = 3 }: Look): string {
  const filled = `fill="${fill ? colour(fill) : 'none'}"`;
  if (!stroke) return filled;
  return `${filled} stroke="${colour(stroke)}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;
}

/** Numbers as short as they can be written without anybody seeing the difference. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function box({ x, y, width, height }: Box, round: number, how: Look): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="${short(round)}" ${look(how)}/>`;
}

/** `[x, y, width, height]`, the form in which scenes are quickest to read. */
export function block(
  [x, y, width, height]: [number, number, number, number],
  round: number,
  how: Look,
): string {
  return box({ x, y, width, height }, round, how);
}

export function disc(x: number, y: number, radius: number, how: Look): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" ${look(how)}/>`;
}

export function path(d: string, how: Look): string {
  return `<path d="${d}" ${look(how)}/>`;
}

/** A group, moved, turned (degrees, clockwise) or mirrored as `transform` says. */
export function group(transform: string, ...parts: string[]): string {
  return `<g transform="${transform}">${parts.join('')}</g>`;
}
