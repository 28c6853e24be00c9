import { xmlText } from '@tung-nha/shared/drawing/xml-text';
import type { BroadcastWords } from '@tung-nha/shared/broadcast/broadcast-words';

import { boldHeight, LEADING, wordsHeight } from '../leaflets/leaflet-measures.ts';
import { qrSvg } from '../leaflets/qr-svg.ts';

// Millimetres of the A4 page that the title and the text have between head and foot.
const TEXT_WIDTH = 168;
const TEXT_HEIGHT = 168;
const MM_PER_POINT = 25.4 / 72;
const MOST_POINTS = 34;
const LEAST_POINTS = 12;
const LARGEST_TITLE = 46;
const LINE_HEIGHT = 1.4;
const BETWEEN_LINES_EM = 0.6;

/** How large the letters are, and the lines; many short lines are joined where they would not fit on the page. */
function fitting(title: string, text: string): { points: number; lines: string[] } {
  const lines = text.split(/\n+/);
  for (const each of [lines, [lines.join(' ')]])
    for (let points = MOST_POINTS; points >= LEAST_POINTS; points -= 1)
      if (heightOf(title, each, points) <= TEXT_HEIGHT) return { points, lines: each };
  return { points: LEAST_POINTS, lines: [lines.join(' ')] };
}

const titlePoints = (points: number) => Math.min(LARGEST_TITLE, points * 1.5);

function heightOf(title: string, lines: readonly string[], points: number): number {
  const taller = LINE_HEIGHT / LEADING;
  const text = lines.map((line) => wordsHeight(line, points, TEXT_WIDTH) * taller);
  const gaps = (lines.length - 1) * points * BETWEEN_LINES_EM * MM_PER_POINT;
  return boldHeight(title, titlePoints(points), TEXT_WIDTH) + text.reduce((sum, each) => sum + each, gaps);
}

const STYLE = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { background: #e9e5db; color: #111; font-family: Roboto, 'Noto Sans', 'Segoe UI', Arial, sans-serif; line-height: ${LINE_HEIGHT} }
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
  const { points, lines } = fitting(title, text);
  const paragraphs = lines.map((line) => `<p>${xmlText(line)}</p>`).join('');
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=800"><title>${xmlText(title)}</title>
<style>${STYLE}</style></head><body><article class="poster${isAlert ? ' alert' : ''}">
<p class="from">${xmlText(head)}</p><h1 style="font-size:${titlePoints(points)}pt">${xmlText(title)}</h1>
<div class="text" style="font-size:${points}pt">${paragraphs}</div>
<footer>${qrSvg(appLink)}<p>Mở Zalo, quét mã để đọc tin này và xem tin mới.</p></footer>
</article></body></html>`;
}
