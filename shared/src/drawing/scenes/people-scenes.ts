import { block, disc, group, path } from '../shapes.ts';
import { ACCENT, bust, FINE, LINE, smallPhone, solid, writing } from './scene-looks.ts';

/** An officer behind the desk of a one-stop office, a sheet of paper on it. */
export function counter(): string {
  return [
    block([112, 26, 96, 22], 6, solid('accent')),
    path('M126 37h68', { stroke: 'onAccent', width: 3 }),
    bust(160, 60, 'paper'),
    path('M142 76q2 -18 18 -18t18 18q-8 -8 -18 -8t-18 8Z', solid('hair')),
    smile(160, 80),
    path('M151 104l9 11l9 -11M160 115v12', LINE),
    block([40, 128, 240, 16], 5, solid('warm')),
    path('M52 144h216v38H52Z', solid('paper')),
    path('M124 144v38M196 144v38', FINE),
    path('M72 118l34 -4l6 14H64Z', solid('paper')),
    path('M78 122h22', FINE),
    path('M226 128v-8q0 -4 4 -4h4v-10q-4 -8 4 -10q8 2 4 10v10h4q4 0 4 4v8Z', solid('red')),
  ].join('');
}

/** A phone that rings. */
export function call(): string {
  const receiver = 'M-13 -5q13 -9 26 0v6q-4 3 -9 2v-5q-4 -2 -8 0v5q-5 1 -9 -2Z';
  return [
    smallPhone(116, 24, 88, 156),
    disc(160, 74, 24, solid('wash')),
    disc(160, 68, 8, LINE),
    path('M146 90q2 -12 14 -12t14 12', LINE),
    disc(138, 148, 14, solid('red')),
    group('translate(138 150) scale(.62)', path(receiver, { fill: 'onRed' })),
    disc(182, 148, 14, solid('accent')),
    group('translate(182 148) rotate(-45) scale(.62) translate(0 2)', path(receiver, { fill: 'onAccent' })),
    path('M98 66q-14 34 0 70M80 54q-22 46 0 94M222 66q14 34 0 70M240 54q22 46 0 94', ACCENT),
  ].join('');
}

/** A face in the frame of a phone's camera. */
export function face(): string {
  return [
    smallPhone(104, 14, 112, 174),
    path(
      'M122 58v-14q0 -6 6 -6h14M178 38h14q6 0 6 6v14M198 140v14q0 6 -6 6h-14M142 160h-14q-6 0 -6 -6v-14',
      ACCENT,
    ),
    path('M160 52c22 0 31 17 29 42c-2 26 -14 46 -29 46s-27 -20 -29 -46c-2 -25 7 -42 29 -42Z', solid('skin')),
    path(
      'M130 92c-4 -28 8 -44 30 -44s34 16 30 44c-5 -14 -8 -20 -12 -24c-14 4 -28 3 -36 -1c-5 6 -8 13 -12 25Z',
      solid('hair'),
    ),
    disc(148, 96, 3, { fill: 'ink' }),
    disc(172, 96, 3, { fill: 'ink' }),
    path('M160 98v11h-4M150 120q10 8 20 0', LINE),
  ].join('');
}

/** A father, a mother and their child. */
export function family(): string {
  return [
    bust(108, 42, 'accent', 1.25),
    path('M86 64q0 -24 22 -24t22 24q-10 -12 -22 -11t-22 11Z', solid('hair')),
    path('M184 118c-4 -20 -6 -44 2 -62q10 -14 26 -14t26 14c8 18 6 42 2 62Z', solid('hair')),
    bust(212, 52, 'warm', 1.15),
    path('M192 74q2 -24 20 -24t20 24q-14 -4 -20 -14q-6 10 -20 14Z', solid('hair')),
    bust(160, 104, 'paper', 0.95),
    path('M143 120q0 -18 17 -18t17 18q-9 -8 -17 -7t-17 7Z', solid('hair')),
    ...[108, 212].map((x) => {
      const y = x === 108 ? 68 : 77;
      return smile(x, y);
    }),
    smile(160, 125),
  ].join('');
}

function smile(x: number, y: number): string {
  return (
    disc(x - 7, y, 2.2, { fill: 'ink' }) +
    disc(x + 7, y, 2.2, { fill: 'ink' }) +
    path(`M${x - 6} ${y + 7}q6 6 12 0`, { stroke: 'ink', width: 2.5 })
  );
}

/** A hand held up: do not go on. */
export function stop(): string {
  return [
    path('M128 20h64l46 46v64l-46 46h-64l-46 -46v-64Z', solid('red')),
    path('M132 30h56l40 40v56l-40 40h-56l-40 -40v-56Z', { stroke: 'onRed', width: 3 }),
    path(
      'M134 112V76a6.500 6.500 0 0 1 13 0V60a6.500 6.500 0 0 1 13 0V56a6.500 6.500 0 0 1 13 0V64a6.500 6.500 0 0 1 13 0V108l7 -12a7 7 0 0 1 13 6L190 132C184 148 176 154 162 154C144 154 134 142 134 126Z',
      { fill: 'onRed', stroke: 'hair', width: 3 },
    ),
    path('M147 78V100M160 62V98M173 66V100', { stroke: 'hair', width: 3 }),
  ].join('');
}

/** A phone that is locked: a padlock over the dots of a password. */
export function lock(): string {
  return [
    path('M128 86V64a32 32 0 0 1 64 0V86', { stroke: 'ink', width: 13 }),
    path('M128 86V64a32 32 0 0 1 64 0V86', { stroke: 'warm', width: 7 }),
    block([110, 80, 100, 76], 14, solid('accent')),
    disc(160, 110, 10, { fill: 'onAccent' }),
    path('M160 114v18', { stroke: 'onAccent', width: 7 }),
    block([92, 164, 136, 26], 13, solid('paper')),
    ...[116, 138, 160, 182, 204].map((x) => disc(x, 177, 5, { fill: 'ink' })),
  ].join('');
}

/** Papers with a stamp, and a pen. */
export function paper(): string {
  return [
    group('rotate(7 190 100)', path('M150 28h70l24 24v118h-94Z', solid('warmWash'))),
    path('M88 24h82l28 28v132H88Z', solid('paper')),
    path('M170 24v28h28', solid('wash')),
    writing(106, 62, [46, 74, 74, 74, 52]),
    disc(172, 152, 16, { stroke: 'red', width: 3 }),
    path(
      'M172 142l2.900 6.200l6.800 .8l-5 4.700l1.300 6.700l-6 -3.300l-6 3.300l1.300 -6.700l-5 -4.700l6.800 -.8Z',
      { fill: 'red' },
    ),
    group(
      'translate(236 150) rotate(35)',
      block([-7, -70, 14, 76], 4, solid('warm')),
      path('M-7 6h14l-7 16Z', solid('paper')),
    ),
  ].join('');
}
