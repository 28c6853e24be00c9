import { z } from 'zod';

import { many, run, type Queryable, type Statement, type Transaction } from '../database.ts';
import type { GroupFacts } from '../oa-groups.ts';
import type { CommunityGroup } from './community-group.ts';

type GroupKey = Pick<CommunityGroup, 'wardId' | 'id'>;

const MADE: Statement = {
  name: 'communityGroup.made',
  sql: `update community_group set zalo_group_id = $3, active = true, inactive_reason = null, making_since = null,
          refresh_at = $4, updated_at = $4
        where ward_id = $1 and id = $2 and making_since is not null`,
};

/** Zalo made it: it is in use, and read at the next look. */
export async function noteMade(
  tx: Transaction,
  { wardId, id }: GroupKey,
  { zaloGroupId, now }: { zaloGroupId: string; now: Date },
): Promise<void> {
  await run(tx, MADE, [wardId, id, zaloGroupId, now]);
}

const REMOVE: Statement = {
  name: 'communityGroup.removeUnmade',
  sql: 'delete from community_group where ward_id = $1 and id = $2 and making_since is not null',
};

/** Zalo did not make it: there was no group. */
export async function removeUnmade(tx: Transaction, { wardId, id }: GroupKey): Promise<void> {
  await run(tx, REMOVE, [wardId, id]);
}

const STOP: Statement = {
  name: 'communityGroup.stop',
  sql: `update community_group set active = false, inactive_reason = $3, making_since = null, refresh_at = null,
          updated_at = $4
        where ward_id = $1 and id = $2`,
};

/** It is not written to any more, and why. */
export async function stopGroup(
  tx: Transaction,
  { wardId, id }: GroupKey,
  { reason, now }: { reason: string; now: Date },
): Promise<void> {
  await run(tx, STOP, [wardId, id, reason, now]);
}

const USE: Statement = {
  name: 'communityGroup.use',
  sql: `update community_group set active = true, inactive_reason = null, updated_at = $3
        where ward_id = $1 and id = $2 and not active`,
};

/** It is written to (again). */
export async function useGroup(tx: Transaction, { wardId, id }: GroupKey, now: Date): Promise<void> {
  await run(tx, USE, [wardId, id, now]);
}

const FACTS: Statement = {
  name: 'communityGroup.noteFacts',
  sql: `update community_group set name = $3, link = coalesce($4, link), member_count = $5, member_limit = $6,
          asset_id = coalesce($7, asset_id), asset_type = coalesce($8, asset_type), asset_until = $9, dissolved_on = $10,
          refreshed_at = $11,
          refresh_at = case when active then $12::timestamptz end, refresh_failure = null
        where ward_id = $1 and id = $2`,
};

/** What Zalo tells of a group now, and when it is asked again. */
export async function noteFacts(
  tx: Transaction,
  { wardId, id }: GroupKey,
  facts: GroupFacts & { now: Date; next: Date },
): Promise<void> {
  const { name, link, memberCount, memberLimit, assetId, assetType, assetUntil, dissolvedOn } = facts;
  await run(tx, FACTS, [
    ...[wardId, id, name, link ?? null, memberCount ?? null, memberLimit ?? null],
    ...[assetId ?? null, assetType ?? null, assetUntil ?? null, dissolvedOn ?? null, facts.now, facts.next],
  ]);
}

const FAILED: Statement = {
  name: 'communityGroup.noteFailure',
  sql: `update community_group set refresh_failure = $3, refresh_at = $4 where ward_id = $1 and id = $2`,
};

/** Zalo told nothing this time, and why; when it is asked again. */
export async function noteRefreshFailure(
  tx: Transaction,
  { wardId, id }: GroupKey,
  { reason, next }: { reason: string; next: Date },
): Promise<void> {
  await run(tx, FAILED, [wardId, id, reason, next]);
}

const HINT: Statement = {
  name: 'communityGroup.refreshSoon',
  sql: `update community_group set refresh_at = least(refresh_at, $2) where zalo_group_id = $1 and active`,
};

/** Has a group that is in use read again at the next look; one that no ward has is passed over. */
export async function refreshSoon(on: Queryable, zaloGroupId: string, now: Date): Promise<void> {
  await run(on, HINT, [zaloGroupId, now]);
}

const TAKE: Statement = {
  name: 'communityGroup.takeDue',
  // All wards at once on purpose: one timer serves every ward of the deployment. Moved on at once, so that no other process
  // takes it and a process that dies over it leaves it for later.
  sql: `update community_group g set refresh_at = $2
        from (select ward_id, id from community_group where refresh_at <= $1 order by refresh_at limit $3
          for update skip locked) due
        where g.ward_id = due.ward_id and g.id = due.id
        returning g.ward_id as "wardId", g.id`,
};

/** Groups that are due to be read from Zalo, put off until `again`. */
export function takeDueGroups(
  on: Queryable,
  { now, again, limit }: { now: Date; again: Date; limit: number },
): Promise<GroupKey[]> {
  return many(on, z.object({ wardId: z.string(), id: z.uuid() }), TAKE, [now, again, limit]);
}
