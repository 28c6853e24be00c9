import type { OfficerGuide } from '@tung-nha/shared/guide-view';
import { OFFICES } from '@tung-nha/shared/ward-file';
import { localDay } from '@tung-nha/shared/quarter';

import { done, refused, type Outcome } from '../outcome.ts';
import { rolesOf } from '../people/person-roles.ts';
import type { Work } from '../work.ts';
import type { GuideCatalogue } from './guide-catalogue.ts';
import { looksOfWard, noteLook, readsOfWard } from './guide-count-store.ts';
import { guidePlace } from './guide-place.ts';
import { stateOf } from './read-guide.ts';
import { shownCount, shownReads } from './shown-counts.ts';

type Asking = { personId: string; wardId: string };

/** The person's membership as an officer of the ward; `not_found` for everybody else, as for a ward that does not exist. */
async function officerOf({ tx }: Work, { personId, wardId }: Asking): Promise<Outcome<string>> {
  const roles = await rolesOf(tx, personId);
  const office = roles.find(({ ward, role }) => ward === wardId && OFFICES.some((office) => office === role));
  return office?.memberId === undefined ? refused('not_found') : done(office.memberId);
}

/** GET /api/officer/guides: every guide with its state and what is counted in the ward, nothing below 5 (L-08). */
export async function officerGuides(
  work: Work,
  catalogue: GuideCatalogue,
  asking: Asking,
): Promise<Outcome<OfficerGuide[]>> {
  const officer = await officerOf(work, asking);
  if (!officer.ok) return officer;
  const { tx, now } = work;
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
  const officer = await officerOf(work, asking);
  if (!officer.ok) return officer;
  const look = { slug: asking.slug, day: localDay(work.now), memberId: officer.value };
  await noteLook(work.tx, asking.wardId, look);
  return done(undefined);
}
