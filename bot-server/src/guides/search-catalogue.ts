import type { GuideFile } from '@tung-nha/shared/guide';
import type { GuideSearchReply } from '@tung-nha/shared/guide-view';
import { fold } from '@tung-nha/shared/vietnamese-text';

const MOST = 10;
const LONGEST = 400;

/**
 * The guides whose names hold every word that was typed; at most 10. Any text gives results or none. Only guides of `readable`
 * are found.
 */
export function searchCatalogue(readable: readonly GuideFile[], text: string): GuideSearchReply {
  const words = fold(text.slice(0, LONGEST)).split(' ').filter(Boolean);
  const results = readable
    .filter((guide) => {
      const names = fold([guide.title, guide.slug.replaceAll('-', ' '), ...guide.otherNames].join(' '));
      return words.length > 0 && words.every((word) => names.includes(word));
    })
    .slice(0, MOST)
    .map(({ slug, title }) => ({ slug, title, score: 1 }));
  return { answered: results.length > 0, results };
}
