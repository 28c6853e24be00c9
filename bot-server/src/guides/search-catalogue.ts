import type { GuideSearchReply } from '@tung-nha/shared/guide-view';
import { buildGuideIndex, type GuideIndex } from '@tung-nha/shared/guide-search/guide-index';
import { textReader } from '@tung-nha/shared/guide-search/guide-terms';
import { searchGuides } from '@tung-nha/shared/guide-search/search-guides';
import { guideForProvince, hasVariantFor, provinceName } from '@tung-nha/shared/guide-variant';

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
 * index that `prepareSearch` has not built is built when it is first needed; provinces without variants share one.
 */
export function searchCatalogue(
  catalogue: GuideCatalogue,
  { province, isMember }: Searcher,
  text: string,
): GuideSearchReply {
  const readable = new Set(guidesFor(catalogue, isMember).map(({ slug }) => slug));
  return searchGuides(indexFor(catalogue, province), text.slice(0, LONGEST), (slug) => readable.has(slug));
}

/** Builds every index of a catalogue, half a second of work: once the server listens, no request is to wait for one. */
export function prepareSearch(catalogue: GuideCatalogue): void {
  const reader = textReader();
  const variants = [...catalogue.guides.values()].flatMap((guide) => guide.variants);
  for (const province of [undefined, ...variants.flatMap(({ provinces }) => provinces)])
    indexFor(catalogue, province, reader);
}

function indexFor(
  catalogue: GuideCatalogue,
  province: string | undefined,
  reader = textReader(),
): GuideIndex {
  const known = indexes.get(catalogue) ?? new Map<string, GuideIndex>();
  indexes.set(catalogue, known);
  const guides = [...catalogue.guides.values()];
  const hasVariants = province !== undefined && guides.some((guide) => hasVariantFor(guide, province));
  const key = hasVariants ? provinceName(province) : NO_VARIANTS;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const forProvince = guides.map((guide) => guideForProvince(guide, province));
  const index = buildGuideIndex(forProvince, reader);
  known.set(key, index);
  return index;
}
