import { PROBLEMS } from '@tung-nha/shared/problem';

import type { OaGroups, Told, GroupAsset } from '../oa-groups.ts';
import { groupsAsker, readTold, readToldOfGroup, type AskGroups } from './group-call.ts';
import { groupMembers } from './group-members.ts';
import { assets, facts, groupList, made, nothing, PRODUCTS, QUOTAS } from './group-shapes.ts';
import type { OaTokens } from './oa-token.ts';
import type { ZaloAnswer } from './send-failure.ts';
import type { ZaloHost } from './zalo-call.ts';

const BASE = '/v3.0/oa/group';

/** The OA's groups through Zalo's API (server-api §3.2). */
export function createOaGroups(oa: ZaloHost, tokens: OaTokens): OaGroups {
  const ask = groupsAsker(oa, tokens);
  return {
    assets: () => readAssets(ask),
    list: () => readGroups(ask),
    create: async ({ name, description, assetId, memberIds }) =>
      readToldOfMaking(
        await ask('POST', `${BASE}/creategroupwithoa`, {
          group_name: name,
          group_description: description,
          asset_id: assetId,
          member_user_ids: memberIds,
        }),
      ),
    read: async (id) => {
      const answer = await ask('GET', `${BASE}/getgroup`, { group_id: id });
      return readToldOfGroup(answer, facts);
    },
    members: (id) => groupMembers(ask, BASE, id),
    rename: async (id, { name, description }) =>
      readToldOfGroup(
        await ask('POST', `${BASE}/updateinfo`, {
          group_id: id,
          group_name: name,
          group_description: description,
        }),
        nothing,
      ),
    invite: async (id, memberIds) =>
      readTold(await ask('POST', `${BASE}/invite`, { group_id: id, member_user_ids: memberIds }), nothing),
  };
}

/** The most rows of a page (server-api §3.2), and the most pages: whatever Zalo answers, reading ends. */
const PAGE = 50;
const MOST_PAGES = 40;

async function readGroups(ask: AskGroups): Promise<Told<{ zaloGroupId: string; name: string }[]>> {
  const found = new Map<string, { zaloGroupId: string; name: string }>();
  for (let at = 0; at < MOST_PAGES; at += 1) {
    const fields = { offset: String(at * PAGE), count: String(PAGE) };
    const told = readTold(await ask('GET', `${BASE}/getgroupsofoa`, fields), groupList);
    if (!told.ok) return told;
    for (const group of told.value.groups) found.set(group.zaloGroupId, group);
    if (told.value.groups.length === 0 || (at + 1) * PAGE >= told.value.total) break;
  }
  return { ok: true, value: [...found.values()] };
}

const INVALID = -201;

/** Name and asset were checked: what Zalo then calls invalid is the list of people, without an administrator of the OA. */
function readToldOfMaking(answer: ZaloAnswer): Told<{ zaloGroupId: string }> {
  const told = readTold(answer, made);
  if (told.ok || answer.ok || answer.failure.code !== INVALID) return told;
  const { message: reason } = PROBLEMS.group_admin_missing;
  return { ok: false, failure: { because: 'group_admin_missing', maybeDone: false, reason } };
}

/** Zalo lists them one size and one way of paying at a time. */
async function readAssets(ask: AskGroups): Promise<Told<GroupAsset[]>> {
  const kinds = PRODUCTS.flatMap((product) => QUOTAS.map((quota) => ({ product, quota })));
  const lists = await Promise.all(
    kinds.map(async ({ product, quota }) => {
      const fields = { quota_owner: 'OA', product_type: product, quota_type: quota };
      return readTold(await ask('POST', '/v3.0/oa/quota/group', fields), assets);
    }),
  );
  const found: GroupAsset[] = [];
  for (const list of lists) {
    if (!list.ok) return list;
    found.push(...list.value);
  }
  return { ok: true, value: found };
}
