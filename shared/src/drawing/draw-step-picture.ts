import type { StepPicture } from '../step-picture.ts';
import { WIDTH } from './item-frame.ts';
import { drawPhone, type Drawing } from './phone.ts';
import { drawScene } from './scenes/draw-scene.ts';
import { colour, short } from './shapes.ts';
import { xmlText } from './xml-text.ts';

const FONT =
  'var(--picture-font, Roboto, &quot;Noto Sans&quot;, &quot;Helvetica Neue&quot;, Arial, sans-serif)';

function wrap({ svg, height }: Drawing, alt: string, idPrefix: string): string {
  const id = `${xmlText(idPrefix).replace(/\s+/g, '-')}-title`;
  const size = `viewBox="0 0 ${WIDTH} ${short(height)}" width="${WIDTH}" height="${short(height)}"`;
  const name = `role="img" aria-labelledby="${id}"`;
  const ground = `font-family="${FONT}" fill="${colour('ink')}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${name} ${ground}><title id="${id}">${xmlText(alt)}</title>${svg}</svg>`;
}

/**
 * The picture of a step as SVG text, 320 wide and as high as it needs to be; to be shown at 300 px or more, where its
 * smallest words are 15 px. Screen readers hear `alt`. Colours and font follow the page's `--picture-…` variables (see
 * shapes.ts) where it sets them. `idPrefix` keeps ids apart when a page shows several.
 */
export function drawStepPicture(picture: StepPicture, { idPrefix }: { idPrefix: string }): string {
  const drawing = 'scene' in picture ? drawScene(picture.scene) : drawPhone(picture);
  return wrap(drawing, picture.alt, idPrefix);
}
