import type { Audience } from '@tung-nha/shared/broadcast';
import { z } from 'zod';

import { many, maybeOne, type Queryable, type Statement } from '../database.ts';

const group = z.object({ groupId: z.string(), name: z.string() });
/** A Zalo group of the ward that the OA may write to. */
export type WardGroup = z.infer<typeof group>;

const KNOWN: Statement = {
  name: 'broadcast.groupsKnown',
  sql: `select to_regclass('community_group') is not null as known`,
};
const OF_WARD: Statement = {
  name: 'broadcast.groupsOfWard',
  sql: `select zalo_group_id as "groupId", name from community_group g
        where ward_id = $1 and active and zalo_group_id is not null
          and ($2::text[] is null or neighbourhood_codes && $2)
        order by name, zalo_group_id`,
};

/** The groups of an audience: all of the ward's, or those linked with its neighbourhoods; none for residents alone. */
export async function groupsFor(on: Queryable, wardId: string, audience: Audience): Promise<WardGroup[]> {
  if (audience.of === 'residents') return [];
  const known = await maybeOne(on, z.object({ known: z.boolean() }), KNOWN);
  if (known?.known !== true) return [];
  return many(on, group, OF_WARD, [wardId, 'codes' in audience ? audience.codes : null]);
}
