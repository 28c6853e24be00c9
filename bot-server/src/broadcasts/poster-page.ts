import { xmlText } from '@tung-nha/shared/drawing/xml-text';
import type { BroadcastWords } from '@tung-nha/shared/broadcast/broadcast-words';

import { qrSvg } from '../leaflets/qr-svg.ts';

const MOST_POINTS = 34;
const LEAST_POINTS = 15;
// What one A4 page holds at a size was tried in a browser: about this many letters at 34 points, and more as they shrink.
const LETTERS_AT_MOST_POINTS = 260;

/** Points in which the text fills one A4 page, readable from a few steps away. */
function posterPoints(letters: number): number {
  const fitting = MOST_POINTS * Math.sqrt(LETTERS_AT_MOST_POINTS / Math.max(1, letters));
  return Math.max(LEAST_POINTS, Math.min(MOST_POINTS, Math.floor(fitting)));
}

const STYLE = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { background: #e9e5db; color: #111; font-family: Roboto, 'Noto Sans', 'Segoe UI', Arial, sans-serif; line-height: 1.4 }
.poster { display: flex; flex-direction: column; gap: 7mm; width: 210mm; height: 296mm; margin: 0 auto; padding: 16mm;
  background: #fff; overflow: hidden; overflow-wrap: anywhere }
.poster.alert { border: 5mm solid #8f1d12 }
.from { font-size: 20pt; font-weight: 700; color: #0b5a50 }
.alert .from { color: #8f1d12 }
h1 { line-height: 1.2; text-wrap: balance }
.text { flex: 1; display: flex; flex-direction: column; gap: 0.6em }
footer { display: flex; align-items: center; gap: 8mm; padding-top: 5mm; border-top: 0.6mm solid #111; font-size: 16pt;
  font-weight: 700 }
footer svg { width: 45mm; height: 45mm; flex: none }
@media print { body { background: #fff } .poster { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
`;

/** The broadcast as an A4 poster for a notice board, to be printed from the browser (S-142). */
export function posterPage({ kind, title, text, from, appLink }: BroadcastWords): string {
  const isAlert = kind === 'scamAlert';
  const head = isAlert ? `${from} • CẢNH BÁO LỪA ĐẢO` : `${from} • Thông báo`;
  const points = posterPoints(title.length * 2 + text.length);
  const lines = text
    .split(/\n+/)
    .map((line) => `<p>${xmlText(line)}</p>`)
    .join('');
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=800"><title>${xmlText(title)}</title>
<style>${STYLE}</style></head><body><article class="poster${isAlert ? ' alert' : ''}">
<p class="from">${xmlText(head)}</p><h1 style="font-size:${Math.min(46, points * 1.5)}pt">${xmlText(title)}</h1>
<div class="text" style="font-size:${points}pt">${lines}</div>
<footer>${qrSvg(appLink)}<p>Mở Zalo, quét mã để đọc tin này và xem tin mới.</p></footer>
</article></body></html>`;
}
