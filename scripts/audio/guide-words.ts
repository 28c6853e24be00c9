import type { GuideFile } from '@tung-nha/shared/guide';
import { guideSpeech } from '@tung-nha/shared/guide-speech';
import { guideForProvince } from '@tung-nha/shared/guide-variant';

/** Everything that may be read aloud of these guides: for the whole country, and as each variant has it. */
export function wordsOfGuides(guides: readonly GuideFile[]): string[] {
  return guides.flatMap((guide) => {
    const provinces = [undefined, ...guide.variants.map((variant) => variant.provinces[0])];
    return provinces.flatMap((province) => guideSpeech(guideForProvince(guide, province)));
  });
}
