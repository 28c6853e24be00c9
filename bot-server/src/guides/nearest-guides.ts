import type { GuideFile } from '@tung-nha/shared/guide';
import { editDistance } from '@tung-nha/shared/edit-distance';
import { fold } from '@tung-nha/shared/vietnamese-text';

const MOST = 3;
const LONGEST = 60;

/**
 * The slugs of the guides whose slug or title comes nearest to what was asked for, best first, at most 3: an old or mistyped
 * address leads on. Compared without marks; words in common count before letters in common.
 */
export function nearestGuides(guides: Iterable<GuideFile>, asked: string): string[] {
  const wanted = plain(asked).slice(0, LONGEST);
  const scored = [...guides].map((guide) => ({
    slug: guide.slug,
    score: Math.max(...[guide.slug, guide.title, guide.short].map((name) => likeness(plain(name), wanted))),
  }));
  return scored
    .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
    .slice(0, MOST)
    .map(({ slug }) => slug);
}

function plain(text: string): string {
  return fold(text.replaceAll('-', ' '));
}

/** 0 … 2: the share of words in common plus how much of the letters fits. */
function likeness(name: string, wanted: string): number {
  const words = new Set(name.split(' '));
  const asked = wanted.split(' ');
  const common = asked.filter((word) => words.has(word)).length / Math.max(words.size, asked.length);
  const longer = Math.max(name.length, wanted.length, 1);
  return common + 1 - editDistance(name, wanted) / longer;
}
