import { z } from 'zod';

import { many, one, run, type Queryable, type Statement, type Transaction } from '../database.ts';
import type { CommunityGroup } from './community-group.ts';
import type { TeamPerson } from './group-people.ts';

type GroupKey = Pick<CommunityGroup, 'wardId' | 'id'>;

const teamPerson = z.object({
  memberId: z.uuid(),
  name: z.string(),
  oaUserId: z.string().nullable(),
  follows: z.boolean(),
  lastInteractionAt: z.date().nullable(),
  inGroup: z.enum(['inside', 'admin', 'waiting']).nullable(),
});

const TEAM: Statement = {
  name: 'communityGroup.team',
  sql: `select m.id as "memberId", m.name, p.oa_user_id as "oaUserId", coalesce(p.follows, false) as follows,
          p.last_interaction_at as "lastInteractionAt",
          case when g.oa_user_id is null then null when g.waiting then 'waiting' when g.is_admin then 'admin'
            else 'inside' end as "inGroup"
        from member m
        left join person p on p.id = m.person_id
        left join community_group_member g on g.ward_id = m.ward_id and g.group_id = $2 and g.oa_user_id = p.oa_user_id
        where m.ward_id = $1 and m.status <> 'left'
          and (cardinality($3::text[]) = 0 or m.neighbourhood_code = any($3))
        order by m.name, m.id`,
};

/** The teams a group is for (a group of the whole ward: everybody), and who of them is in it. */
export function teamOfGroup(
  on: Queryable,
  { wardId, id, neighbourhoodCodes }: GroupKey & Pick<CommunityGroup, 'neighbourhoodCodes'>,
): Promise<TeamPerson[]> {
  return many(on, teamPerson, TEAM, [wardId, id, neighbourhoodCodes]);
}

const COUNT: Statement = {
  name: 'communityGroup.countMembers',
  sql: `select count(*) filter (where not waiting) as inside, count(*) filter (where waiting) as waiting
        from community_group_member where ward_id = $1 and group_id = $2`,
};

/** How many people are in it, and how many wait to be let in. */
export function countGroupMembers(
  on: Queryable,
  { wardId, id }: GroupKey,
): Promise<{ inside: number; waiting: number }> {
  return one(on, z.object({ inside: z.number(), waiting: z.number() }), COUNT, [wardId, id]);
}

const OFFICERS: Statement = {
  name: 'communityGroup.officersToBeIn',
  // The one who asks first, for they are the likeliest administrator of the OA.
  sql: `select p.oa_user_id as "oaUserId" from member m join person p on p.id = m.person_id
        where m.ward_id = $1 and m.role = 'officer' and m.status = 'active' and p.oa_user_id is not null
          and (p.follows or p.last_interaction_at > $3)
        group by p.id, p.oa_user_id order by p.id <> $2, p.id limit 9`,
};

/** OA ids of the ward's officers whom the OA may put into a new group; a group of the smallest size holds nine and the OA. */
export async function officersToBeIn(
  on: Queryable,
  wardId: string,
  { personId, since }: { personId: string; since: Date },
): Promise<string[]> {
  const rows = await many(on, z.object({ oaUserId: z.string() }), OFFICERS, [wardId, personId, since]);
  return rows.map(({ oaUserId }) => oaUserId);
}

const DROP_OTHERS: Statement = {
  name: 'communityGroup.dropMembers',
  sql: `delete from community_group_member where ward_id = $1 and group_id = $2 and not oa_user_id = any($3)`,
};
const KEEP: Statement = {
  name: 'communityGroup.keepMembers',
  sql: `insert into community_group_member (ward_id, group_id, oa_user_id, waiting)
        select $1, $2, oa_user_id, not oa_user_id = any($4) from unnest($3::text[]) oa_user_id
        on conflict (ward_id, group_id, oa_user_id) do update set waiting = excluded.waiting`,
};

/** Makes the list what Zalo told; who is an administrator stays as it was told last. */
export async function saveGroupMembers(
  tx: Transaction,
  { wardId, id }: GroupKey,
  { inside, waiting }: { inside: string[]; waiting: string[] },
): Promise<void> {
  const everybody = [...new Set([...inside, ...waiting])];
  await run(tx, DROP_OTHERS, [wardId, id, everybody]);
  await run(tx, KEEP, [wardId, id, everybody, inside]);
}

const SET_ADMINS: Statement = {
  name: 'communityGroup.setAdmins',
  sql: `insert into community_group_member (ward_id, group_id, oa_user_id, is_admin)
        select g.ward_id, g.id, oa_user_id, $3 from community_group g, unnest($2::text[]) oa_user_id
        where g.zalo_group_id = $1
        on conflict (ward_id, group_id, oa_user_id) do update set is_admin = excluded.is_admin`,
};

/** Zalo's lists do not tell who is an administrator of a group, only its events do (server-api §3.4). */
export async function setGroupAdmins(
  tx: Transaction,
  zaloGroupId: string,
  { oaUserIds, areAdmins }: { oaUserIds: string[]; areAdmins: boolean },
): Promise<void> {
  await run(tx, SET_ADMINS, [zaloGroupId, oaUserIds, areAdmins]);
}
