import { drawStepPicture } from '@tung-nha/shared/drawing/draw-step-picture';
import { xmlText } from '@tung-nha/shared/drawing/xml-text';
import type { Guide } from '@tung-nha/shared/guide-variant';

import { ageLine, askLine, needsLine, timeLine, WORDS, type LeafletContent } from './leaflet-content.ts';
import { LEAFLET_STYLE } from './leaflet-style.ts';
import { planLeaflet } from './plan-leaflet.ts';
import { qrSvg } from './qr-svg.ts';

/** Whose leaflet it is: what of the ward stands on it. */
export interface LeafletWard {
  code: string;
  kind: string;
  name: string;
  province: string;
  teamName: string;
}

export interface Leaflet {
  guide: Guide;
  /** None: a leaflet for any place. */
  ward?: LeafletWard | undefined;
  /** Where its square code leads: the guide in Zalo. */
  link: string;
  /** A notice that the guide is out of date, if it is. */
  notice?: string | undefined;
}

const NO_WARD = 'Tổ công nghệ số cộng đồng';

function fromLine(ward: LeafletWard | undefined): string {
  if (ward === undefined) return NO_WARD;
  const kind = ward.kind.charAt(0).toUpperCase() + ward.kind.slice(1);
  return `${kind} ${ward.name}, ${ward.province} • ${ward.teamName}`;
}

/** A line whose first words are bold. */
function labelled(line: string, label: string): string {
  return `<p><strong>${xmlText(label)}</strong> ${xmlText(line.slice(label.length))}</p>`;
}

function head({ guide, ward, link, notice }: Leaflet, { summary }: LeafletContent): string {
  return `<header><div><p class="from">${xmlText(fromLine(ward))}</p><h1>${xmlText(guide.title)}</h1>${
    summary ? `<p class="summary">${xmlText(guide.summary)}</p>` : ''
  }${notice === undefined ? '' : `<p class="notice">${xmlText(notice)}</p>`}</div>
<figure class="qr">${qrSvg(link)}<figcaption>${WORDS.scan}</figcaption></figure></header>`;
}

function steps(content: LeafletContent): string {
  const items = content.steps.map(({ text, caution }) => {
    const line = caution === undefined ? '' : `<p class="caution">${WORDS.caution} ${xmlText(caution)}</p>`;
    return `<li class="step"><p>${xmlText(text)}</p>${line}</li>`;
  });
  return `<ol>${items.join('\n')}</ol>`;
}

function pictures({ slug, steps: all }: Guide, numbers: readonly number[]): string {
  const figures = numbers.map((number) => {
    const picture = all[number - 1]?.picture;
    const drawing = picture === undefined ? '' : drawStepPicture(picture, { idPrefix: `${slug}-${number}` });
    return `<figure>${drawing}<figcaption>Bước ${number}</figcaption></figure>`;
  });
  return figures.length === 0 ? '' : `<div class="pictures">${figures.join('')}</div>`;
}

function ask(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<section class="ask">${labelled(askLine(lines), WORDS.ask)}</section>`;
}

function leaflet(given: Leaflet): string {
  const { guide, ward, notice } = given;
  const content = planLeaflet(guide, { from: fromLine(ward), notice });
  return `<article class="leaflet" style="font-size:${content.size}pt">
${head(given, content)}
<section class="needs">${labelled(needsLine(content), WORDS.needs)}${labelled(timeLine(guide), WORDS.time)}</section>
${steps(content)}
${pictures(guide, content.pictures)}
${ask(content.ask)}
<footer>${xmlText(ageLine(guide))}</footer>
</article>`;
}

const HINT =
  'Để in: trên máy tính bấm Ctrl + P. Trên điện thoại mở trình đơn của trình duyệt rồi chọn “In” hoặc “Chia sẻ”, “In”. Khổ giấy A4.';

/** A page of leaflets, one A4 sheet each, to be read on a screen or printed from the browser. */
export function leafletPage(leaflets: readonly Leaflet[]): string {
  const [only] = leaflets;
  const title = leaflets.length === 1 && only ? only.guide.title : 'Tờ hướng dẫn';
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=800">
<title>${xmlText(title)}</title><style>${LEAFLET_STYLE}</style></head>
<body><p class="hint">${HINT}</p>
${leaflets.map(leaflet).join('\n')}
</body></html>`;
}
