import { day } from './clock.ts';
import type { Asset, Group } from './groups.ts';
import type { Person } from './people.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** The group: -201 unknown, -237 disabled, -403 when the OA is not in it (server-api §10.9). */
export function groupOf(world: World, groupId: string): Group {
  const group = world.groups.find(groupId);
  if (!group) throw new Refusal(-201, 'group_id is invalid');
  if (group.status === 'disabled') throw new Refusal(-237, 'The group is disabled or expired');
  if (group.oaRemoved) throw new Refusal(-403, 'The OA is not in the group');
  return group;
}

/** A free asset: -238 unknown, -241 carries a group already (one group per asset). */
export function freeAsset(world: World, assetId: string): Asset {
  const asset = world.groups.assets.find((candidate) => candidate.assetId === assetId);
  if (!asset) throw new Refusal(-238, 'asset_id is already used or disabled');
  if (asset.usedBy !== null) throw new Refusal(-241, 'asset_id is already used');
  return asset;
}

/** People the OA may invite: -201 unknown, -213 neither following nor in touch within 7 days (server-api §3.1). */
export function invitable(world: World, userIds: string[]): Person[] {
  return userIds.map((id) => {
    const person = world.people.find(id);
    if (!person) throw new Refusal(-201, `member_user_ids is invalid: ${id}`);
    const inTouch = person.lastInteraction !== null && world.clock.now() - person.lastInteraction <= 7 * day;
    if (!person.follows && !inTouch) throw new Refusal(-213, 'The user does not follow the OA');
    return person;
  });
}

/** Refuses, with -210, more members than the asset carries. */
export function checkCap(cap: number, members: number): void {
  if (members > cap) throw new Refusal(-210, `member_user_ids is over the maximum of ${String(cap)} members`);
}
