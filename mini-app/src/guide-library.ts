import type { BundledGuide, CatalogueEntry } from '@tung-nha/shared/bundled-guide';
import type { LearningPath } from '@tung-nha/shared/learning-path';
import { useCallback, useEffect, useRef, useState } from 'react';

import { startSearch } from './guide-search.ts';
import type { SearchGuides } from './guide-search.ts';

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

const catalogueChunk = () => import('virtual:guide-catalogue');
const textsChunk = () => import('virtual:guide-texts');
const pathsChunk = () => import('virtual:learning-paths');

/** Titles, groups and days of every guide that is carried: small, for lists and cards. */
export const GUIDE_CATALOGUE: Bundled<CatalogueEntry[]> = bundled(
  // Written by vite-guides.ts from the same types.
  async () => JSON.parse((await catalogueChunk()).content) as CatalogueEntry[],
);

/** Every guide by its slug, with what differs in some provinces. */
export const GUIDE_TEXTS: Bundled<ReadonlyMap<string, BundledGuide>> = bundled(
  async () =>
    new Map(Object.entries(JSON.parse((await textsChunk()).content) as Record<string, BundledGuide>)),
);

export const LEARNING_PATHS: Bundled<LearningPath[]> = bundled(
  async () => JSON.parse((await pathsChunk()).content) as LearningPath[],
);

/** Searching, ready to be asked. */
export const GUIDE_SEARCH: Bundled<SearchGuides> = bundled(startSearch);

/** What to fetch while the phone is idle, so that guides and search are there when the network goes. */
export const LIBRARY_CHUNKS: readonly (() => Promise<unknown>)[] = [
  catalogueChunk,
  textsChunk,
  GUIDE_SEARCH.load,
  pathsChunk,
];

/** The thing once it is there; `failed` when it could not be fetched, until `ask` has fetched it after all. */
export function useBundled<T>(it: Bundled<T>) {
  const [seen, see] = useState<{ data: T | undefined; failed: boolean }>({ data: it.held(), failed: false });
  const left = useRef(false);
  const ask = useCallback(() => {
    it.load().then(
      (data) => left.current || see({ data, failed: false }),
      () => left.current || see({ data: undefined, failed: true }),
    );
  }, [it]);
  useEffect(() => {
    left.current = false;
    ask();
    return () => {
      left.current = true;
    };
  }, [ask]);
  return { data: seen.data ?? it.held(), failed: seen.failed, ask };
}
