import jsQR from 'jsqr';
import { expect, test } from 'vitest';

import { qrSvg } from './qr-svg.ts';

const LINK = 'https://zalo.me/s/1234567890123456789/?r=guide/cap-nhat-dia-chi-sau-sap-nhap&ward=hoan-kiem';
const SCALE = 4;

interface Picture {
  pixels: Uint8ClampedArray;
  side: number;
}

/** The code as a camera sees it: four pixels a module; `spot` makes a white stain that wide in the middle. */
function photograph(svg: string, spot = 0): Picture {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const stained = (at: number) => Math.abs(at - size / 2) < spot / 2;
  for (const [, x = '', y = ''] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    if (stained(Number(x)) && stained(Number(y))) continue;
    for (let at = 0; at < SCALE * SCALE; at++) {
      const row = Number(y) * SCALE + Math.floor(at / SCALE);
      const start = (row * side + Number(x) * SCALE + (at % SCALE)) * 4;
      pixels.fill(0, start, start + 3);
    }
  }
  return { pixels, side };
}

// What the package's types promise and what a module loader makes of it differ.
const read = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR;
const decode = ({ pixels, side }: Picture) => read(pixels, side, side)?.data;

test('a phone reads from the code exactly what was put in', () => {
  expect(decode(photograph(qrSvg(LINK)))).toBe(LINK);
});

test('a code with a stain over an eighth of it is still read', () => {
  expect(decode(photograph(qrSvg(LINK), 17))).toBe(LINK);
});
