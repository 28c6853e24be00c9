import { block, disc, path } from '../shapes.ts';
import { dong, FINE, LINE, solid } from './scene-looks.ts';

/** Where a building stands. */
const GROUND = path('M36 180h248', LINE);

const star = (x: number, y: number) =>
  path(
    `M${x} ${y - 7}l1.800 4.600l4.900 .3l-3.800 3.100l1.300 4.800l-4.200 -2.700l-4.200 2.700l1.300 -4.800l-3.800 -3.100l4.900 -.3Z`,
    { fill: 'warm' },
  );

/** A market stall with fruit, and a code to pay by. */
export function stall(): string {
  const width = 36;
  const stripes = Array.from({ length: 6 }, (_, at) => {
    const x = 52 + at * width;
    return path(`M${x} 34h${width}v34a18 18 0 0 1 -36 0Z`, solid(at % 2 === 0 ? 'accent' : 'paper'));
  });
  const fruit = [92, 116, 140].map((x) => disc(x, 116, 12, solid('warm')));
  return [
    path('M62 70v110M258 70v110', LINE),
    ...fruit,
    disc(104, 98, 12, solid('warm')),
    disc(128, 98, 12, solid('red')),
    block([186, 84, 50, 42], 5, solid('paper')),
    path('M194 92h12v12h-12ZM216 92h12v12h-12ZM194 110h12v10h-12ZM216 112h4v8M228 110v10', {
      stroke: 'ink',
      width: 2.5,
    }),
    block([48, 126, 224, 18], 5, solid('warm')),
    path('M58 144h204v36H58Z', solid('paper')),
    path('M92 162h60M168 162h60', FINE),
    ...stripes,
    block([46, 26, 228, 10], 5, solid('hair')),
  ].join('');
}

/** A clinic: the cross over its door. */
export function clinic(): string {
  return [
    path('M56 180V92h60V48h88v44h60v88Z', solid('paper')),
    path('M153 62h14v13h13v14h-13v13h-14v-13h-13v-14h13Z', solid('red')),
    block([140, 126, 40, 54], 4, solid('wash')),
    path('M160 126v54', LINE),
    ...[74, 222].flatMap((x) => [
      block([x, 108, 26, 24], 4, solid('wash')),
      block([x, 144, 26, 24], 4, solid('wash')),
    ]),
    GROUND,
  ].join('');
}

/** A school with its flag and clock. */
export function school(): string {
  return [
    path('M248 180V26', LINE),
    path('M248 28h-48v30h48', solid('red')),
    star(224, 43),
    path('M48 180V104h64V86l44 -30l44 30v18h28v76Z', solid('paper')),
    path('M104 92l52 -36l52 36', { stroke: 'accent', width: 7 }),
    disc(156, 94, 13, solid('warm')),
    path('M156 87v7h6', { stroke: 'ink', width: 2.5 }),
    block([138, 130, 36, 50], 4, solid('wash')),
    path('M156 130v50', LINE),
    ...[62, 88, 188].map((x) => block([x, 122, 18, 26], 4, solid('wash'))),
    GROUND,
  ].join('');
}

/** A house with a tree. */
export function home(): string {
  return [
    path('M248 180v-40', { stroke: 'ink', width: 6 }),
    disc(248, 118, 28, solid('accent')),
    path('M92 180V100h120v80Z', solid('paper')),
    path('M190 72V44h16v42', solid('paper')),
    path('M72 108l80 -66l80 66Z', solid('warm')),
    block([138, 128, 34, 52], 4, solid('accent')),
    disc(164, 156, 3, { fill: 'onAccent' }),
    block([104, 124, 24, 24], 4, solid('wash')),
    path('M116 124v24M104 136h24', FINE),
    block([182, 124, 22, 24], 4, solid('wash')),
    GROUND,
  ].join('');
}

/** A bank: a gable over columns. */
export function bank(): string {
  return [
    ...[84, 128, 176, 220].map((x) => block([x, 92, 18, 66], 3, solid('wash'))),
    path('M60 88h202v-8L161 24L60 80Z', solid('paper')),
    dong(161, 62, 16),
    block([60, 82, 202, 12], 3, solid('accent')),
    block([66, 156, 190, 12], 3, solid('paper')),
    block([52, 168, 218, 12], 3, solid('paper')),
    GROUND,
  ].join('');
}
