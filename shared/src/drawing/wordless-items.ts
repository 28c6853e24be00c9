import type { DrawnItem, Frame } from './item-frame.ts';
import { block, disc, path, short } from './shapes.ts';

/** Boxes for the digits of a code, the first with the cursor. */
export function digitsItem(count: number, { x, y, width }: Frame): DrawnItem {
  const gap = count > 6 ? 5 : 7;
  const each = Math.min(38, (width - gap * (count - 1)) / count);
  const start = x + (width - (each + gap) * count + gap) / 2;
  const boxes = Array.from({ length: count }, (_, at) =>
    block([start + at * (each + gap), y, each, 46], 8, {
      fill: 'paper',
      stroke: at === 0 ? 'accent' : 'line',
      width: at === 0 ? 3 : 2,
    }),
  );
  const cursor = path(`M${short(start + each / 2)} ${short(y + 13)}v20`, { stroke: 'accent', width: 2.5 });
  return { svg: boxes.join('') + cursor, height: 46 };
}

const MODULES = 17;
const MODULE = 7;
const EYE = 7;

/** A module between the eyes; the pattern only looks like a code and leads nowhere. */
function isDark(column: number, row: number): boolean {
  const inEye = (at: number) => at <= EYE || at >= MODULES - EYE - 1;
  if (inEye(column) && inEye(row) && !(column > EYE && row > EYE)) return false;
  return (column * 5 + row * 3 + ((column * row) % 7) + ((column ^ row) & 3)) % 3 === 0;
}

function eye(x: number, y: number): string {
  return (
    block([x + MODULE / 2, y + MODULE / 2, 6 * MODULE, 6 * MODULE], 5, { stroke: 'ink', width: MODULE }) +
    block([x + 2 * MODULE, y + 2 * MODULE, 3 * MODULE, 3 * MODULE], 3, { fill: 'ink' })
  );
}

/** A square code to show or to scan. */
export function qrItem({ x, y, width }: Frame): DrawnItem {
  const size = MODULES * MODULE;
  const left = x + (width - size) / 2;
  const top = y + 12;
  const dark: string[] = [];
  for (let row = 0; row < MODULES; row++) {
    for (let column = 0; column < MODULES; column++) {
      if (isDark(column, row))
        dark.push(`M${short(left + column * MODULE)} ${short(top + row * MODULE)}h7v7h-7z`);
    }
  }
  const far = size - EYE * MODULE;
  const svg = [
    block([left - 12, y, size + 24, size + 24], 14, { fill: 'paper', stroke: 'line', width: 2 }),
    path(dark.join(''), { fill: 'ink' }),
    eye(left, top),
    eye(left + far, top),
    eye(left, top + far),
  ];
  return { svg: svg.join(''), height: size + 24 };
}

/** What the camera sees, with the corners of its frame. */
export function cameraItem({ x, y, width }: Frame): DrawnItem {
  const height = 130;
  const [left, right, top, low] = [x + 46, x + width - 46, y + 20, y + height - 20];
  const corners = [
    `M${left} ${top + 20}v-14q0 -6 6 -6h14`,
    `M${right - 20} ${top}h14q6 0 6 6v14`,
    `M${right} ${low - 20}v14q0 6 -6 6h-14`,
    `M${left + 20} ${low}h-14q-6 0 -6 -6v-14`,
  ];
  const [across, middle] = [x + width / 2, y + height / 2];
  const svg = [
    block([x, y, width, height], 14, { fill: 'wash', stroke: 'line', width: 2 }),
    path(corners.join(''), { stroke: 'accent', width: 4 }),
    block([across - 25, middle - 15, 50, 34], 8, { stroke: 'ink', width: 3 }),
    path(`M${across - 11} ${middle - 15}l4 -7h14l4 7`, { stroke: 'ink', width: 3 }),
    disc(across, middle + 2, 9, { stroke: 'ink', width: 3 }),
  ];
  return { svg: svg.join(''), height };
}
