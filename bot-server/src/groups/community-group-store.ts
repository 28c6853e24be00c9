import { z } from 'zod';

import { many, maybeOne, run, type Queryable, type Statement, type Transaction } from '../database.ts';
import type { CommunityGroup, GroupWish } from './community-group.ts';

const row = z.object({
  wardId: z.string(),
  id: z.uuid(),
  kind: z.enum(['gmf', 'postPack']),
  zaloGroupId: z.string().nullable(),
  name: z.string(),
  fullName: z.string(),
  neighbourhoodCodes: z.array(z.string()),
  link: z.string().nullable(),
  active: z.boolean(),
  inactiveReason: z.string().nullable(),
  makingSince: z.date().nullable(),
  assetId: z.string().nullable(),
  assetType: z.string().nullable(),
  assetUntil: z.string().nullable(),
  dissolvedOn: z.string().nullable(),
  memberLimit: z.number().int().nullable(),
  memberCount: z.number().int().nullable(),
  refreshedAt: z.date().nullable(),
  refreshFailure: z.string().nullable(),
});

/** The columns of a group. */
const COLUMNS = `ward_id as "wardId", id, kind, zalo_group_id as "zaloGroupId", name, full_name as "fullName",
  neighbourhood_codes as "neighbourhoodCodes", link, active, inactive_reason as "inactiveReason",
  making_since as "makingSince", asset_id as "assetId", asset_type as "assetType", asset_until::text as "assetUntil",
  dissolved_on::text as "dissolvedOn", member_limit as "memberLimit", member_count as "memberCount",
  refreshed_at as "refreshedAt", refresh_failure as "refreshFailure"`;

const OF_WARD: Statement = {
  name: 'communityGroup.ofWard',
  sql: `select ${COLUMNS} from community_group where ward_id = $1 order by active desc, name, id`,
};
const LOAD: Statement = {
  name: 'communityGroup.load',
  sql: `select ${COLUMNS} from community_group where ward_id = $1 and id = $2`,
};
const LOCK: Statement = {
  name: 'communityGroup.lock',
  sql: `select ${COLUMNS} from community_group where ward_id = $1 and id = $2 for update`,
};

/** Every group of the ward, those in use first. */
export function groupsOfWard(on: Queryable, wardId: string): Promise<CommunityGroup[]> {
  return many(on, row, OF_WARD, [wardId]);
}

export function loadGroup(on: Queryable, wardId: string, id: string): Promise<CommunityGroup | undefined> {
  return maybeOne(on, row, LOAD, [wardId, id]);
}

/** The same, and nobody else changes it until the transaction ends. */
export function lockGroup(tx: Transaction, wardId: string, id: string): Promise<CommunityGroup | undefined> {
  return maybeOne(tx, row, LOCK, [wardId, id]);
}

const WARD_OF: Statement = {
  name: 'communityGroup.wardOfZaloGroup',
  // Every ward on purpose: which ward a group on Zalo is of is what is being found out.
  sql: 'select ward_id as "wardId" from community_group where zalo_group_id = $1',
};

/** The ward of a group on Zalo; undefined for one that no ward has registered. */
export async function wardOfZaloGroup(on: Queryable, zaloGroupId: string): Promise<string | undefined> {
  return (await maybeOne(on, z.object({ wardId: z.string() }), WARD_OF, [zaloGroupId]))?.wardId;
}

const INSERT: Statement = {
  name: 'communityGroup.insert',
  sql: `insert into community_group (ward_id, id, kind, name, full_name, neighbourhood_codes, link, active,
          inactive_reason, making_since, asset_id, refresh_at, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
};

/** A group that Zalo is about to be asked for: on which asset, when to look what became of it, and what is said meanwhile. */
export interface GroupMaking {
  assetId: string;
  checkAt: Date;
  reason: string;
}

export async function insertGroup(
  tx: Transaction,
  { wardId, id, now }: { wardId: string; id: string; now: Date },
  wish: GroupWish,
  making?: GroupMaking,
): Promise<void> {
  const { kind, name, fullName, neighbourhoodCodes, link } = wish;
  const begun =
    making === undefined
      ? [true, null, null, null, null]
      : [false, making.reason, now, making.assetId, making.checkAt];
  await run(tx, INSERT, [wardId, id, kind, name, fullName, neighbourhoodCodes, link, ...begun, now]);
}

const REGISTERED: Statement = {
  name: 'communityGroup.registered',
  // Every ward on purpose: a group that another ward has is not offered to this one.
  sql: 'select zalo_group_id as id from community_group where zalo_group_id = any($1)',
};

/** Which of these groups on Zalo some ward has registered. */
export async function registeredAmong(on: Queryable, zaloGroupIds: string[]): Promise<Set<string>> {
  const rows = await many(on, z.object({ id: z.string() }), REGISTERED, [zaloGroupIds]);
  return new Set(rows.map(({ id }) => id));
}

const REGISTER: Statement = {
  name: 'communityGroup.register',
  sql: `insert into community_group (ward_id, id, kind, zalo_group_id, name, full_name, neighbourhood_codes, active,
          refresh_at, created_at, updated_at)
        values ($1, $2, 'gmf', $3, $4, $5, $6, true, $7, $7, $7) on conflict (zalo_group_id) do nothing`,
};

/** Takes over a group the OA has on Zalo, to be read at the next look; false when some ward has it already. */
export async function registerGroup(
  tx: Transaction,
  { wardId, id, now }: { wardId: string; id: string; now: Date },
  group: Pick<GroupWish, 'name' | 'fullName' | 'neighbourhoodCodes'> & { zaloGroupId: string },
): Promise<boolean> {
  const { zaloGroupId, name, fullName, neighbourhoodCodes } = group;
  return (await run(tx, REGISTER, [wardId, id, zaloGroupId, name, fullName, neighbourhoodCodes, now])) > 0;
}

const CHANGE: Statement = {
  name: 'communityGroup.change',
  sql: `update community_group set name = $3, full_name = $4, neighbourhood_codes = $5, link = $6, updated_at = $7
        where ward_id = $1 and id = $2`,
};

export async function changeGroup(
  tx: Transaction,
  { wardId, id, now }: { wardId: string; id: string; now: Date },
  { name, fullName, neighbourhoodCodes, link }: Omit<GroupWish, 'kind'>,
): Promise<void> {
  await run(tx, CHANGE, [wardId, id, name, fullName, neighbourhoodCodes, link, now]);
}
