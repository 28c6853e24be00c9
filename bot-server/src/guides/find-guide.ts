import type { GuideFile } from '@tung-nha/shared/guide';

import type { Queryable } from '../database.ts';
import { rolesOf } from '../people/person-roles.ts';
import { Problem } from '../problems.ts';
import type { GuideCatalogue } from './guide-catalogue.ts';
import { nearestGuides } from './nearest-guides.ts';
import { guidesFor } from './read-guide.ts';

/** Whether somebody is an active member or officer of any ward. While the database is away nobody is known to be one. */
export async function isMember(on: Queryable, person: { id: string } | undefined): Promise<boolean> {
  const roles = person === undefined ? [] : await rolesOf(on, person.id).catch(() => []);
  return roles.some(({ memberId }) => memberId !== undefined);
}

/** The guides that the person may read. */
export async function guidesForPerson(
  on: Queryable,
  catalogue: GuideCatalogue,
  person: { id: string } | undefined,
): Promise<GuideFile[]> {
  return guidesFor(catalogue, await isMember(on, person));
}

/** The guide of that slug among these; `guide_not_found` with the nearest ones when it is not there, or not for the person to read. */
export function guideAmong(guides: readonly GuideFile[], slug: string): GuideFile {
  const guide = guides.find((each) => each.slug === slug);
  if (guide === undefined) throw Problem.withNearest('guide_not_found', nearestGuides(guides, slug));
  return guide;
}
