import type { OfficerGuide } from '@tung-nha/shared/guide-view';
import { localDay } from '@tung-nha/shared/quarter';

import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, type Outcome } from '../outcome.ts';
import { officerOf } from '../people/officer-of.ts';
import type { Work } from '../work.ts';
import type { GuideCatalogue } from './guide-catalogue.ts';
import { looksOfWard, noteLook, readsOfWard } from './guide-count-store.ts';
import { guidePlace } from './guide-place.ts';
import { stateOf } from './read-guide.ts';
import { shownCount, shownReads } from './shown-counts.ts';

type Asking = { personId: string; wardId: string };

/** GET /api/officer/guides: every guide with its state and what is counted in the ward, nothing below 5 (L-08). */
export async function officerGuides(
  work: Work,
  catalogue: GuideCatalogue,
  asking: Asking,
): Promise<Outcome<OfficerGuide[]>> {
  const { tx, now } = work;
  const officer = await officerOf(tx, asking.personId, asking.wardId);
  if (!officer.ok) return officer;
  const today = localDay(now);
  const place = await guidePlace(tx, asking.wardId);
  const reads = await readsOfWard(tx, asking.wardId, today);
  const looks = await looksOfWard(tx, asking.wardId);
  const rows = [...catalogue.guides.values()].map((guide): OfficerGuide => {
    const { state, reports, steps } = stateOf(guide, place, today);
    const { slug, title, group, version, certainty, lastChecked, checkAgain } = guide;
    const { triedOnPhone, sources, unconfirmed } = guide;
    return {
      ...{ slug, title, group, version, state, certainty, lastChecked, checkAgain },
      ...{ triedOnPhone, sources, unconfirmed },
      reports: shownCount(reports),
      reportedSteps: steps,
      lookedIntoOn: looks.get(slug) ?? null,
      ...shownReads(reads.filter((row) => row.slug === slug)),
    };
  });
  return done(rows);
}

/** An officer has tried the reported steps: the reports so far are closed, and the guide is no longer amber. */
export async function lookIntoGuide(work: Work, asking: Asking & { slug: string }): Promise<Outcome<void>> {
  const { personId, wardId, slug } = asking;
  const officer = await officerOf(work.tx, personId, wardId);
  if (!officer.ok) return officer;
  await noteLook(work.tx, wardId, { slug, day: localDay(work.now), memberId: officer.value.officerId });
  await noteOfficerAction(work, { ...officer.value, action: 'guide.lookInto', subject: `guide:${slug}` });
  return done(undefined);
}
