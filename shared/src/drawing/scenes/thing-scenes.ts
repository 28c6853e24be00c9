import { block, disc, group, path } from '../shapes.ts';
import { ACCENT, dong, FINE, LINE, smallPhone, solid, writing } from './scene-looks.ts';

/** The golden contacts of a chip. */
function chip(x: number, y: number): string {
  return (
    block([x, y, 40, 32], 7, solid('warm')) +
    path(`M${x} ${y + 11}h13v10h-13M${x + 40} ${y + 11}h-13v10h13M${x + 20} ${y}v11M${x + 20} ${y + 21}v11`, {
      stroke: 'ink',
      width: 2,
    })
  );
}

/** An identity card with portrait and chip, 168 × 106. */
function identityCard(x: number, y: number): string {
  return [
    block([x, y, 168, 106], 12, solid('paper')),
    path(`M${x + 2} ${y + 26}h164`, { stroke: 'red', width: 4 }),
    disc(x + 16, y + 14, 6, { fill: 'red' }),
    path(`M${x + 32} ${y + 14}h84`, FINE),
    block([x + 14, y + 40, 44, 54], 6, solid('wash')),
    disc(x + 36, y + 58, 9, LINE),
    path(`M${x + 20} ${y + 92}q2 -18 16 -18t16 18`, LINE),
    writing(x + 70, y + 52, [30, 44, 38, 44]),
    chip(x + 118, y + 40),
  ].join('');
}

export function chipCard(): string {
  return group('translate(160 102) rotate(-5) scale(1.28) translate(-84 -53)', identityCard(0, 0));
}

/** The card held against a phone's back, with waves between them. */
export function nfc(): string {
  return [
    group('rotate(-8 112 110)', identityCard(36, 62)),
    block([188, 14, 94, 172], 16, solid('paper')),
    block([200, 26, 30, 30], 9, solid('wash')),
    disc(210, 36, 4.5, LINE),
    disc(221, 46, 4.5, LINE),
    path('M224 88q12 22 0 44M238 78q18 32 0 64M252 68q24 42 0 84', ACCENT),
  ].join('');
}

/** A banknote and coins. */
export function money(): string {
  return [
    group('rotate(-7 160 90)', block([60, 40, 190, 92], 10, solid('warmWash'))),
    block([66, 56, 190, 92], 10, solid('paper')),
    block([76, 66, 170, 72], 6, FINE),
    dong(161, 102, 24),
    path('M92 82h18M92 122h18M212 82h18M212 122h18', FINE),
    dong(232, 156, 20),
    dong(266, 160, 20),
  ].join('');
}

/** A SIM card beside the phone it goes into. */
export function sim(): string {
  return [
    smallPhone(62, 20, 86, 160),
    path('M84 112v-8M98 112v-18M112 112v-30M126 112v-42', { stroke: 'accent', width: 7 }),
    path('M84 136h42', FINE),
    path('M186 56h46l28 28v76q0 8 -8 8h-66q-8 0 -8 -8V64q0 -8 8 -8Z', solid('accent')),
    group('translate(193 96) scale(1.3)', chip(0, 0)),
    path('M170 112h-14m6 -7l-7 7l7 7', LINE),
  ].join('');
}

/** A box that gives Wi-Fi. */
export function wifi(): string {
  return [
    path('M92 130V62M228 130V62', LINE),
    disc(92, 60, 6, solid('paper')),
    disc(228, 60, 6, solid('paper')),
    block([70, 130, 180, 44], 14, solid('paper')),
    disc(94, 152, 5, { fill: 'accent' }),
    disc(112, 152, 5, { fill: 'accent' }),
    disc(130, 152, 5, { fill: 'line' }),
    path('M188 152h40', FINE),
    disc(160, 110, 7, { fill: 'accent' }),
    path('M142 92q18 -16 36 0', { stroke: 'accent', width: 7 }),
    path('M128 74q32 -28 64 0', { stroke: 'accent', width: 7 }),
    path('M116 57q44 -38 88 0', { stroke: 'accent', width: 7 }),
  ].join('');
}

/** A parcel and the letter that came with it. */
export function post(): string {
  return [
    path('M66 72l64 -26l66 26v84l-66 26l-64 -26Z', solid('warm')),
    path('M66 72l64 26l66 -26M130 98v84', LINE),
    path('M98 59l66 26v30l-14 6v-30L84 65', solid('paper')),
    block([156, 104, 104, 70], 8, solid('paper')),
    path('M158 108l50 38l50 -38M158 170l36 -34M258 170l-36 -34', LINE),
  ].join('');
}
