import { freshnessOf, type GuideState } from '@tung-nha/shared/guide-freshness';
import type { GuideFile } from '@tung-nha/shared/guide';
import { guideForProvince } from '@tung-nha/shared/guide-variant';
import { guideForReaders, type GuideListItem, type GuideView } from '@tung-nha/shared/guide-view';

import { isForMembers, type GuideCatalogue } from './guide-catalogue.ts';
import type { GuidePlace } from './guide-place.ts';

/** What is reported of one guide and not looked into, and the state that follows on a local day. */
export function stateOf(
  guide: GuideFile,
  place: GuidePlace,
  today: string,
): { state: GuideState; reports: number; steps: number[] } {
  const reported = place.reports.filter(
    ({ slug, lastChecked }) => slug === guide.slug && lastChecked === guide.lastChecked,
  );
  const reports = reported.reduce((sum, { open }) => sum + open, 0);
  const state = freshnessOf(guide, today, { open: reports, untilAmber: place.untilAmber });
  return { state, reports, steps: reported.map(({ step }) => step) };
}

/** The guide as residents of the place read it on a local day. */
export function guideViewFor(guide: GuideFile, place: GuidePlace, today: string): GuideView {
  const { state, steps } = stateOf(guide, place, today);
  const changedSteps = state === 'fresh' ? [] : steps;
  return { ...guideForReaders(guideForProvince(guide, place.province)), state, changedSteps };
}

/** The guides that members and officers of a ward may read, or everybody else: without the members' guide. By slug. */
export function guidesFor(catalogue: GuideCatalogue, isMember: boolean): GuideFile[] {
  return [...catalogue.guides.values()].filter((guide) => isMember || !isForMembers(guide));
}

/** The catalogue as a list, for the place and the local day. */
export function guideList(guides: GuideFile[], place: GuidePlace, today: string): GuideListItem[] {
  return guides.map((guide) => guideViewFor(guide, place, today));
}
