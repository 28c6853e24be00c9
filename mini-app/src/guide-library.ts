import type { BundledGuide, CatalogueEntry } from '@tung-nha/shared/bundled-guide';
import type { GuideSearch } from '@tung-nha/shared/guide-search/search-guides';
import type { LearningPath } from '@tung-nha/shared/learning-path';
import { useEffect, useState } from 'react';

/** Something that came with the app, in a chunk of its own: readable without network once it has been fetched. */
export interface Bundled<T> {
  /** Fetches it, once; after a failure the next call tries again. */
  load: () => Promise<T>;
  /** It, when it is there already. */
  held: () => T | undefined;
}

function bundled<T>(fetchIt: () => Promise<T>): Bundled<T> {
  let held: T | undefined;
  let loading: Promise<T> | undefined;
  const load = () => {
    loading ??= fetchIt().then((it) => (held = it));
    loading.catch(() => (loading = undefined));
    return loading;
  };
  return { load, held: () => held };
}

/** Titles, groups and days of every guide that is carried: small, for lists and cards. */
export const GUIDE_CATALOGUE: Bundled<CatalogueEntry[]> = bundled(
  async () => (await import('virtual:guide-catalogue')).content,
);

/** Every guide by its slug, with what differs in some provinces. */
export const GUIDE_TEXTS: Bundled<Partial<Record<string, BundledGuide>>> = bundled(
  async () => (await import('virtual:guide-texts')).content,
);

export const LEARNING_PATHS: Bundled<LearningPath[]> = bundled(
  async () => (await import('virtual:learning-paths')).content,
);

export type SearchGuides = (question: string) => GuideSearch;

/** Searching on the phone itself; reading the index takes some ten milliseconds on an old phone, each search a few. */
export const GUIDE_SEARCH: Bundled<SearchGuides> = bundled(async () => {
  const [{ content: stored }, { loadGuideIndex }, { searchGuides }] = await Promise.all(searchChunks());
  const index = loadGuideIndex(stored);
  return (question) => searchGuides(index, question);
});

function searchChunks() {
  return [
    import('virtual:guide-index'),
    import('@tung-nha/shared/guide-search/guide-index'),
    import('@tung-nha/shared/guide-search/search-guides'),
  ] as const;
}

/** What to fetch while the phone is idle, so that guides and search are there when the network goes. */
export const LIBRARY_CHUNKS: readonly (() => Promise<unknown>)[] = [
  GUIDE_CATALOGUE.load,
  GUIDE_TEXTS.load,
  () => Promise.all(searchChunks()),
  LEARNING_PATHS.load,
];

/** The thing once it is there; `failed` when it could not be fetched. */
export function useBundled<T>(it: Bundled<T>): { data: T | undefined; failed: boolean } {
  const [seen, see] = useState({ data: it.held(), failed: false });
  useEffect(() => {
    let left = false;
    const tell = (next: typeof seen) => !left && see(next);
    it.load().then(
      (data) => tell({ data, failed: false }),
      () => tell({ data: undefined, failed: true }),
    );
    return () => {
      left = true;
    };
  }, [it]);
  return { data: seen.data ?? it.held(), failed: seen.failed };
}
