import type { Audience } from '@tung-nha/shared/broadcast';

import type { Queryable } from '../database.ts';
import { groupsOfWard } from '../groups/community-group-store.ts';

/** A Zalo group that the OA may write to, by Zalo's id. */
export interface WardGroup {
  groupId: string;
  name: string;
}

const WARD_TEAM = 'ward';

/**
 * The groups of an audience that are in use: all of the ward's, or those linked with its neighbourhoods ('ward': with none);
 * none for residents alone. Groups the OA is not in get the post pack.
 */
export async function groupsFor(on: Queryable, wardId: string, audience: Audience): Promise<WardGroup[]> {
  if (audience.of === 'residents') return [];
  const groups = await groupsOfWard(on, wardId);
  return groups.flatMap(({ active, zaloGroupId, name, neighbourhoodCodes }) =>
    active && zaloGroupId !== null && isMeant(audience, neighbourhoodCodes)
      ? [{ groupId: zaloGroupId, name }]
      : [],
  );
}

function isMeant(audience: Audience, codes: readonly string[]): boolean {
  if (!('codes' in audience)) return true;
  const { codes: wished } = audience;
  const ofWardTeam = audience.of === 'teams' && wished.includes(WARD_TEAM) && codes.length === 0;
  return ofWardTeam || codes.some((code) => wished.includes(code));
}
