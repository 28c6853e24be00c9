import { CONTENT_WIDTH, LEADING, PAGE } from './leaflet-measures.ts';

/** The style of leaflets on the screen and on paper; made from the measures by which the planner decides what fits. */
export const LEAFLET_STYLE = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { background: #e9e5db; color: #111; font-family: Roboto, 'Noto Sans', 'Segoe UI', Arial, sans-serif; line-height: ${LEADING} }
.hint { max-width: ${PAGE.width}mm; margin: 0 auto; padding: 5mm; font-size: 14pt }
.leaflet { display: flex; flex-direction: column; gap: ${PAGE.gap}mm; width: ${PAGE.width}mm; height: ${PAGE.height}mm;
  margin: 0 auto 8mm; padding: ${PAGE.end}mm ${PAGE.side}mm; background: #fff }
header { display: flex; justify-content: space-between; gap: 6mm; min-height: ${PAGE.qr + PAGE.qrCaption}mm }
header > div { flex: 1 }
.from { font-size: ${PAGE.headSize}pt; color: #0b5a50; font-weight: 700; margin-bottom: 2mm }
h1 { font-size: ${PAGE.titleSize}pt; letter-spacing: -0.01em; text-wrap: balance }
.summary, .notice { margin-top: 2mm }
.notice { font-weight: 700 }
figure { text-align: center }
.qr { width: ${PAGE.qr}mm; font-size: 10.5pt; font-weight: 700; line-height: 1.2 }
.qr svg { display: block; width: ${PAGE.qr}mm; height: ${PAGE.qr}mm }
.needs { padding: ${PAGE.pad}mm; border-radius: 3mm; background: #eef5f2 }
ol { flex: 1; display: flex; flex-direction: column; justify-content: space-evenly; list-style: none; counter-reset: step }
li.step { position: relative; padding-left: ${PAGE.gutter}mm; padding-bottom: ${PAGE.stepGap}mm; counter-increment: step }
li.step::before { content: counter(step); position: absolute; left: 0; top: 0; width: 7mm; height: 7mm; border-radius: 50%;
  background: #0b5a50; color: #fff; font-weight: 700; font-size: 13pt; line-height: 7mm; text-align: center;
  print-color-adjust: exact; -webkit-print-color-adjust: exact }
.caution { font-weight: 700; color: #8f1d12 }
.pictures { display: flex; justify-content: center; gap: ${PAGE.pictureGap}mm; max-width: ${CONTENT_WIDTH}mm; align-items: end }
.pictures figure { width: ${PAGE.picture}mm; font-size: ${PAGE.captionSize}pt; font-weight: 700 }
.pictures figcaption { margin-top: 1mm }
.pictures svg { display: block; width: 100%; height: auto }
.ask { padding: ${PAGE.pad}mm; border: 0.7mm solid #8f1d12; border-radius: 3mm }
footer { padding-top: 1.5mm; border-top: 0.4mm solid #111; font-size: ${PAGE.footSize}pt }
@media print {
  body { background: #fff }
  .hint { display: none }
  .leaflet { margin: 0; break-after: page; break-inside: avoid }
  .leaflet:last-child { break-after: auto }
}
`;
