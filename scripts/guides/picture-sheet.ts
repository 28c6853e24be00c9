import { readFileSync } from 'node:fs';

import { drawStepPicture } from '../../shared/src/drawing/draw-step-picture.ts';
import type { GuideFile } from '../../shared/src/guide.ts';

const STYLE = new URL('../../mini-app/src/guides/guides.css', import.meta.url);
/** The rest is as the Mini App has it; these names it takes from elsewhere. */
const SHEET = `
:root { --font: Roboto, 'Noto Sans', Arial, sans-serif; --sunken: #f3f6f4; --line: #c3ccc7; --round-large: 16px; --space-4: 16px; --space-2: 8px; }
[data-theme='dark'] { --sunken: #16211d; --line: #3b4a45; color: #eef4f1; background: #0f1815; }
body { margin: 0; font-family: var(--font); }
section { display: flex; flex-wrap: wrap; gap: 12px; padding: 12px; }
h2 { width: 100%; margin: 8px 0 0; font-size: 20px; }
figure { width: 340px; margin: 0; }
figcaption { font-size: 14px; margin-bottom: 4px; }`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function figuresOf({ slug, steps }: GuideFile, theme: string): string[] {
  return steps.flatMap(({ title, picture }, i) => {
    if (picture === undefined) return [];
    const drawing = drawStepPicture(picture, { idPrefix: `${theme}-${slug}-${i + 1}` });
    const caption = `<figcaption>${i + 1}. ${escaped(title)}</figcaption>`;
    return [`<figure>${caption}<div class="step-picture">${drawing}</div></figure>`];
  });
}

/** A page with every drawn step of the guides, as the Mini App shows it: each guide by day, then by night. */
export function pictureSheet(guides: readonly GuideFile[]): string {
  const sections = guides.flatMap((guide) =>
    ['light', 'dark'].map((theme) => {
      const drawn = figuresOf(guide, theme).join('');
      return `<section data-theme="${theme}"><h2>${guide.slug}</h2>${drawn}</section>`;
    }),
  );
  const head = `<meta charset="utf-8"><title>Hình vẽ các bước</title><style>${readFileSync(STYLE, 'utf8')}${SHEET}</style>`;
  return `<!doctype html><html lang="vi"><head>${head}</head><body>${sections.join('\n')}</body></html>\n`;
}
