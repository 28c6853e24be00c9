import type { GuideSearchReply } from '@tung-nha/shared/guide-view';
import { buildGuideIndex, type GuideIndex } from '@tung-nha/shared/guide-search/guide-index';
import { searchGuides } from '@tung-nha/shared/guide-search/search-guides';
import { guideForProvince, hasVariantFor } from '@tung-nha/shared/guide-variant';

import type { GuideCatalogue } from './guide-catalogue.ts';
import { guidesFor } from './read-guide.ts';

/** Whose search it is: what is found depends on the province's variants and on whether the members' guide may be read. */
interface Searcher {
  province?: string | undefined;
  isMember: boolean;
}

const LONGEST = 400;
const NO_VARIANTS = '';

const indexes = new WeakMap<GuideCatalogue, Map<string, GuideIndex>>();

/**
 * The guides that fit a text, at most 10, best first; `answered: false` when none does. Any text gives results or none. An
 * index is built when it is first needed, and provinces without variants share one.
 */
export function searchCatalogue(
  catalogue: GuideCatalogue,
  searcher: Searcher,
  text: string,
): GuideSearchReply {
  return searchGuides(indexFor(catalogue, searcher), text.slice(0, LONGEST));
}

function indexFor(catalogue: GuideCatalogue, { province, isMember }: Searcher): GuideIndex {
  const known = indexes.get(catalogue) ?? new Map<string, GuideIndex>();
  indexes.set(catalogue, known);
  const guides = guidesFor(catalogue, isMember);
  const place = province !== undefined && guides.some((guide) => hasVariantFor(guide, province));
  const key = `${isMember} ${place ? province : NO_VARIANTS}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const index = buildGuideIndex(guides.map((guide) => guideForProvince(guide, province)));
  known.set(key, index);
  return index;
}
