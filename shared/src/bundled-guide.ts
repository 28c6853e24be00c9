import type { GuideFile } from './guide.ts';
import { guideForReaders, type GuideListItem, type GuideText } from './guide-view.ts';

/** A guide as the Mini App carries it: what residents read, with what changes for some provinces. */
export type BundledGuide = GuideText & Pick<GuideFile, 'variants'>;

/** One line of the catalogue the Mini App carries; how fresh a guide is follows from the day and from the server. */
export type CatalogueEntry = Omit<GuideListItem, 'state'> & Pick<GuideFile, 'checkAgain' | 'topic'>;

/** True for the guide that only members and officers read: it is not carried, the server gives it to them. */
export function isBundled({ group }: Pick<GuideFile, 'group'>): boolean {
  return group !== 'to-vien';
}

/** The guide without what only officers need, in its variants too. */
export function bundledGuide({ variants, ...guide }: GuideFile): BundledGuide {
  return {
    ...guideForReaders(guide),
    variants: variants.map(({ steps, ...variant }) => ({
      ...variant,
      ...(steps && { steps: steps.map(({ certainty: _certainty, ...step }) => step) }),
    })),
  };
}

/** What lists, tiles and cards need of a guide, before its text is there. */
export function catalogueEntry(guide: GuideFile): CatalogueEntry {
  const { slug, title, short, summary, group, level, audience, minutes, version } = guide;
  const { lastChecked, checkAgain, topic } = guide;
  return {
    ...{ slug, title, short, summary, group, level, audience, minutes, version, lastChecked, checkAgain },
    ...(topic && { topic }),
  };
}
