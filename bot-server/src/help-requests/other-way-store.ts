import { z } from 'zod';

import { maybeOne, type Queryable, type Statement } from '../database.ts';

const way = z.object({
  oaUserId: z.string(),
  zaloGroupId: z.string().nullable(),
});
/** How somebody is reached whose chat with the OA is closed. */
type OtherWay = z.infer<typeof way>;

const WAY: Statement = {
  name: 'offer.otherWay',
  // The group of the fewest neighbourhoods first: there the ping bothers the fewest; one of the whole ward last.
  sql: `select p.oa_user_id as "oaUserId", g.zalo_group_id as "zaloGroupId"
        from person p
        left join community_group_member gm
          join community_group g on g.ward_id = gm.ward_id and g.id = gm.group_id and g.active
        on gm.oa_user_id = p.oa_user_id and gm.ward_id = $2 and not gm.waiting
        where p.id = $1 and p.oa_user_id is not null
        order by g.id is null, coalesce(nullif(cardinality(g.neighbourhood_codes), 0), 9999), g.id
        limit 1`,
};

/** The OA's id of a person, and a group of the ward they are in and the OA writes to; undefined for whom the OA does not know. */
export function otherWayTo(on: Queryable, personId: string, wardId: string): Promise<OtherWay | undefined> {
  return maybeOne(on, way, WAY, [personId, wardId]);
}
