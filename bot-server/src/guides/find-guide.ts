import type { GuideFile } from '@tung-nha/shared/guide';

import type { Queryable } from '../database.ts';
import { rolesOf } from '../people/person-roles.ts';
import { Problem } from '../problems.ts';
import { isForMembers, type GuideCatalogue } from './guide-catalogue.ts';
import { nearestGuides } from './nearest-guides.ts';

/**
 * The guides somebody may read, in the order of their slugs: the members' guide only for members and officers of some ward.
 * While the database is away nobody is known to be one.
 */
export async function guidesFor(
  on: Queryable,
  catalogue: GuideCatalogue,
  person: { id: string } | undefined,
): Promise<GuideFile[]> {
  const roles = person === undefined ? [] : await rolesOf(on, person.id).catch(() => []);
  const isMember = roles.some(({ memberId }) => memberId !== undefined);
  return [...catalogue.guides.values()].filter((guide) => isMember || !isForMembers(guide));
}

/** The guide among those; `guide_not_found` with the nearest ones when it is not there, or not for the person to read. */
export function guideAmong(guides: readonly GuideFile[], slug: string): GuideFile {
  const guide = guides.find((each) => each.slug === slug);
  if (guide === undefined) throw Problem.withNearest('guide_not_found', nearestGuides(guides, slug));
  return guide;
}
